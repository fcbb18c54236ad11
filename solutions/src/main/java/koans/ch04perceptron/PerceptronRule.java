package koans.ch04perceptron;

import java.util.Arrays;
import koans.kit.Require;

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
        Require.that(t == 0 || t == 1, "a target is 0 or 1, not %d", t);
        Require.that(lr > 0, "a learning rate is above 0, not %s", lr);
        int error = t - StepActivation.fires(NetInput.weightedSum(w, x));
        double[] updated = w.clone();
        for (int i = 0; i < w.length; i++) {
            updated[i] += lr * error * x[i];
        }
        return updated;
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
        Require.that(x.length == t.length, "%d samples do not fit %d targets", x.length, t.length);
        Require.that(x.length > 0, "the samples are empty");
        Require.that(maxEpochs > 0, "no time to learn in %d epochs", maxEpochs);
        double[] w = w0;
        int[] errors = new int[maxEpochs];
        for (int epoch = 0; epoch < maxEpochs; epoch++) {
            for (int n = 0; n < x.length; n++) {
                errors[epoch] += Math.abs(t[n] - StepActivation.fires(NetInput.weightedSum(w, x[n])));
                w = update(w, x[n], t[n], lr);
            }
            if (errors[epoch] == 0) {
                return new Fit(w, Arrays.copyOf(errors, epoch + 1), true);
            }
        }
        return new Fit(w, errors, false);
    }
}
