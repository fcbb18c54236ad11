// accepted: the whole matrix is put back from a copy; streams for the gradient
package koans.ch06learning;

import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.ejml.simple.SimpleMatrix;

public final class Differentiation {

    public static final double H = 1e-4;

    private Differentiation() {
    }

    public static double forward(DoubleUnaryOperator f, double x, double h) {
        return (f.applyAsDouble(x + h) - f.applyAsDouble(x)) / h;
    }

    public static double central(DoubleUnaryOperator f, double x) {
        return (forward(f, x, H) + forward(f, x, -H)) / 2;
    }

    public static double partial(ToDoubleFunction<double[]> f, double[] x, int i) {
        return central(v -> moved(f, x, i, v - x[i]), x[i]);
    }

    public static double[] gradient(ToDoubleFunction<double[]> f, double[] x) {
        return IntStream.range(0, x.length).mapToDouble(i -> partial(f, x, i)).toArray();
    }

    public static SimpleMatrix matrixGradient(ToDoubleFunction<SimpleMatrix> f, SimpleMatrix w) {
        SimpleMatrix before = w.copy();
        SimpleMatrix gradient = w.createLike();
        for (int i = 0; i < w.getNumElements(); i++) {
            w.set(i, w.get(i) + H);
            double above = f.applyAsDouble(w);
            w.set(i, w.get(i) - 2 * H);
            double below = f.applyAsDouble(w);
            w.setTo(before);
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
