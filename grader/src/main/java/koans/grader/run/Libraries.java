package koans.grader.run;

import java.io.File;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import koans.grader.course.Workspace;

/**
 * What the tests of a run were run with. It is left where the launcher of the commands finds it, which then starts
 * without Maven.
 *
 * @param classPath the whole class path, as this platform writes it
 */
public record Libraries(String classPath) {

    /** Without it there are no commands: an IDE's class path may be a single jar that names the others. */
    private static final String COMMANDS = "picocli-";
    private static final Pattern OWN = Pattern.compile("[/\\\\]koans-(grader|judge)[.]jar$");

    /** Those of this virtual machine. */
    public static Libraries ofThisRun() {
        return new Libraries(System.getProperty("surefire.test.class.path", System.getProperty("java.class.path", "")));
    }

    /** Writes the list if it is another than before; one that cannot be written costs a second call of Maven, no more. */
    public void remember(Workspace workspace) {
        String jars = jars();
        Path file = workspace.course().classPath();
        if (!workspace.isLearners() || !jars.contains(COMMANDS)) {
            return;
        }
        try {
            byte[] list = (jars + "\n").getBytes(charset());
            if (!Files.exists(file) || !Arrays.equals(Files.readAllBytes(file), list)) {
                Files.createDirectories(file.getParent());
                Files.write(file, list);
            }
        } catch (IOException e) {
            // The launcher asks Maven then.
        }
    }

    /** The jars of others: a kit's own move with its folder. */
    private String jars() {
        return Arrays.stream(classPath.split(File.pathSeparator))
                .filter(entry -> entry.endsWith(".jar") && !OWN.matcher(entry).find())
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** A shell takes the bytes of a name as they are; the command file for Windows reads UTF-8. */
    private static Charset charset() {
        String names = System.getProperty("sun.jnu.encoding", "");
        return File.separatorChar == '/' && Charset.isSupported(names) ? Charset.forName(names)
                : StandardCharsets.UTF_8;
    }
}
