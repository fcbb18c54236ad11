// rejected by: 2.7
// message: The method writes into its argument
// Sorts the array that was handed in.
package koans.ch02arrays;

import java.util.Arrays;
import koans.kit.Require;

public final class Stats {

    private Stats() {
    }

    public static double mean(double[] v) {
        requireNumbers(v);
        double sum = 0;
        for (double x : v) {
            sum += x;
        }
        return sum / v.length;
    }

    public static double median(double[] v) {
        requireNumbers(v);
        double[] sorted = v;
        Arrays.sort(sorted);
        int n = sorted.length;
        return n % 2 == 1 ? sorted[n / 2] : (sorted[n / 2 - 1] + sorted[n / 2]) / 2;
    }

    public static double min(double[] v) {
        requireNumbers(v);
        double min = v[0];
        for (double x : v) {
            min = Math.min(min, x);
        }
        return min;
    }

    public static double max(double[] v) {
        requireNumbers(v);
        double max = v[0];
        for (double x : v) {
            max = Math.max(max, x);
        }
        return max;
    }

    public static double variance(double[] v) {
        double mean = mean(v);
        double sum = 0;
        for (double x : v) {
            sum += (x - mean) * (x - mean);
        }
        return sum / v.length;
    }

    public static double std(double[] v) {
        return Math.sqrt(variance(v));
    }

    private static void requireNumbers(double[] v) {
        Require.that(v.length > 0, "the array is empty");
    }
}
