// rejected by: 7.9
// message: X is not transposed
// Transposed because the shapes complained, and only then.
package koans.ch07backprop;

import org.ejml.simple.SimpleMatrix;

public final class AffineMath {

    private AffineMath() {
    }

    public static SimpleMatrix forward(SimpleMatrix x, SimpleMatrix w, SimpleMatrix b) {
        SimpleMatrix ones = SimpleMatrix.ones(x.getNumRows(), 1);
        return x.mult(w).plus(ones.mult(b));
    }

    public static SimpleMatrix inputGradient(SimpleMatrix dout, SimpleMatrix w) {
        return dout.mult(w.transpose());
    }

    public static SimpleMatrix weightGradient(SimpleMatrix x, SimpleMatrix dout) {
        return x.getNumCols() == dout.getNumRows() ? x.mult(dout) : x.transpose().mult(dout);
    }

    public static SimpleMatrix biasGradient(SimpleMatrix dout) {
        return SimpleMatrix.ones(1, dout.getNumRows()).mult(dout);
    }
}
