package koans.grader.course;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import koans.grader.Chapters;
import koans.grader.Syllabus;

/**
 * A course's folder, and where things lie in it. Nobody else spells these paths.
 *
 * @param root the folder with {@code course.md} and {@code exercises/} in it
 */
public record Course(Path root) {

    /** The module that learners edit. */
    public static final String EXERCISES = "exercises";
    /** The module of the model answers; a learner's kit has none. */
    public static final String SOLUTIONS = "solutions";
    /** The grader as a learner's kit carries it. */
    public static final String GRADER_JAR = "grader/koans-grader.jar";

    private static final Pattern NAME = Pattern.compile("<name>(.+)</name>");
    private static final Pattern VERSION = Pattern.compile("<revision>(.+)</revision>");
    private static final String SOURCES = "src/main/java";

    /** The course that this class belongs to, or else the one around a folder. */
    public static Optional<Course> around(Path folder) {
        for (Path here = folder.toAbsolutePath().normalize(); here != null; here = here.getParent()) {
            if (Files.isDirectory(here.resolve(EXERCISES)) && Files.exists(here.resolve("course.md"))) {
                return Optional.of(new Course(here));
            }
        }
        return Optional.empty();
    }

    /** Whether there is a course at all. */
    public boolean exists() {
        return Files.isDirectory(root.resolve(EXERCISES));
    }

    /**
     * Its name and version, as the root pom has them.
     *
     * @throws IOException if there is no such file, or it does not say
     */
    public String name() throws IOException {
        Path pom = root.resolve("pom.xml");
        String text = Files.readString(pom);
        return first(NAME, text, pom) + " " + first(VERSION, text, pom);
    }

    private static String first(Pattern element, String text, Path pom) throws IOException {
        Matcher matcher = element.matcher(text);
        if (!matcher.find()) {
            throw new IOException(pom + " has no line like " + element);
        }
        return matcher.group(1);
    }

    /** Whether it is what learners get: its grader is built already. */
    public boolean isKit() {
        return Files.exists(root.resolve(GRADER_JAR)) && !Files.exists(root.resolve("grader/pom.xml"));
    }

    /** The module that learners edit. */
    public Workspace exercises() {
        return new Workspace(this, EXERCISES);
    }

    /** The module of the model answers. */
    public Workspace solutions() {
        return new Workspace(this, SOLUTIONS);
    }

    /** The module whose compiled tests hold the syllabus that a loader sees; empty when they lie in none. */
    public static Optional<Workspace> workspace(ClassLoader loader) {
        URL syllabus = loader.getResource(Syllabus.RESOURCE);
        if (syllabus == null || !"file".equals(syllabus.getProtocol())) {
            return Optional.empty();
        }
        try {
            Path target = Path.of(syllabus.toURI()).getParent().getParent().getParent();
            Path module = target == null ? null : target.getParent();
            return module != null && target.endsWith("target") && module.getParent() != null
                    ? Optional.of(new Workspace(new Course(module.getParent()), module.getFileName().toString()))
                    : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    /** The stubs' sources. */
    public Path stubs() {
        return root.resolve(EXERCISES).resolve(SOURCES);
    }

    /** The model answers' sources. */
    public Path answers() {
        return root.resolve(SOLUTIONS).resolve(SOURCES);
    }

    /** The graded tests' sources. */
    public Path tests() {
        return root.resolve(EXERCISES).resolve("src/test/java");
    }

    /** The sources of what several tests share. */
    public Path judge() {
        return root.resolve(EXERCISES).resolve("src/judge/java");
    }

    /** The sources of the graded tests and of what they share, those folders that there are. */
    public List<Path> testSources() {
        return List.of(tests(), judge()).stream().filter(Files::isDirectory).toList();
    }

    /** The sources of the experiments. */
    public Path labs() {
        return root.resolve(EXERCISES).resolve("src/lab/java");
    }

    /** The list of exercises. */
    public Path syllabus() {
        return root.resolve(EXERCISES).resolve("src/test/resources").resolve(Syllabus.RESOURCE);
    }

    /** What several tests share, as a kit carries it. */
    public Path judgeJar() {
        return root.resolve("grader").resolve(Chapters.JUDGE);
    }

    /** The course text. */
    public Path text() {
        return root.resolve("course.md");
    }

    /** The digits, tables and pictures. */
    public Path data() {
        return root.resolve("data");
    }

    /** Wrong and right answers in other words than the model's. */
    public Path variants() {
        return root.resolve(SOLUTIONS).resolve("variants");
    }

    /** What is remembered from run to run. */
    public Path memory() {
        return root.resolve(".koans");
    }

    /** The libraries of the last run, for the launcher of the commands. */
    public Path classPath() {
        return memory().resolve("class-path.txt");
    }

    /** A path as a learner would type it from the course's folder. */
    public String show(Path path) {
        return root.relativize(path).toString().replace('\\', '/');
    }
}
