package koans.grader.check;

import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/**
 * How far two values may be apart and still count as the same.
 *
 * <p>Numbers may differ by the limit, relative to the expected one where that is above 1. Arrays, lists, maps and
 * optionals are compared part by part, anything else by equality.
 */
record Tolerance(double limit) {

    /** Rounding errors, and no more. */
    static final Tolerance ROUNDING = new Tolerance(1e-9);
    /** Not even that. */
    static final Tolerance NONE = new Tolerance(0);

    /** The tolerance that suits the types: two whole numbers have no rounding error. */
    Tolerance between(Object expected, Object found) {
        return limit <= ROUNDING.limit && Values.isWhole(expected) && Values.isWhole(found) ? NONE : this;
    }

    /** NaN equals NaN, infinities equal themselves, and 0 equals -0. */
    boolean near(double expected, double found) {
        if (expected == found || Double.isNaN(expected) && Double.isNaN(found)) {
            return true;
        }
        return Math.abs(expected - found) <= limit * Math.max(1, Math.abs(expected)) && !Double.isInfinite(expected);
    }

    /** The index of the first number that is too far off, or -1; the shapes must agree. */
    int firstDifference(Numbers expected, Numbers found) {
        for (int i = 0; i < expected.data().length; i++) {
            if (!near(expected.data()[i], found.data()[i])) {
                return i;
            }
        }
        return -1;
    }

    /** How many numbers are too far off; the shapes must agree. */
    long countDifferences(Numbers expected, Numbers found) {
        long count = 0;
        for (int i = 0; i < expected.data().length; i++) {
            if (!near(expected.data()[i], found.data()[i])) {
                count++;
            }
        }
        return count;
    }

    boolean same(Object expected, Object found) {
        if (expected == found) {
            return true;
        }
        if (expected == null || found == null) {
            return false;
        }
        Optional<Numbers> wanted = Numbers.in(expected);
        Optional<Numbers> got = Numbers.in(found);
        if (wanted.isPresent() && got.isPresent()) {
            return Arrays.equals(wanted.get().shape(), got.get().shape())
                    && between(expected, found).firstDifference(wanted.get(), got.get()) < 0;
        }
        if (expected instanceof Map<?, ?> a && found instanceof Map<?, ?> b) {
            return sameKeys(a, b) && a.keySet().stream().allMatch(key -> same(a.get(key), b.get(key)));
        }
        if (expected instanceof List<?> a && found instanceof List<?> b) {
            return same(a.toArray(), b.toArray());
        }
        if (expected instanceof Optional<?> a && found instanceof Optional<?> b) {
            return same(a.orElse(null), b.orElse(null));
        }
        if (expected.getClass().isArray() && found.getClass().isArray()) {
            return sameParts(Values.boxed(expected), Values.boxed(found));
        }
        return expected.equals(found);
    }

    private boolean sameParts(Object[] expected, Object[] found) {
        boolean same = expected.length == found.length;
        for (int i = 0; same && i < expected.length; i++) {
            same = same(expected[i], found[i]);
        }
        return same;
    }

    /** The order of the keys counts where the expected map has one. */
    private static boolean sameKeys(Map<?, ?> expected, Map<?, ?> found) {
        return isOrdered(expected)
                ? Arrays.equals(expected.keySet().toArray(), found.keySet().toArray())
                : new HashSet<>(expected.keySet()).equals(new HashSet<>(found.keySet()));
    }

    static boolean isOrdered(Map<?, ?> map) {
        return map instanceof LinkedHashMap || map instanceof SortedMap;
    }
}
