package koans.ch07backprop;

import org.ejml.simple.SimpleMatrix;

/**
 * The formulas of a layer {@code Y = X W + b}, forwards and backwards.
 *
 * <p>Shapes: X is N x D (a row is a sample), W is D x M, b is 1 x M, Y is N x M. Each gradient has the shape of what it
 * is the gradient for. {@code dout} is the gradient for Y. Shapes that do not fit are rejected, with any exception.
 */
public final class AffineMath {

    private AffineMath() {
    }

    /**
     * {@code X W + b}, where the one row b is added to every row.
     *
     * @param x N x D
     * @param w D x M
     * @param b 1 x M
     * @return N x M
     */
    public static SimpleMatrix forward(SimpleMatrix x, SimpleMatrix w, SimpleMatrix b) {
        SimpleMatrix ones = SimpleMatrix.ones(x.getNumRows(), 1);
        return x.mult(w).plus(ones.mult(b));
    }

    /**
     * The gradient for the input: {@code dout} times W transposed.
     *
     * @param dout N x M
     * @param w    D x M
     * @return N x D
     */
    public static SimpleMatrix inputGradient(SimpleMatrix dout, SimpleMatrix w) {
        return dout.mult(w.transpose());
    }

    /**
     * The gradient for the weights: X transposed times {@code dout}. The samples of a batch add up.
     *
     * @param x    N x D
     * @param dout N x M
     * @return D x M
     */
    public static SimpleMatrix weightGradient(SimpleMatrix x, SimpleMatrix dout) {
        return x.transpose().mult(dout);
    }

    /**
     * The gradient for the bias: the sum of each column of {@code dout}.
     *
     * @param dout N x M
     * @return 1 x M
     */
    public static SimpleMatrix biasGradient(SimpleMatrix dout) {
        return SimpleMatrix.ones(1, dout.getNumRows()).mult(dout);
    }
}
