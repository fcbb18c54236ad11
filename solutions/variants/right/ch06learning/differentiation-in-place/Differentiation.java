// accepted: every method on its own; inputs are moved in place and put back from a kept number
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
        double was = x[i];
        try {
            x[i] = was + H;
            double above = f.applyAsDouble(x);
            x[i] = was - H;
            return (above - f.applyAsDouble(x)) / (2 * H);
        } finally {
            x[i] = was;
        }
    }

    public static double[] gradient(ToDoubleFunction<double[]> f, double[] x) {
        double[] gradient = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            double was = x[i];
            x[i] = was + H;
            double above = f.applyAsDouble(x);
            x[i] = was - H;
            double below = f.applyAsDouble(x);
            x[i] = was;
            gradient[i] = (above - below) / 2 / H;
        }
        return gradient;
    }

    public static SimpleMatrix matrixGradient(ToDoubleFunction<SimpleMatrix> f, SimpleMatrix w) {
        SimpleMatrix gradient = new SimpleMatrix(w.getNumRows(), w.getNumCols());
        for (int row = 0; row < w.getNumRows(); row++) {
            for (int col = 0; col < w.getNumCols(); col++) {
                double was = w.get(row, col);
                w.set(row, col, was - H);
                double below = f.applyAsDouble(w.copy());
                w.set(row, col, was + H);
                double above = f.applyAsDouble(w.copy());
                w.set(row, col, was);
                gradient.set(row, col, above / (2 * H) - below / (2 * H));
            }
        }
        return gradient;
    }
}
