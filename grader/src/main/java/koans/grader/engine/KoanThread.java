package koans.grader.engine;

/** The thread that a learner's code runs on. Once the code has run out of time, printing is what stops it. */
final class KoanThread extends Thread {

    private volatile boolean abandoned;

    KoanThread(Runnable task) {
        super(null, task, "koan", 4L << 20);
        setDaemon(true);
        setContextClassLoader(Thread.currentThread().getContextClassLoader());
    }

    /** There is no way to stop a thread for good; it may still notice, and must not get in the way. */
    void abandon() {
        abandoned = true;
        interrupt();
        setPriority(MIN_PRIORITY);
    }

    boolean isAbandoned() {
        return abandoned;
    }
}
