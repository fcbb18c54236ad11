package koans.gates;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import koans.grader.Chapters;
import koans.grader.Syllabus;
import koans.grader.run.SourceCompiler;
import koans.grader.run.SourceCompiler.Problem;
import koans.grader.run.SyllabusScanner;
import koans.grader.run.TemporaryFolder;

/**
 * The sources of a kit, and everything compiled from them afresh.
 *
 * @param root the folder with {@code exercises} and {@code solutions} in it
 * @param work an empty folder for classes
 */
record Tree(Path root, Path work) {

    private static Tree course;

    /** The course itself, compiled once for all gates of a virtual machine. */
    static synchronized Tree ofTheCourse() throws IOException {
        if (course == null) {
            course = compiled(Path.of("..").toRealPath(), new TemporaryFolder("koans-gates").path());
        }
        return course;
    }

    /** Compiles stubs, solutions and tests; the tests are compiled against the solutions. */
    static Tree compiled(Path root, Path work) throws IOException {
        Tree tree = new Tree(root, work);
        tree.compile(tree.stubSources(), tree.stubs(), List.of());
        tree.compile(tree.solutionSources(), tree.solutions(), List.of());
        tree.compile(tree.testSources(), tree.tests(), List.of(tree.solutions()));
        return tree;
    }

    private void compile(Path sources, Path output, List<Path> alsoSees) throws IOException {
        List<Path> classPath = new ArrayList<>(alsoSees);
        classPath.addAll(libraries());
        try (SourceCompiler compiler = new SourceCompiler(classPath)) {
            List<Problem> problems = compiler.compile(SourceCompiler.sources(sources), output);
            if (!problems.isEmpty()) {
                throw new IllegalStateException("Does not compile: " + problems);
            }
        }
    }

    /** A compiler for classes that take the place of a solution. */
    SourceCompiler compiler() {
        List<Path> classPath = new ArrayList<>(List.of(solutions()));
        classPath.addAll(libraries());
        return new SourceCompiler(classPath);
    }

    /** This virtual machine's class path without the chapters that Maven has compiled. */
    static List<Path> libraries() {
        return SourceCompiler.ownClassPath().stream()
                .filter(entry -> !entry.endsWith("solutions/target/classes")
                        && !entry.endsWith("solutions/target/test-classes"))
                .toList();
    }

    Path stubSources() {
        return root.resolve("exercises/src/main/java");
    }

    Path solutionSources() {
        return root.resolve("solutions/src/main/java");
    }

    Path testSources() {
        return root.resolve("exercises/src/test/java");
    }

    Path course() {
        return root.resolve("course.md");
    }

    Path stubs() {
        return work.resolve("stubs");
    }

    Path solutions() {
        return work.resolve("solutions");
    }

    Path tests() {
        return work.resolve("tests");
    }

    /** The exercises as the compiled tests declare them. */
    Syllabus scan() throws IOException {
        try (URLClassLoader loader = loader(solutions())) {
            return new SyllabusScanner(tests(), testSources(), loader).scan(course());
        }
    }

    /** A loader for the tests and one side of the classes they test. */
    URLClassLoader loader(Path classes) throws IOException {
        return new URLClassLoader(new URL[]{classes.toUri().toURL(), tests().toUri().toURL()},
                new WithoutChapters(Tree.class.getClassLoader()));
    }

    /** Hides the chapters that Maven has compiled. */
    private static final class WithoutChapters extends ClassLoader {

        WithoutChapters(ClassLoader parent) {
            super(parent);
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (Chapters.has(name)) {
                throw new ClassNotFoundException(name);
            }
            return super.loadClass(name, resolve);
        }
    }

    /** Every variant there is, the wrong ones first. */
    List<Variant> variants() throws IOException {
        List<Variant> variants = new ArrayList<>();
        for (Path patch : files(root.resolve("solutions/variants/wrong"))) {
            variants.add(Variant.wrong(patch));
        }
        for (Path source : files(root.resolve("solutions/variants/right"))) {
            variants.add(Variant.right(source));
        }
        return variants;
    }

    private static List<Path> files(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
