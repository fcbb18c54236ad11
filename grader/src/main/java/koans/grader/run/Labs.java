package koans.grader.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import koans.grader.check.Thrown;
import koans.grader.course.Course;
import koans.grader.course.Workspace;
import koans.grader.run.SourceCompiler.Problem;
import koans.kit.Data;
import koans.kit.Todo;

/** The experiments of the course: given programs over the learner's classes, compiled and run without Maven. */
public final class Labs {

    /** The package of the experiments. */
    static final String PACKAGE = "koans.lab";
    private static final Pattern FIRST_SENTENCE =
            Pattern.compile("/\\*\\*[\\s*]*(.*?[.])(?:\\s|\\*/).*?\\bclass\\b", Pattern.DOTALL);

    private final Course course;
    private final Workspace workspace;

    /**
     * The experiments of a course.
     *
     * @param workspace the module whose classes they use
     */
    public Labs(Workspace workspace) {
        this.workspace = workspace;
        this.course = workspace.course();
    }

    /** The names of the experiments, each with what it shows. */
    public Map<String, String> all() throws IOException {
        Map<String, String> labs = new TreeMap<>();
        for (Path file : SourceCompiler.sources(course.labs())) {
            String source = Files.readString(file);
            if (source.contains("public static void main(")) {
                Matcher words = FIRST_SENTENCE.matcher(source);
                labs.put(file.getFileName().toString().replace(".java", ""), words.find()
                        ? words.group(1).replaceAll("\\s*\\n\\s*\\*\\s*", " ").replaceAll("\\{@\\w+ ([^}]*)}", "$1")
                        : "");
            }
        }
        return labs;
    }

    /**
     * Compiles the module's classes and the experiments, and runs one.
     *
     * @throws IllegalArgumentException if there is no experiment of this name
     * @throws IllegalStateException    if something does not compile, still has to be written, or goes wrong on the
     *                                  way: the message says what and where
     */
    public void run(String name, String... args) throws IOException {
        if (!all().containsKey(name)) {
            throw new IllegalArgumentException("there is no lab " + name + "; there are "
                    + String.join(", ", all().keySet()));
        }
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try (TemporaryFolder classes = new TemporaryFolder("koans-lab")) {
            compile(classes.path());
            try (ChapterLoader loader = new ChapterLoader(List.of(classes.path()), Labs.class.getClassLoader())) {
                thread.setContextClassLoader(loader);
                loader.loadClass(PACKAGE + "." + name).getMethod("main", String[].class)
                        .invoke(null, (Object) args);
            } finally {
                thread.setContextClassLoader(before);
            }
        } catch (InvocationTargetException e) {
            if (System.console() != null) {
                // A line of progress may be standing there.
                System.out.println();
            }
            throw new IllegalStateException(ending(e.getCause()), e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String ending(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof Todo todo) {
                String written = todo.className().replaceFirst("^koans\\.", "");
                return "it needs what you have not written yet: " + (todo.methodName().equals("<init>")
                        ? "the constructor of " + written : written + "." + todo.methodName());
            }
        }
        if (isSaidByTheKit(thrown)) {
            return thrown.getMessage();
        }
        if (thrown instanceof FileSystemException e) {
            return FileTrouble.of(e);
        }
        return "it ended in " + Thrown.words(thrown, frame -> frame.getClassName().startsWith("koans."));
    }

    /** Whether the experiment or the kit's data refuse what they were given: nothing is wrong with anybody's class. */
    private static boolean isSaidByTheKit(Throwable thrown) {
        if (thrown instanceof Data.Damaged) {
            return true;
        }
        if (!(thrown instanceof IllegalArgumentException || thrown instanceof IllegalStateException
                || thrown instanceof UncheckedIOException) || thrown.getStackTrace().length == 0) {
            return false;
        }
        String place = thrown.getStackTrace()[0].getClassName();
        return place.startsWith(PACKAGE + ".") || place.equals(Data.class.getName());
    }

    private void compile(Path output) throws IOException {
        List<Path> files = new ArrayList<>(SourceCompiler.sources(workspace.sources()));
        files.addAll(SourceCompiler.sources(course.labs()));
        try (SourceCompiler compiler = new SourceCompiler(SourceCompiler.ownClassPath())) {
            List<Problem> problems = compiler.compile(files, output);
            if (!problems.isEmpty()) {
                Problem first = problems.get(0);
                throw new IllegalStateException("it does not compile: " + (first.file() == null ? "" :
                        course.show(first.file()) + ":" + first.line() + ": ") + first.message());
            }
        }
    }
}
