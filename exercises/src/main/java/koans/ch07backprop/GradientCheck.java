package koans.ch07backprop;

import static koans.kit.Todo.todo;

import java.util.Map;
import koans.kit.Layer;
import org.ejml.simple.SimpleMatrix;

/** Tells whether the gradients of backpropagation are right, by measuring them. */
public final class GradientCheck {

    private GradientCheck() {
    }

    /**
     * How far the gradients of a layer are from measured ones, for its input and for each of its parameters.
     *
     * <p>The loss is {@code L = sum(dout * forward(x, Mode.TRAIN))}, number by number, so that {@code dout} is the
     * gradient for the layer's output. A measured gradient is the central difference {@code (L(v + h) - L(v - h)) / 2h}
     * with {@code h = 1e-4}, for each single number v of x and of {@code params()}. The error of a gradient a
     * against its measured value m is {@code |a - m| / max(|a|, |m|, 0.001)}.
     *
     * @param x    N x inputs; it and the parameters hold the very same numbers afterwards
     * @param dout N x outputs
     * @return the largest error of all
     */
    public static double maxRelativeError(Layer layer, SimpleMatrix x, SimpleMatrix dout) {
        return todo();
    }

    /**
     * How far two sets of gradients are apart: the mean of {@code |a - b|} over the numbers of each matrix.
     *
     * @param a matrices by name
     * @param b matrices of the same shapes under the same names, in any order; any exception for another shape
     * @return the mean absolute differences under these names, in the order of a
     * @throws IllegalArgumentException if one of the two lacks a name of the other; the message holds that name
     */
    public static Map<String, Double> compare(Map<String, SimpleMatrix> a, Map<String, SimpleMatrix> b) {
        return todo();
    }
}
