package koans.ch04perceptron;

import static koans.kit.Todo.todo;

/** What a perceptron computes first: how strongly its inputs speak for firing. */
public final class NetInput {

    private NetInput() {
    }

    /**
     * The weighted sum {@code w[0]*x[0] + w[1]*x[1] + ...}.
     *
     * @param w the weights
     * @param x the inputs, as many as weights
     * @throws IllegalArgumentException if the lengths differ, naming both, or if there are no inputs, with the word
     *                                  "empty"
     */
    public static double weightedSum(double[] w, double[] x) {
        return todo();
    }

    /**
     * The weighted sum plus the bias: {@code b + w[0]*x[0] + w[1]*x[1] + ...}.
     *
     * @throws IllegalArgumentException as {@link #weightedSum}
     */
    public static double withBias(double b, double[] w, double[] x) {
        return todo();
    }
}
