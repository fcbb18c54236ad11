package koans.ch04perceptron;

import java.util.Arrays;
import koans.ch04perceptron.PerceptronRule.Fit;
import koans.grader.arbitrary.Numbers;
import koans.grader.check.Check;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Learning as it has to be, and as it often is. */
final class PerceptronRuleJudge {

    static final String RECOMPUTED =
            "The output is computed again for every weight. Compute it once, before any weight changes.";

    private PerceptronRuleJudge() {
    }

    static void checkUpdate(double[] w, double[] x, int t, double lr, double[] expected) {
        int error = t - answer(w, x);
        double[] ones = new double[x.length];
        Arrays.fill(ones, 1);
        double[] keepsFirst = expected.clone();
        keepsFirst[0] = w[0];
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += w[i] * x[i];
        }
        Check check = Check.that("update(w, x, " + t + ", " + lr + ")", () -> PerceptronRule.update(w, x, t, lr))
                .given("w", w).given("x", x);
        if (sum == 0) {
            // Whatever else comes to the same here, such a sum is tried for two mistakes.
            check.mistake("A sum of exactly 0 fires, so the output is 1 here.", moved(w, lr * t, x))
                    .mistake(RECOMPUTED, recomputing(w, x, t, lr))
                    .is(expected);
            return;
        }
        check
                .mistake("The weights stay as they are, although the answer was wrong.", w.clone())
                .mistake("The weights move the wrong way: it is target minus output.", moved(w, -lr * error, x))
                .mistake(RECOMPUTED, recomputing(w, x, t, lr))
                .mistake("The learning rate is left out.", moved(w, error, x))
                .mistake("Each weight moves by its own input; here all of them move by the same.",
                        moved(w, lr * error, ones))
                .mistake("The first weight learns too: it carries the threshold.", keepsFirst)
                .mistake("The error is target minus output, not the target alone.", moved(w, lr * t, x))
                .mistake("The error uses the weighted sum: take the output, 0 or 1.", moved(w, lr * (t - sum), x))
                .mistake("This is only the change: add it to the old weights.",
                        moved(new double[w.length], lr * error, x))
                .is(expected);
    }

    /** The weights after one look at one sample. */
    static double[] updated(double[] w, double[] x, int t, double lr) {
        return moved(w, lr * (t - answer(w, x)), x);
    }

    static void rejectsUpdate(double[] w, double[] x, int t, double lr) {
        Check.that("update(" + Arrays.toString(w) + ", " + Arrays.toString(x) + ", " + t + ", " + lr + ")",
                () -> PerceptronRule.update(w, x, t, lr)).isIllegalArgument();
    }

    /** The example of the course, AND with a rate of 0.05 and at most 10 epochs. */
    static void checkExample(double[] w0, double[][] x, int[] t, Fit expected) {
        Check.that("fit(w0, x, t, 0.05, 10).weights()", () -> PerceptronRule.fit(w0, x, t, 0.05, 10).weights())
                .given("w0", w0).given("x", x).given("t", t)
                .mistake(RECOMPUTED, new double[]{0.4, 0.35, 0.1})
                .mistake("These are the weights after the first epoch: go on until there are no errors.",
                        new double[]{0.35, 0.35, 0.1})
                .mistake("These are the weights at the start: is the updated array kept?", w0.clone())
                .is(expected.weights());
        Check.that("fit(w0, x, t, 0.05, 10).errorsPerEpoch()",
                        () -> PerceptronRule.fit(w0, x, t, 0.05, 10).errorsPerEpoch())
                .given("w0", w0).given("x", x).given("t", t)
                .mistake("The epoch without errors counts too.", new int[]{1, 1})
                .mistake("The errors are counted after the update: look at the answer first.", new int[]{1, 0})
                .mistake("Stop after the first epoch without errors, whatever maxEpochs says.",
                        new int[]{1, 1, 0, 0, 0, 0, 0, 0, 0, 0})
                .mistake("The errors of earlier epochs are counted again: start each epoch at 0.",
                        new int[]{1, 2, 2})
                .mistake("There is one entry for each epoch, not for each step.",
                        new int[]{0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 0, 0})
                .is(expected.errorsPerEpoch());
        Check.that("fit(w0, x, t, 0.05, 10).converged()", () -> PerceptronRule.fit(w0, x, t, 0.05, 10).converged())
                .given("w0", w0).given("x", x).given("t", t)
                .is(expected.converged());
    }

    /** A perceptron whose separating weights are known makes fewer than 3000 errors on such samples. */
    static void checkAnswersAfterFit(double[][] x, int[] t) {
        Check.that("the answers with the weights of fit([0, 0, 0], x, t, 0.5, 3000)",
                        () -> answers(PerceptronRule.fit(new double[3], x, t, 0.5, 3000).weights(), x))
                .given("x", x).given("t", t)
                .mistake(RECOMPUTED, answers(learn(new double[3], x, t, 0.5, 3000, true).weights(), x))
                .is(t.clone());
    }

    static void checkFit(double[] w0, double[][] x, int[] t, double lr, int maxEpochs, Fit expected) {
        String call = "fit(w0, x, t, " + lr + ", " + maxEpochs + ")";
        Fit recomputed = learn(w0, x, t, lr, maxEpochs, true);
        int[] errors = expected.errorsPerEpoch();
        Check.that(call + ".errorsPerEpoch()", () -> PerceptronRule.fit(w0, x, t, lr, maxEpochs).errorsPerEpoch())
                .given("w0", w0).given("x", x).given("t", t)
                .mistake(RECOMPUTED, recomputed.errorsPerEpoch())
                .mistake("One entry for each epoch there was, and no more.", Arrays.copyOf(errors, maxEpochs))
                .mistake("The epoch without errors counts too.", Arrays.copyOf(errors, errors.length - 1))
                .mistake("The weights change at every sample, not once an epoch.",
                        learnOnceAnEpoch(w0, x, t, lr, maxEpochs))
                .is(errors);
        Check.that(call + ".weights()", () -> PerceptronRule.fit(w0, x, t, lr, maxEpochs).weights())
                .given("w0", w0).given("x", x).given("t", t)
                .mistake(RECOMPUTED, recomputed.weights())
                .mistake("These are the weights at the start: is the updated array kept?", w0.clone())
                .is(expected.weights());
        Check.that(call + ".converged()", () -> PerceptronRule.fit(w0, x, t, lr, maxEpochs).converged())
                .given("w0", w0).given("x", x).given("t", t)
                .mistake("Converged means: the last epoch had no errors, even if it is number maxEpochs.",
                        !expected.converged())
                .is(expected.converged());
    }

    static void rejectsFit(String what, double[] w0, double[][] x, int[] t, double lr, int maxEpochs) {
        Check.that("fit with " + what, () -> PerceptronRule.fit(w0, x, t, lr, maxEpochs).weights()).isIllegalArgument();
    }

    static Arbitrary<Samples> anySamples() {
        return Arbitraries.integers().between(1, 5).flatMap(count -> Combinators.combine(
                points(count), Numbers.labels(count, 2)).as(Samples::new));
    }

    /** Points with whole coordinates and a line that keeps at least a margin of 1/2 from them. */
    static Arbitrary<Samples> separable() {
        Arbitrary<double[]> line = Arbitraries.integers().between(-3, 3).map(Integer::doubleValue)
                .array(double[].class).ofSize(3);
        return Combinators.combine(line, Arbitraries.integers().between(1, 6).flatMap(PerceptronRuleJudge::points))
                .as((w, x) -> new Samples(x, answers(new double[]{w[0] + 0.5, w[1], w[2]}, x)));
    }

    static Arbitrary<double[][]> points(int count) {
        return Arbitraries.integers().between(-3, 3).array(int[].class).ofSize(2)
                .map(p -> new double[]{-1, p[0], p[1]})
                .array(double[][].class).ofSize(count);
    }

    /** Inputs with their targets. */
    record Samples(double[][] x, int[] t) {
    }

    static int answer(double[] w, double[] x) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += w[i] * x[i];
        }
        return sum >= 0 ? 1 : 0;
    }

    private static int[] answers(double[] w, double[][] x) {
        return Arrays.stream(x).mapToInt(sample -> answer(w, sample)).toArray();
    }

    private static double[] moved(double[] w, double by, double[] x) {
        double[] moved = w.clone();
        for (int i = 0; i < w.length; i++) {
            moved[i] += by * x[i];
        }
        return moved;
    }

    /** The well-known mistake: once a weight has moved, the next one sees another output. */
    private static double[] recomputing(double[] w, double[] x, int t, double lr) {
        double[] moved = w.clone();
        for (int i = 0; i < w.length; i++) {
            moved[i] += lr * (t - answer(moved, x)) * x[i];
        }
        return moved;
    }

    /** What learning with a rate of 0.5 comes to. */
    static Fit learned(Samples samples, double[] w0, int maxEpochs) {
        return learn(w0, samples.x(), samples.t(), 0.5, maxEpochs, false);
    }

    /** Learning as it should be, or with the well-known mistake. */
    private static Fit learn(double[] w0, double[][] x, int[] t, double lr, int maxEpochs, boolean recomputing) {
        double[] w = w0.clone();
        int[] errors = new int[maxEpochs];
        for (int epoch = 0; epoch < maxEpochs; epoch++) {
            for (int n = 0; n < x.length; n++) {
                int error = t[n] - answer(w, x[n]);
                errors[epoch] += Math.abs(error);
                w = recomputing ? recomputing(w, x[n], t[n], lr) : moved(w, lr * error, x[n]);
            }
            if (errors[epoch] == 0) {
                return new Fit(w, Arrays.copyOf(errors, epoch + 1), true);
            }
        }
        return new Fit(w, errors, false);
    }

    /** The errors of each epoch when all samples of an epoch are answered with the same weights. */
    private static int[] learnOnceAnEpoch(double[] w0, double[][] x, int[] t, double lr, int maxEpochs) {
        double[] w = w0.clone();
        int[] errors = new int[maxEpochs];
        for (int epoch = 0; epoch < maxEpochs; epoch++) {
            int[] answers = answers(w, x);
            for (int n = 0; n < x.length; n++) {
                errors[epoch] += Math.abs(t[n] - answers[n]);
                w = moved(w, lr * (t[n] - answers[n]), x[n]);
            }
            if (errors[epoch] == 0) {
                return Arrays.copyOf(errors, epoch + 1);
            }
        }
        return errors;
    }
}
