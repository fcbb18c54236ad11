// rejected by: 4.14
// message: Bad input is answered instead of rejected
// Loops over the targets it was given, and over no samples at all.
package koans.ch04perceptron;

import java.util.ArrayList;
import java.util.List;
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
        double[] w = w0.clone();
        List<Integer> errors = new ArrayList<>();
        do {
            int count = 0;
            for (int n = 0; n < t.length; n++) {
                count += Math.abs(t[n] - answer(w, x[n]));
                w = update(w, x[n], t[n], lr);
            }
            errors.add(count);
        } while (errors.get(errors.size() - 1) > 0 && errors.size() < maxEpochs);
        int[] perEpoch = errors.stream().mapToInt(Integer::intValue).toArray();
        return new Fit(w, perEpoch, perEpoch[perEpoch.length - 1] == 0);
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
