// accepted: the end is the last row of the path; each row is computed from the one before, in place
package koans.ch06learning;

import java.util.function.ToDoubleFunction;

public final class GradientDescent {

    private GradientDescent() {
    }

    public static double[] minimize(ToDoubleFunction<double[]> f, double[] start, double lr, int steps) {
        return path(f, start, lr, steps)[steps];
    }

    public static double[][] path(ToDoubleFunction<double[]> f, double[] start, double lr, int steps) {
        if (!(lr > 0) || steps < 0) {
            throw new IllegalArgumentException("lr = " + lr + ", steps = " + steps);
        }
        double[][] path = new double[steps + 1][start.length];
        for (int k = 0; k <= steps; k++) {
            for (int i = 0; i < start.length; i++) {
                path[k][i] = k == 0 ? start[i] : path[k - 1][i] - lr * Differentiation.partial(f, path[k - 1], i);
            }
        }
        return path;
    }

    public static double lossRatio(ToDoubleFunction<double[]> f, double[] start, double lr, int steps) {
        double before = f.applyAsDouble(start);
        return 1 / (before / f.applyAsDouble(minimize(f, start, lr, steps)));
    }
}
