package koans.grader.cli;

import java.io.File;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.reflect.Field;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import koans.grader.report.Publisher;
import org.apache.maven.enforcer.rule.api.AbstractEnforcerRule;
import org.apache.maven.enforcer.rule.api.EnforcerRuleException;
import org.slf4j.LoggerFactory;

/**
 * After a run under Maven: lets the build be green only if this very run left its mark.
 *
 * <p>No mark, no green, whatever the reason. Where nothing of the run has told the reason it is told here.
 */
public final class Gate extends AbstractEnforcerRule {

    private static final Pattern TEST_CLASS = Pattern.compile("\"testClass\"\\s*:\\s*\"([\\w.$]+)\"");
    private static final Pattern ENDED = Pattern.compile("\"event\"\\s*:\\s*\"ended\"");
    /** How many letters a name may be off and still be meant. */
    private static final int TYPOS = 3;
    /** Above every level of a message. */
    private static final int OFF = 100;

    private File module;
    private String mark;
    private String test;
    private Object session;
    private String maven = "";

    @Override
    public void execute() throws EnforcerRuleException {
        Path run = module.toPath().resolve("target/koans");
        PrintStream out = out();
        show(run.resolve(Publisher.PRINTED), out);
        if (Files.exists(run.resolve(mark))) {
            return;
        }
        String reason;
        try {
            reason = reason(run);
        } catch (IOException e) {
            reason = "Cannot read what the run left in " + run + ": " + e.getMessage();
        }
        out.println();
        out.println(reason);
        out.flush();
        settle();
        throw new EnforcerRuleException(reason);
    }

    /** What the run has to say: told by Maven itself, it is told as it is. */
    private static void show(Path printed, PrintStream out) {
        if (Files.exists(printed)) {
            try {
                out.print(Files.readString(printed));
            } catch (IOException e) {
                out.println("Cannot read " + printed + ".");
            }
            out.flush();
        }
    }

    private String reason(Path run) throws IOException {
        if (isCutShort(run.resolve(Publisher.JOURNAL))) {
            Aftermath.report(module.toPath(), out());
            return "The tests did not come to their end.";
        }
        if (!Files.exists(run.resolve(Publisher.JOURNAL)) && !Files.exists(run.resolve(Publisher.REPORT))) {
            return whyNoTestRan();
        }
        return mark.equals(Publisher.ALL_PASSED)
                ? "Red: not everything passed in this run; target/koans/summary.md has it all."
                : "Red: something is wrong, see above.";
    }

    /** Maven 4 writes its own words before every line of others, but not here. */
    private PrintStream out() {
        System.out.flush();
        if (!maven.startsWith("4.") || System.getProperty("mvnd.home") != null) {
            return System.out;
        }
        String charset = System.getProperty("stdout.encoding", System.getProperty("native.encoding", "UTF-8"));
        return new PrintStream(new FileOutputStream(FileDescriptor.out), true,
                Charset.isSupported(charset) ? Charset.forName(charset) : StandardCharsets.UTF_8);
    }

    /**
     * Lets no {@code --fail-never} of somebody's habit make this green, and spares the learner a dozen lines in which
     * Maven repeats that the build has failed.
     *
     * <p>There is no official way, and none is needed: where this one is not understood the lines come, and the build
     * is red all the same.
     */
    private void settle() {
        try {
            Object request = session.getClass().getMethod("getRequest").invoke(session);
            Object behavior = request.getClass().getMethod("getReactorFailureBehavior").invoke(request);
            Object errors = request.getClass().getMethod("isShowErrors").invoke(request);
            if ("FAIL_NEVER".equals(behavior)) {
                request.getClass().getMethod("setReactorFailureBehavior", String.class).invoke(request, "FAIL_AT_END");
            }
            // Whoever wants to know more, or lets other modules go on, is told everything.
            if (!"FAIL_FAST".equals(behavior) || !Boolean.FALSE.equals(errors)) {
                return;
            }
            Object logger = LoggerFactory.getLogger("org.apache.maven.cli.MavenCli");
            for (Class<?> type = logger.getClass(); type != null; type = type.getSuperclass()) {
                for (Field field : type.getDeclaredFields()) {
                    if (field.getName().equals("currentLogLevel")) {
                        field.setAccessible(true);
                        field.setInt(logger, OFF);
                    }
                }
            }
        } catch (ReflectiveOperationException | RuntimeException | LinkageError e) {
            // Another Maven: its lines come.
        }
    }

