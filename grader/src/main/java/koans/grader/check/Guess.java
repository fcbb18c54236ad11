package koans.grader.check;

import java.util.Arrays;
import java.util.Optional;

/** Mistakes that can be told from the numbers alone, whatever the exercise. */
final class Guess {

    private Guess() {
    }

    /** What the mistake looks like, or null. */
    static String mistake(Object expected, Object found, Tolerance tolerance) {
        Optional<Numbers> wanted = Numbers.in(expected);
        Optional<Numbers> got = Numbers.in(found);
        return wanted.isPresent() && got.isPresent() ? mistake(wanted.get(), got.get(), tolerance) : null;
    }

    private static String mistake(Numbers wanted, Numbers got, Tolerance tolerance) {
        if (Arrays.stream(got.data()).anyMatch(Double::isNaN)
                && Arrays.stream(wanted.data()).noneMatch(Double::isNaN)) {
            return "Something undefined was computed on the way: 0/0, infinity - infinity, 0 times infinity, or the"
                    + " root or logarithm of a negative number.";
        }
        if (isTransposed(wanted, got, tolerance)) {
            return "Rows and columns are swapped.";
        }
        if (!Arrays.equals(wanted.shape(), got.shape()) || wanted.data().length < 2) {
            return null;
        }
        if (Arrays.stream(got.data()).allMatch(v -> v == 0) && Arrays.stream(wanted.data()).anyMatch(v -> v != 0)) {
            return "Everything is zero. Is the result created, but never filled?";
        }
        double factor = factor(wanted, got, tolerance.limit() * 1e-3);
        if (factor == -1) {
            return "The sign is the wrong way round.";
        }
        if (!Double.isNaN(factor) && Math.abs(factor - 1) > 1e-3) {
            return "Every entry is " + Values.number(factor, false) + " times what it should be.";
        }
        return null;
    }

    private static boolean isTransposed(Numbers wanted, Numbers got, Tolerance tolerance) {
        if (wanted.shape().length != 2 || got.shape().length != 2
                || wanted.shape()[0] != got.shape()[1] || wanted.shape()[1] != got.shape()[0]
                || wanted.shape()[0] < 2 && wanted.shape()[1] < 2) {
            return false;
        }
        int rows = wanted.shape()[0];
        int cols = wanted.shape()[1];
        boolean differs = rows != cols;
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < cols; j++) {
                double a = wanted.data()[i * cols + j];
                if (!tolerance.near(a, got.data()[j * rows + i])) {
                    return false;
                }
                differs |= rows == cols && a != wanted.data()[j * rows + i];
            }
        }
        return differs;
    }

    /** The one factor between all entries, or NaN. What is smaller than the noise counts as zero. */
    private static double factor(Numbers wanted, Numbers got, double noise) {
        int largest = 0;
        int counting = 0;
        for (int i = 0; i < wanted.data().length; i++) {
            if (Math.abs(wanted.data()[i]) > Math.abs(wanted.data()[largest])) {
                largest = i;
            }
            if (Math.abs(wanted.data()[i]) > noise) {
                counting++;
            }
        }
        double factor = got.data()[largest] / wanted.data()[largest];
        if (counting < 2 || factor == 0 || !Double.isFinite(factor)) {
            return Double.NaN;
        }
        for (int i = 0; i < wanted.data().length; i++) {
            double found = got.data()[i];
            if (!(Math.abs(found - factor * wanted.data()[i]) <= noise + 1e-6 * Math.abs(found))) {
                return Double.NaN;
            }
        }
        double rounded = Math.rint(factor * 1e6) / 1e6;
        return rounded == 0 ? factor : rounded;
    }
}
