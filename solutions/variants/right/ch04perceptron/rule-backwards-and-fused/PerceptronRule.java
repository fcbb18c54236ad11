// accepted: sums from the last weight to the first, minus output minus target, with fused multiply-add
package koans.ch04perceptron;

import java.util.Arrays;
import koans.kit.Require;

public final class PerceptronRule {

    private PerceptronRule() {
    }

    public record Fit(double[] weights, int[] errorsPerEpoch, boolean converged) {
    }

    public static double[] update(double[] w, double[] x, int t, double lr) {
        check(w, x, t, lr);
        double delta = lr * (answer(w, x) - t);
        double[] updated = new double[w.length];
        for (int i = w.length - 1; i >= 0; i--) {
            updated[i] = Math.fma(-delta, x[i], w[i]);
        }
        return updated;
    }

    public static Fit fit(double[] w0, double[][] x, int[] t, double lr, int maxEpochs) {
        check(w0, x, t, lr, maxEpochs);
        double[] w = w0.clone();
        int[] errors = new int[maxEpochs];
        for (int epoch = 0; epoch < maxEpochs; epoch++) {
            for (int n = 0; n < x.length; n++) {
                int error = t[n] - answer(w, x[n]);
                for (int i = 0; i < w.length; i++) {
                    w[i] += lr * error * x[n][i];
                }
                errors[epoch] += Math.abs(error);
            }
            if (errors[epoch] == 0) {
                return new Fit(w, Arrays.copyOf(errors, epoch + 1), true);
            }
        }
        return new Fit(w, errors, false);
    }

    private static int answer(double[] w, double[] x) {
        double sum = 0;
        for (int i = w.length - 1; i >= 0; i--) {
            sum = Math.fma(w[i], x[i], sum);
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
