// accepted: loops instead of element operations; the sigmoid in two branches that never overflow
package koans.ch05network;

import org.ejml.simple.SimpleMatrix;

public final class Activations {

    private Activations() {
    }

    public static SimpleMatrix step(SimpleMatrix x) {
        SimpleMatrix y = new SimpleMatrix(x.getNumRows(), x.getNumCols());
        for (int row = 0; row < x.getNumRows(); row++) {
            for (int col = 0; col < x.getNumCols(); col++) {
                if (x.get(row, col) > 0) {
                    y.set(row, col, 1);
                }
            }
        }
        return y;
    }

    public static double sigmoid(double x) {
        if (x >= 0) {
            return 1 / (1 + Math.exp(-x));
        }
        double e = Math.exp(x);
        return e / (1 + e);
    }

    public static SimpleMatrix sigmoid(SimpleMatrix x) {
        SimpleMatrix y = x.copy();
        for (int i = 0; i < y.getNumElements(); i++) {
            y.set(i, sigmoid(y.get(i)));
        }
        return y;
    }

    public static double relu(double x) {
        if (x > 0) {
            return x;
        }
        return 0;
    }

    public static SimpleMatrix relu(SimpleMatrix x) {
        SimpleMatrix y = x.copy();
        for (int i = 0; i < y.getNumElements(); i++) {
            y.set(i, relu(y.get(i)));
        }
        return y;
    }

    public static SimpleMatrix identity(SimpleMatrix x) {
        return new SimpleMatrix(x);
    }
}
