// rejected by: 7.15
// message: The step h is 1e-5 instead of 1e-4
// The step is another one; on most layers that changes nothing.
package koans.ch07backprop;

import java.util.LinkedHashMap;
import java.util.Map;
import koans.kit.Layer;
import koans.kit.Mode;
import koans.kit.Require;
import org.ejml.simple.SimpleMatrix;

/** Tells whether the gradients of backpropagation are right, by measuring them. */
public final class GradientCheck {

    private static final double STEP = 1e-5;

    private GradientCheck() {
    }

    /**
     * How far the gradients of a layer are from measured ones, for its input and for each of its parameters.
     *
     * <p>The loss is {@code L = sum(dout * forward(x, Mode.TRAIN))}, number by number, so that {@code dout} is the
     * gradient for the layer's output. A measured gradient is the central difference {@code (L(v + h) - L(v - h)) / 2h}
     * with {@code h = 1e-4}, for each single number v of x and of {@code params()}. The error of a gradient a
     * against its measured value m is {@code |a - m| / max(|a|, |m|, 0.001)}.
     *
     * @param x    N x inputs; it and the parameters hold the very same numbers afterwards
     * @param dout N x outputs
     * @return the largest error of all
     */
    public static double maxRelativeError(Layer layer, SimpleMatrix x, SimpleMatrix dout) {
        SimpleMatrix input = x.copy();
        layer.forward(input, Mode.TRAIN);
        SimpleMatrix dx = layer.backward(dout);
        Map<String, SimpleMatrix> grads = new LinkedHashMap<>(layer.grads());

        double worst = maxError(dx, input, layer, input, dout);
        for (Map.Entry<String, SimpleMatrix> param : layer.params().entrySet()) {
            worst = Math.max(worst, maxError(grads.get(param.getKey()), param.getValue(), layer, input, dout));
        }
        return worst;
    }

    /** The largest error of one gradient, for the variable that it belongs to. */
    private static double maxError(SimpleMatrix gradient, SimpleMatrix variable, Layer layer, SimpleMatrix x,
                                   SimpleMatrix dout) {
        double worst = 0;
        for (int i = 0; i < variable.getNumElements(); i++) {
            double was = variable.get(i);
            variable.set(i, was + STEP);
            double above = loss(layer, x, dout);
            variable.set(i, was - STEP);
            double below = loss(layer, x, dout);
            variable.set(i, was);
            worst = Math.max(worst, error(gradient.get(i), (above - below) / (2 * STEP)));
        }
        return worst;
    }

    private static double loss(Layer layer, SimpleMatrix x, SimpleMatrix dout) {
        return layer.forward(x, Mode.TRAIN).elementMult(dout).elementSum();
    }

    private static double error(double a, double m) {
        return Math.abs(a - m) / Math.max(1e-3, Math.max(Math.abs(a), Math.abs(m)));
    }

    /**
     * How far two sets of gradients are apart: the mean of {@code |a - b|} over the numbers of each matrix.
     *
     * @param a matrices by name
     * @param b matrices of the same shapes under the same names, in any order; any exception for another shape
     * @return the mean absolute differences under these names, in the order of a
     * @throws IllegalArgumentException if one of the two lacks a name of the other; the message holds that name
     */
    public static Map<String, Double> compare(Map<String, SimpleMatrix> a, Map<String, SimpleMatrix> b) {
        b.keySet().forEach(name -> Require.that(a.containsKey(name), "a has no %s", name));
        Map<String, Double> differences = new LinkedHashMap<>();
        a.forEach((name, matrix) -> {
            Require.that(b.containsKey(name), "b has no %s", name);
            SimpleMatrix distances = matrix.minus(b.get(name)).elementOp((int r, int c, double v) -> Math.abs(v));
            differences.put(name, distances.elementSum() / distances.getNumElements());
        });
        return differences;
    }
}
