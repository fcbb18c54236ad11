// accepted: changes weights only where the answer was wrong, by the sign of the error, and collects errors in a list
package koans.ch04perceptron;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import koans.kit.Require;

public final class PerceptronRule {

    private PerceptronRule() {
    }

    public record Fit(double[] weights, int[] errorsPerEpoch, boolean converged) {
    }

    public static double[] update(double[] w, double[] x, int t, double lr) {
        check(w, x, t, lr);
        double[] updated = Arrays.copyOf(w, w.length);
        if (answer(w, x) == t) {
            return updated;
        }
        double step = t == 1 ? lr : -lr;
        for (int i = 0; i < w.length; i++) {
            updated[i] = step * x[i] + updated[i];
        }
        return updated;
    }

    public static Fit fit(double[] w0, double[][] x, int[] t, double lr, int maxEpochs) {
        check(w0, x, t, lr, maxEpochs);
        double[] w = w0;
        List<Integer> errors = new ArrayList<>();
        boolean done = false;
        while (!done && errors.size() < maxEpochs) {
            int count = 0;
            for (int n = 0; n < x.length; n++) {
                if (answer(w, x[n]) != t[n]) {
                    count++;
                    w = update(w, x[n], t[n], lr);
                }
            }
            errors.add(count);
            done = count == 0;
        }
        return new Fit(w.clone(), errors.stream().mapToInt(i -> i).toArray(), done);
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
