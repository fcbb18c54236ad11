package koans.grader.judge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import koans.grader.Outcome;
import koans.grader.Syllabus;
import koans.grader.TestResult;
import koans.grader.TestResult.Status;
import koans.grader.Verdict;
import koans.grader.fixture.Runs;
import koans.ch00fixture.Stub;
import koans.ch00fixture.StubTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** One run of exercises that come to every verdict, and what is made of it. */
class VerdictsTest {

    private static final String EXERCISES = StubTest.class.getName();

    private static Sightings seen;
    private static Map<String, Outcome> outcomes;

    @BeforeAll
    static void run() {
        Syllabus syllabus = new Syllabus("test", Map.of(), List.of(
                exercise("1.1", "Passes", List.of("right"), "test", "property", "parameterized"),
                exercise("1.2", "Fails", List.of("wrong"), "property", "laterTest"),
                exercise("1.3", "FailsInOneInvocation", List.of("none"), "parameterized"),
                exercise("1.4", "NotStarted", List.of("unwritten"), "test", "property", "rejection"),
                exercise("1.5", "Blocked", List.of("waiting"), "passesAlready", "waits"),
                exercise("1.6", "Other", List.of("other"), "test"),
                exercise("1.7", "TimesOut", List.of("endless"), "test", "another", "property"),
                exercise("1.8", "TimesOutInAProperty", List.of("none"), "property"),
                exercise("1.9", "Crashes", List.of("none"), "test"),
                exercise("1.10", "Off", List.of("none"), "on", "off"),
                exercise("1.11", "Assumes", List.of("none"), "test"),
                exercise("1.12", "LostATest", List.of("none"), "left", "lost"),
                exercise("1.13", "HasATestTooMany", List.of("none"), "declared"),
                exercise("1.14", "Throws", List.of("none"), "test"),
                exercise("1.15", "WithoutGroup", List.of("none"), "test", "property"),
                exercise("1.18", "CrashesInAProperty", List.of("none"), "property"),
                exercise("1.19", "LacksData", List.of("none"), "test"),
                exercise("1.20", "LacksDataInAProperty", List.of("none"), "property"),
                exercise("1.17", "Gone", List.of("none"), "test")));
        seen = Runs.seen(syllabus, Runs.SETTINGS, EXERCISES);
        outcomes = new Judge(syllabus).outcomes(seen).stream()
                .collect(Collectors.toMap(outcome -> outcome.exercise().id(), Function.identity()));
    }

    private static Syllabus.Entry exercise(String id, String name, List<String> writes, String... tests) {
        return new Syllabus.Entry(id, name, 1, Stub.class.getName(), EXERCISES + "$" + name, writes,
                Stream.of(tests).map(test -> new Syllabus.Test(test, "Fact of " + test)).toList());
    }

    @Test
    void everyExerciseGetsItsVerdict() {
        Map<String, Verdict> wanted = Map.ofEntries(
                Map.entry("1.1", Verdict.PASSED), Map.entry("1.2", Verdict.FAILED),
                Map.entry("1.3", Verdict.FAILED), Map.entry("1.4", Verdict.NOT_STARTED),
                Map.entry("1.5", Verdict.BLOCKED), Map.entry("1.6", Verdict.NOT_STARTED),
                Map.entry("1.7", Verdict.TIMED_OUT), Map.entry("1.8", Verdict.BLOCKED),
                Map.entry("1.9", Verdict.CRASHED), Map.entry("1.10", Verdict.NOT_RUN),
                Map.entry("1.11", Verdict.NOT_RUN), Map.entry("1.12", Verdict.NOT_RUN),
                Map.entry("1.13", Verdict.NOT_RUN), Map.entry("1.14", Verdict.FAILED),
                Map.entry("1.15", Verdict.NOT_RUN), Map.entry("1.18", Verdict.CRASHED),
                Map.entry("1.19", Verdict.NOT_RUN), Map.entry("1.20", Verdict.NOT_RUN),
                Map.entry("1.17", Verdict.NOT_RUN));
        assertEquals(wanted, outcomes.values().stream()
                .collect(Collectors.toMap(outcome -> outcome.exercise().id(), Outcome::verdict)));
    }

    @Test
    void onlyPassingEarnsPoints() {
        assertEquals(1, outcomes.values().stream().mapToInt(Outcome::points).sum());
    }

    @Test
    void theSimplestFailingTestSpeaksWithItsSmallestInput() {
        assertEquals("Fact of property\nwrong(x)\nwith x = 3\nexpected: 6\nbut was:  7", outcomes.get("1.2").message());
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
        assertTrue(outcomes.get("1.7").message().contains("no answer after 400 ms, still busy at Stub.java:"),
                outcomes.get("1.7").message());
    }

    @Test
    void whoOnlyCallsAnEndlessLoopIsNotBlamedForIt() {
        assertEquals("waits for 1.7 TimesOut: Stub.endless does not end.", outcomes.get("1.8").message());
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
        assertEquals(Set.of(EXERCISES + "$Stranger"), seen.unlisted());
    }

    @Test
    void testsStandInTheOrderOfTheList() {
        assertEquals(List.of("test", "property", "parameterized"),
                outcomes.get("1.1").tests().stream().map(TestResult::name).toList());
    }
}
