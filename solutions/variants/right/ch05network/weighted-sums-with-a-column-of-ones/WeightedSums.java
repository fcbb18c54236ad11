// accepted: the bias as a product with ones; loops are left to EJML
package koans.ch05network;

import java.util.function.UnaryOperator;
import koans.kit.Require;
import org.ejml.simple.SimpleMatrix;

/**
 * One layer of neurons at work on a batch. A row is a sample, a column is a neuron.
 *
 * <p>Results are fresh matrices; the arguments are left as they are. Shapes that do not fit are an error: an
 * exception, of whatever type.
 */
public final class WeightedSums {

    private WeightedSums() {
    }

    /**
     * The weighted sums of every sample, the matrix product {@code x w}.
     *
     * @param x N x D, one sample per row
     * @param w D x M, the weights of one neuron per column
     * @return N x M
     */
    public static SimpleMatrix weightedSums(SimpleMatrix x, SimpleMatrix w) {
        return x.mult(w);
    }

    /**
     * The weighted sums with the neurons' biases: {@code b} is added to every row of {@code x w}.
     *
     * @param x N x D, one sample per row
     * @param w D x M, the weights of one neuron per column
     * @param b 1 x M, one bias per neuron; a column, or a row of another length, is an error
     * @return N x M
     */
    public static SimpleMatrix affine(SimpleMatrix x, SimpleMatrix w, SimpleMatrix b) {
        SimpleMatrix sums = weightedSums(x, w);
        Require.that(b.getNumRows() == 1 && b.getNumCols() == w.getNumCols(), "%dx%d does not fit biases of %dx%d",
                sums.getNumRows(), sums.getNumCols(), b.getNumRows(), b.getNumCols());
        return SimpleMatrix.ones(x.getNumRows(), 1).mult(b).plus(sums);
    }

    /**
     * What the layer hands on: the activation function of {@code x w + b}.
     *
     * @param x N x D, one sample per row
     * @param w D x M, the weights of one neuron per column
     * @param b 1 x M, one bias per neuron
     * @param activation what the neurons make of their sums, from N x M to N x M
     * @return N x M
     */
    public static SimpleMatrix forward(SimpleMatrix x, SimpleMatrix w, SimpleMatrix b,
            UnaryOperator<SimpleMatrix> activation) {
        return activation.apply(affine(x, w, b));
    }
}
