package koans.grader.junit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import koans.grader.Koan;
import koans.grader.Outcome;
import koans.grader.Syllabus;
import koans.grader.TestResult;
import koans.grader.TestResult.Status;
import koans.grader.Verdict;
import koans.grader.fixture.Runs;
import koans.grader.fixture.Stub;
import koans.grader.fixture.StubExercises;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** One run of exercises that come to every verdict, and what is made of it. */
class VerdictsTest {

    private static final String EXERCISES = StubExercises.class.getName();

    private static Verdicts verdicts;
    private static Map<String, Outcome> outcomes;

    @BeforeAll
    static void run() {
        System.setProperty(TimeLimit.PROPERTY, "0.4");
        verdicts = new Verdicts(new Syllabus("test", Map.of(), List.of(
                koan("1.1", "Passes", List.of("right"), "test", "property", "parameterized"),
                koan("1.2", "Fails", List.of("wrong"), "property", "laterTest"),
                koan("1.3", "FailsInOneInvocation", List.of("none"), "parameterized"),
                koan("1.4", "NotStarted", List.of("unwritten"), "test", "property", "rejection"),
                koan("1.5", "Blocked", List.of("waiting"), "passesAlready", "waits"),
                koan("1.6", "Other", List.of("other"), "test"),
                koan("1.7", "TimesOut", List.of("endless"), "test", "another", "property"),
                koan("1.8", "TimesOutInAProperty", List.of("none"), "property"),
                koan("1.9", "Crashes", List.of("none"), "test"),
                koan("1.10", "Off", List.of("none"), "on", "off"),
                koan("1.11", "Assumes", List.of("none"), "test"),
                koan("1.12", "LostATest", List.of("none"), "left", "lost"),
                koan("1.13", "HasATestTooMany", List.of("none"), "declared"),
                koan("1.14", "Throws", List.of("none"), "test"),
                koan("1.15", "WithoutGroup", List.of("none"), "test", "property"),
                koan("1.18", "CrashesInAProperty", List.of("none"), "property"),
                koan("1.19", "LacksData", List.of("none"), "test"),
                koan("1.20", "LacksDataInAProperty", List.of("none"), "property"),
                koan("1.17", "Gone", List.of("none"), "test"))));
        Runs.of(EXERCISES, verdicts);
        outcomes = verdicts.outcomes().stream()
                .collect(Collectors.toMap(outcome -> outcome.koan().id(), Function.identity()));
    }

    @AfterAll
    static void restore() {
        System.clearProperty(TimeLimit.PROPERTY);
    }

    private static Koan koan(String id, String name, List<String> writes, String... tests) {
        return new Koan(id, name, 1, Stub.class.getName(), EXERCISES + "$" + name, writes, List.of(tests));
    }

    @Test
    void everyExerciseGetsItsVerdict() {
        Map<String, Verdict> wanted = Map.ofEntries(
                Map.entry("1.1", Verdict.PASSED), Map.entry("1.2", Verdict.FAILED),
                Map.entry("1.3", Verdict.FAILED), Map.entry("1.4", Verdict.NOT_STARTED),
                Map.entry("1.5", Verdict.BLOCKED), Map.entry("1.6", Verdict.NOT_STARTED),
                Map.entry("1.7", Verdict.TIMED_OUT), Map.entry("1.8", Verdict.TIMED_OUT),
                Map.entry("1.9", Verdict.CRASHED), Map.entry("1.10", Verdict.NOT_RUN),
                Map.entry("1.11", Verdict.NOT_RUN), Map.entry("1.12", Verdict.NOT_RUN),
                Map.entry("1.13", Verdict.NOT_RUN), Map.entry("1.14", Verdict.FAILED),
                Map.entry("1.15", Verdict.NOT_RUN), Map.entry("1.18", Verdict.CRASHED),
                Map.entry("1.19", Verdict.NOT_RUN), Map.entry("1.20", Verdict.NOT_RUN),
                Map.entry("1.17", Verdict.NOT_RUN));
        assertEquals(wanted, outcomes.values().stream()
                .collect(Collectors.toMap(outcome -> outcome.koan().id(), Outcome::verdict)));
    }

    @Test
    void onlyPassingEarnsPoints() {
        assertEquals(1, outcomes.values().stream().mapToInt(Outcome::points).sum());
    }

    @Test
    void theSimplestFailingTestSpeaksWithItsSmallestInput() {
        assertEquals("Property\nwrong(x)\nwith x = 3\nexpected: 6\nbut was:  7", outcomes.get("1.2").message());
    }

    @Test
    void anExceptionSaysWhereItHappened() {
        assertTrue(outcomes.get("1.14").message().contains("ArrayIndexOutOfBoundsException: Index 3"),
                outcomes.get("1.14").message());
        assertTrue(outcomes.get("1.14").line() > 0);
    }

    @Test
    void aBlockedExerciseNamesTheOneItWaitsFor() {
        assertEquals("1 of 2 tests pass so far; waits for 1.6 Other: Stub.other still says todo().",
                outcomes.get("1.5").message());
    }

    @Test
    void anEndlessLoopIsFoundInItsLine() {
        assertTrue(outcomes.get("1.7").message().contains("no answer after 400 ms, still busy in line"),
                outcomes.get("1.7").message());
    }

    @Test
    void afterOneTestHasTimedOutTheOthersAreSpared() {
        assertEquals(1, outcomes.get("1.7").tests().stream()
                .filter(test -> test.status() == Status.TIMED_OUT).count());
    }

    @Test
    void whatDidNotRunIsNamed() {
        assertEquals("These tests did not run: off (too hard for now)", outcomes.get("1.10").message());
        assertEquals("These tests did not run: test (" + Path.of("nowhere", "train-images-idx3-ubyte.gz")
                + ": expected a file of the MNIST digits, found no such file; take it from the course anew)",
                outcomes.get("1.19").message());
        assertEquals("These tests did not run: lost", outcomes.get("1.12").message());
        assertEquals("Tests ran that the list of exercises does not know: undeclared", outcomes.get("1.13").message());
        assertEquals("These tests did not run: property", outcomes.get("1.15").message());
        assertEquals("No test ran.", outcomes.get("1.17").message());
    }

    @Test
    void anExerciseThatIsNotListedIsNoticed() {
        assertEquals(Set.of(EXERCISES + "$Stranger"), verdicts.strangers());
    }

    @Test
    void testsStandInTheOrderOfTheList() {
        assertEquals(List.of("test", "property", "parameterized"),
                outcomes.get("1.1").tests().stream().map(TestResult::name).toList());
    }

    @Test
    void aProgramThatEndsTooEarlyHasCrashedInWhatWasRunning() {
        Verdicts early = new Verdicts(new Syllabus("test", Map.of(), List.of(
                koan("1.1", "Passes", List.of("right"), "test"))));
        assertEquals(Verdict.NOT_RUN, early.outcomes().get(0).verdict());
        early.crashed();
        assertEquals(Verdict.NOT_RUN, early.outcomes().get(0).verdict());
    }
}
