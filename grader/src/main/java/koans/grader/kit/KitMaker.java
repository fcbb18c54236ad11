package koans.grader.kit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import koans.grader.course.Course;
import koans.grader.course.Fingerprint;
import koans.grader.course.Published;
import koans.grader.run.SourceCompiler;
import koans.grader.run.SourceCompiler.Problem;
import koans.grader.run.TemporaryFolder;

/** Makes a kit of a course: copies what learners see, and compiles what they only use. */
public final class KitMaker {

    /** What learners see; whatever else lies in the course's folder stays there. */
    private static final List<String> PARTS = List.of(
            "pom.xml", "README.md", "LICENSE", "course.md", "koans", "koans.cmd", "data",
            "exercises/pom.xml", "exercises/src/main", "exercises/src/test", "exercises/src/lab",
            "grader/src/main/java/koans/kit",
            ".editorconfig", ".gitattributes", ".github", ".gitignore", ".mvn");

    private final Course course;

    /** A maker of kits of this course. */
    public KitMaker(Course course) {
        this.course = course;
    }

    /**
     * Makes a kit in a folder that is empty or not there yet.
     *
     * <p>What is in its jars was compiled from the sources just now, and not by an earlier build.
     */
    public Kit make(Path folder) throws IOException {
        Kit kit = new Kit(Files.createDirectories(folder));
        for (String part : PARTS) {
            copy(part, kit);
        }
        try (TemporaryFolder work = new TemporaryFolder("koans-kit")) {
            Path grader = work.path().resolve("grader");
            Path stubs = work.path().resolve("stubs");
            Path judge = work.path().resolve("judge");
            compile(course.root().resolve("grader/src/main/java"), grader, List.of());
            compile(course.stubs(), stubs, List.of(grader));
            compile(course.judge(), judge, List.of(grader, stubs));
            new Jar().addAll(judge).write(folder.resolve(Kit.JUDGE));
            new Jar().addAll(grader).addAll(course.root().resolve("grader/src/main/resources"))
                    .add(Published.RESOURCE, list(folder).text().getBytes(StandardCharsets.UTF_8))
                    .write(folder.resolve(Kit.GRADER));
        }
        return kit;
    }

    private void copy(String part, Kit kit) throws IOException {
        Path from = course.root().resolve(part);
        if (Files.isRegularFile(from)) {
            Path to = kit.root().resolve(part);
            Files.createDirectories(to.getParent());
            Files.copy(from, to, StandardCopyOption.COPY_ATTRIBUTES);
        }
        for (String file : new FileTree(from).files()) {
            copy(part + "/" + file, kit);
        }
    }

    private void compile(Path sources, Path output, List<Path> classes) throws IOException {
        if (!Files.isDirectory(sources)) {
            return;
        }
        // Only jars of our own class path: what an earlier build has made of the grader is not asked.
        List<Path> classPath = new ArrayList<>(classes);
        SourceCompiler.ownClassPath().stream().filter(Files::isRegularFile).forEach(classPath::add);
        try (SourceCompiler compiler = new SourceCompiler(classPath)) {
            List<Problem> problems = compiler.compile(SourceCompiler.sources(sources), output);
            if (!problems.isEmpty()) {
                Problem first = problems.get(0);
                throw new IllegalStateException("no kit without compiled classes: " + (first.file() == null ? ""
                        : course.show(first.file()) + ":" + first.line() + ": ") + first.message());
            }
        }
    }

    private static Published list(Path folder) throws IOException {
        Map<String, String> sums = new TreeMap<>();
        for (String file : new FileTree(folder).files()) {
            sums.put(file, Fingerprint.ofText(Files.readAllBytes(folder.resolve(file))));
        }
        return new Published(sums);
    }
}
