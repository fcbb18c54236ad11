package koans.gates;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import koans.grader.Outcome;
import koans.grader.Syllabus;
import koans.grader.Verdict;
import koans.grader.report.JsonReport;
import koans.grader.report.Publisher;
import koans.grader.run.TestRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** As shipped, no stub is started and every solution passes everything. */
@ExtendWith(CompiledCourse.class)
class VerdictGate {

    @Test
    void noStubIsStarted(Tree course) throws IOException {
        assertEquals(List.of(), others(course, true, Verdict.NOT_STARTED));
    }

    @Test
    void everySolutionHasPassedInThisBuild() throws IOException {
        Path file = Publisher.report(CompiledCourse.course().solutions());
        assertTrue(Files.exists(file), "the solutions were not graded: there is no " + file);
        JsonReport report = JsonReport.read(file);
        assertEquals(List.of(), report.exercises().stream().filter(exercise -> exercise.verdict() != Verdict.PASSED)
                .map(exercise -> exercise.id() + " " + exercise.verdict()).toList());
        assertFalse(report.exercises().isEmpty());
        assertEquals(report.total(), report.passed());
    }

    @Test
    void aStubThatIsWrittenIsFound(@TempDir Path folder) throws IOException {
        Toy toy = new Toy(folder);
        Change.replace(toy.stub(), "return todo();", "return x + x;");
        assertEquals(List.of("4.1 Twice is PASSED"), others(toy.compiled(), true, Verdict.NOT_STARTED));
    }

    @Test
    void aStubThatIsWrongIsFound(@TempDir Path folder) throws IOException {
        Toy toy = new Toy(folder);
        Change.replace(toy.stub(), "return todo();", "return 7;");
        assertEquals(List.of("4.1 Twice is FAILED"), others(toy.compiled(), true, Verdict.NOT_STARTED));
    }

    @Test
    void aSolutionThatIsWrongIsFound(@TempDir Path folder) throws IOException {
        Toy toy = new Toy(folder);
        assertEquals(List.of(), others(toy.compiled(), false, Verdict.PASSED));
        Change.replace(toy.solution(), "2 * x", "3 * x");
        assertEquals(List.of("4.1 Twice is FAILED"), others(toy.compiled(), false, Verdict.PASSED));
    }

    @Test
    void aTestThatIsSwitchedOffIsNoPass(@TempDir Path folder) throws IOException {
        Toy toy = new Toy(folder);
        Syllabus before = toy.compiled().scan();
        Change.replace(toy.test(), "@Test\n", "@Test @org.junit.jupiter.api.Disabled(\"later\")\n");
        Tree tree = toy.compiled();
        Outcome outcome = new TestRun(before, List.of(tree.solutions(), tree.tests())).run(before.exercises()).get(0);
        assertEquals(Verdict.NOT_RUN, outcome.verdict());
        assertTrue(outcome.message().contains("later"), outcome.message());
    }

    private static List<String> others(Tree tree, boolean stubs, Verdict wanted) throws IOException {
        Syllabus syllabus = tree.scan();
        List<Path> folders = List.of(stubs ? tree.stubs() : tree.solutions(), tree.tests());
        return new TestRun(syllabus, folders).run(syllabus.exercises()).stream()
                .filter(outcome -> outcome.verdict() != wanted)
                .map(outcome -> outcome.exercise().heading() + " is " + outcome.verdict()
                        + (outcome.verdict() == Verdict.BLOCKED ? ": " + outcome.message() : ""))
                .toList();
    }
}
