package koans.grader.judge;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import koans.grader.Event;
import koans.grader.Outcome;
import koans.grader.Place;
import koans.grader.Syllabus;
import koans.grader.TestResult.Status;
import koans.grader.Verdict;
import org.junit.jupiter.api.Test;

/** What belongs to the tests costs whoever uses it, though all tests pass. */
class ForbiddenTest {

    private static final Syllabus SYLLABUS = new Syllabus("test", Map.of(), List.of(
            exercise("4.5", "koans.ch04perceptron.Gates", "and"), exercise("4.6", "koans.ch04perceptron.Gates", "or"),
            exercise("4.1", "koans.ch04perceptron.Step", "of"), exercise("5.1", "koans.ch05network.Step", "of")));

    private static Syllabus.Entry exercise(String id, String stub, String method) {
        return new Syllabus.Entry(id, "A title", 1, stub, stub + "Test$" + method, List.of(method),
                List.of(new Syllabus.Test("holds", "Holds")));
    }

    private static List<Outcome> outcomes(String type, String method) {
        Sightings seen = new Sightings(SYLLABUS);
        SYLLABUS.exercises().forEach(exercise -> seen.accept(
                new Event.Finished(exercise.testClass(), "holds", Status.PASSED, null, 1)));
        seen.accept(new Event.Forbidden(new Place(type, method, "Some.java", 7), "GatesJudge.and"));
        return new Judge(SYLLABUS).outcomes(seen);
    }

    private static String forbidden(String type, String method) {
        return outcomes(type, method).stream().filter(outcome -> outcome.verdict() == Verdict.FORBIDDEN)
                .map(outcome -> outcome.exercise().id()).collect(Collectors.joining(" "));
    }

    @Test
    void aMethodCostsItsExercise() {
        assertEquals("4.5", forbidden("koans.ch04perceptron.Gates", "and"));
        assertEquals("4.6", forbidden("koans.ch04perceptron.Gates", "or"));
    }

    @Test
    void aHelperInAClassCostsTheExercisesOfTheClass() {
        assertEquals("4.5 4.6", forbidden("koans.ch04perceptron.Gates", "help"));
        assertEquals("4.5 4.6", forbidden("koans.ch04perceptron.Gates$Inner", "help"));
    }

    @Test
    void aClassBesideTheStubsCostsItsChapter() {
        assertEquals("4.5 4.6 4.1", forbidden("koans.ch04perceptron.Own", "help"));
    }

    @Test
    void theMessageSaysWhatIsUsedAndWhere() {
        assertEquals("expected: an answer of your own\n"
                        + "but was:  Gates.and uses GatesJudge.and, which belongs to the tests, at Some.java:7\n"
                        + "think about: Graded runs do not have it. Java, EJML, koans.kit and your own classes are"
                        + " always there.",
                outcomes("koans.ch04perceptron.Gates", "and").get(0).message());
    }
}
