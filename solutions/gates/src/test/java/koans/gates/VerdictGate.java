package koans.gates;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import koans.grader.Outcome;
import koans.grader.Syllabus;
import koans.grader.Verdict;
import koans.grader.run.TestRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** As shipped, no stub is started and every solution passes everything. */
class VerdictGate {

    @Test
    void noStubIsStarted() throws IOException {
        assertEquals(List.of(), others(Tree.ofTheCourse(), true, Verdict.NOT_STARTED));
    }

    @Test
    void everySolutionHasPassedInThisBuild() throws IOException {
        JsonNode report = new ObjectMapper().readTree(Path.of("target/koans/report.json").toFile());
        List<String> others = new ArrayList<>();
        report.get("exercises").forEach(exercise -> {
            if (!exercise.get("verdict").asText().equals("PASSED")) {
                others.add(exercise.get("id").asText() + " " + exercise.get("verdict").asText());
            }
        });
        assertEquals(List.of(), others);
        assertFalse(report.get("exercises").isEmpty());
        assertEquals(report.get("total").asInt(), report.get("passed").asInt());
    }

    @Test
    void aStubThatIsWrittenIsFound(@TempDir Path folder) throws IOException {
        Toy toy = new Toy(folder);
        toy.edit(toy.stub(), "return todo();", "return x + x;");
        assertEquals(List.of("4.1 Twice is PASSED"), others(toy.compiled(), true, Verdict.NOT_STARTED));
    }

    @Test
    void aStubThatIsWrongIsFound(@TempDir Path folder) throws IOException {
        Toy toy = new Toy(folder);
        toy.edit(toy.stub(), "return todo();", "return 7;");
        assertEquals(List.of("4.1 Twice is FAILED"), others(toy.compiled(), true, Verdict.NOT_STARTED));
    }

    @Test
    void aSolutionThatIsWrongIsFound(@TempDir Path folder) throws IOException {
        Toy toy = new Toy(folder);
        assertEquals(List.of(), others(toy.compiled(), false, Verdict.PASSED));
        toy.edit(toy.solution(), "2 * x", "3 * x");
        assertEquals(List.of("4.1 Twice is FAILED"), others(toy.compiled(), false, Verdict.PASSED));
    }

    @Test
    void aTestThatIsSwitchedOffIsNoPass(@TempDir Path folder) throws IOException {
        Toy toy = new Toy(folder);
        Syllabus before = toy.compiled().scan();
        toy.edit(toy.test(), "@Test\n", "@Test @org.junit.jupiter.api.Disabled(\"later\")\n");
        Tree tree = toy.compiled();
        Outcome outcome = new TestRun(before, List.of(tree.solutions(), tree.tests())).run(before.koans()).get(0);
        assertEquals(Verdict.NOT_RUN, outcome.verdict());
        assertTrue(outcome.message().contains("later"), outcome.message());
    }

    private static List<String> others(Tree tree, boolean stubs, Verdict wanted) throws IOException {
        Syllabus syllabus = tree.scan();
        List<Path> folders = List.of(stubs ? tree.stubs() : tree.solutions(), tree.tests());
        return new TestRun(syllabus, folders).run(syllabus.koans()).stream()
                .filter(outcome -> outcome.verdict() != wanted)
                .map(outcome -> outcome.koan().heading() + " is " + outcome.verdict()
                        + (outcome.verdict() == Verdict.BLOCKED ? ": " + outcome.message() : ""))
                .toList();
    }
}
