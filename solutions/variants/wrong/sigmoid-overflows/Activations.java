// rejected by: 5.2
// message: Divide 1 by 1 + e^-x
// The same function on paper; in doubles infinity / infinity for x above 709.
package koans.ch05network;

import org.ejml.simple.SimpleMatrix;

public final class Activations {

    private Activations() {
    }

    public static SimpleMatrix step(SimpleMatrix x) {
        return x.elementOp((int r, int c, double v) -> v > 0 ? 1 : 0);
    }

    public static double sigmoid(double x) {
        return Math.exp(x) / (1 + Math.exp(x));
    }

    public static SimpleMatrix sigmoid(SimpleMatrix x) {
        return x.elementOp((int r, int c, double v) -> sigmoid(v));
    }

    public static double relu(double x) {
        return Math.max(0, x);
    }

    public static SimpleMatrix relu(SimpleMatrix x) {
        return x.elementOp((int r, int c, double v) -> relu(v));
    }

    public static SimpleMatrix identity(SimpleMatrix x) {
        return x.copy();
    }
}
