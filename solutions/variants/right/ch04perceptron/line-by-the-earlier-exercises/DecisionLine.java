// accepted: the sign taken before the division, and the side by net input and activation
package koans.ch04perceptron;

import koans.kit.Require;

public final class DecisionLine {

    private DecisionLine() {
    }

    public static double slope(double[] w) {
        check(w);
        return -(w[1] / w[2]);
    }

    public static double intercept(double[] w) {
        check(w);
        return -w[0] / -w[2];
    }

    public static int side(double[] w, double x1, double x2) {
        Require.that(w.length == 3, "%d weights", w.length);
        return StepActivation.fires(NetInput.withBias(-w[0], new double[]{w[1], w[2]}, new double[]{x1, x2}));
    }

    private static void check(double[] w) {
        Require.that(w.length == 3, "%d weights", w.length);
        Require.that(w[2] != 0, "vertical");
    }
}
