// rejected by: 5.4
// message: instead of a copy
// Who changes the result then changes x too.
package koans.ch05network;

import org.ejml.simple.SimpleMatrix;

public final class Activations {

    private Activations() {
    }

    public static SimpleMatrix step(SimpleMatrix x) {
        return x.elementOp((int r, int c, double v) -> v > 0 ? 1 : 0);
    }

    public static double sigmoid(double x) {
        return 1 / (1 + Math.exp(-x));
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
        return x;
    }
}
