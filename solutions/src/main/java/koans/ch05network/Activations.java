package koans.ch05network;

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
        return x.elementOp((int r, int c, double v) -> v > 0 ? 1 : 0);
    }

    /**
     * {@code 1 / (1 + e^-x)}, between 0 and 1: 1 for very large {@code x}, 0 for very small ones.
     */
    public static double sigmoid(double x) {
        return 1 / (1 + Math.exp(-x));
    }

    /**
     * The sigmoid of every entry.
     *
     * @param x any shape
     * @return the same shape
     */
    public static SimpleMatrix sigmoid(SimpleMatrix x) {
        return x.elementOp((int r, int c, double v) -> sigmoid(v));
    }

    /**
     * The number itself where it is above 0, otherwise 0: the rectified linear unit.
     */
    public static double relu(double x) {
        return Math.max(0, x);
    }

    /**
     * The ReLU of every entry.
     *
     * @param x any shape
     * @return the same shape
     */
    public static SimpleMatrix relu(SimpleMatrix x) {
        return x.elementOp((int r, int c, double v) -> relu(v));
    }

    /**
     * Every entry as it is, in a matrix of its own: a later change to the result does not show in {@code x}.
     *
     * @param x any shape
     * @return the same shape and numbers
     */
    public static SimpleMatrix identity(SimpleMatrix x) {
        return x.copy();
    }
}
