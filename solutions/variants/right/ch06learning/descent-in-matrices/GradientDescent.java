// accepted: the place is a column of a matrix, each step one matrix expression
package koans.ch06learning;

import java.util.function.ToDoubleFunction;
import koans.kit.Require;
import org.ejml.simple.SimpleMatrix;

public final class GradientDescent {

    private GradientDescent() {
    }

    public static double[] minimize(ToDoubleFunction<double[]> f, double[] start, double lr, int steps) {
        requireGood(lr, steps);
        SimpleMatrix x = new SimpleMatrix(start);
        for (int k = 0; k < steps; k++) {
            x = x.minus(new SimpleMatrix(Differentiation.gradient(f, x.getDDRM().data)).scale(lr));
        }
        return x.getDDRM().data.clone();
    }

    public static double[][] path(ToDoubleFunction<double[]> f, double[] start, double lr, int steps) {
        requireGood(lr, steps);
        double[][] path = new double[steps + 1][];
        for (int k = 0; k <= steps; k++) {
            path[k] = minimize(f, start, lr, k);
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
