// accepted: the line through the two points at x1 = 0 and x1 = 1, and the side by its distance from them
package koans.ch04perceptron;

public final class DecisionLine {

    private DecisionLine() {
    }

    public static double slope(double[] w) {
        return height(w, 1) - height(w, 0);
    }

    public static double intercept(double[] w) {
        return height(w, 0);
    }

    public static int side(double[] w, double x1, double x2) {
        if (w.length != 3) {
            throw new IllegalArgumentException("three weights, please");
        }
        return w[0] <= x1 * w[1] + x2 * w[2] ? 1 : 0;
    }

    /** The x2 of the line at this x1. */
    private static double height(double[] w, double x1) {
        if (w.length != 3) {
            throw new IllegalArgumentException("three weights, please");
        }
        if (w[2] == 0) {
            throw new IllegalArgumentException("a vertical line");
        }
        return (w[0] - w[1] * x1) / w[2];
    }
}
