// accepted: probabilities below EPS are lifted to it; the right class is looked up in the one-hot target
package koans.ch06learning;

import java.util.Arrays;
import java.util.stream.IntStream;
import koans.kit.Require;
import org.ejml.simple.SimpleMatrix;

public final class Losses {

    public static final double EPS = 1e-7;

    private Losses() {
    }

    public static double meanSquaredError(double[] y, double[] t) {
        Require.that(y.length == t.length, "%d predictions, %d targets", y.length, t.length);
        return 0.5 * IntStream.range(0, y.length).mapToDouble(k -> Math.pow(t[k] - y[k], 2)).sum();
    }

    public static double[] meanSquaredErrors(double[][] ys, double[] t) {
        return Arrays.stream(ys).mapToDouble(y -> meanSquaredError(y, t)).toArray();
    }

    public static double crossEntropyError(double[] y, double[] t) {
        Require.that(y.length == t.length, "%d predictions, %d targets", y.length, t.length);
        return IntStream.range(0, y.length).filter(k -> t[k] == 1)
                .mapToDouble(k -> -Math.log(Math.max(y[k], EPS))).sum();
    }

    public static double batchCrossEntropyError(SimpleMatrix y, SimpleMatrix oneHot) {
        Require.that(y.getNumRows() == oneHot.getNumRows(), "rows");
        double sum = 0;
        for (int row = 0; row < y.getNumRows(); row++) {
            sum += crossEntropyError(y.toArray2()[row], oneHot.toArray2()[row]);
        }
        return sum / y.getNumRows();
    }

    public static double batchCrossEntropyError(SimpleMatrix y, int[] labels) {
        SimpleMatrix oneHot = y.createLike();
        for (int row = 0; row < labels.length; row++) {
            oneHot.set(row, labels[row], 1);
        }
        Require.that(labels.length == y.getNumRows(), "rows");
        return batchCrossEntropyError(y, oneHot);
    }
}
