package koans.grader.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import koans.grader.Koan;
import koans.grader.Outcome;
import koans.grader.Syllabus;
import koans.grader.Verdict;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Three classes, the second of which uses the first. */
class TrialTest {

    private static final Syllabus SYLLABUS = new Syllabus("test", Map.of(), List.of(
            koan("4.1", "One"), koan("4.2", "Two"), koan("4.3", "Three")));

    @TempDir
    Path root;

    private static Koan koan(String id, String name) {
        return new Koan(id, name, 1, "koans.ch04perceptron." + name, "koans.ch04perceptron." + name + "Test$Value",
                List.of(), List.of("isRight"));
    }

    @BeforeEach
    void writeClassesAndTests() throws IOException {
        learn("One", "1");
        learn("Two", "One.value() + 1");
        learn("Three", "3");
        List<Path> tests = new ArrayList<>();
        for (Koan koan : SYLLABUS.koans()) {
            String name = koan.title();
            tests.add(write("tests/" + name + "Test.java", """
                    package koans.ch04perceptron;
                    class %1$sTest {
                        @net.jqwik.api.Group
                        @koans.grader.Exercise(id = "%2$s", title = "%1$s", points = 1)
                        class Value {
                            @org.junit.jupiter.api.Test
                            void isRight() {
                                koans.grader.check.Check.that("value()", () -> %1$s.value()).is(%3$d);
                            }
                        }
                    }
                    """.formatted(name, koan.id(), koan.number())));
        }
        Path solved = root.resolve("solved");
        try (SourceCompiler compiler = new SourceCompiler(SourceCompiler.ownClassPath())) {
            assertEquals(List.of(), compiler.compile(SourceCompiler.sources(root.resolve("sources")), solved));
        }
        List<Path> classPath = new ArrayList<>(SourceCompiler.ownClassPath());
        classPath.add(solved);
        try (SourceCompiler compiler = new SourceCompiler(classPath)) {
            assertEquals(List.of(), compiler.compile(tests, root.resolve("test-classes")));
        }
    }

    private void learn(String name, String value) throws IOException {
        write("sources/koans/ch04perceptron/" + name + ".java", """
                package koans.ch04perceptron;
                final class %s {
                    static int value() { return %s; }
                }
                """.formatted(name, value));
    }

    private Path write(String file, String text) throws IOException {
        Files.createDirectories(root.resolve(file).getParent());
        return Files.writeString(root.resolve(file), text);
    }

    private List<Outcome> run() throws IOException {
        return new Trial(SYLLABUS, root.resolve("sources"), root.resolve("test-classes"), SourceCompiler.ownClassPath())
                .run(SYLLABUS.koans(), Files.createTempDirectory(root, "classes"));
    }

    private Map<String, Verdict> verdicts() throws IOException {
        return run().stream().collect(Collectors.toMap(outcome -> outcome.koan().id(), Outcome::verdict));
    }

    @Test
    void whatIsRightPasses() throws IOException {
        assertEquals(Map.of("4.1", Verdict.PASSED, "4.2", Verdict.PASSED, "4.3", Verdict.PASSED), verdicts());
    }

    @Test
    void whatIsWrongFailsAndWhatIsUnwrittenIsNotStarted() throws IOException {
        learn("One", "koans.kit.Todo.todo()");
        learn("Three", "4");
        assertEquals(Map.of("4.1", Verdict.NOT_STARTED, "4.2", Verdict.BLOCKED, "4.3", Verdict.FAILED), verdicts());
    }

    @Test
    void aFileThatDoesNotCompileCostsItsOwnExercises() throws IOException {
        learn("Two", "One.value() +");
        assertEquals(Map.of("4.1", Verdict.PASSED, "4.2", Verdict.NOT_COMPILED, "4.3", Verdict.PASSED), verdicts());
        Outcome two = run().get(1);
        assertEquals(3, two.line());
        assertTrue(two.message().startsWith("line 3: illegal start of expression"), two.message());
        assertEquals(0, two.points());
    }

    @Test
    void whatUsesABrokenFileIsNotCompiledEither() throws IOException {
        learn("One", "missing()");
        assertEquals(Map.of("4.1", Verdict.NOT_COMPILED, "4.2", Verdict.NOT_COMPILED, "4.3", Verdict.PASSED),
                verdicts());
    }

    @Test
    void nothingThatCompilesIsNoCrash() throws IOException {
        learn("One", "(");
        learn("Two", "(");
        learn("Three", "(");
        assertEquals(3, run().stream().filter(outcome -> outcome.verdict() == Verdict.NOT_COMPILED).count());
    }
}
