package koans.grader.check;

/** How far two numbers may be apart and still count as the same, relative to the expected one where that is above 1. */
record Tolerance(double limit) {

    /** Rounding errors, and no more. */
    static final Tolerance ROUNDING = new Tolerance(1e-9);
    /** Not even that. */
    static final Tolerance NONE = new Tolerance(0);

    /** The tolerance that suits the types: two whole numbers have no rounding error. */
    Tolerance between(Block expected, Block found) {
        return limit <= ROUNDING.limit && expected.isWhole() && found.isWhole() ? NONE : this;
    }

    /** NaN equals NaN, infinities equal themselves, and 0 equals -0. */
    boolean near(double expected, double found) {
        if (expected == found || Double.isNaN(expected) && Double.isNaN(found)) {
            return true;
        }
        return Math.abs(expected - found) <= limit * Math.max(1, Math.abs(expected)) && !Double.isInfinite(expected);
    }

    /** Whether two blocks have one shape and the same numbers. */
    boolean same(Block expected, Block found) {
        return expected.isShapedLike(found) && between(expected, found).firstDifference(expected, found) < 0;
    }

    /** The index of the first number that is too far off, or -1; the shapes must agree. */
    int firstDifference(Block expected, Block found) {
        for (int i = 0; i < expected.data().length; i++) {
            if (!near(expected.data()[i], found.data()[i])) {
                return i;
            }
        }
        return -1;
    }

    /** How many numbers are too far off; the shapes must agree. */
    long countDifferences(Block expected, Block found) {
        long count = 0;
        for (int i = 0; i < expected.data().length; i++) {
            if (!near(expected.data()[i], found.data()[i])) {
                count++;
            }
        }
        return count;
    }
}
