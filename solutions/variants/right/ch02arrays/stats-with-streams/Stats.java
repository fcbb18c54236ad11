// accepted: streams, and sorting for all that can be read off sorted numbers
package koans.ch02arrays;

import java.util.Arrays;
import java.util.stream.DoubleStream;

public final class Stats {

    private Stats() {
    }

    public static double mean(double[] v) {
        return DoubleStream.of(v).average().orElseThrow(() -> new IllegalArgumentException("no mean: empty array"));
    }

    public static double median(double[] v) {
        double[] sorted = sorted(v);
        return sorted[(v.length - 1) / 2] / 2 + sorted[v.length / 2] / 2;
    }

    public static double min(double[] v) {
        return sorted(v)[0];
    }

    public static double max(double[] v) {
        return sorted(v)[v.length - 1];
    }

    public static double variance(double[] v) {
        double mean = mean(v);
        return mean(Arrays.stream(v).map(x -> Math.pow(x - mean, 2)).toArray());
    }

    public static double std(double[] v) {
        return Math.pow(variance(v), 0.5);
    }

    private static double[] sorted(double[] v) {
        if (v.length == 0) {
            throw new IllegalArgumentException("The array of numbers is empty.");
        }
        return DoubleStream.of(v).sorted().toArray();
    }
}
