// accepted: streams, and the mean of squares minus the square of the mean
package koans.ch08training;

import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import org.ejml.simple.SimpleMatrix;

/** What becomes of the numbers on their way through the layers of a fresh network. */
public final class ActivationStats {

    private ActivationStats() {
    }

    /**
     * How far the outputs of each layer spread: their standard deviation, over all samples and nodes of the layer.
     *
     * <p>A layer multiplies by its weights and then activates; there are no biases. Its output is the input of the next
     * layer. The standard deviation of {@code n} numbers is the root of the mean of {@code (a - mean)^2}: it divides by
     * {@code n}.
     *
     * @param x          N x inputs, left as it is
     * @param weights    the weights of each layer, from the first to the last
     * @param activation is handed a whole matrix, and gives a matrix of the same shape
     * @return one number for each layer
     */
    public static double[] layerStds(SimpleMatrix x, List<SimpleMatrix> weights,
                                     UnaryOperator<SimpleMatrix> activation) {
        double[] stds = new double[weights.size()];
        SimpleMatrix a = x;
        for (int k = 0; k < stds.length; k++) {
            a = activation.apply(a.mult(weights.get(k)));
            stds[k] = std(a);
        }
        return stds;
    }

    private static double std(SimpleMatrix a) {
        double mean = a.elementSum() / a.getNumElements();
        double squares = Arrays.stream(a.getDDRM().getData()).map(v -> v * v).average().orElseThrow();
        return Math.sqrt(Math.max(0, squares - mean * mean));
    }

    /**
     * The share of outputs of a sigmoid that lie near its ends, below 0.05 or above 0.95. There its slope is almost 0,
     * and gradients hardly get through.
     *
     * @param y the outputs of the sigmoid, at least one
     * @return from 0 to 1
     */
    public static double saturatedShare(SimpleMatrix y) {
        return Arrays.stream(y.getDDRM().getData()).map(v -> Math.abs(v - 0.5) > 0.45 ? 1 : 0).average().orElseThrow();
    }
}
