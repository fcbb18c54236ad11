// rejected by: 4.19
// message: Bad input is answered instead of rejected
// A fourth weight is never looked at.
package koans.ch04perceptron;

import koans.kit.Require;

public final class DecisionLine {

    private DecisionLine() {
    }

    public static double slope(double[] w) {
        check(w);
        return -w[1] / w[2];
    }

    public static double intercept(double[] w) {
        check(w);
        return w[0] / w[2];
    }

    public static int side(double[] w, double x1, double x2) {
        return w[1] * x1 + w[2] * x2 - w[0] >= 0 ? 1 : 0;
    }

    private static void check(double[] w) {
        Require.that(w.length == 3, "%d weights", w.length);
        Require.that(w[2] != 0, "vertical");
    }
}
