package koans.ch06learning;

import static koans.kit.Todo.todo;

import java.util.function.ToDoubleFunction;

/**
 * Walks downhill: again and again a step against the gradient, {@code x[i] - lr * gradient[i]} for all inputs at once.
 *
 * <p>The gradient is {@link Differentiation#gradient}. A walk starts at {@code start}, which is left as it is.
 */
public final class GradientDescent {

    private GradientDescent() {
    }

    /**
     * Where the walk ends.
     *
     * @param lr    the learning rate: how far a step goes, as a multiple of the gradient
     * @param steps how many steps, 0 or more
     * @return a fresh array, also when no step is taken
     * @throws IllegalArgumentException if lr is not above 0 or steps is below 0; the message names the value
     */
    public static double[] minimize(ToDoubleFunction<double[]> f, double[] start, double lr, int steps) {
        return todo();
    }

    /**
     * The whole walk: where it starts, and where it stands after each step.
     *
     * @return steps + 1 rows, each a fresh array; the first equals start
     * @throws IllegalArgumentException as {@link #minimize}
     */
    public static double[][] path(ToDoubleFunction<double[]> f, double[] start, double lr, int steps) {
        return todo();
    }

    /**
     * What the walk has made of the loss: {@code f(end) / f(start)}. Below 1 it has become smaller, above 1 larger.
     *
     * @throws IllegalArgumentException as {@link #minimize}
     */
    public static double lossRatio(ToDoubleFunction<double[]> f, double[] start, double lr, int steps) {
        return todo();
    }
}
