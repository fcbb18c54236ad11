package koans.grader;

import java.util.List;

/**
 * What an exercise has come to.
 *
 * @param exercise the exercise
 * @param verdict  the verdict
 * @param why      why it is not simply right or wrong
 * @param finding  what was found wrong; null when nothing was
 * @param note     what else a learner should know, a sentence; empty when there is nothing to say
 * @param line     the line of the stub's file to look at, 0 when unknown
 * @param tests    its tests in the order of the syllabus
 */
public record Outcome(Syllabus.Entry exercise, Verdict verdict, Why why, Finding finding, String note, int line,
                      List<TestResult> tests) {

    /** Why an exercise was not judged by its own tests of this run alone. */
    public enum Why {
        /** It was. */
        JUDGED,
        /** It passed earlier with exactly these classes, and was not trained again. */
        REMEMBERED,
        /** Its own stub is not written. */
        UNWRITTEN,
        /** It waits for another exercise. */
        WAITS,
        /** None of its tests ran: a filter left them out. */
        LEFT_OUT,
        /** Some of its tests did not run. */
        SOME_LEFT_OUT,
        /** Tests ran that the syllabus does not list. */
        UNLISTED_TESTS,
        /** Its tests are not those that the kit was published with. */
        CHANGED_TESTS,
        /** The run ended before its turn. */
        RUN_ENDED
    }

    /** Makes the list immutable and the note one that can be written anywhere. */
    public Outcome {
        tests = List.copyOf(tests);
        note = WellFormed.of(note);
    }

    /** An outcome that the tests of this run have come to. */
    public static Outcome judged(Syllabus.Entry exercise, Verdict verdict, Finding finding, int line,
                                 List<TestResult> tests) {
        return new Outcome(exercise, verdict, Why.JUDGED, finding, "", line, tests);
    }

    /** All of the points or none. */
    public int points() {
        return verdict == Verdict.PASSED ? exercise.points() : 0;
    }

    /** What a learner should know, a few lines; empty when there is nothing to say. */
    public String message() {
        return finding == null ? note : finding.text();
    }
}
