// accepted: the mean as a running average of row losses, the squared error as a product of vectors
package koans.ch06learning;

import koans.kit.Require;
import org.ejml.simple.SimpleMatrix;

public final class Losses {

    public static final double EPS = 1e-7;

    private Losses() {
    }

    public static double meanSquaredError(double[] y, double[] t) {
        Require.that(y.length == t.length, "%d predictions, %d targets", y.length, t.length);
        SimpleMatrix difference = new SimpleMatrix(y).minus(new SimpleMatrix(t));
        return difference.dot(difference) / 2;
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
            sum -= t[k] * Math.log(y[k] + EPS);
        }
        return sum;
    }

    public static double batchCrossEntropyError(SimpleMatrix y, SimpleMatrix oneHot) {
        return -oneHot.elementMult(y.plus(EPS).elementLog()).elementSum() / y.getNumRows();
    }

    public static double batchCrossEntropyError(SimpleMatrix y, int[] labels) {
        if (labels.length != y.getNumRows()) {
            throw new IllegalArgumentException("as many labels as rows");
        }
        double mean = 0;
        for (int row = 0; row < labels.length; row++) {
            mean += -Math.log(EPS + y.get(row, labels[row])) / labels.length;
        }
        return mean;
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
