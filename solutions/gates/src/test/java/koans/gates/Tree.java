package koans.gates;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import koans.grader.Slow;
import koans.grader.Syllabus;
import koans.grader.course.Course;
import koans.grader.course.SyllabusScanner;
import koans.grader.run.ChapterLoader;
import koans.grader.run.SourceCompiler;
import koans.grader.run.SourceCompiler.Problem;

/**
 * The sources of a course, and everything compiled from them afresh.
 *
 * @param course where the sources are
 * @param work   an empty folder for classes
 */
record Tree(Course course, Path work) {

    /** Compiles stubs, solutions and tests; the tests are compiled against the solutions. */
    static Tree compiled(Course course, Path work) throws IOException {
        Tree tree = new Tree(course, work);
        try (SourceCompiler compiler = new SourceCompiler(SourceCompiler.ownClassPath())) {
            compile(compiler, List.of(course.stubs()), tree.stubs());
            compile(compiler, List.of(course.answers()), tree.solutions());
        }
        try (SourceCompiler compiler = tree.compiler()) {
            compile(compiler, course.testSources(), tree.tests());
        }
        return tree;
    }

    private static void compile(SourceCompiler compiler, List<Path> folders, Path output) {
        List<Path> sources = folders.stream().flatMap(folder -> SourceCompiler.sources(folder).stream()).toList();
        List<Problem> problems = compiler.compile(sources, output);
        if (!problems.isEmpty()) {
            throw new IllegalStateException("Does not compile: " + problems);
        }
    }

    /** A compiler for classes that use the solutions, or take the place of one. */
    SourceCompiler compiler() {
        return new SourceCompiler(
                Stream.concat(Stream.of(solutions()), SourceCompiler.ownClassPath().stream()).toList());
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
        try (ChapterLoader loader = loader(tests())) {
            return new SyllabusScanner(tests(), course.tests(), loader).scan(course.name(), course.text());
        }
    }

    /** A loader of these classes over the solutions. */
    ChapterLoader loader(Path classes) {
        return new ChapterLoader(List.of(classes, solutions()), Tree.class.getClassLoader());
    }

    /** The tests that train for a while, as class#method. */
    Set<String> slowTests(Syllabus syllabus) throws IOException {
        Set<String> slow = new HashSet<>();
        try (ChapterLoader loader = loader(tests())) {
            for (Syllabus.Entry exercise : syllabus.exercises()) {
                for (Method method : loader.loadClass(exercise.testClass()).getDeclaredMethods()) {
                    if (method.isAnnotationPresent(Slow.class)) {
                        slow.add(exercise.testClass() + "#" + method.getName());
                    }
                }
            }
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
        return slow;
    }
}
