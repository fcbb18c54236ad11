package koans.grader;

import java.util.List;

/**
 * What an exercise has come to.
 *
 * @param koan    the exercise
 * @param verdict the verdict
 * @param message what a learner should know, a few lines; empty when there is nothing to say
 * @param line    the line of the stub's file to look at, 0 when unknown
 * @param tests   its tests in the order of the syllabus
 */
public record Outcome(Koan koan, Verdict verdict, String message, int line, List<TestResult> tests) {

    /** Makes the list immutable. */
    public Outcome {
        tests = List.copyOf(tests);
    }

    /** All of the points or none. */
    public int points() {
        return verdict == Verdict.PASSED ? koan.points() : 0;
    }
}
