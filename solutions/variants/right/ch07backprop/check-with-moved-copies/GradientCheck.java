// accepted: moved copies instead of moved numbers, and the whole list of errors before its largest
package koans.ch07backprop;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import koans.kit.Layer;
import koans.kit.Mode;
import org.ejml.simple.SimpleMatrix;

public final class GradientCheck {

    private GradientCheck() {
    }

    public static double maxRelativeError(Layer layer, SimpleMatrix x, SimpleMatrix dout) {
        layer.forward(x, Mode.TRAIN);
        SimpleMatrix dx = layer.backward(dout);
        Map<String, SimpleMatrix> grads = new LinkedHashMap<>();
        layer.grads().forEach((name, grad) -> grads.put(name, grad.copy()));
        List<Double> errors = new ArrayList<>(List.of(0.0));
        for (int i = 0; i < x.getNumElements(); i++) {
            double measured = (loss(layer, moved(x, i, 1e-4), dout) - loss(layer, moved(x, i, -1e-4), dout)) / 2e-4;
            errors.add(error(dx.get(i), measured));
        }
        layer.params().forEach((name, param) -> {
            SimpleMatrix before = param.copy();
            for (int i = 0; i < param.getNumElements(); i++) {
                param.setTo(moved(before, i, 1e-4));
                double above = loss(layer, x, dout);
                param.setTo(moved(before, i, -1e-4));
                double below = loss(layer, x, dout);
                param.setTo(before);
                errors.add(error(grads.get(name).get(i), (above - below) / 2e-4));
            }
        });
        return Collections.max(errors);
    }

    private static SimpleMatrix moved(SimpleMatrix matrix, int index, double by) {
        SimpleMatrix moved = matrix.copy();
        moved.set(index, moved.get(index) + by);
        return moved;
    }

    private static double loss(Layer layer, SimpleMatrix x, SimpleMatrix dout) {
        SimpleMatrix y = layer.forward(x, Mode.TRAIN);
        double loss = 0;
        for (int i = 0; i < y.getNumElements(); i++) {
            loss += y.get(i) * dout.get(i);
        }
        return loss;
    }

    private static double error(double a, double m) {
        double size = Math.abs(a) > Math.abs(m) ? Math.abs(a) : Math.abs(m);
        return Math.abs(a - m) / (size < 0.001 ? 0.001 : size);
    }

    public static Map<String, Double> compare(Map<String, SimpleMatrix> a, Map<String, SimpleMatrix> b) {
        for (String name : b.keySet()) {
            if (!a.containsKey(name)) {
                throw new IllegalArgumentException(name);
            }
        }
        Map<String, Double> result = new LinkedHashMap<>();
        for (String name : a.keySet()) {
            if (!b.containsKey(name)) {
                throw new IllegalArgumentException(name);
            }
            SimpleMatrix difference = a.get(name).minus(b.get(name));
            double sum = 0;
            for (int r = 0; r < difference.getNumRows(); r++) {
                for (int c = 0; c < difference.getNumCols(); c++) {
                    sum += Math.abs(difference.get(r, c));
                }
            }
            result.put(name, sum / (difference.getNumRows() * difference.getNumCols()));
        }
        return result;
    }
}
