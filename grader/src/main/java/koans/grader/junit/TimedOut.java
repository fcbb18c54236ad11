package koans.grader.junit;

import java.time.Duration;

/** Says that a test did not end within its time limit. */
public final class TimedOut extends AssertionError {

    private static final long serialVersionUID = 1L;

    TimedOut(Duration limit, StackTraceElement[] stuck) {
        super("no answer after " + (limit.toMillis() % 1000 == 0
                ? limit.toSeconds() + " s" : limit.toMillis() + " ms"));
        setStackTrace(stuck);
    }
}
