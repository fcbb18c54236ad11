// rejected by: 4.19
// message: with a negative w2 it fires below
// Compares x2 with the line and forgets that w2 may be negative.
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
        Require.that(w.length == 3, "%d weights", w.length);
        if (w[2] == 0) {
            return w[1] * x1 >= w[0] ? 1 : 0;
        }
        return x2 >= slope(w) * x1 + intercept(w) ? 1 : 0;
    }

    private static void check(double[] w) {
        Require.that(w.length == 3, "%d weights", w.length);
        Require.that(w[2] != 0, "vertical");
    }
}
