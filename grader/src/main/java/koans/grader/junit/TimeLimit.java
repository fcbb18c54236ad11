package koans.grader.junit;

import java.time.Duration;
import java.util.Collections;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Runs code that may never come back, on a daemon thread of its own. */
final class TimeLimit {

    /** The limit of an ordinary test, in seconds; {@code -Dkoans.limit} changes it. */
    static final String PROPERTY = "koans.limit";

    private static final Set<Class<?>> GIVEN_UP =
            Collections.synchronizedSet(Collections.newSetFromMap(new WeakHashMap<>()));

    private TimeLimit() {
    }

    /** After one test of an exercise has run into its limit, the others need not. */
    static void giveUp(Class<?> exercise) {
        GIVEN_UP.add(exercise);
    }

    static boolean isGivenUp(Class<?> exercise) {
        return GIVEN_UP.contains(exercise);
    }

    static Duration ordinary() {
        String seconds = System.getProperty(PROPERTY, "10");
        try {
            return Duration.ofMillis((long) (1000 * Double.parseDouble(seconds)));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("-D" + PROPERTY + " takes seconds, not '" + seconds + "'", e);
        }
    }

    /**
     * What the task returns or throws, if it ends in time.
     *
     * <p>A task that does not end is left behind: Java has no way to stop it.
     *
     * @param limit what {@link TimedOut} reports
     * @param left  how long to wait from now on
     */
    static <T> T run(Duration limit, Duration left, Callable<T> task) throws Throwable {
        FutureTask<T> future = new FutureTask<>(task);
        KoanThread thread = new KoanThread(future);
        thread.start();
        try {
            return future.get(Math.max(1, left.toMillis()), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof VirtualMachineError error && !(error instanceof StackOverflowError)) {
                throw new Crashed(error);
            }
            throw e.getCause();
        } catch (TimeoutException e) {
            StackTraceElement[] stuck = thread.getStackTrace();
            thread.abandon();
            throw new TimedOut(limit, stuck);
        }
    }
}
