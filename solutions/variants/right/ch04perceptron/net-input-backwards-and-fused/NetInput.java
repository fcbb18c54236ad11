// accepted: adds from the last product to the first with fused multiply-add: other rounding, same sum
package koans.ch04perceptron;

import koans.kit.Require;

public final class NetInput {

    private NetInput() {
    }

    public static double weightedSum(double[] w, double[] x) {
        check(w, x);
        double sum = 0;
        for (int i = x.length - 1; i >= 0; i--) {
            sum = Math.fma(w[i], x[i], sum);
        }
        return sum;
    }

    public static double withBias(double b, double[] w, double[] x) {
        return weightedSum(w, x) + b;
    }

    private static void check(double[] w, double[] x) {
        Require.that(w.length == x.length, "lengths %d and %d differ", w.length, x.length);
        Require.that(x.length > 0, "empty");
    }
}
