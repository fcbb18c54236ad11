package koans.grader.engine;

import java.time.Duration;
import java.util.Arrays;
import java.util.Set;

/** Says that a test did not end within its time limit, and what it was at. */
public final class TimedOut extends AssertionError {

    private static final long serialVersionUID = 1L;

    /** What code may be at that does not come back. */
    enum At {
        WORK("still busy", "A loop that never ends, or far more work than is needed."),
        SLEEP("asleep", "Thread.sleep only waits: no exercise needs it."),
        INPUT("waiting for input", "It reads what somebody types, and in a test nobody does: use the parameters."),
        THREADS("waiting for another thread", "Nobody wakes it: no exercise needs threads.");

        private static final Set<String> READERS = Set.of("java.io.FileInputStream", "java.io.Console",
                "java.io.RandomAccessFile");

        private final String words;
        private final String looksLike;

        At(String words, String looksLike) {
            this.words = words;
            this.looksLike = looksLike;
        }

        String words() {
            return words;
        }

        String looksLike() {
            return looksLike;
        }

        static At of(Thread.State state, StackTraceElement[] stack) {
            if (Arrays.stream(stack).limit(4).anyMatch(frame -> frame.getClassName().equals("java.lang.Thread")
                    && frame.getMethodName().startsWith("sleep"))) {
                return SLEEP;
            }
            if (Arrays.stream(stack).limit(3).anyMatch(frame -> READERS.contains(frame.getClassName()))) {
                return INPUT;
            }
            return switch (state) {
                case WAITING, TIMED_WAITING, BLOCKED -> THREADS;
                default -> WORK;
            };
        }
    }

    private final At at;

    TimedOut(Duration limit, Thread.State state, StackTraceElement[] stuck) {
        super("no answer after " + (limit.toMillis() % 1000 == 0
                ? limit.toSeconds() + " s" : limit.toMillis() + " ms"));
        at = At.of(state, stuck);
        setStackTrace(stuck);
    }

    At at() {
        return at;
    }
}
