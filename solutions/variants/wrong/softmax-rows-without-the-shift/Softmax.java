// rejected by: 5.20
// message: overflows
// Rows are kept apart, but large scores are not tamed.
package koans.ch05network;

import java.util.Arrays;
import org.ejml.simple.SimpleMatrix;

public final class Softmax {

    private Softmax() {
    }

    public static double[] naive(double[] a) {
        return shares(Arrays.stream(a).map(Math::exp).toArray());
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
        return shares(exponentials(a));
    }

    public static SimpleMatrix softmaxRows(SimpleMatrix a) {
        SimpleMatrix e = a.elementExp();
        return e.elementOp((int r, int c, double v) -> v / e.getRow(r).elementSum());
    }

    private static double[] exponentials(double[] a) {
        double max = largest(a);
        return Arrays.stream(a).map(score -> Math.exp(score - max)).toArray();
    }

    private static double[] shares(double[] numbers) {
        double sum = Arrays.stream(numbers).sum();
        return Arrays.stream(numbers).map(number -> number / sum).toArray();
    }

    private static double largest(double[] a) {
        return Arrays.stream(a).max().orElseThrow();
    }
}
