// rejected by: 7.7
// message: The bias is added to the first row only
// One row of bias, one row of the result.
package koans.ch07backprop;

import org.ejml.simple.SimpleMatrix;

public final class AffineMath {

    private AffineMath() {
    }

    public static SimpleMatrix forward(SimpleMatrix x, SimpleMatrix w, SimpleMatrix b) {
        if (b.getNumRows() != 1 || b.getNumCols() != w.getNumCols()) {
            throw new IllegalArgumentException("the bias does not fit");
        }
        SimpleMatrix y = x.mult(w);
        y.insertIntoThis(0, 0, y.getRow(0).plus(b));
        return y;
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
