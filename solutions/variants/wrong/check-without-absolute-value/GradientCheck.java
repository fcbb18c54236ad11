// rejected by: 7.15
// message: This mistake goes unseen
// A gradient that is too small counts as a negative error.
package koans.ch07backprop;

import java.util.LinkedHashMap;
import java.util.Map;
import koans.kit.Layer;
import koans.kit.Mode;
import koans.kit.Require;
import org.ejml.simple.SimpleMatrix;

public final class GradientCheck {

    private static final double STEP = 1e-4;

    private GradientCheck() {
    }

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
        return (a - m) / Math.max(1e-3, Math.max(Math.abs(a), Math.abs(m)));
    }

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
