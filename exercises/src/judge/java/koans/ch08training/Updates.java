package koans.ch08training;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import koans.kit.Optimizer;
import org.ejml.simple.SimpleMatrix;

/** Problems small enough to know every step of an optimizer, and rules that take the same steps. */
final class Updates {

    /** How many numbers a rule may remember of one number of a parameter. */
    static final int STATE = 3;

    private Updates() {
    }

    /** The rule of an optimizer for one number: changes the state, 0 at first, and gives what is added. */
    @FunctionalInterface
    interface Rule {
        double step(double[] state, double g);
    }

    /** Where a parameter goes from 1 under these gradients. */
    static double[] path(Optimizer optimizer, double... gradients) {
        SimpleMatrix p = matrix(1, 1, 1);
        double[] path = new double[gradients.length];
        for (int step = 0; step < path.length; step++) {
            optimizer.update(map("p", p), map("p", matrix(1, 1, gradients[step])));
            path[step] = p.get(0);
        }
        return path;
    }

    /** The same by a rule. */
    static double[] pathBy(Rule rule, double... gradients) {
        double[] state = new double[STATE];
        double[] path = new double[gradients.length];
        double p = 1;
        for (int step = 0; step < path.length; step++) {
            p += rule.step(state, gradients[step]);
            path[step] = p;
        }
        return path;
    }

    /** How long the last of so many steps is when the gradient is always the same. */
    static double lastStep(Optimizer optimizer, int steps, double gradient) {
        double[] gradients = new double[steps];
        Arrays.fill(gradients, gradient);
        double[] path = path(optimizer, gradients);
        return path[steps - 2] - path[steps - 1];
    }

    /** Where x and y are after so many steps down x^2/20 + y^2 from (-7, 2). */
    static double[][] valley(Optimizer optimizer, int... steps) {
        SimpleMatrix x = matrix(1, 1, -7);
        SimpleMatrix y = matrix(1, 1, 2);
        double[][] path = new double[steps.length][];
        int step = 0;
        for (int i = 0; i < steps.length; i++) {
            for (; step < steps[i]; step++) {
                optimizer.update(map("x", x, "y", y), map("x", x.scale(0.1), "y", y.scale(2)));
            }
            path[i] = new double[]{x.get(0), y.get(0)};
        }
        return path;
    }

    static SimpleMatrix matrix(int rows, int cols, double... values) {
        return new SimpleMatrix(rows, cols, true, values);
    }

    static Map<String, SimpleMatrix> map(String name, SimpleMatrix matrix) {
        return new LinkedHashMap<>(Map.of(name, matrix));
    }

    static Map<String, SimpleMatrix> map(String first, SimpleMatrix a, String second, SimpleMatrix b) {
        Map<String, SimpleMatrix> map = map(first, a);
        map.put(second, b);
        return map;
    }
}
