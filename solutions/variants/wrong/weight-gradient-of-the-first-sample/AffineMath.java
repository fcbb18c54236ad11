// rejected by: 7.9
// message: That is the first sample only
// The samples of the batch are not added up.
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
        return x.getRow(0).transpose().mult(dout.getRow(0));
    }

    public static SimpleMatrix biasGradient(SimpleMatrix dout) {
        return SimpleMatrix.ones(1, dout.getNumRows()).mult(dout);
    }
}
