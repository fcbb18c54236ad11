package koans.gates;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import koans.grader.Chapters;
import koans.grader.Syllabus;
import koans.grader.Verdict;
import koans.grader.course.Course;
import koans.grader.course.Fingerprint;
import koans.grader.course.Published;
import koans.grader.report.JsonReport;
import koans.grader.report.Publisher;
import koans.grader.run.SourceCompiler;
import koans.grader.run.SourceCompiler.Problem;
import koans.grader.run.TemporaryFolder;

/** A small copy of the course, three classes of chapter 4 with their tests, on which Maven can be let loose. */
final class Scratch {

    private static final List<String> CLASSES = List.of("NetInput", "StepActivation", "Gates");
    private static final String PACKAGE = "koans/ch04perceptron/";
    private static final List<String> JUDGES = CLASSES.stream().map(name -> PACKAGE + name + "Judge.java").toList();

    private final Course whole = CompiledCourse.course();
    private final Course course;

    /**
     * Copies what is common to kit and repository.
     *
     * @param folder a folder whose name should be as awkward as users' folders are
     */
    private Scratch(Path folder) throws IOException {
        course = new Course(Files.createDirectories(folder).toRealPath());
        copy("pom.xml", ".mvn", whole.show(whole.text()), Course.EXERCISES + "/pom.xml");
        for (String name : CLASSES) {
            copy(whole.stubs().resolve(PACKAGE + name + ".java"), stub(name));
            copy(whole.tests().resolve(PACKAGE + name + "Test.java"), test(name));
        }
        Syllabus all = new ObjectMapper().readValue(whole.syllabus().toFile(), Syllabus.class);
        List<Syllabus.Entry> exercises = all.exercises().stream()
                .filter(exercise -> CLASSES.contains(exercise.stub().replaceFirst(".*\\.", ""))).toList();
        Files.createDirectories(course.syllabus().getParent());
        Files.writeString(course.syllabus(), new Syllabus(all.kit(), all.chapters(), exercises).toJson());
    }

    /** A learner's kit: the grader is a jar that knows what was published. */
    static Scratch kit(Path folder) throws IOException {
        Scratch kit = new Scratch(folder);
        Path grader = kit.root().resolve(Course.GRADER_JAR);
        Files.createDirectories(grader.getParent());
        try (FileSystem jar = FileSystems.newFileSystem(grader, Map.of("create", "true"))) {
            copy(kit.whole.root().resolve("grader/target/classes"), jar.getPath("/"));
            Files.writeString(jar.getPath(Published.RESOURCE), kit.published().text());
        }
        try (TemporaryFolder work = new TemporaryFolder("koans-judge");
                FileSystem jar = FileSystems.newFileSystem(grader.resolveSibling(Chapters.JUDGE),
                        Map.of("create", "true"))) {
            Path stubs = work.path().resolve("stubs");
            Path judge = work.path().resolve("judge");
            compile(CLASSES.stream().map(kit::stub).toList(), stubs, List.of());
            compile(JUDGES.stream().map(kit.whole.judge()::resolve).toList(), judge, List.of(stubs));
            copy(judge, jar.getPath("/"));
        }
        return kit;
    }

    /** The author's own folder: the grader with its sources, compiled already. */
    static Scratch repository(Path folder) throws IOException {
        Scratch repository = new Scratch(folder);
        repository.copy("grader/pom.xml", "grader/src/main", "grader/target/classes", "grader/target/maven-status",
                "grader/target/class-path.txt");
        for (String judge : JUDGES) {
            copy(repository.whole.judge().resolve(judge), repository.course.judge().resolve(judge));
        }
        // Maven compiles the grader again when the paths of its sources are not those of its last build.
        Change.replace(repository.root().resolve(
                "grader/target/maven-status/maven-compiler-plugin/compile/default-compile/inputFiles.lst"),
                repository.whole.root().toString(), repository.root().toString());
        return repository;
    }

    private static void compile(List<Path> sources, Path output, List<Path> classes) throws IOException {
        List<Path> path = Stream.concat(classes.stream(), SourceCompiler.ownClassPath().stream()).toList();
        try (SourceCompiler compiler = new SourceCompiler(path)) {
            List<Problem> problems = compiler.compile(sources, output);
            if (!problems.isEmpty()) {
                throw new IllegalStateException("Does not compile: " + problems);
            }
        }
    }

    private Published published() throws IOException {
        Map<String, String> sums = new TreeMap<>();
        for (String name : CLASSES) {
            sums.put(course.show(test(name)), Fingerprint.ofText(Files.readAllBytes(test(name))));
        }
        sums.put(course.show(course.syllabus()), Fingerprint.ofText(Files.readAllBytes(course.syllabus())));
        return new Published(sums);
    }

    private void copy(String... parts) throws IOException {
        for (String part : parts) {
            copy(whole.root().resolve(part), root().resolve(part));
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Path copy = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.createDirectories(copy.getParent());
                    Files.copy(file, copy, StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
        }
    }

    Path stub(String name) {
        return course.stubs().resolve(PACKAGE + name + ".java");
    }

    Path test(String name) {
        return course.tests().resolve(PACKAGE + name + "Test.java");
    }

    Course course() {
        return course;
    }

    Path root() {
        return course.root();
    }

    /** Where a workflow on GitHub would look for a summary. */
    Path gitHubSummary() {
        return root().resolve("step-summary.md");
    }

    /** Lets a learner have written everything rightly. */
    void solve() throws IOException {
        for (String name : CLASSES) {
            Files.copy(whole.answers().resolve(PACKAGE + name + ".java"), stub(name),
                    StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /**
     * What a run of Maven came to.
     *
     * @param green    whether the build succeeded
     * @param output   what it printed
     * @param verdicts the verdicts in its report by id; empty when it left no report
     */
    record Run(boolean green, String output, Map<String, Verdict> verdicts) {
    }

    /** Runs {@code mvn test} with these arguments. */
    Run maven(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(launcher(), "-o", "-B", "test"));
        command.addAll(List.of(arguments));
        File log = Files.createTempFile(root(), "maven", ".log").toFile();
        ProcessBuilder builder = new ProcessBuilder(command).directory(root().toFile())
                .redirectErrorStream(true).redirectOutput(log);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().remove("MAVEN_OPTS");
        builder.environment().put("GITHUB_STEP_SUMMARY", gitHubSummary().toString());
        int exit = builder.start().waitFor();
        Map<String, Verdict> verdicts = new TreeMap<>();
        Path report = Publisher.report(course.exercises());
        if (Files.exists(report)) {
            JsonReport.read(report).exercises().forEach(line -> verdicts.put(line.id(), line.verdict()));
        }
        return new Run(exit == 0, Files.readString(log.toPath()), verdicts);
    }

    private static String launcher() {
        String name = File.separatorChar == '\\' ? "mvn.cmd" : "mvn";
        String home = System.getProperty("maven.home");
        return home == null ? name : Path.of(home, "bin", name).toString();
    }
}
