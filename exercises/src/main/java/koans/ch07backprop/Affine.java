package koans.ch07backprop;

import static koans.kit.Todo.todo;

import java.util.Map;
import koans.kit.Layer;
import org.ejml.simple.SimpleMatrix;

/** A fully connected layer, {@code Y = X W + b}. {@link AffineMath} has its formulas. */
public final class Affine implements Layer {

    /**
     * A layer with these first weights and biases. Whether it keeps the two matrices or copies of them is up to it.
     *
     * @param w D x M
     * @param b 1 x M; any exception for another shape
     */
    public Affine(SimpleMatrix w, SimpleMatrix b) {
        todo();
    }

    /**
     * {@code X W + b} with the weights and biases as they are now.
     *
     * @param x N x D, left as it is
     * @return N x M
     */
    @Override
    public SimpleMatrix forward(SimpleMatrix x) {
        return todo();
    }

    /**
     * The gradient for the last input; keeps the gradients for W and b, and forgets those of earlier calls.
     *
     * @param dout N x M, left as it is; any exception if it does not fit the last input, or if there was no
     *             {@code forward} yet
     * @return N x D
     */
    @Override
    public SimpleMatrix backward(SimpleMatrix dout) {
        return todo();
    }

    /** The matrices that {@link #forward} uses, under the names "W" and "b": changing them changes the layer. */
    @Override
    public Map<String, SimpleMatrix> params() {
        return todo();
    }

    /** The gradients of the last {@link #backward}, under the names "W" and "b". */
    @Override
    public Map<String, SimpleMatrix> grads() {
        return todo();
    }
}
