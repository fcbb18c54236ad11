// rejected by: 6.20
// message: writes into its argument
// The walk goes on in the array of the caller, as in the notes.
package koans.ch06learning;

import java.util.function.ToDoubleFunction;
import koans.kit.Require;

public final class GradientDescent {

    private GradientDescent() {
    }

    public static double[] minimize(ToDoubleFunction<double[]> f, double[] start, double lr, int steps) {
        requireGood(lr, steps);
        for (int k = 0; k < steps; k++) {
            double[] gradient = Differentiation.gradient(f, start);
            for (int i = 0; i < start.length; i++) {
                start[i] -= lr * gradient[i];
            }
        }
        return start.clone();
    }

    public static double[][] path(ToDoubleFunction<double[]> f, double[] start, double lr, int steps) {
        requireGood(lr, steps);
        double[][] path = new double[steps + 1][];
        path[0] = start.clone();
        for (int k = 0; k < steps; k++) {
            path[k + 1] = step(f, path[k], lr);
        }
        return path;
    }

    public static double lossRatio(ToDoubleFunction<double[]> f, double[] start, double lr, int steps) {
        return f.applyAsDouble(end(f, start, lr, steps)) / f.applyAsDouble(start);
    }

    private static double[] end(ToDoubleFunction<double[]> f, double[] start, double lr, int steps) {
        requireGood(lr, steps);
        double[] x = start.clone();
        for (int k = 0; k < steps; k++) {
            x = step(f, x, lr);
        }
        return x;
    }

    private static double[] step(ToDoubleFunction<double[]> f, double[] x, double lr) {
        double[] gradient = Differentiation.gradient(f, x);
        double[] next = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            next[i] = x[i] - lr * gradient[i];
        }
        return next;
    }

    private static void requireGood(double lr, int steps) {
        Require.that(lr > 0, "learning rate %s", lr);
        Require.that(steps >= 0, "%d steps", steps);
    }
}
