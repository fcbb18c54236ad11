package koans.grader.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import koans.grader.History;
import koans.grader.Koan;
import koans.grader.Language;
import koans.grader.Outcome;
import koans.grader.Syllabus;
import koans.grader.TestResult;
import koans.grader.Verdict;
import koans.grader.Workspace;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportTest {

    private static final Koan AND = koan("4.5", "AND gate", "and");
    private static final Koan OR = koan("4.6", "OR gate", "or");
    private static final Koan XOR = koan("5.1", "XOR gate", "xor");
    private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");

    @TempDir
    Path root;
    private Workspace workspace;

    private static Koan koan(String id, String title, String method) {
        return new Koan(id, title, 2, "koans.ch04perceptron.Gates", "koans.ch04perceptron.GatesTest$" + method,
                List.of(method), List.of("hasItsTable"));
    }

    @BeforeEach
    void makeKit() throws IOException {
        workspace = new Workspace(Files.createDirectories(root.resolve("exercises")));
        Path source = workspace.source(AND);
        Files.createDirectories(source.getParent());
        Files.writeString(source, """
                package koans.ch04perceptron;

                public final class Gates {
                    /** Calls or(1, 2). */
                    public static int and(int x1, int x2) {
                        return todo();
                    }

                    public static int or(int x1, int x2) {
                        return and(x1, x2);
                    }
                }
                """);
        Files.writeString(root.resolve("course.md"),
                "# Course\n## Chapter 4: Gates\n### 4.5 AND gate\n### 4.6 OR gate\n");
    }

    private Report report(Outcome... outcomes) {
        return new Report(new Syllabus("Neural Koans", Map.of(4, "Gates", 5, "More gates"), List.of(AND, OR, XOR)),
                workspace, List.of(outcomes), Set.of(), NOW);
    }

    private static Outcome outcome(Koan koan, Verdict verdict, String message, int line) {
        return new Outcome(koan, verdict, message, line, List.of(
                new TestResult("hasItsTable", TestResult.Status.PASSED, 3)));
    }

    private String text(Report report) {
        return new TerminalReport(report, History.of(workspace), false).text();
    }

    @Test
    void saysWhereALearnerStandsWhatIsWrongAndWhatComesNext() {
        assertEquals("""

                Neural Koans: exercises

                   4  Gates       ##########..........   1 of 2
                   5  More gates  ....................   0 of 1

                1 of 3 exercises, 2 of 6 points

                FAILED  4.6 OR gate  exercises/src/main/java/koans/ch04perceptron/Gates.java:9
                  Has its table
                  or(0, 1)
                  expected: 1
                  but was:  0

                Newly passed: 4.5 AND gate

                Next: 4.6 OR gate
                  write  exercises/src/main/java/koans/ch04perceptron/Gates.java:9
                  read   course.md:4, section 4.6
                """, text(report(
                outcome(AND, Verdict.PASSED, "", 0),
                outcome(OR, Verdict.FAILED, "Has its table\nor(0, 1)\nexpected: 1\nbut was:  0", 0),
                outcome(XOR, Verdict.NOT_STARTED, "", 0))));
    }

    @Test
    @Language("ar-EG")
    void speaksNoLanguageButItsOwn() {
        History.of(workspace).add(List.of(outcome(AND, Verdict.PASSED, "", 0)), "classes", NOW);
        String text = text(report(outcome(AND, Verdict.FAILED, "", 0), outcome(OR, Verdict.PASSED, "", 0)));
        assertTrue(text.contains("   4  Gates  ##########..........   1 of 2"), text);
        assertTrue(text.contains("AND gate (passed 2026-03-0"), text);
    }

    @Test
    void optionalExercisesAreCountedApart() {
        Koan more = new Koan("4.7", "More gates", 0, AND.stub(), AND.testClass(), List.of("more"), AND.tests());
        Outcome and = outcome(AND, Verdict.PASSED, "", 0);
        Report open = report(and, outcome(more, Verdict.NOT_STARTED, "", 0));
        assertTrue(open.allPassed() && open.nothingWrong());
        assertTrue(text(open).contains("1 of 1 exercises, 2 of 6 points\n"), text(open));
        assertTrue(text(open).contains("   1 of 1\n"), text(open));
        assertTrue(text(open).endsWith("All of it. Well done.\nIf you want more: 4.7 More gates\n"), text(open));

        Report done = report(and, outcome(more, Verdict.PASSED, "", 0));
        assertTrue(text(done).contains("1 of 1 exercises, 2 of 6 points, and 1 of 1 optional ones\n"), text(done));
        assertTrue(MarkdownSummary.of(done).contains("1 of 1 exercises passed, and 1 of 1 optional ones."));

        Report wrong = report(and, outcome(more, Verdict.FAILED, "no", 0));
        assertTrue(wrong.allPassed());
        assertFalse(wrong.nothingWrong());
        assertTrue(text(wrong).contains("FAILED  4.7 More gates"), text(wrong));
        assertFalse(text(wrong).contains("Well done"), text(wrong));

        Report alone = report(outcome(more, Verdict.PASSED, "", 0));
        assertFalse(alone.allPassed(), "optional exercises alone are not all");
    }

    @Test
    void whatPassedBeforeAndIsBrokenNowIsSaidSo() {
        History.of(workspace).add(List.of(outcome(AND, Verdict.PASSED, "", 0)), "classes", NOW);
        String text = text(report(outcome(AND, Verdict.FAILED, "wrong", 0), outcome(OR, Verdict.NOT_STARTED, "", 0),
                outcome(XOR, Verdict.NOT_STARTED, "", 0)));
        assertTrue(text.contains("Broken again: 4.5 AND gate (passed 2026-03-02 "), text);
        assertFalse(text.contains("Newly passed"), text);
    }

    @Test
    void aTrainingThatWasNotRepeatedIsSaidSo() {
        Outcome remembered = new Outcome(AND, Verdict.PASSED, "", 0, List.of(
                new TestResult("hasItsTable", TestResult.Status.REMEMBERED, 0)));
        String text = text(report(remembered, outcome(OR, Verdict.NOT_STARTED, "", 0)));
        assertTrue(text.contains("Not trained again, as no class has changed since it passed: 4.5\n"), text);
    }

    @Test
    void onlySomeMistakesAreToldInFull() {
        Koan[] many = new Koan[6];
        Outcome[] outcomes = new Outcome[6];
        for (int i = 0; i < 6; i++) {
            many[i] = koan("4." + (i + 1), "Gate " + (i + 1), "and");
            outcomes[i] = outcome(many[i], Verdict.FAILED, "message " + i, 5);
        }
        String text = new TerminalReport(new Report(new Syllabus("Neural Koans", Map.of(4, "Gates"), List.of(many)),
                workspace, List.of(outcomes), Set.of(), NOW), History.of(workspace), false).text();
        assertTrue(text.contains("message 2") && !text.contains("message 3"), text);
        assertTrue(text.contains("And 3 more: 4.4 Gate 4 (failed); 4.5 Gate 5 (failed); 4.6 Gate 6 (failed)."), text);
    }

    @Test
    void whatWaitsForAnotherExerciseIsToldWithWhatItWaitsFor() {
        String waits = "waits for 4.5 AND gate: Gates.and still says todo().";
        String text = text(report(outcome(AND, Verdict.NOT_STARTED, "", 0), outcome(OR, Verdict.BLOCKED, waits, 0)));
        assertTrue(text.contains("\nBLOCKED  4.6 OR gate\n  " + waits + "\n"), text);
        assertTrue(text.contains("Next: 4.5 AND gate"), text);

        Outcome[] outcomes = new Outcome[5];
        for (int i = 0; i < 5; i++) {
            outcomes[i] = outcome(koan("4." + (i + 1), "Gate " + (i + 1), "and"), Verdict.BLOCKED, "waits", 0);
        }
        String many = text(report(outcomes));
        assertTrue(many.contains("\nAnd 2 more wait: 4.4 Gate 4; 4.5 Gate 5.\n"), many);
    }

    @Test
    void whatWasLeftOutIsNotLost() {
        Outcome[] outcomes = new Outcome[10];
        for (int i = 0; i < 10; i++) {
            outcomes[i] = outcome(new Koan("4." + (i + 1), "Gate", i == 9 ? 0 : 2, AND.stub(), AND.testClass(),
                    AND.writes(), AND.tests()), Verdict.NOT_RUN, "No test ran.", 0);
        }
        String fresh = text(report(outcomes));
        assertTrue(fresh.contains("\nNOT RUN  10 exercises, 1 of them optional\n  No test ran.\n\n"), fresh);

        History.of(workspace).add(List.of(outcome(AND, Verdict.PASSED, "", 0), outcome(OR, Verdict.FAILED, "", 0)),
                "classes", NOW);
        String known = text(report(outcomes));
        assertTrue(known.contains("  No test ran.\n  Passed when last run: 1 of them.\n"), known);
    }

    @Test
    void theLineOfAWholeClassIsNotItsPrivateConstructor() throws IOException {
        Files.writeString(workspace.source(AND), """
                public final class Gates {

                    private Gates() {
                    }

                    public static int and(int x1, int x2) {
                        return todo();
                    }
                }
                """);
        Koan whole = new Koan("4.5", "Gates", 2, AND.stub(), AND.testClass(), List.of(), AND.tests());
        assertTrue(report(outcome(whole, Verdict.NOT_STARTED, "", 0))
                .place(outcome(whole, Verdict.NOT_STARTED, "", 0)).endsWith("Gates.java:1"));
    }

    @Test
    void aListThatDoesNotKnowAnExerciseIsNoSuccess() {
        Report report = new Report(new Syllabus("Neural Koans", Map.of(), List.of(AND)), workspace,
                List.of(outcome(AND, Verdict.PASSED, "", 0)), Set.of("koans.ch04perceptron.NewTest$New"), NOW);
        assertFalse(report.allPassed());
        assertFalse(report.nothingWrong());
        assertTrue(text(report).contains("NOT LISTED  koans.ch04perceptron.NewTest$New"));
    }

    @Test
    void noExercisesAreNoSuccess() {
        assertFalse(report().allPassed());
        assertFalse(report().nothingWrong());
    }

    @Test
    void theSolutionsReportIsOneLineWhenAllIsWell() throws IOException {
        Workspace solutions = new Workspace(Files.createDirectories(root.resolve("solutions")));
        Report report = new Report(new Syllabus("Neural Koans", Map.of(), List.of(AND)), solutions,
                List.of(outcome(AND, Verdict.PASSED, "", 0)), Set.of(), NOW);
        assertEquals("\nSolutions: all 1 exercises passed, 2 points.\n", text(report));
        Report filtered = new Report(new Syllabus("Neural Koans", Map.of(), List.of(AND, OR)), solutions,
                List.of(outcome(AND, Verdict.PASSED, "", 0), outcome(OR, Verdict.NOT_RUN, "No test ran.", 0)),
                Set.of(), NOW);
        assertEquals("\nSolutions: 1 exercises passed, 2 points; 1 were left out.\n", text(filtered));
    }

    @Test
    void theJsonKeepsItsFieldNames() throws IOException {
        JsonNode json = new ObjectMapper().readTree(JsonReport.of(report(
                outcome(AND, Verdict.PASSED, "", 0), outcome(OR, Verdict.FAILED, "why", 0))));
        assertEquals("""
                {"kit":"Neural Koans","module":"exercises","passed":1,"total":2,\
                "optionalPassed":0,"optionalTotal":0,"points":2,"maxPoints":6,"exercises":[\
                {"id":"4.5","title":"AND gate","chapter":4,"stub":"koans.ch04perceptron.Gates","verdict":"PASSED",\
                "points":2,"maxPoints":2,"message":"","tests":[{"name":"hasItsTable","status":"PASSED","millis":3}]},\
                {"id":"4.6","title":"OR gate","chapter":4,"stub":"koans.ch04perceptron.Gates","verdict":"FAILED",\
                "points":0,"maxPoints":2,"message":"why",\
                "tests":[{"name":"hasItsTable","status":"PASSED","millis":3}]}]}\
                """, json.toString());
    }

    @Test
    void theSummaryHasScoreTableAndReasons() {
        assertEquals("""
                # Neural Koans: 2 of 6 points

                1 of 3 exercises passed.

                | chapter | exercises | points |
                |---|---:|---:|
                | 4 Gates | 1 of 2 | 2 of 4 |
                | 5 More gates | 0 of 1 | 0 of 2 |

                ## Failed: 1

                **4.6 OR gate** in `exercises/src/main/java/koans/ch04perceptron/Gates.java:9`

                ```
                or(0, 1)
                expected: 1
                ```

                ## Not started: 1

                5.1 XOR gate
                """, MarkdownSummary.of(report(
                outcome(AND, Verdict.PASSED, "", 0),
                outcome(OR, Verdict.FAILED, "or(0, 1)\nexpected: 1", 0),
                outcome(XOR, Verdict.NOT_STARTED, "", 0))));
    }
}