    private static boolean isCutShort(Path journal) throws IOException {
        if (!Files.exists(journal)) {
            return false;
        }
        // Not UTF-8: a journal that was cut off may end within a letter.
        try (Stream<String> lines = Files.lines(journal, StandardCharsets.ISO_8859_1)) {
            return lines.noneMatch(line -> ENDED.matcher(line).find());
        }
    }

    private String whyNoTestRan() throws IOException {
        return test == null || test.isBlank() ? "No test ran." : whyNothingIs(test.strip(), testClasses());
    }

    /** What to type instead of a value of {@code -Dtest} that no test answers to. */
    static String whyNothingIs(String wanted, List<String> classes) {
        String name = wanted.replaceFirst("#.*", "").replaceFirst("\\.(java|class)$", "");
        name = name.substring(name.lastIndexOf('.') + 1);
        String top = top(name);
        List<String> tops = classes.stream().map(Gate::top).distinct().toList();
        if (wanted.contains("#") && tops.contains(top)) {
            return "No test ran: single methods earn nothing. Type  " + typed(List.of(top,
                    nested(top, wanted.substring(wanted.indexOf('#') + 1), classes)));
        }
        if (classes.contains(name) || tops.contains(name)) {
            return "No test ran: the virtual machine of the tests was gone before the first.";
        }
        boolean isNested = name.contains("$") && tops.contains(top);
        List<String> near = near(isNested ? classes.stream().filter(each -> top(each).equals(top)).toList() : tops,
                isNested ? name : top);
        return "No test is called " + wanted + ". Type  " + (near.isEmpty()
                ? "mvn test  or, for one class,  " + typed(List.of("GatesTest")) : typed(near));
    }

    private static String top(String testClass) {
        return testClass.replaceFirst("\\$.*", "");
    }

    /** The exercise of a class that a method sounds like, or its first. */
    private static String nested(String top, String method, List<String> classes) {
        List<String> of = classes.stream().filter(each -> each.startsWith(top + "$")).toList();
        String low = method.toLowerCase(Locale.ROOT);
        return of.stream()
                .filter(each -> low.startsWith(each.substring(each.indexOf('$') + 1).toLowerCase(Locale.ROOT)))
                .findFirst().orElse(of.isEmpty() ? top : of.get(0));
    }

    /** Commands; a dollar wants quotes, and shells on Windows do not agree on which. */
    private static String typed(List<String> names) {
        return String.join("  or  ", names.stream().distinct()
                .filter(name -> !name.contains("$") || File.separatorChar == '/')
                .map(name -> "mvn test -Dtest=" + (name.contains("$") ? "'" + name + "'" : name)).toList());
    }

    /** The names that are nearest, if any is near. */
    private static List<String> near(List<String> names, String wanted) {
        String low = bare(wanted);
        int least = names.stream().mapToInt(name -> distance(bare(name), low)).min().orElse(Integer.MAX_VALUE);
        if (least <= Math.min(TYPOS, Math.max(1, low.length() / 2))) {
            return names.stream().filter(name -> distance(bare(name), low) == least).limit(3).toList();
        }
        return names.stream().filter(name -> bare(name).startsWith(low) || bare(name).endsWith(low)).limit(3).toList();
    }

    private static String bare(String name) {
        return name.toLowerCase(Locale.ROOT).replaceFirst("tests?$", "");
    }

    /** The number of letters to put in, take out or change to make one word of the other. */
    private static int distance(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int changed = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(changed, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[other.length()];
    }

    /** The names of the exercises' test classes, without their packages. */
    private List<String> testClasses() throws IOException {
        Path syllabus = Stream.of("src/test/resources", "../exercises/src/test/resources")
                .map(folder -> module.toPath().resolve(folder).resolve("koans/syllabus.json"))
                .filter(Files::exists).findFirst().orElse(null);
        TreeSet<String> classes = new TreeSet<>();
        if (syllabus != null) {
            Matcher matcher = TEST_CLASS.matcher(Files.readString(syllabus));
            while (matcher.find()) {
                classes.add(matcher.group(1).substring(matcher.group(1).lastIndexOf('.') + 1));
            }
        }
        return List.copyOf(classes);
    }
}
