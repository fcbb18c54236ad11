// accepted: four loops over indices, with guards of their own
package koans.ch07backprop;

import koans.kit.Require;
import org.ejml.simple.SimpleMatrix;

public final class AffineMath {

    private AffineMath() {
    }

    public static SimpleMatrix forward(SimpleMatrix x, SimpleMatrix w, SimpleMatrix b) {
        Require.that(x.getNumCols() == w.getNumRows(), "x and w");
        Require.that(b.getNumRows() == 1 && b.getNumCols() == w.getNumCols(), "b");
        SimpleMatrix y = new SimpleMatrix(x.getNumRows(), w.getNumCols());
        for (int r = 0; r < y.getNumRows(); r++) {
            for (int c = 0; c < y.getNumCols(); c++) {
                double sum = 0;
                for (int k = x.getNumCols() - 1; k >= 0; k--) {
                    sum += w.get(k, c) * x.get(r, k);
                }
                y.set(r, c, sum + b.get(0, c));
            }
        }
        return y;
    }

    public static SimpleMatrix inputGradient(SimpleMatrix dout, SimpleMatrix w) {
        return w.mult(dout.transpose()).transpose();
    }

    public static SimpleMatrix weightGradient(SimpleMatrix x, SimpleMatrix dout) {
        Require.that(x.getNumRows() == dout.getNumRows(), "x and dout");
        SimpleMatrix sum = new SimpleMatrix(x.getNumCols(), dout.getNumCols());
        for (int i = 0; i < x.getNumRows(); i++) {
            sum = sum.plus(x.getRow(i).transpose().mult(dout.getRow(i)));
        }
        return sum;
    }

    public static SimpleMatrix biasGradient(SimpleMatrix dout) {
        SimpleMatrix sum = new SimpleMatrix(1, dout.getNumCols());
        for (int i = 0; i < dout.getNumRows(); i++) {
            sum = sum.plus(dout.getRow(i));
        }
        return sum;
    }
}
