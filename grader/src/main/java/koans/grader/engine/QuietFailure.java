package koans.grader.engine;

import koans.kit.Data;
import koans.kit.Todo;
import org.opentest4j.TestAbortedException;

/**
 * A failure that is left to the report.
 *
 * <p>Under Maven a wrong answer would be told three times over, the last two with stack traces. There a failed test is
 * aborted with the failure inside, the report tells it once, and the build fails because the report did not leave the
 * mark that nothing is wrong. Everywhere else, in an IDE for one, a failed test is a failed test.
 */
final class QuietFailure extends TestAbortedException {

    private static final long serialVersionUID = 1L;

    private QuietFailure(Throwable failure) {
        super("see the report", failure);
    }

    /** Whether a test was stopped by what is nobody's mistake: a stub, or a damaged file of the course. */
    static boolean isNoMistake(Throwable problem) {
        return problem instanceof Todo || problem instanceof Data.Damaged;
    }

    /** The problem as the place where the tests run wants it; what is no mistake aborts its test everywhere. */
    static Throwable of(Throwable problem, Settings settings) {
        if (isNoMistake(problem)) {
            return new TestAbortedException(problem.getMessage(), problem);
        }
        return settings.quiet() && !(problem instanceof TestAbortedException) ? new QuietFailure(problem) : problem;
    }
}
