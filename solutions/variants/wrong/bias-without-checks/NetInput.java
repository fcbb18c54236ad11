// rejected by: 4.2
// message: Bad input is answered instead of rejected
// Copies the loop of weightedSum and forgets its checks.
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
        double sum = b;
        for (int i = 0; i < x.length; i++) {
            sum += w[i] * x[i];
        }
        return sum;
    }

    private static void check(double[] w, double[] x) {
        Require.that(w.length == x.length, "lengths %d and %d differ", w.length, x.length);
        Require.that(x.length > 0, "empty");
    }
}
