// rejected by: 4.2
// message: The bias is subtracted
// Takes the bias for a threshold, which would be subtracted.
package koans.ch04perceptron;

import koans.kit.Require;

public final class NetInput {

    private NetInput() {
    }

    public static double weightedSum(double[] w, double[] x) {
        check(w, x);
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += w[i] * x[i];
        }
        return sum;
    }

    public static double withBias(double b, double[] w, double[] x) {
        check(w, x);
        return weightedSum(w, x) - b;
    }

    private static void check(double[] w, double[] x) {
        Require.that(w.length == x.length, "lengths %d and %d differ", w.length, x.length);
        Require.that(x.length > 0, "empty");
    }
}
