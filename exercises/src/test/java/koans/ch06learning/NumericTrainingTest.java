package koans.ch06learning;

import static koans.ch06learning.NumericTrainingJudge.fit;

import java.util.SplittableRandom;
import koans.ch06learning.NumericTwoLayerNetJudge.Case;
import koans.grader.Exercise;
import koans.grader.Fact;
import koans.grader.check.Check;
import net.jqwik.api.Group;
import org.ejml.simple.SimpleMatrix;
import org.junit.jupiter.api.Test;

class NumericTrainingTest {

    @Group
    @Exercise(id = "6.36", title = "The training loop", points = 5)
    class Fit {

        private static final Case TINY = NumericTwoLayerNetTest.TINY;

        @Test
        void looksAtTheLossOfItsBatchFirst() {
            NumericTrainingJudge.looksFirst(TINY, 0.673992222653);
            NumericTrainingJudge.looksFirst(clouds());
        }

        @Test
        void movesEveryParameterOnce() {
            NumericTrainingJudge.movesEveryParameterOnce(TINY);
        }

        @Test
        void walksDownhillWithTheWholeBatch() {
            NumericTrainingJudge.walksDownhill(TINY);
        }

        @Test
        void leavesTheDataAsTheyAre() {
            Check.that("fit(net, x, labels, 0.5, 3, 1, random)", () -> fit(TINY, 0.5, 3, 1, 1))
                    .given("x", TINY.x()).given("labels", TINY.labels())
                    .satisfies("three losses", (double[] losses) -> losses.length == 3);
        }

        @Test
        void takesNoStepWhenNoneIsWanted() {
            NumericTwoLayerNet net = TINY.net();
            Check.that("fit(net, x, labels, 0.5, 0, 2, random)",
                    () -> NumericTraining.fit(net, TINY.x(), TINY.labels(), 0.5, 0, 2, new SplittableRandom(1)))
                    .is(new double[0]);
            Check.that("W1 after that", () -> net.params().get("W1")).is(TINY.w1());
        }

        @Test
        void drawsAFreshBatchForEachStep() {
            SimpleMatrix x = new SimpleMatrix(new double[][]{{1, 2}, {0, -1}, {-3, 1}});
            NumericTrainingJudge.drawsAFreshBatchForEachStep(TINY.on(x, 1, 0, 0));
        }

        @Fact("Draws batchSize samples for each step")
        @Test
        void drawsAsManySamplesForEachStep() {
            NumericTrainingJudge.drawsTwoSamplesForEachStep(clouds().samples(0, 1, 2));
        }

        @Test
        void learnsToTellTwoCloudsApart() {
            NumericTrainingJudge.learnsToTellApart(clouds());
        }

        @Test
        void takesItsRandomnessFromTheGenerator() {
            Generators.decideAlone("the losses of a second training from a generator", "those of the first",
                    "the losses of a training from a generator", "other losses",
                    seed -> fit(clouds(), 0.5, 6, 2, seed));
        }

        @Test
        void needsAPositiveLearningRate() {
            Check.that("fit(net, x, labels, 0, 3, 2, random)", () -> fit(TINY, 0, 3, 2, 1))
                    .isRejectedWith(IllegalArgumentException.class, "0");
            Check.that("fit(net, x, labels, -0.5, 3, 2, random)", () -> fit(TINY, -0.5, 3, 2, 1))
                    .isRejectedWith(IllegalArgumentException.class, "-0.5");
            Check.that("fit(net, x, labels, 0.5, -3, 2, random)", () -> fit(TINY, 0.5, -3, 2, 1))
                    .isRejectedWith(IllegalArgumentException.class, "-3");
        }

        /** Two clouds of eight points, far apart, and the net of the text, which knows nothing of them. */
        private static Case clouds() {
            return NumericTrainingJudge.clouds(TINY);
        }
    }
}
