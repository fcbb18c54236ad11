package koans.ch04perceptron;

import static koans.kit.Todo.todo;

import org.knowm.xchart.XYChart;

/** How the errors of a learning perceptron come to an end. */
public final class ErrorCurve {

    private ErrorCurve() {
    }

    /**
     * For every step of the learning rule, 1 when the answer was wrong and 0 when it was right.
     *
     * <p>A step is one sample: look at the answer first, then update the weights. All epochs are run, also those after
     * the last error.
     *
     * @param w0     the weights to start from, D of them
     * @param x      the samples, N x D
     * @param t      their targets, 0 or 1, N of them
     * @param lr     the learning rate
     * @param epochs how often to go through all samples
     * @return {@code epochs * N} numbers, in the order of the steps
     * @throws IllegalArgumentException if lengths do not fit, there are no samples, a target is neither 0 nor 1, or the
     *                                  learning rate or epochs is not above 0
     */
    public static int[] errorsPerStep(double[] w0, double[][] x, int[] t, double lr, int epochs) {
        return todo();
    }

    /**
     * The first index from which on all errors are 0; the length of the array when its last entry is not 0.
     *
     * @param errors one number a step, 0 for no error; an empty array is not asked about
     */
    public static int firstErrorFree(int[] errors) {
        return todo();
    }

    /**
     * The errors as a line: step 0, 1, 2, ... to the right, the error upwards.
     *
     * <p>One series, named {@code error}. The title is {@code Error curve}, the x axis is titled {@code loop}, the y
     * axis {@code error}.
     *
     * @throws IllegalArgumentException if there are no errors to draw: an empty array
     */
    public static XYChart chart(int[] errors) {
        return todo();
    }
}
