// accepted: searches and counts in one pass, without slices
package koans.ch05network;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import koans.kit.Require;
import org.ejml.simple.SimpleMatrix;

/**
 * How good a network's answers are.
 */
public final class Scores {

    private Scores() {
    }

    /**
     * At how many positions the two arrays hold the same number.
     *
     * @param a N numbers
     * @param b N numbers; another length is an error: an exception, of whatever type
     * @return 0 to N
     */
    public static int countEqual(int[] a, int[] b) {
        Require.that(a.length == b.length, "%d numbers and %d numbers", a.length, b.length);
        int count = 0;
        for (int i = 0; i < a.length; i++) {
            if (a[i] == b[i]) {
                count++;
            }
        }
        return count;
    }

    /**
     * At how many places the two matrices hold exactly the same number.
     *
     * @param a N x M
     * @param b N x M; another shape is an error: an exception, of whatever type
     * @return 0 to N M
     */
    public static int countEqual(SimpleMatrix a, SimpleMatrix b) {
        Require.that(a.getNumRows() == b.getNumRows() && a.getNumCols() == b.getNumCols(), "%dx%d and %dx%d",
                a.getNumRows(), a.getNumCols(), b.getNumRows(), b.getNumCols());
        int count = 0;
        for (int i = 0; i < a.getNumElements(); i++) {
            if (a.get(i) == b.get(i)) {
                count++;
            }
        }
        return count;
    }

    /**
     * The share of the samples that are recognised: 1 if all are, 0 if none is.
     *
     * @param predicted what the network says, a class for each sample
     * @param actual    what the samples are. No samples at all, or two lengths that differ, are an error: an exception,
     *                  of whatever type
     * @return 0 to 1
     */
    public static double accuracy(int[] predicted, int[] actual) {
        Require.that(actual.length > 0, "no samples");
        return (double) countEqual(predicted, actual) / actual.length;
    }

    /**
     * The share as text, in percent: always two digits after a decimal point (never a comma, wherever the program
     * runs), then a blank and the percent sign. {@code percent(9352, 10000)} is {@code "93.52 %"}.
     *
     * @param correct 0 to {@code total}
     * @param total   at least 1; anything else is an error: an exception, of whatever type
     */
    public static String percent(int correct, int total) {
        Require.that(total >= 1, "%d of %d", correct, total);
        return new DecimalFormat("0.00", DecimalFormatSymbols.getInstance(Locale.ROOT))
                .format((double) correct / total * 100) + " %";
    }

    /**
     * How far the largest number is ahead of the second: 0 if two share the first place.
     *
     * @param out what the network answers, a number for each class. Fewer than two are an error: an exception, of
     *            whatever type
     * @return the largest number minus the second largest
     */
    public static double margin(double[] out) {
        Require.that(out.length >= 2, "%d numbers", out.length);
        double max = Double.NEGATIVE_INFINITY;
        double second = Double.NEGATIVE_INFINITY;
        for (double v : out) {
            if (v > max) {
                second = max;
                max = v;
            } else if (v > second) {
                second = v;
            }
        }
        return max - second;
    }

    /**
     * For each batch the number of samples that are recognised in it. The batches follow each other from the first
     * sample on; the last one may be short.
     *
     * @param predicted what the network says, a class for each sample
     * @param actual    what the samples are; another length is an error: an exception, of whatever type
     * @param size      how many samples a batch has, at least 1; anything else is an error, too
     */
    public static int[] matchesPerBatch(int[] predicted, int[] actual, int size) {
        Require.that(predicted.length == actual.length, "%d answers for %d samples", predicted.length, actual.length);
        Require.that(size >= 1, "batches of %d", size);
        int[] matches = new int[(actual.length + size - 1) / size];
        for (int i = 0; i < actual.length; i++) {
            if (predicted[i] == actual[i]) {
                matches[i / size]++;
            }
        }
        return matches;
    }
}
