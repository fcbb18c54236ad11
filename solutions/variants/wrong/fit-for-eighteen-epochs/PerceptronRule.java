// rejected by: 4.14
// message: One entry for each epoch there was
// A fixed number of epochs that was enough once; never looks whether errors are left.
package koans.ch04perceptron;

import koans.kit.Require;

public final class PerceptronRule {

    private PerceptronRule() {
    }

    public record Fit(double[] weights, int[] errorsPerEpoch, boolean converged) {
    }

    public static double[] update(double[] w, double[] x, int t, double lr) {
        check(w, x, t, lr);
        int y = answer(w, x);
        double[] updated = new double[w.length];
        for (int i = 0; i < w.length; i++) {
            updated[i] = w[i] + lr * (t - y) * x[i];
        }
        return updated;
    }

    public static Fit fit(double[] w0, double[][] x, int[] t, double lr, int maxEpochs) {
        check(w0, x, t, lr, maxEpochs);
        double[] w = w0;
        int epochs = Math.min(maxEpochs, 18);
        int[] errors = new int[epochs];
        for (int epoch = 0; epoch < epochs; epoch++) {
            for (int n = 0; n < x.length; n++) {
                errors[epoch] += Math.abs(t[n] - answer(w, x[n]));
                w = update(w, x[n], t[n], lr);
            }
        }
        return new Fit(w, errors, errors[epochs - 1] == 0);
    }

    private static int answer(double[] w, double[] x) {
        double sum = 0;
        for (int i = 0; i < w.length; i++) {
            sum += w[i] * x[i];
        }
        return sum >= 0 ? 1 : 0;
    }

    private static void check(double[] w, double[] x, int t, double lr) {
        Require.that(w.length == x.length, "%d weights, %d inputs", w.length, x.length);
        Require.that(t == 0 || t == 1, "target %d", t);
        Require.that(lr > 0, "learning rate %f", lr);
    }

    private static void check(double[] w, double[][] x, int[] t, double lr, int maxEpochs) {
        Require.that(x.length == t.length && x.length > 0, "%d samples, %d targets", x.length, t.length);
        Require.that(maxEpochs > 0, "%d epochs", maxEpochs);
        for (int n = 0; n < x.length; n++) {
            check(w, x[n], t[n], lr);
        }
    }
}
