// accepted: plain loops, and every method on its own
package koans.ch05network;

import org.ejml.simple.SimpleMatrix;

public final class Softmax {

    private Softmax() {
    }

    public static double[] naive(double[] a) {
        double[] y = new double[a.length];
        double sum = 0;
        for (int k = 0; k < a.length; k++) {
            y[k] = Math.exp(a[k]);
            sum += y[k];
        }
        for (int k = 0; k < a.length; k++) {
            y[k] /= sum;
        }
        return y;
    }

    public static double max(double[] a) {
        double max = a[0];
        for (int k = 1; k < a.length; k++) {
            if (a[k] > max) {
                max = a[k];
            }
        }
        return max;
    }

    public static double[] shifted(double[] a) {
        double[] shifted = new double[a.length];
        for (int k = 0; k < a.length; k++) {
            shifted[k] = a[k] - max(a);
        }
        return shifted;
    }

    public static double[] numerators(double[] a) {
        double[] numerators = new double[a.length];
        for (int k = 0; k < a.length; k++) {
            numerators[k] = Math.exp(a[k] - max(a));
        }
        return numerators;
    }

    public static double[] softmax(double[] a) {
        double max = max(a);
        double sum = 0;
        for (double score : a) {
            sum += Math.exp(score - max);
        }
        double[] y = new double[a.length];
        for (int k = 0; k < a.length; k++) {
            y[k] = Math.exp(a[k] - max) / sum;
        }
        return y;
    }

    public static SimpleMatrix softmaxRows(SimpleMatrix a) {
        SimpleMatrix y = new SimpleMatrix(a.getNumRows(), a.getNumCols());
        for (int row = 0; row < a.getNumRows(); row++) {
            double[] scores = new double[a.getNumCols()];
            for (int col = 0; col < scores.length; col++) {
                scores[col] = a.get(row, col);
            }
            double[] probabilities = softmax(scores);
            for (int col = 0; col < scores.length; col++) {
                y.set(row, col, probabilities[col]);
            }
        }
        return y;
    }
}
