// rejected by: 7.7
// message: Bad input is answered instead of rejected
// A bias with too many numbers, or as a column, goes unnoticed.
package koans.ch07backprop;

import org.ejml.simple.SimpleMatrix;

public final class AffineMath {

    private AffineMath() {
    }

    public static SimpleMatrix forward(SimpleMatrix x, SimpleMatrix w, SimpleMatrix b) {
        return x.mult(w).elementOp((int r, int c, double v) -> v + b.get(c));
    }

    public static SimpleMatrix inputGradient(SimpleMatrix dout, SimpleMatrix w) {
        return dout.mult(w.transpose());
    }

    public static SimpleMatrix weightGradient(SimpleMatrix x, SimpleMatrix dout) {
        return x.transpose().mult(dout);
    }

    public static SimpleMatrix biasGradient(SimpleMatrix dout) {
        return SimpleMatrix.ones(1, dout.getNumRows()).mult(dout);
    }
}
