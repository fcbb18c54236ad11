// accepted: e^(score - logarithm of the sum): the log-sum-exp form, and the rows in matrix operations
package koans.ch05network;

import java.util.Arrays;
import org.ejml.simple.SimpleMatrix;

public final class Softmax {

    private Softmax() {
    }

    public static double[] naive(double[] a) {
        double sum = Arrays.stream(a).map(Math::exp).sum();
        return Arrays.stream(a).map(score -> Math.exp(score) * (1 / sum)).toArray();
    }

    public static double max(double[] a) {
        return largest(a);
    }

    public static double[] shifted(double[] a) {
        double max = largest(a);
        return Arrays.stream(a).map(score -> score - max).toArray();
    }

    public static double[] numerators(double[] a) {
        return exponentials(a);
    }

    public static double[] softmax(double[] a) {
        double max = max(a);
        double logSum = max + Math.log(Arrays.stream(a).map(score -> Math.exp(score - max)).sum());
        return Arrays.stream(a).map(score -> Math.exp(score - logSum)).toArray();
    }

    public static SimpleMatrix softmaxRows(SimpleMatrix a) {
        SimpleMatrix y = new SimpleMatrix(0, a.getNumCols());
        for (int row = 0; row < a.getNumRows(); row++) {
            SimpleMatrix scores = a.getRow(row);
            SimpleMatrix e = scores.minus(scores.elementMax()).elementExp();
            y = y.concatRows(e.divide(e.elementSum()));
        }
        return y;
    }

    private static double[] exponentials(double[] a) {
        double max = largest(a);
        return Arrays.stream(a).map(score -> Math.exp(score - max)).toArray();
    }

    private static double largest(double[] a) {
        return Arrays.stream(a).max().orElseThrow();
    }
}
