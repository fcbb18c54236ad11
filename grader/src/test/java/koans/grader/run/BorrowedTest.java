package koans.grader.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import koans.grader.Event;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What belongs to the tests is seen where learners' classes use it. */
class BorrowedTest {

    private static final String JUDGE = """
            package koans.ch04perceptron;

            class GatesJudge {
                static int LIMIT = 1;
                static int and(int x) { return x; }
                static class Table { }
            }
            """;

    @TempDir
    Path folder;

    @Test
    void whatIsGivenOrOnesOwnIsNotBorrowed() throws IOException {
        assertEquals(List.of(), borrowed("""
                int and(int x) { return koans.kit.Mode.TRAIN.ordinal() + new Helper().or(x) + Math.abs(x); }
                static class Helper { int or(int x) { return x; } }
                """));
    }

    @Test
    void aCallIsSeenWithItsLine() throws IOException {
        assertEquals(List.of("and uses GatesJudge.and at Gates.java:5"), borrowed("""
                int or(int x) { return x; }
                int and(int x) { return GatesJudge.and(x); }
                """));
    }

    @Test
    void soAreReferencesLambdasFieldsNewObjectsAndClasses() throws IOException {
        assertEquals(List.of("a uses GatesJudge.and at Gates.java:4", "b uses GatesJudge.and at Gates.java:5",
                "c uses GatesJudge.LIMIT at Gates.java:6", "d uses GatesJudge.Table at Gates.java:7",
                "e uses GatesJudge at Gates.java:8"), borrowed("""
                java.util.function.IntUnaryOperator a() { return GatesJudge::and; }
                java.util.function.IntUnaryOperator b() { return x -> 1 + GatesJudge.and(x); }
                int c() { return GatesJudge.LIMIT; }
                Object d() { return new GatesJudge.Table(); }
                Object e() { return GatesJudge.class; }
                """));
    }

    @Test
    void aTypeAloneConcernsTheClass() throws IOException {
        assertEquals(List.of("two uses GatesJudge at Gates.java:4"), borrowed("""
                Object two(Object x) { return (GatesJudge) x; }
                GatesJudge one(Object x) { return null; }
                """));
        assertEquals(List.of(), borrowed("GatesJudge one(Object x) { return null; }\n"));
    }

    @Test
    void theGraderIsNobodysHelper() throws IOException {
        assertEquals(List.of("slope uses Gradients.measured at Gates.java:4"), borrowed("""
                Object slope() { return koans.grader.check.Gradients.measured(null, () -> 0); }
                """));
    }

    private List<String> borrowed(String members) throws IOException {
        Path own = write("Gates", "package koans.ch04perceptron;\n\nclass Gates {\n" + members + "}\n");
        Path judge = write("GatesJudge", JUDGE);
        try (SourceCompiler compiler = new SourceCompiler(SourceCompiler.ownClassPath())) {
            assertEquals(List.of(), compiler.compile(List.of(own, judge), folder.resolve("classes")));
        }
        Path classes = folder.resolve("classes/koans/ch04perceptron");
        assertTrue(Files.deleteIfExists(classes.resolve("GatesJudge.class")));
        assertTrue(Files.deleteIfExists(classes.resolve("GatesJudge$Table.class")));
        List<String> found = new ArrayList<>();
        for (Event.Forbidden one : Borrowed.in(folder.resolve("classes"))) {
            found.add(one.place().method() + " uses " + one.what() + " at " + one.place());
        }
        return found.stream().sorted().toList();
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name + ".java"), text);
    }
}
