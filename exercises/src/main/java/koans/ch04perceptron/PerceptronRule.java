package koans.ch04perceptron;

import static koans.kit.Todo.todo;

/**
 * Rosenblatt's rule: weights that learn from their errors.
 *
 * <p>A sample is a vector of inputs and its target, 0 or 1. The perceptron answers 1 when the weighted sum of the
 * inputs is at least 0, otherwise 0. A threshold is the weight of an input that is always -1.
 */
public final class PerceptronRule {

    private PerceptronRule() {
    }

    /**
     * What learning came to. Given; nothing to write here.
     *
     * @param weights        the weights at the end, in an array of their own
     * @param errorsPerEpoch how many samples each epoch got wrong, for as many epochs as there were
     * @param converged      whether the last epoch got none wrong
     */
    public record Fit(double[] weights, int[] errorsPerEpoch, boolean converged) {
    }

    /**
     * The weights after one look at one sample: {@code w[i] + lr * (t - y) * x[i]}, where {@code y} is the answer that
     * the old weights give.
     *
     * @param w  the old weights, D of them; they stay as they are
     * @param x  the inputs, D of them
     * @param t  the target
     * @param lr the learning rate
     * @return the new weights, in an array of their own
     * @throws IllegalArgumentException if w and x differ in length, the target is neither 0 nor 1, or the learning rate
     *                                  is not above 0
     */
    public static double[] update(double[] w, double[] x, int t, double lr) {
        return todo();
    }

    /**
     * Goes through all samples, in order, updating the weights at each; and again, until an epoch has no error.
     *
     * <p>A sample counts as an error when the answer was wrong as its turn came, before its own update. The epoch
     * without errors is the last one, and it is counted too.
     *
     * @param w0        the weights to start from, D of them
     * @param x         the samples, N x D
     * @param t         their targets, N of them
     * @param lr        the learning rate
     * @param maxEpochs when to give up
     * @throws IllegalArgumentException if lengths do not fit, there are no samples, a target is neither 0 nor 1, or the
     *                                  learning rate or maxEpochs is not above 0
     */
    public static Fit fit(double[] w0, double[][] x, int[] t, double lr, int maxEpochs) {
        return todo();
    }
}
