package koans.grader.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import koans.grader.Event;
import koans.grader.Finding;
import koans.grader.Language;
import koans.grader.Outcome;
import koans.grader.Outcome.Why;
import koans.grader.Place;
import koans.grader.Syllabus;
import koans.grader.TestResult;
import koans.grader.Verdict;
import koans.grader.course.Course;
import koans.grader.course.History;
import koans.grader.course.Workspace;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportTest {

    private static final Syllabus.Entry AND = exercise("4.5", "AND gate", "and");
    private static final Syllabus.Entry OR = exercise("4.6", "OR gate", "or");
    private static final Syllabus.Entry XOR = exercise("5.1", "XOR gate", "xor");
    private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");

    @TempDir
    Path root;
    private Workspace workspace;

    private static Syllabus.Entry exercise(String id, String title, String method) {
        return new Syllabus.Entry(id, title, 2, "koans.ch04perceptron.Gates",
                "koans.ch04perceptron.GatesTest$" + method, List.of(method),
                List.of(new Syllabus.Test("hasItsTable", "Has its table")));
    }

    @BeforeEach
    void makeKit() throws IOException {
        workspace = new Course(root).exercises();
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
        return report(List.of(AND, OR, XOR), outcomes);
    }

    private Report report(List<Syllabus.Entry> exercises, Outcome... outcomes) {
        return report(workspace, exercises, Set.of(), List.of(), outcomes);
    }

    private Report report(Workspace workspace, List<Syllabus.Entry> exercises, Set<String> unlisted,
                          List<Event.Broken> broken, Outcome... outcomes) {
        return new Report(new Syllabus("Neural Koans", Map.of(4, "Gates", 5, "More gates"), exercises), workspace,
                List.of(outcomes), unlisted, broken, History.of(workspace), "kit", 123, NOW, true);
    }

    private static Outcome outcome(Syllabus.Entry exercise, Verdict verdict) {
        return outcome(exercise, verdict, Why.JUDGED, "");
    }

    private static Outcome outcome(Syllabus.Entry exercise, Verdict verdict, Why why, String note) {
        return new Outcome(exercise, verdict, why, null, note, 0, List.of(
                new TestResult("hasItsTable", TestResult.Status.PASSED, 3)));
    }

    private static Outcome leftOut(Syllabus.Entry exercise) {
        return outcome(exercise, Verdict.NOT_RUN, Why.LEFT_OUT, "No test ran.");
    }

    private static Outcome wrong(Syllabus.Entry exercise, Verdict verdict, String found, int line) {
        return Outcome.judged(exercise, verdict, new Finding("Has its table", "or(0, 1)", List.of(), "1", found, null,
                null, null), line, List.of(new TestResult("hasItsTable", TestResult.Status.FAILED, 3)));
    }

    private void remember(Instant time, Outcome... outcomes) {
        History.of(workspace).add(List.of(outcomes), "classes", 1, time);
    }

    private String text(Report report) {
        return new TerminalReport(report, false).text();
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

                The same inputs again: mvn test -Dkoans.seed=123
                """, text(report(
                outcome(AND, Verdict.PASSED),
                wrong(OR, Verdict.FAILED, "0", 0),
                outcome(XOR, Verdict.NOT_STARTED))));
    }

    @Test
    @Language("ar-EG")
    void speaksNoLanguageButItsOwn() {
        remember(NOW, outcome(AND, Verdict.PASSED));
        String text = text(report(wrong(AND, Verdict.FAILED, "0", 0), outcome(OR, Verdict.PASSED)));
        assertTrue(text.contains("   4  Gates  ##########..........   1 of 2"), text);
        assertTrue(text.contains("AND gate (passed 2026-03-0"), text);
    }

    @Test
    void optionalExercisesAreCountedApart() {
        Syllabus.Entry more = new Syllabus.Entry("4.7", "More gates", 0, AND.stub(), AND.testClass(),
                List.of("more"), AND.tests());
        Outcome and = outcome(AND, Verdict.PASSED);
        Report open = report(and, outcome(more, Verdict.NOT_STARTED));
        assertTrue(open.allPassed() && open.nothingWrong());
        assertTrue(text(open).contains("1 of 1 exercises, 2 of 6 points\n"), text(open));
        assertTrue(text(open).contains("   1 of 1\n"), text(open));
        assertTrue(text(open).endsWith("All of it. Well done.\nIf you want more: 4.7 More gates\n"), text(open));

        Report done = report(and, outcome(more, Verdict.PASSED));
        assertTrue(text(done).contains("1 of 1 exercises, 2 of 6 points, and 1 of 1 optional ones\n"), text(done));
        assertTrue(MarkdownSummary.of(done).contains("1 of 1 exercises passed, and 1 of 1 optional ones."));

        Report wrong = report(and, wrong(more, Verdict.FAILED, "no", 0));
        assertTrue(wrong.allPassed());
        assertFalse(wrong.nothingWrong());
        assertTrue(text(wrong).contains("FAILED  4.7 More gates"), text(wrong));
        assertFalse(text(wrong).contains("Well done"), text(wrong));

        Report alone = report(outcome(more, Verdict.PASSED));
        assertFalse(alone.allPassed(), "optional exercises alone are not all");
    }

    @Test
    void whatPassedBeforeAndIsBrokenNowIsSaidSo() {
        remember(NOW, outcome(AND, Verdict.PASSED));
        String text = text(report(wrong(AND, Verdict.FAILED, "wrong", 0), outcome(OR, Verdict.NOT_STARTED),
                outcome(XOR, Verdict.NOT_STARTED)));
        assertTrue(text.contains("Broken again: 4.5 AND gate (passed 2026-03-02 "), text);
        assertFalse(text.contains("Newly passed"), text);
    }

    @Test
    void aTrainingThatWasNotRepeatedIsSaidSo() {
        Outcome remembered = outcome(AND, Verdict.PASSED, Why.REMEMBERED, "Not trained again.");
        String text = text(report(remembered, outcome(OR, Verdict.NOT_STARTED)));
        assertTrue(text.contains("Not trained again, as no class has changed since it passed: 4.5\n"), text);
    }

    @Test
    void onlySomeMistakesAreToldInFull() {
        Outcome[] outcomes = new Outcome[6];
        for (int i = 0; i < 6; i++) {
            outcomes[i] = wrong(exercise("4." + (i + 1), "Gate " + (i + 1), "and"), Verdict.FAILED, "answer " + i, 5);
        }
        Report report = report(outcomes);
        String text = text(report);
        assertTrue(text.contains("answer 2") && !text.contains("answer 3"), text);
        assertTrue(text.contains("And 3 more: 4.4 Gate 4 (failed); 4.5 Gate 5 (failed); 4.6 Gate 6 (failed).\n"
                + "All of them in full: exercises/target/koans/summary.md\n"), text);
        String summary = MarkdownSummary.of(report);
        for (int i = 0; i < 6; i++) {
            assertTrue(summary.contains("or(0, 1)\nexpected: 1\nbut was:  answer " + i + "\n"), summary);
        }
    }

    @Test
    void whatWaitsForAnotherExerciseIsToldWithWhatItWaitsFor() {
        String waits = "waits for 4.5 AND gate: Gates.and still says todo().";
        String text = text(report(outcome(AND, Verdict.NOT_STARTED), outcome(OR, Verdict.BLOCKED, Why.WAITS, waits)));
        assertTrue(text.contains("\nBLOCKED  4.6 OR gate\n  " + waits + "\n"), text);
        assertTrue(text.contains("Next: 4.5 AND gate"), text);

        Outcome[] outcomes = new Outcome[5];
        for (int i = 0; i < 5; i++) {
            outcomes[i] = outcome(exercise("4." + (i + 1), "Gate " + (i + 1), "and"), Verdict.BLOCKED, Why.WAITS,
                    "waits");
        }
        String many = text(report(outcomes));
        assertTrue(many.contains("\nAnd 2 more wait: 4.4 Gate 4; 4.5 Gate 5.\n"), many);
    }

    @Test
    void whatWasLeftOutCountsAsEarlierRunsSawIt() {
        remember(NOW, outcome(AND, Verdict.PASSED), wrong(OR, Verdict.FAILED, "0", 0));
        Report report = report(leftOut(AND), leftOut(OR), outcome(XOR, Verdict.PASSED));
        String text = text(report);
        String then = Changes.time(NOW.toString());
        assertTrue(text.contains("   4  Gates       ##########..........   1 of 2\n"), text);
        assertTrue(text.contains("\n2 of 3 exercises, 4 of 6 points (1 of them as of " + then + ")\n"), text);
        assertTrue(text.contains("\nNot run now: 4.5, 4.6; what is known of them is from earlier runs.\n"), text);
        assertFalse(text.contains("NOT RUN") || text.contains("No test ran"), text);
        assertTrue(report.nothingWrong());
        assertFalse(report.allPassed());
    }

    @Test
    void whatIsKnownFromSeveralRunsIsAsOfTheFirst() {
        remember(NOW, outcome(AND, Verdict.PASSED));
        remember(NOW.plusSeconds(3600), outcome(OR, Verdict.PASSED));
        String text = text(report(leftOut(AND), leftOut(OR), outcome(XOR, Verdict.NOT_STARTED)));
        assertTrue(text.contains("(2 of them as of " + Changes.time(NOW.toString()) + " and later)\n"), text);
    }

    @Test
    void aRunThatPassesAllThatIsLeftDoesNotPassEverything() {
        remember(NOW, outcome(AND, Verdict.PASSED), outcome(OR, Verdict.PASSED));
        Report report = report(leftOut(AND), leftOut(OR), outcome(XOR, Verdict.PASSED));
        assertTrue(text(report).contains("3 of 3 exercises, 6 of 6 points (2 of them"), text(report));
        assertTrue(text(report).endsWith("Next: run the tests that were left out.\n"), text(report));
        assertFalse(report.allPassed());
        JsonReport json = JsonReport.of(report);
        assertEquals(List.of(1, 2), List.of(json.passed(), json.points()));
        assertEquals(Verdict.PASSED, json.exercises().get(0).lastVerdict());
        assertEquals(NOW.toString(), json.exercises().get(0).lastSeen());
    }

    @Test
    void whatWasLeftOutAndIsUnknownIsOnlyCounted() {
        Outcome[] outcomes = new Outcome[10];
        for (int i = 0; i < 10; i++) {
            outcomes[i] = leftOut(new Syllabus.Entry("4." + (i + 1), "Gate", i == 9 ? 0 : 2, AND.stub(),
                    AND.testClass(), AND.writes(), AND.tests()));
        }
        String text = text(report(outcomes));
        assertTrue(text.contains("\n0 of 9 exercises, 0 of 6 points\n"), text);
        assertTrue(text.contains("\nNot run now: 10 exercises, 1 of them optional.\n"), text);
    }

    @Test
    void whatDidNotRunForAReasonIsToldWithIt() {
        String text = text(report(outcome(AND, Verdict.NOT_RUN, Why.SOME_LEFT_OUT, "These tests did not run: off"),
                outcome(OR, Verdict.NOT_RUN, Why.CHANGED_TESTS, "Its tests were changed."),
                outcome(XOR, Verdict.PASSED)));
        assertTrue(text.contains("\nNOT RUN  4.5 AND gate\n  These tests did not run: off\n\nNOT RUN  4.6 OR gate\n"
                + "  Its tests were changed.\n"), text);
    }

    @Test
    void whatCameTooLateIsToldOnce() {
        remember(NOW, outcome(OR, Verdict.PASSED));
        String ended = "The run ended before its turn: 4.5 AND gate has ended it.";
        Outcome[] outcomes = {wrong(AND, Verdict.CRASHED, "the program ended", 0),
            outcome(OR, Verdict.NOT_RUN, Why.RUN_ENDED, ended), outcome(XOR, Verdict.NOT_RUN, Why.RUN_ENDED, ended)};
        String text = text(report(outcomes));
        assertTrue(text.contains("\nNOT RUN  4.6, 5.1\n  " + ended + "\n  Passed when last run: 1 of them.\n"), text);
        assertFalse(text.contains("The same inputs again"), text);
        assertTrue(MarkdownSummary.of(report(outcomes)).endsWith(
                "## Not run: 2\n\n4.6 OR gate; 5.1 XOR gate\n\n" + ended + "\n"));
    }

    @Test
    void aRunWithoutItsEndIsNeverGood() {
        Report report = new Report(new Syllabus("Neural Koans", Map.of(), List.of(AND)), workspace,
                List.of(outcome(AND, Verdict.PASSED)), Set.of(), List.of(), History.of(workspace), "kit", 1, NOW,
                false);
        assertFalse(report.nothingWrong() || report.allPassed());
        assertTrue(text(report).contains("\nThe run did not come to its end, and nobody can say why.\n"), text(report));
        assertFalse(text(report).contains("Well done"), text(report));
        assertTrue(MarkdownSummary.of(report).contains(
                "1 of 1 exercises passed.\n\nThe run did not come to its end.\n"));
    }

    @Test
    void whatDoesNotCompileIsToldLikeAnyOtherMistake() {
        Report report = report(outcome(AND, Verdict.PASSED),
                wrong(OR, Verdict.NOT_COMPILED, "Syntax error, insert \";\" at Gates.java:10", 10));
        assertTrue(text(report).contains(
                "\nNOT COMPILED  4.6 OR gate  exercises/src/main/java/koans/ch04perceptron/Gates.java:10\n"));
        assertTrue(MarkdownSummary.of(report).contains(
                "## Not compiled: 1\n\n**4.6 OR gate** in `exercises/src/main/"));
    }

    @Test
    void whatDoesNotCompileAndNoTestHasMetIsTold() {
        List<Event.Broken> broken = List.of(broken("koans.ch04perceptron.Gates"), broken("koans.ch05network.Net"),
                broken("koans.ch05network.Net$Layer"));
        Report met = report(workspace, List.of(AND, OR), Set.of(), broken, outcome(AND, Verdict.PASSED),
                wrong(OR, Verdict.NOT_COMPILED, "no", 10));
        assertEquals(List.of(new Uncompiled("Net.java", "Syntax error")), met.uncompiled());

        Report unmet = report(workspace, List.of(AND), Set.of(), broken, outcome(AND, Verdict.PASSED));
        assertFalse(unmet.nothingWrong() || unmet.allPassed());
        assertTrue(text(unmet).contains("\nNOT COMPILED  Gates.java\n  Syntax error\n\nNOT COMPILED  Net.java\n"
                + "  Syntax error\n"), text(unmet));
        assertTrue(text(unmet).endsWith("\nNext: Gates.java does not compile yet.\n"), text(unmet));
        assertTrue(MarkdownSummary.of(unmet).endsWith("## Not compiled, met by no test: 2\n\n**Gates.java**\n\n```\n"
                + "Syntax error\n```\n\n**Net.java**\n\n```\nSyntax error\n```\n"), MarkdownSummary.of(unmet));
    }

    private static Event.Broken broken(String type) {
        return new Event.Broken(new Place(type, "", type.replaceFirst(".*\\.", "").replaceFirst("\\$.*", "") + ".java",
                0), "Syntax error");
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
        Syllabus.Entry whole = new Syllabus.Entry("4.5", "Gates", 2, AND.stub(), AND.testClass(), List.of(),
                AND.tests());
        Outcome outcome = outcome(whole, Verdict.NOT_STARTED);
        assertEquals("exercises/src/main/java/koans/ch04perceptron/Gates.java:1", report(outcome).place(outcome));
    }

    @Test
    void aListThatDoesNotKnowAnExerciseIsNoSuccess() {
        Report report = report(workspace, List.of(AND), Set.of("koans.ch04perceptron.NewTest$New"), List.of(),
                outcome(AND, Verdict.PASSED));
        assertFalse(report.allPassed());
        assertFalse(report.nothingWrong());
        assertTrue(text(report).contains("UNLISTED  koans.ch04perceptron.NewTest$New"));
    }

    @Test
    void noExercisesAreNoSuccess() {
        assertFalse(report().allPassed());
        assertFalse(report().nothingWrong());
    }

    @Test
    void theSolutionsReportIsOneLineWhenAllIsWell() {
        Workspace solutions = new Course(root).solutions();
        Report report = report(solutions, List.of(AND), Set.of(), List.of(), outcome(AND, Verdict.PASSED));
        assertEquals("\nSolutions: all 1 exercises passed, 2 points.\n", text(report));
        Report filtered = report(solutions, List.of(AND, OR), Set.of(), List.of(), outcome(AND, Verdict.PASSED),
                leftOut(OR));
        assertEquals("\nSolutions: 1 exercises passed, 2 points; 1 were left out.\n", text(filtered));
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
                Has its table
                or(0, 1)
                expected: 1
                but was:  0
                ```

                ## Not started: 1

                5.1 XOR gate
                """, MarkdownSummary.of(report(
                outcome(AND, Verdict.PASSED),
                wrong(OR, Verdict.FAILED, "0", 0),
                outcome(XOR, Verdict.NOT_STARTED))));
    }
}
