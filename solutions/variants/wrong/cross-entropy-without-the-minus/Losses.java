// rejected by: 6.4
// message: The minus sign is missing
// A loss that is best where it is smallest, and smallest for the worst answer.
package koans.ch06learning;

import koans.kit.Require;
import org.ejml.simple.SimpleMatrix;

public final class Losses {

    public static final double EPS = 1e-7;

    private Losses() {
    }

    public static double meanSquaredError(double[] y, double[] t) {
        return halfSquares(y, t);
    }

    public static double[] meanSquaredErrors(double[][] ys, double[] t) {
        double[] losses = new double[ys.length];
        for (int row = 0; row < ys.length; row++) {
            losses[row] = halfSquares(ys[row], t);
        }
        return losses;
    }

    public static double crossEntropyError(double[] y, double[] t) {
        Require.that(y.length == t.length, "%d predictions, %d targets", y.length, t.length);
        double sum = 0;
        for (int k = 0; k < y.length; k++) {
            sum += t[k] * Math.log(y[k] + EPS);
        }
        return sum;
    }

    public static double batchCrossEntropyError(SimpleMatrix y, SimpleMatrix oneHot) {
        return -oneHot.elementMult(y.plus(EPS).elementLog()).elementSum() / y.getNumRows();
    }

    public static double batchCrossEntropyError(SimpleMatrix y, int[] labels) {
        Require.that(labels.length == y.getNumRows(), "%d labels, %d rows", labels.length, y.getNumRows());
        double sum = 0;
        for (int row = 0; row < labels.length; row++) {
            sum -= Math.log(y.get(row, labels[row]) + EPS);
        }
        return sum / labels.length;
    }

    private static double halfSquares(double[] y, double[] t) {
        Require.that(y.length == t.length, "%d predictions, %d targets", y.length, t.length);
        double sum = 0;
        for (int k = 0; k < y.length; k++) {
            sum += (y[k] - t[k]) * (y[k] - t[k]);
        }
        return sum / 2;
    }
}
