package koans.ch04perceptron;

import static koans.kit.Todo.todo;

/**
 * What the weights of a perceptron look like in the plane of its two inputs: a straight line.
 *
 * <p>The weights are {@code w0, w1, w2}. The first belongs to an input that is always -1, so the line is where
 * {@code -w0 + w1*x1 + w2*x2 = 0}.
 */
public final class DecisionLine {

    private DecisionLine() {
    }

    /**
     * How much x2 rises along the line when x1 grows by 1.
     *
     * @throws IllegalArgumentException if there are not three weights; if w2 is 0, with the word "vertical"
     */
    public static double slope(double[] w) {
        return todo();
    }

    /**
     * The x2 at which the line crosses the axis {@code x1 = 0}.
     *
     * @throws IllegalArgumentException if there are not three weights; if w2 is 0, with the word "vertical"
     */
    public static double intercept(double[] w) {
        return todo();
    }

    /**
     * What the perceptron answers at the point (x1, x2): 1 when {@code -w0 + w1*x1 + w2*x2 >= 0}, otherwise 0. Vertical
     * lines have two sides like any other.
     *
     * @throws IllegalArgumentException if there are not three weights
     */
    public static int side(double[] w, double x1, double x2) {
        return todo();
    }
}
