package koans.grader.engine;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The time a test has for code that may never come back. Each task runs on a daemon thread of its own.
 *
 * <p>What counts is the time the thread works: on a busy machine right code is not late. A thread that waits instead of
 * working is given up after {@link #PATIENCE} times as long by the clock.
 */
final class TimeLimit {

    static final int PATIENCE = 4;

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final Duration limit;
    private long work;
    private long clock;

    /** Time for one or more tasks, all of them together. */
    TimeLimit(Duration limit) {
        this.limit = limit;
        work = limit.toNanos();
        clock = PATIENCE * work;
    }

    /**
     * What the task returns or throws, if it ends in the time that is left.
     *
     * <p>A task that does not end is left behind: Java has no way to stop it.
     */
    <T> T run(Callable<T> task) throws Throwable {
        long[] worked = {0};
        FutureTask<T> future = new FutureTask<>(() -> {
            try {
                return task.call();
            } finally {
                worked[0] = workOf(Thread.currentThread());
            }
        });
        KoanThread thread = new KoanThread(future);
        long start = System.nanoTime();
        thread.start();
        try {
            return await(future, thread, start);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof VirtualMachineError error && !(error instanceof StackOverflowError)) {
                throw new Crashed(error);
            }
            throw e.getCause();
        } finally {
            long passed = System.nanoTime() - start;
            work -= future.isDone() ? Math.min(worked[0], passed) : passed;
            clock -= passed;
        }
    }

    private <T> T await(FutureTask<T> future, KoanThread thread, long start) throws Exception {
        while (true) {
            long passed = System.nanoTime() - start;
            long workLeft = work - Math.min(workOf(thread), passed);
            long left = Math.min(workLeft, clock - passed);
            if (left <= 0 && !future.isDone()) {
                Thread.State state = thread.getState();
                StackTraceElement[] stuck = thread.getStackTrace();
                thread.abandon();
                throw new TimedOut(limit, state, stuck);
            }
            try {
                // No thread works faster than the clock: it cannot be late any sooner.
                return future.get(Math.max(TimeUnit.MILLISECONDS.toNanos(1), left), TimeUnit.NANOSECONDS);
            } catch (TimeoutException e) {
                // Look again at how much of it was work.
            }
        }
    }

    /** The nanoseconds a living thread has worked; where nobody counts them, as many as there are. */
    private static long workOf(Thread thread) {
        if (!THREADS.isThreadCpuTimeSupported() || !THREADS.isThreadCpuTimeEnabled()) {
            return Long.MAX_VALUE;
        }
        long nanos = THREADS.getThreadCpuTime(thread.getId());
        return nanos < 0 ? 0 : nanos;
    }
}
