package koans.ch06learning;

import static koans.kit.Todo.todo;

import org.ejml.simple.SimpleMatrix;

/**
 * How wrong a prediction is, as one number: the smaller, the better.
 *
 * <p>{@code y} is what the network says, {@code t} what is right. Arguments are left as they are. Arguments whose sizes
 * do not fit are rejected: every method throws an exception, of whatever type.
 */
public final class Losses {

    /** Added inside the logarithm, because {@code ln 0} is minus infinity. */
    public static final double EPS = 1e-7;

    private Losses() {
    }

    /**
     * Half the sum of the squared differences: {@code 1/2 * ((y[0] - t[0])^2 + (y[1] - t[1])^2 + ...)}.
     *
     * <p>The name says mean, as in the literature; this course takes one half of the sum, whatever the number of
     * entries.
     *
     * @param y the prediction
     * @param t the target, as many entries
     */
    public static double meanSquaredError(double[] y, double[] t) {
        return todo();
    }

    /**
     * The {@link #meanSquaredError} of each prediction against one and the same target.
     *
     * @param ys a prediction in each row
     * @param t  the target, as many entries as each row
     * @return a loss for each row
     */
    public static double[] meanSquaredErrors(double[][] ys, double[] t) {
        return todo();
    }

    /**
     * {@code -(t[0] * ln(y[0] + EPS) + t[1] * ln(y[1] + EPS) + ...)}, a finite number even where {@code y} is 0.
     *
     * @param y the prediction: probabilities from 0 to 1
     * @param t the target: 1 for the right class, 0 for all others
     */
    public static double crossEntropyError(double[] y, double[] t) {
        return todo();
    }

    /**
     * The {@link #crossEntropyError} of a batch: the mean over its samples, which are its rows.
     *
     * @param y      N x classes, probabilities
     * @param oneHot N x classes, in each row 1 for the right class and 0 for all others
     */
    public static double batchCrossEntropyError(SimpleMatrix y, SimpleMatrix oneHot) {
        return todo();
    }

    /**
     * The same for targets that are given by the number of the right class.
     *
     * @param y      N x classes, probabilities
     * @param labels N class numbers, from 0 up to classes - 1
     */
    public static double batchCrossEntropyError(SimpleMatrix y, int[] labels) {
        return todo();
    }
}
