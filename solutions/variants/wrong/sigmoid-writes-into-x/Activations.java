// rejected by: 5.2
// message: writes into its argument
// Saves a copy, and spoils the sums that others still need.
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
        for (int i = 0; i < x.getNumElements(); i++) {
            x.set(i, sigmoid(x.get(i)));
        }
        return x;
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
