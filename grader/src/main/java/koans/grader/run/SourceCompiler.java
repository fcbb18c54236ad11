package koans.grader.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/** Compiles sources inside this virtual machine, for Java 17 like the build. */
public final class SourceCompiler implements AutoCloseable {

    /**
     * One error of the compiler.
     *
     * @param file    the source file
     * @param line    the line, counted from 1
     * @param message what the compiler says
     */
    public record Problem(Path file, long line, String message) {
    }

    private static final int RELEASE = 17;
    private static final List<String> OPTIONS = options();

    private final JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    private final StandardJavaFileManager files;

    /** A compiler that sees these class folders and jars. */
    public SourceCompiler(List<Path> classPath) {
        if (compiler == null) {
            throw new IllegalStateException("This Java has no compiler: run on a JDK, not a JRE ("
                    + System.getProperty("java.home") + ")");
        }
        files = compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8);
        setPath(StandardLocation.CLASS_PATH, classPath);
    }

    private static List<String> options() {
        List<String> options = new ArrayList<>(List.of("-parameters", "-g", "-proc:none", "-Xlint:none"));
        if (Runtime.version().feature() != RELEASE) {
            // Only where it is needed: it takes a third of the time of compiling a class.
            options.addAll(List.of("--release", Integer.toString(RELEASE)));
        }
        return options;
    }

    /** The class path of this virtual machine. */
    public static List<Path> ownClassPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(System.getProperty("path.separator")))
                .filter(entry -> !entry.isEmpty()).map(Path::of).toList();
    }

    /** All Java sources below a folder, in order. */
    public static List<Path> sources(Path folder) {
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(file -> file.toString().endsWith(".java")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Compiles these sources into a folder, which is made if need be.
     *
     * @return the errors; none means that all classes have been written
     */
    public List<Problem> compile(List<Path> sources, Path output) {
        try {
            Files.createDirectories(output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        setPath(StandardLocation.CLASS_OUTPUT, List.of(output));
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        boolean done = compiler.getTask(null, files, diagnostics, OPTIONS, null,
                files.getJavaFileObjectsFromPaths(sources)).call();
        List<Problem> problems = new ArrayList<>();
        for (Diagnostic<? extends JavaFileObject> diagnostic : diagnostics.getDiagnostics()) {
            if (diagnostic.getKind() == Diagnostic.Kind.ERROR) {
                problems.add(new Problem(
                        diagnostic.getSource() == null ? null : Path.of(diagnostic.getSource().toUri()),
                        diagnostic.getLineNumber(), diagnostic.getMessage(Locale.ROOT)));
            }
        }
        if (!done && problems.isEmpty()) {
            throw new IllegalStateException("The compiler failed without an error: " + diagnostics.getDiagnostics());
        }
        return problems;
    }

    private void setPath(StandardLocation location, List<Path> paths) {
        try {
            files.setLocationFromPaths(location, paths);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        files.close();
    }
}
