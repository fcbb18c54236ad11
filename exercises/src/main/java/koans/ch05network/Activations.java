package koans.ch05network;

import static koans.kit.Todo.todo;

import org.ejml.simple.SimpleMatrix;

/**
 * What a neuron makes of its weighted sum. Each function works on one number at a time.
 *
 * <p>A matrix goes in, a fresh matrix of the same shape comes out; the argument is left as it is.
 */
public final class Activations {

    private Activations() {
    }

    /**
     * 1 where an entry is above 0, otherwise 0. An entry of exactly 0 gives 0.
     *
     * @param x any shape
     * @return the same shape, with nothing but zeros and ones
     */
    public static SimpleMatrix step(SimpleMatrix x) {
        return todo();
    }

    /**
     * {@code 1 / (1 + e^-x)}, between 0 and 1: 1 for very large {@code x}, 0 for very small ones.
     */
    public static double sigmoid(double x) {
        return todo();
    }

    /**
     * The sigmoid of every entry.
     *
     * @param x any shape
     * @return the same shape
     */
    public static SimpleMatrix sigmoid(SimpleMatrix x) {
        return todo();
    }

    /**
     * The number itself where it is above 0, otherwise 0: the rectified linear unit.
     */
    public static double relu(double x) {
        return todo();
    }

    /**
     * The ReLU of every entry.
     *
     * @param x any shape
     * @return the same shape
     */
    public static SimpleMatrix relu(SimpleMatrix x) {
        return todo();
    }

    /**
     * Every entry as it is, in a matrix of its own: a later change to the result does not show in {@code x}.
     *
     * @param x any shape
     * @return the same shape and numbers
     */
    public static SimpleMatrix identity(SimpleMatrix x) {
        return todo();
    }
}
