// accepted: means and variances updated number by number, and searches from the infinities
package koans.ch02arrays;

import java.util.Arrays;
import koans.kit.Require;

public final class Stats {

    private Stats() {
    }

    public static double mean(double[] v) {
        return running(v)[0];
    }

    public static double median(double[] v) {
        Require.that(v.length > 0, "empty");
        double[] sorted = Arrays.copyOf(v, v.length);
        for (int i = 1; i < sorted.length; i++) {
            for (int j = i; j > 0 && sorted[j - 1] > sorted[j]; j--) {
                double larger = sorted[j - 1];
                sorted[j - 1] = sorted[j];
                sorted[j] = larger;
            }
        }
        int half = sorted.length / 2;
        return sorted.length % 2 == 0 ? 0.5 * (sorted[half] + sorted[half - 1]) : sorted[half];
    }

    public static double min(double[] v) {
        Require.that(v.length > 0, "empty");
        double min = Double.POSITIVE_INFINITY;
        for (double x : v) {
            if (x < min) {
                min = x;
            }
        }
        return min;
    }

    public static double max(double[] v) {
        Require.that(v.length > 0, "empty");
        double max = -Double.MAX_VALUE;
        for (double x : v) {
            if (x >= max) {
                max = x;
            }
        }
        return max;
    }

    public static double variance(double[] v) {
        return running(v)[1] / v.length;
    }

    public static double std(double[] v) {
        return Math.sqrt(variance(v));
    }

    private static double[] running(double[] v) {
        Require.that(v.length > 0, "empty");
        double mean = 0;
        double squares = 0;
        for (int i = 0; i < v.length; i++) {
            double distance = v[i] - mean;
            mean += distance / (i + 1);
            squares += distance * (v[i] - mean);
        }
        return new double[]{mean, squares};
    }
}
