package koans.ch04perceptron;

import koans.kit.Require;

/**
 * What the weights of a perceptron look like in the plane of its two inputs: a straight line.
 *
 * <p>The weights are {@code w0, w1, w2}. The first belongs to an input that is always -1, so the line is where
 * {@code -w0 + w1*x1 + w2*x2 = 0}.
 */
public final class DecisionLine {

    private DecisionLine() {
    }

    /**
     * How much x2 rises along the line when x1 grows by 1.
     *
     * @throws IllegalArgumentException if there are not three weights; if w2 is 0, with the word "vertical"
     */
    public static double slope(double[] w) {
        checkSteepness(w);
        return -w[1] / w[2];
    }

    /**
     * The x2 at which the line crosses the axis {@code x1 = 0}.
     *
     * @throws IllegalArgumentException if there are not three weights; if w2 is 0, with the word "vertical"
     */
    public static double intercept(double[] w) {
        checkSteepness(w);
        return w[0] / w[2];
    }

    /**
     * What the perceptron answers at the point (x1, x2): 1 when {@code -w0 + w1*x1 + w2*x2 >= 0}, otherwise 0. Vertical
     * lines have two sides like any other.
     *
     * @throws IllegalArgumentException if there are not three weights
     */
    public static int side(double[] w, double x1, double x2) {
        return StepActivation.fires(NetInput.weightedSum(w, new double[]{-1, x1, x2}));
    }

    private static void checkSteepness(double[] w) {
        Require.that(w.length == 3, "a line needs 3 weights, not %d", w.length);
        Require.that(w[2] != 0, "w2 is 0: the line is vertical");
    }
}
