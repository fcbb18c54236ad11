package koans.ch06learning;

import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;
import org.ejml.simple.SimpleMatrix;

/** How fast a function changes, measured: move its input a little and look at what comes out. */
public final class Differentiation {

    /** How far an input is moved, to either side. */
    public static final double H = 1e-4;

    private Differentiation() {
    }

    /**
     * The forward difference {@code (f(x + h) - f(x)) / h}.
     *
     * @param h the step
     */
    public static double forward(DoubleUnaryOperator f, double x, double h) {
        return (f.applyAsDouble(x + h) - f.applyAsDouble(x)) / h;
    }

    /**
     * The central difference {@code (f(x + H) - f(x - H)) / (2 * H)}.
     */
    public static double central(DoubleUnaryOperator f, double x) {
        return (f.applyAsDouble(x + H) - f.applyAsDouble(x - H)) / (2 * H);
    }

    /**
     * The central difference of {@code f} in {@code x[i]}, while all other inputs stay what they are.
     *
     * @param x the inputs; exactly the same numbers after the call as before
     * @param i which input moves; an exception, of whatever type, if there is no such input
     */
    public static double partial(ToDoubleFunction<double[]> f, double[] x, int i) {
        return central(v -> {
            double[] moved = x.clone();
            moved[i] = v;
            return f.applyAsDouble(moved);
        }, x[i]);
    }

    /**
     * The gradient: all partial derivatives of {@code f} at {@code x}, by central differences.
     *
     * @param x the inputs; exactly the same numbers after the call as before
     * @return a fresh array, one partial derivative for each input
     */
    public static double[] gradient(ToDoubleFunction<double[]> f, double[] x) {
        double[] gradient = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            gradient[i] = partial(f, x, i);
        }
        return gradient;
    }

    /**
     * The gradient for a matrix of weights: the partial derivative of {@code f} for each weight, by central
     * differences.
     *
     * <p>{@code f} may ignore what it is handed and look at {@code w} itself, as the loss of a network looks at its own
     * weights. So the weights are moved in {@code w}, one at a time, and each is put back to exactly what it was.
     *
     * @param f called with {@code w}
     * @param w R x C
     * @return R x C, a fresh matrix
     */
    public static SimpleMatrix matrixGradient(ToDoubleFunction<SimpleMatrix> f, SimpleMatrix w) {
        SimpleMatrix gradient = w.createLike();
        for (int i = 0; i < w.getNumElements(); i++) {
            int at = i;
            double was = w.get(i);
            gradient.set(i, central(v -> {
                w.set(at, v);
                return f.applyAsDouble(w);
            }, was));
            w.set(i, was);
        }
        return gradient;
    }
}
