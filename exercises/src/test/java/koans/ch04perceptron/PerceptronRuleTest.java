package koans.ch04perceptron;

import static koans.ch04perceptron.PerceptronRuleJudge.checkAnswersAfterFit;
import static koans.ch04perceptron.PerceptronRuleJudge.checkExample;
import static koans.ch04perceptron.PerceptronRuleJudge.checkFit;
import static koans.ch04perceptron.PerceptronRuleJudge.checkUpdate;
import static koans.ch04perceptron.PerceptronRuleJudge.learned;
import static koans.ch04perceptron.PerceptronRuleJudge.rejectsFit;
import static koans.ch04perceptron.PerceptronRuleJudge.rejectsUpdate;
import static koans.ch04perceptron.PerceptronRuleJudge.updated;

import koans.ch04perceptron.PerceptronRule.Fit;
import koans.ch04perceptron.PerceptronRuleJudge.Samples;
import koans.grader.Exercise;
import koans.grader.Fact;
import koans.grader.arbitrary.Numbers;
import koans.grader.check.Check;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class PerceptronRuleTest {

    @Group
    @Exercise(id = "4.13", title = "The learning rule", points = 5, writes = "update")
    class Update {

        @Fact("Moves the weights when it fires and should not")
        @Test
        void movesTheWeightsAgainstTheError() {
            checkUpdate(new double[]{0.3, 0.4, 0.1}, new double[]{-1, 1, 0}, 0, 0.05, new double[]{0.35, 0.35, 0.1});
            checkUpdate(new double[]{0.35, 0.35, 0.1}, new double[]{-1, 1, 0}, 0, 0.05, new double[]{0.4, 0.3, 0.1});
        }

        @Fact("Moves the weights when it should fire and does not")
        @Test
        void movesTheWeightsTowardsAMissedTarget() {
            checkUpdate(new double[]{2, 1, -1}, new double[]{-1, 1, 2}, 1, 0.5, new double[]{1.5, 1.5, 0});
        }

        @Test
        void leavesTheWeightsOfARightAnswer() {
            checkUpdate(new double[]{0.3, 0.4, 0.1}, new double[]{-1, 1, 1}, 1, 0.05, new double[]{0.3, 0.4, 0.1});
            checkUpdate(new double[]{0.3, 0.4, 0.1}, new double[]{-1, 0, 1}, 0, 0.05, new double[]{0.3, 0.4, 0.1});
        }

        @Test
        void takesASumOfZeroForFiring() {
            checkUpdate(new double[]{1, 1, 2}, new double[]{-1, 1, 0}, 1, 0.5, new double[]{1, 1, 2});
            checkUpdate(new double[]{0, 0}, new double[]{-1, 3}, 0, 0.5, new double[]{0.5, -1.5});
        }

        @Property(tries = 60)
        void isTheRuleForAnyNumberOfWeights(@ForAll("weightsAndInputs") double[][] v,
                                            @ForAll @IntRange(max = 1) int t, @ForAll("rates") double lr) {
            checkUpdate(v[0], v[1], t, lr, updated(v[0], v[1], t, lr));
        }

        @Test
        void takesOnlyWhatFits() {
            rejectsUpdate(new double[]{1, 2}, new double[]{1, 2, 3}, 1, 0.5);
            rejectsUpdate(new double[]{1, 2, 3}, new double[]{1, 2}, 1, 0.5);
            rejectsUpdate(new double[]{1, 2}, new double[]{3, 4}, 2, 0.5);
            rejectsUpdate(new double[]{1, 2}, new double[]{3, 4}, -1, 0.5);
            rejectsUpdate(new double[]{1, 2}, new double[]{3, 4}, 1, 0);
            rejectsUpdate(new double[]{1, 2}, new double[]{3, 4}, 1, -0.5);
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
            checkExample(w0, INPUTS, and, new Fit(new double[]{0.4, 0.3, 0.1}, new int[]{1, 1, 0}, true));
        }

        @Fact("Learns AND, OR and NAND from weights of zero")
        @Test
        void learnsTheGatesFromNothing() {
            double[] zero = new double[3];
            checkFit(zero, INPUTS, new int[]{0, 0, 0, 1}, 0.5, 20,
                    new Fit(new double[]{1.5, 1, 0.5}, new int[]{2, 3, 3, 2, 1, 0}, true));
            checkFit(zero, INPUTS, new int[]{0, 1, 1, 1}, 0.5, 20,
                    new Fit(new double[]{0.5, 0.5, 0.5}, new int[]{2, 2, 1, 0}, true));
            checkFit(zero, INPUTS, new int[]{1, 1, 1, 0}, 0.5, 20,
                    new Fit(new double[]{-1, -1, -0.5}, new int[]{1, 3, 3, 2, 1, 0}, true));
        }

        @Test
        void changesNothingOnceDone() {
            checkFit(new double[]{1.5, 1, 0.5}, INPUTS, new int[]{0, 0, 0, 1}, 0.5, 20,
                    new Fit(new double[]{1.5, 1, 0.5}, new int[]{0}, true));
        }

        @Test
        void givesUpAfterTheLastEpoch() {
            int[] and = {0, 0, 0, 1};
            checkFit(new double[3], INPUTS, and, 0.5, 5,
                    new Fit(new double[]{1.5, 1, 0.5}, new int[]{2, 3, 3, 2, 1}, false));
            checkFit(new double[3], INPUTS, and, 0.5, 6,
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
            checkAnswersAfterFit(samples.x(), samples.t());
        }

        @Property(tries = 60)
        void goesThroughTheSamplesOneByOne(@ForAll("anySamples") Samples samples, @ForAll("starts") double[] w0,
                                           @ForAll @IntRange(min = 1, max = 4) int maxEpochs) {
            checkFit(w0, samples.x(), samples.t(), 0.5, maxEpochs, learned(samples, w0, maxEpochs));
        }

        @Test
        void takesOnlyWhatFits() {
            double[] w0 = {0.3, 0.4, 0.1};
            int[] and = {0, 0, 0, 1};
            rejectsFit("three targets for four samples", w0, INPUTS, new int[3], 0.05, 10);
            rejectsFit("five targets for four samples", w0, INPUTS, new int[5], 0.05, 10);
            rejectsFit("two weights for samples of three inputs", new double[]{0.3, 0.4}, INPUTS, and, 0.05, 10);
            rejectsFit("four weights for samples of three inputs", new double[4], INPUTS, and, 0.05, 10);
            rejectsFit("no samples", w0, new double[0][], new int[0], 0.05, 10);
            rejectsFit("a target of 2", w0, INPUTS, new int[]{0, 0, 0, 2}, 0.05, 10);
            rejectsFit("a learning rate of 0", w0, INPUTS, and, 0, 10);
            rejectsFit("a learning rate of -0.5, where the weights are right from the start",
                    new double[]{1.5, 1, 0.5}, INPUTS, and, -0.5, 10);
            rejectsFit("maxEpochs of 0", w0, INPUTS, and, 0.05, 0);
        }

        @Provide
        Arbitrary<double[]> starts() {
            return Numbers.vector(3, 2);
        }

        @Provide
        Arbitrary<Samples> anySamples() {
            return PerceptronRuleJudge.anySamples();
        }

        @Provide
        Arbitrary<Samples> separable() {
            return PerceptronRuleJudge.separable();
        }
    }
}
