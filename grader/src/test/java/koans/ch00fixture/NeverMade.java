package koans.ch00fixture;

/** A class that cannot be made: whoever uses it meets the exception first, and later no more than its traces. */
public final class NeverMade {

    private static final int[] NONE = {};
    private static final int SHARE = 1 / NONE.length;

    private NeverMade() {
    }

    /** Never gets that far. */
    public static int share() {
        return SHARE;
    }
}
