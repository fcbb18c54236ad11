package koans.grader.check;

import java.util.Arrays;
import java.util.Optional;

/** Mistakes that can be told from the numbers alone, whatever the exercise. */
final class Guess {

    private Guess() {
    }

    /** What the mistake looks like, or null. */
    static String mistake(Value expected, Value found, Tolerance tolerance) {
        Optional<Block> wanted = expected.block();
        Optional<Block> got = found.block();
        return wanted.isPresent() && got.isPresent() ? mistake(wanted.get(), got.get(), tolerance) : null;
    }

    private static String mistake(Block wanted, Block got, Tolerance tolerance) {
        if (Arrays.stream(got.data()).anyMatch(Double::isNaN)
                && Arrays.stream(wanted.data()).noneMatch(Double::isNaN)) {
            return "Something undefined was computed on the way: 0/0, infinity - infinity, 0 times infinity, or the"
                    + " root or logarithm of a negative number.";
        }
        if (isTransposed(wanted, got, tolerance)) {
            return "Rows and columns are swapped.";
        }
        if (!wanted.isShapedLike(got) || wanted.data().length < 2) {
            return null;
        }
        if (Arrays.stream(got.data()).allMatch(v -> v == 0) && isFilled(wanted, tolerance)) {
            return "Everything is zero. Is the result created, but never filled?";
        }
        double factor = factor(wanted, got, tolerance.limit() * 1e-3);
        double rounded = Math.rint(factor * 1e6) / 1e6;
        if (rounded == -1) {
            return "The sign is the wrong way round.";
        }
        if (Math.abs(rounded - 1) > 1e-3 && canBeMeant(factor)) {
            return "Every entry is " + Block.number(rounded, false) + " times what it should be.";
        }
        return null;
    }

    /** Whether zeros are the exception in it, and its numbers are more than what the tolerance lets pass. */
    private static boolean isFilled(Block wanted, Tolerance tolerance) {
        long filled = Arrays.stream(wanted.data()).filter(v -> v != 0).count();
        return 2 * filled >= wanted.data().length
                && Arrays.stream(wanted.data()).anyMatch(v -> Math.abs(v) > 10 * tolerance.limit());
    }

    /** Whether a formula could hold this factor: a number of few digits, or one over such a number. */
    private static boolean canBeMeant(double factor) {
        double size = Math.abs(factor);
        return size >= 1e-3 && size <= 1e3 && (hasThreeDigits(size) || hasThreeDigits(1 / size));
    }

    private static boolean hasThreeDigits(double number) {
        double scaled = number * Math.pow(10, 2 - Math.floor(Math.log10(number)));
        return Math.abs(scaled - Math.rint(scaled)) <= 1e-6 * scaled;
    }

    private static boolean isTransposed(Block wanted, Block got, Tolerance tolerance) {
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
    private static double factor(Block wanted, Block got, double noise) {
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
        return factor;
    }
}
