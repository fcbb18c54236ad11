// accepted: a stream instead of a loop, and the bias as the start of the sum
package koans.ch04perceptron;

import java.util.stream.IntStream;

public final class NetInput {

    private NetInput() {
    }

    public static double weightedSum(double[] w, double[] x) {
        return withBias(0, w, x);
    }

    public static double withBias(double b, double[] w, double[] x) {
        check(w, x);
        return b + IntStream.range(0, x.length).mapToDouble(i -> w[i] * x[i]).sum();
    }

    private static void check(double[] w, double[] x) {
        if (w.length != x.length) {
            throw new IllegalArgumentException("w has length " + w.length + ", x has length " + x.length);
        }
        if (w.length == 0) {
            throw new IllegalArgumentException("w and x are empty");
        }
    }
}
