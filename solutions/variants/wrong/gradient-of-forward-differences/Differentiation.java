// rejected by: 6.16
// message: these are forward differences
// Saves half the calls of f, and half the exactness.
package koans.ch06learning;

import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;
import org.ejml.simple.SimpleMatrix;

public final class Differentiation {

    public static final double H = 1e-4;

    private Differentiation() {
    }

    public static double forward(DoubleUnaryOperator f, double x, double h) {
        return (f.applyAsDouble(x + h) - f.applyAsDouble(x)) / h;
    }

    public static double central(DoubleUnaryOperator f, double x) {
        return (f.applyAsDouble(x + H) - f.applyAsDouble(x - H)) / (2 * H);
    }

    public static double partial(ToDoubleFunction<double[]> f, double[] x, int i) {
        return (moved(f, x, i, H) - moved(f, x, i, -H)) / (2 * H);
    }

    public static double[] gradient(ToDoubleFunction<double[]> f, double[] x) {
        double[] gradient = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            gradient[i] = (moved(f, x, i, H) - f.applyAsDouble(x)) / H;
        }
        return gradient;
    }

    public static SimpleMatrix matrixGradient(ToDoubleFunction<SimpleMatrix> f, SimpleMatrix w) {
        SimpleMatrix gradient = w.createLike();
        for (int i = 0; i < w.getNumElements(); i++) {
            double was = w.get(i);
            w.set(i, was + H);
            double above = f.applyAsDouble(w);
            w.set(i, was - H);
            double below = f.applyAsDouble(w);
            w.set(i, was);
            gradient.set(i, (above - below) / (2 * H));
        }
        return gradient;
    }

    private static double moved(ToDoubleFunction<double[]> f, double[] x, int i, double by) {
        double[] moved = x.clone();
        moved[i] += by;
        return f.applyAsDouble(moved);
    }
}
