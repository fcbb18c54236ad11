package koans.grader.engine;

/** Memory put by, so that a report can be made when a learner's code has used up all the rest. */
final class Spare {

    private static final int BYTES = 48 << 20;
    /** A smaller heap has none to spare. */
    private static final long SMALLEST_HEAP = 512L << 20;

    private byte[] bytes = Runtime.getRuntime().maxMemory() >= SMALLEST_HEAP ? new byte[BYTES] : new byte[0];

    /** Sets it free if the memory is still used up, and says whether that was so. */
    synchronized boolean release() {
        Runtime runtime = Runtime.getRuntime();
        System.gc();
        long used = runtime.totalMemory() - runtime.freeMemory();
        if (used < runtime.maxMemory() * 3 / 4) {
            return false;
        }
        bytes = null;
        return true;
    }

    @Override
    public String toString() {
        return (bytes == null ? 0 : bytes.length) + " bytes";
    }
}
