// rejected by: 7.7
// message: Row r gets b[r]
// The bias is indexed by the sample.
package koans.ch07backprop;

import org.ejml.simple.SimpleMatrix;

public final class AffineMath {

    private AffineMath() {
    }

    public static SimpleMatrix forward(SimpleMatrix x, SimpleMatrix w, SimpleMatrix b) {
        if (b.getNumRows() != 1 || b.getNumCols() != w.getNumCols()) {
            throw new IllegalArgumentException("the bias does not fit");
        }
        if (x.getNumRows() == 1) {
            return x.mult(w).plus(b);
        }
        return x.mult(w).elementOp((int r, int c, double v) -> v + b.get(0, Math.min(r, b.getNumCols() - 1)));
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
