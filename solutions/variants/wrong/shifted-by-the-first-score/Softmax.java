// rejected by: 5.17
// message: The first score is subtracted
// The scores of the example happen to begin with the largest.
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
        return Arrays.stream(a).map(score -> score - a[0]).toArray();
    }

    public static double[] numerators(double[] a) {
        return exponentials(a);
    }

    public static double[] softmax(double[] a) {
        return shares(exponentials(a));
    }

    public static SimpleMatrix softmaxRows(SimpleMatrix a) {
        SimpleMatrix y = a.createLike();
        for (int row = 0; row < a.getNumRows(); row++) {
            y.setRow(row, 0, shares(exponentials(a.toArray2()[row])));
        }
        return y;
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
