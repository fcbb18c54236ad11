package koans.ch04perceptron;

import java.util.Arrays;
import koans.ch04perceptron.PerceptronRule.Fit;
import koans.grader.Exercise;
import koans.grader.Fact;
import koans.grader.arbitrary.Numbers;
import koans.grader.check.Check;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class PerceptronRuleTest {

    private static final String RECOMPUTED =
            "The output is computed again for every weight. Compute it once, before any weight changes.";

    @Group
    @Exercise(id = "4.13", title = "The learning rule", points = 5, writes = "update")
    class Update {

        @Fact("Moves the weights when it fires and should not")
        @Test
        void movesTheWeightsAgainstTheError() {
            check(new double[]{0.3, 0.4, 0.1}, new double[]{-1, 1, 0}, 0, 0.05, new double[]{0.35, 0.35, 0.1});
            check(new double[]{0.35, 0.35, 0.1}, new double[]{-1, 1, 0}, 0, 0.05, new double[]{0.4, 0.3, 0.1});
        }

        @Fact("Moves the weights when it should fire and does not")
        @Test
        void movesTheWeightsTowardsAMissedTarget() {
            check(new double[]{2, 1, -1}, new double[]{-1, 1, 2}, 1, 0.5, new double[]{1.5, 1.5, 0});
        }

        @Test
        void leavesTheWeightsOfARightAnswer() {
            check(new double[]{0.3, 0.4, 0.1}, new double[]{-1, 1, 1}, 1, 0.05, new double[]{0.3, 0.4, 0.1});
            check(new double[]{0.3, 0.4, 0.1}, new double[]{-1, 0, 1}, 0, 0.05, new double[]{0.3, 0.4, 0.1});
        }

        @Test
        void takesASumOfZeroForFiring() {
            check(new double[]{1, 1, 2}, new double[]{-1, 1, 0}, 1, 0.5, new double[]{1, 1, 2});
            check(new double[]{0, 0}, new double[]{-1, 3}, 0, 0.5, new double[]{0.5, -1.5});
        }

        @Property(tries = 60)
        void isTheRuleForAnyNumberOfWeights(@ForAll("weightsAndInputs") double[][] v,
                                            @ForAll @IntRange(max = 1) int t, @ForAll("rates") double lr) {
            check(v[0], v[1], t, lr, moved(v[0], lr * (t - answer(v[0], v[1])), v[1]));
        }

        @Test
        void takesOnlyWhatFits() {
            rejects(new double[]{1, 2}, new double[]{1, 2, 3}, 1, 0.5);
            rejects(new double[]{1, 2, 3}, new double[]{1, 2}, 1, 0.5);
            rejects(new double[]{1, 2}, new double[]{3, 4}, 2, 0.5);
            rejects(new double[]{1, 2}, new double[]{3, 4}, -1, 0.5);
            rejects(new double[]{1, 2}, new double[]{3, 4}, 1, 0);
            rejects(new double[]{1, 2}, new double[]{3, 4}, 1, -0.5);
        }

        private static void check(double[] w, double[] x, int t, double lr, double[] expected) {
            int error = t - answer(w, x);
            double[] ones = new double[x.length];
            Arrays.fill(ones, 1);
            double[] keepsFirst = expected.clone();
            keepsFirst[0] = w[0];
            double sum = 0;
            for (int i = 0; i < x.length; i++) {
                sum += w[i] * x[i];
            }
            Check.that("update(w, x, " + t + ", " + lr + ")", () -> PerceptronRule.update(w, x, t, lr))
                    .given("w", w).given("x", x)
                    .mistake("A sum of exactly 0 fires, so the output is 1 here.",
                            moved(w, lr * (t - (sum > 0 ? 1 : 0)), x))
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

        private static void rejects(double[] w, double[] x, int t, double lr) {
            Check.that("update(" + Arrays.toString(w) + ", " + Arrays.toString(x) + ", " + t + ", " + lr + ")",
                    () -> PerceptronRule.update(w, x, t, lr)).isRejected();
        }

        @Provide
        Arbitrary<double[][]> weightsAndInputs() {
            return Numbers.vectorsOfOneLength(2, 4, 4);
        }

        @Provide
        Arbitrary<Double> rates() {
            return Arbitraries.integers().between(1, 16).map(n -> n / 8.0);
        }
    }

    @Group
    @Exercise(id = "4.14", title = "Learning until no error is left", points = 8, writes = "fit")
    class Learning {

        private static final double[][] INPUTS = {{-1, 0, 0}, {-1, 0, 1}, {-1, 1, 0}, {-1, 1, 1}};

        @Fact("Learns the AND gate in three epochs")
        @Test
        void learnsTheAndGateInThreeEpochs() {
            double[] w0 = {0.3, 0.4, 0.1};
            int[] and = {0, 0, 0, 1};
            Check.that("fit(w0, x, t, 0.05, 10).weights()",
                            () -> PerceptronRule.fit(w0, INPUTS, and, 0.05, 10).weights())
                    .given("w0", w0).given("x", INPUTS).given("t", and)
                    .mistake(RECOMPUTED, new double[]{0.4, 0.35, 0.1})
                    .mistake("These are the weights after the first epoch: go on until there are no errors.",
                            new double[]{0.35, 0.35, 0.1})
                    .mistake("These are the weights at the start: is the updated array kept?", w0.clone())
                    .is(new double[]{0.4, 0.3, 0.1});
            Check.that("fit(w0, x, t, 0.05, 10).errorsPerEpoch()",
                            () -> PerceptronRule.fit(w0, INPUTS, and, 0.05, 10).errorsPerEpoch())
                    .given("w0", w0).given("x", INPUTS).given("t", and)
                    .mistake("The epoch without errors counts too.", new int[]{1, 1})
                    .mistake("The errors are counted after the update: look at the answer first.", new int[]{1, 0})
                    .mistake("Stop after the first epoch without errors, whatever maxEpochs says.",
                            new int[]{1, 1, 0, 0, 0, 0, 0, 0, 0, 0})
                    .mistake("The errors of earlier epochs are counted again: start each epoch at 0.",
                            new int[]{1, 2, 2})
                    .mistake("There is one entry for each epoch, not for each step.",
                            new int[]{0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 0, 0})
                    .is(new int[]{1, 1, 0});
            Check.that("fit(w0, x, t, 0.05, 10).converged()",
                            () -> PerceptronRule.fit(w0, INPUTS, and, 0.05, 10).converged())
                    .given("w0", w0).given("x", INPUTS).given("t", and)
                    .is(true);
        }

        @Fact("Learns AND, OR and NAND from weights of zero")
        @Test
        void learnsTheGatesFromNothing() {
            double[] zero = new double[3];
            check(zero, INPUTS, new int[]{0, 0, 0, 1}, 0.5, 20,
                    new Fit(new double[]{1.5, 1, 0.5}, new int[]{2, 3, 3, 2, 1, 0}, true));
            check(zero, INPUTS, new int[]{0, 1, 1, 1}, 0.5, 20,
                    new Fit(new double[]{0.5, 0.5, 0.5}, new int[]{2, 2, 1, 0}, true));
            check(zero, INPUTS, new int[]{1, 1, 1, 0}, 0.5, 20,
                    new Fit(new double[]{-1, -1, -0.5}, new int[]{1, 3, 3, 2, 1, 0}, true));
        }

        @Test
        void changesNothingOnceDone() {
            check(new double[]{1.5, 1, 0.5}, INPUTS, new int[]{0, 0, 0, 1}, 0.5, 20,
                    new Fit(new double[]{1.5, 1, 0.5}, new int[]{0}, true));
        }

        @Test
        void givesUpAfterTheLastEpoch() {
            int[] and = {0, 0, 0, 1};
            check(new double[3], INPUTS, and, 0.5, 5,
                    new Fit(new double[]{1.5, 1, 0.5}, new int[]{2, 3, 3, 2, 1}, false));
            check(new double[3], INPUTS, and, 0.5, 6,
                    new Fit(new double[]{1.5, 1, 0.5}, new int[]{2, 3, 3, 2, 1, 0}, true));
        }

        @Fact("Does not learn XOR in 60 epochs")
        @Test
        void neverLearnsXor() {
            int[] xor = {0, 1, 1, 0};
            Check.that("fit([0, 0, 0], x, t, 0.5, 60).converged()",
                            () -> PerceptronRule.fit(new double[3], INPUTS, xor, 0.5, 60).converged())
                    .given("x", INPUTS).given("t", xor)
                    .mistake("Converged means: the last epoch had no errors.", true)
                    .is(false);
            Check.that("fit([0, 0, 0], x, t, 0.5, 60).errorsPerEpoch().length",
                            () -> PerceptronRule.fit(new double[3], INPUTS, xor, 0.5, 60).errorsPerEpoch().length)
                    .given("x", INPUTS).given("t", xor)
                    .is(60);
        }

        @Property(tries = 40)
        void getsEverySampleRightWhereALineExists(@ForAll("separable") Samples samples) {
            double[][] x = samples.x();
            int[] t = samples.t();
            // A perceptron whose separating weights are known makes fewer than 3000 errors on such samples.
            Check.that("the answers with the weights of fit([0, 0, 0], x, t, 0.5, 3000)",
                            () -> answers(PerceptronRule.fit(new double[3], x, t, 0.5, 3000).weights(), x))
                    .given("x", x).given("t", t)
                    .mistake(RECOMPUTED, answers(learn(new double[3], x, t, 0.5, 3000, true).weights(), x))
                    .is(t.clone());
        }

        @Property(tries = 60)
        void goesThroughTheSamplesOneByOne(@ForAll("anySamples") Samples samples, @ForAll("starts") double[] w0,
                                           @ForAll @IntRange(min = 1, max = 4) int maxEpochs) {
            check(w0, samples.x(), samples.t(), 0.5, maxEpochs,
                    learn(w0, samples.x(), samples.t(), 0.5, maxEpochs, false));
        }

        @Test
        void takesOnlyWhatFits() {
            double[] w0 = {0.3, 0.4, 0.1};
            int[] and = {0, 0, 0, 1};
            rejects("three targets for four samples", w0, INPUTS, new int[3], 0.05, 10);
            rejects("five targets for four samples", w0, INPUTS, new int[5], 0.05, 10);
            rejects("two weights for samples of three inputs", new double[]{0.3, 0.4}, INPUTS, and, 0.05, 10);
            rejects("four weights for samples of three inputs", new double[4], INPUTS, and, 0.05, 10);
            rejects("no samples", w0, new double[0][], new int[0], 0.05, 10);
            rejects("a target of 2", w0, INPUTS, new int[]{0, 0, 0, 2}, 0.05, 10);
            rejects("a learning rate of 0", w0, INPUTS, and, 0, 10);
            rejects("a learning rate of -0.5, where the weights are right from the start", new double[]{1.5, 1, 0.5},
                    INPUTS, and, -0.5, 10);
            rejects("maxEpochs of 0", w0, INPUTS, and, 0.05, 0);
        }

        private static void rejects(String what, double[] w0, double[][] x, int[] t, double lr, int maxEpochs) {
            Check.that("fit with " + what, () -> PerceptronRule.fit(w0, x, t, lr, maxEpochs).weights()).isRejected();
        }

        private static void check(double[] w0, double[][] x, int[] t, double lr, int maxEpochs, Fit expected) {
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

        @Provide
        Arbitrary<double[]> starts() {
            return Numbers.vector(3, 2);
        }

        @Provide
        Arbitrary<Samples> anySamples() {
            return Arbitraries.integers().between(1, 5).flatMap(count -> Combinators.combine(
                    points(count), Numbers.labels(count, 2)).as(Samples::new));
        }

        /** Points with whole coordinates and a line that keeps at least a margin of 1/2 from them. */
        @Provide
        Arbitrary<Samples> separable() {
            Arbitrary<double[]> line = Arbitraries.integers().between(-3, 3).map(Integer::doubleValue)
                    .array(double[].class).ofSize(3);
            return Combinators.combine(line, Arbitraries.integers().between(1, 6).flatMap(this::points))
                    .as((w, x) -> new Samples(x, answers(new double[]{w[0] + 0.5, w[1], w[2]}, x)));
        }

        private Arbitrary<double[][]> points(int count) {
            return Arbitraries.integers().between(-3, 3).array(int[].class).ofSize(2)
                    .map(p -> new double[]{-1, p[0], p[1]})
                    .array(double[][].class).ofSize(count);
        }
    }

    /** Inputs with their targets. */
    record Samples(double[][] x, int[] t) {
    }

    private static int answer(double[] w, double[] x) {
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
