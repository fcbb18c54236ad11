package koans.ch04perceptron;

import koans.kit.Require;

/**
 * Logic gates as perceptrons: a weighted sum of two inputs, compared with a threshold.
 *
 * <p>Inputs and results are 0 or 1.
 */
public final class Gates {

    private Gates() {
    }

    /**
     * 1 when both inputs are 1: a perceptron with {@code x1*w1 + x2*w2 > theta}.
     *
     * <p>Weights 0.5 and 0.5 with theta 0.7 do it; find out which others do.
     *
     * @throws IllegalArgumentException if an input is neither 0 nor 1; the message names the value
     */
    public static int and(int x1, int x2) {
        return perceptron(x1, x2, 0.5, 0.5, 0.7);
    }

    /**
     * 1 when at least one input is 1: the perceptron of {@link #and} with another threshold.
     *
     * @throws IllegalArgumentException if an input is neither 0 nor 1; the message names the value
     */
    public static int or(int x1, int x2) {
        return perceptron(x1, x2, 0.5, 0.5, 0.4);
    }

    /**
     * 0 when both inputs are 1, otherwise 1: the perceptron of {@link #and} with all signs turned round.
     *
     * @throws IllegalArgumentException if an input is neither 0 nor 1; the message names the value
     */
    public static int nand(int x1, int x2) {
        return perceptron(x1, x2, -0.5, -0.5, -0.7);
    }

    /**
     * 1 when exactly one input is 1. No single perceptron can do it: put {@link #or}, {@link #nand} and {@link #and}
     * together.
     *
     * @throws IllegalArgumentException if an input is neither 0 nor 1; the message names the value
     */
    public static int xor(int x1, int x2) {
        return and(or(x1, x2), nand(x1, x2));
    }

    private static int perceptron(int x1, int x2, double w1, double w2, double theta) {
        Require.that(isBit(x1) && isBit(x2), "a gate takes 0 and 1, not %d and %d", x1, x2);
        double[] w = {w1, w2};
        double[] x = {x1, x2};
        return StepActivation.overThreshold(NetInput.weightedSum(w, x), theta);
    }

    private static boolean isBit(int x) {
        return x == 0 || x == 1;
    }
}
