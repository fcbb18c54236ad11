package koans.ch02arrays;

import java.util.Arrays;
import koans.kit.Require;

/**
 * Many numbers described by one.
 *
 * <p>The arguments stay as they are. Each method refuses an array without numbers: {@link IllegalArgumentException}
 * with the word "empty".
 */
public final class Stats {

    private Stats() {
    }

    /**
     * The sum of the numbers divided by how many there are.
     *
     * @throws IllegalArgumentException with the word "empty", if there are no numbers
     */
    public static double mean(double[] v) {
        requireNumbers(v);
        double sum = 0;
        for (double x : v) {
            sum += x;
        }
        return sum / v.length;
    }

    /**
     * The number in the middle when all are put in order; the mean of the two in the middle when their count is even.
     *
     * @param v the numbers, in any order; the array stays in its order
     * @throws IllegalArgumentException with the word "empty", if there are no numbers
     */
    public static double median(double[] v) {
        requireNumbers(v);
        double[] sorted = v.clone();
        Arrays.sort(sorted);
        int n = sorted.length;
        return n % 2 == 1 ? sorted[n / 2] : (sorted[n / 2 - 1] + sorted[n / 2]) / 2;
    }

    /**
     * The smallest of the numbers.
     *
     * @throws IllegalArgumentException with the word "empty", if there are no numbers
     */
    public static double min(double[] v) {
        requireNumbers(v);
        double min = v[0];
        for (double x : v) {
            min = Math.min(min, x);
        }
        return min;
    }

    /**
     * The largest of the numbers.
     *
     * @throws IllegalArgumentException with the word "empty", if there are no numbers
     */
    public static double max(double[] v) {
        requireNumbers(v);
        double max = v[0];
        for (double x : v) {
            max = Math.max(max, x);
        }
        return max;
    }

    /**
     * The mean of the squared distances from the mean, {@code ((v[0] - mean)^2 + (v[1] - mean)^2 + ...) / n}. The
     * divisor is n: these numbers are all there are, not a sample of more.
     *
     * <p>It is right for numbers that lie close together far from 0, too.
     *
     * @throws IllegalArgumentException with the word "empty", if there are no numbers
     */
    public static double variance(double[] v) {
        double mean = mean(v);
        double sum = 0;
        for (double x : v) {
            sum += (x - mean) * (x - mean);
        }
        return sum / v.length;
    }

    /**
     * The standard deviation: the square root of the variance.
     *
     * @throws IllegalArgumentException with the word "empty", if there are no numbers
     */
    public static double std(double[] v) {
        return Math.sqrt(variance(v));
    }

    private static void requireNumbers(double[] v) {
        Require.that(v.length > 0, "the array is empty");
    }
}
