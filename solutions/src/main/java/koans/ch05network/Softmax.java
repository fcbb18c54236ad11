package koans.ch05network;

import java.util.Arrays;
import org.ejml.simple.SimpleMatrix;

/**
 * Softmax turns scores into probabilities: {@code e^a[k] / (e^a[0] + e^a[1] + ...)}.
 *
 * <p>Results are fresh arrays and matrices; the arguments are left as they are.
 */
public final class Softmax {

    private Softmax() {
    }

    /**
     * The formula as it stands, kept as the bad example: e^ of a score from 710 on is infinite, and infinity / infinity
     * is NaN.
     *
     * @param a the scores
     * @return as many numbers
     */
    public static double[] naive(double[] a) {
        return shares(Arrays.stream(a).map(Math::exp).toArray());
    }

    /**
     * The largest of the scores.
     *
     * @param a the scores; an empty array has no largest one and is an error: an exception, of whatever type
     */
    public static double max(double[] a) {
        return Arrays.stream(a).max().orElseThrow();
    }

    /**
     * Every score minus the largest one: 0 for the largest, below 0 for smaller ones.
     *
     * @param a the scores
     * @return as many numbers
     */
    public static double[] shifted(double[] a) {
        double max = max(a);
        return Arrays.stream(a).map(score -> score - max).toArray();
    }

    /**
     * {@code e^(a[k] - max)} for every score, the numerators of softmax: 1 for the largest score, smaller for others.
     *
     * @param a the scores
     * @return as many numbers, from 0 to 1
     */
    public static double[] numerators(double[] a) {
        return Arrays.stream(shifted(a)).map(Math::exp).toArray();
    }

    /**
     * The probabilities: every numerator divided by the sum of all. Works for scores of any size.
     *
     * @param a the scores; an empty array is an error: an exception, of whatever type
     * @return as many numbers from 0 to 1, with the sum 1
     */
    public static double[] softmax(double[] a) {
        return shares(numerators(a));
    }

    /**
     * The softmax of every row by itself: each row is one sample, with a score for each class.
     *
     * @param a N x classes, the scores
     * @return N x classes, where each row has the sum 1
     */
    public static SimpleMatrix softmaxRows(SimpleMatrix a) {
        SimpleMatrix y = a.createLike();
        double[][] scores = a.toArray2();
        for (int row = 0; row < scores.length; row++) {
            y.setRow(row, 0, softmax(scores[row]));
        }
        return y;
    }

    /** Every number as its share of the sum. */
    private static double[] shares(double[] numbers) {
        double sum = Arrays.stream(numbers).sum();
        return Arrays.stream(numbers).map(number -> number / sum).toArray();
    }
}
