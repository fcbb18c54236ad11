package koans.ch06learning;

import java.util.Arrays;
import java.util.Map;
import koans.ch06learning.NumericTwoLayerNetJudge.Case;
import koans.grader.Exercise;
import koans.grader.Fact;
import koans.grader.check.Check;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.ejml.simple.SimpleMatrix;
import org.junit.jupiter.api.Test;

class NumericTwoLayerNetTest {

    /** The net of the text, and a batch of two samples of the classes 1 and 0. */
    static final Case TINY = Case.of(
            new double[][]{{0.1, -0.2, 0.3}, {0.4, 0.5, -0.6}}, new double[][]{{0.01, 0.02, 0.03}},
            new double[][]{{0.2, -0.1}, {-0.3, 0.4}, {0.5, 0.6}}, new double[][]{{0.05, -0.05}},
            new double[][]{{1, 2}, {0, -1}}, 1, 0);

    /** The same net with another batch. */
    private static final Case OTHER = TINY.on(TINY.x().scale(-2), 0, 0);

    @Group
    @Exercise(id = "6.30", title = "Two layers of parameters", points = 4, writes = {"random", "params"})
    class Parameters {

        @Test
        void haveNamesAndShapes() {
            Map<String, SimpleMatrix> params = NumericTwoLayerNetJudge.random(4, 3, 2, 0.01, 1).params();
            NumericTwoLayerNetJudge.checkNames("random(4, 3, 2, 0.01, random).params()", () -> params);
            NumericTwoLayerNetJudge.checkShapes("random(4, 3, 2, 0.01, random).params()", params,
                    "4x3", "1x3", "3x2", "1x2");
        }

        @Test
        void areTheMatricesOfTheNet() {
            NumericTwoLayerNetJudge.areTheVeryMatrices(TINY);
        }

        @Test
        void beginWithNormalWeightsAndWithoutBiases() {
            NumericTwoLayerNetJudge.beginNormally(NumericTwoLayerNetJudge.random(60, 50, 40, 2, 7).params());
        }

        @Test
        void comeFromTheGenerator() {
            Generators.decideAlone("W1 of a second net from a generator", "that of the first",
                    "W1 of a net from a generator", "other weights",
                    seed -> NumericTwoLayerNetJudge.random(2, 3, 2, 1, seed).params().get("W1"));
            SimpleMatrix w2 = NumericTwoLayerNetJudge.random(3, 3, 3, 1, 5).params().get("W2");
            SimpleMatrix w1 = NumericTwoLayerNetJudge.random(3, 3, 3, 1, 5).params().get("W1");
            Check.that("W2 of random(3, 3, 3, 1, random)", () -> w2)
                    .mistake("W2 is drawn just like W1: go on with the same generator.", w1)
                    .satisfies("other weights than W1", (SimpleMatrix other) -> !other.isIdentical(w1, 0));
        }
    }

    @Group
    @Exercise(id = "6.31", title = "Prediction of the two-layer net", points = 3, writes = "predict")
    class Predict {

        @Test
        void isARowOfProbabilitiesForEachSample() {
            NumericTwoLayerNetJudge.checkPredict(TINY, new SimpleMatrix(new double[][]{
                    {0.449772279805, 0.550227720195}, {0.472101445573, 0.527898554427}}));
        }

        @Property(tries = 30)
        void isTheSoftmaxOfTheSecondLayer(@ForAll("cases") Case random) {
            NumericTwoLayerNetJudge.checkPredict(random, random.probabilities());
        }

        @Test
        void usesTheParametersAsTheyAreNow() {
            NumericTwoLayerNetJudge.checkPredictOfPresentParameters(TINY);
        }

        @Fact("Stays finite with large scores")
        @Test
        void keepsItsHeadWithLargeScores() {
            NumericTwoLayerNet net = new NumericTwoLayerNet(new SimpleMatrix(1, 1), new SimpleMatrix(1, 1),
                    new SimpleMatrix(new double[][]{{2000, 0}}), new SimpleMatrix(1, 2));
            Check.that("predict([[1]]) where the scores are 1000 and 0",
                            () -> net.predict(new SimpleMatrix(new double[][]{{1}})))
                    .mistake("exp(1000) is too large for a double: shift the scores first, as softmaxRows does.",
                            new SimpleMatrix(new double[][]{{Double.NaN, 0}}))
                    .is(new SimpleMatrix(new double[][]{{1, 0}}));
        }

        @Test
        void needsAsManyInputsAsTheNetHas() {
            Check.that("predict(x) of a net with two inputs for a 1x3 matrix x",
                    () -> TINY.net().predict(new SimpleMatrix(1, 3))).isRejected();
            Check.that("predict(x) of a net with two inputs for a 2x1 matrix x",
                    () -> TINY.net().predict(new SimpleMatrix(2, 1))).isRejected();
        }

        @Provide
        Arbitrary<Case> cases() {
            return NumericTwoLayerNetJudge.cases();
        }
    }

    @Group
    @Exercise(id = "6.32", title = "Loss of the two-layer net", points = 2, writes = "loss")
    class Loss {

        @Test
        void isTheMeanOverTheBatch() {
            NumericTwoLayerNetJudge.checkLoss(TINY, 0.673992222653);
        }

        @Fact("Is ln 10 for ten classes when all parameters are zero")
        @Test
        void knowsNothingAtFirst() {
            NumericTwoLayerNet net = new NumericTwoLayerNet(new SimpleMatrix(2, 3), new SimpleMatrix(1, 3),
                    new SimpleMatrix(3, 10), new SimpleMatrix(1, 10));
            Check.that("loss(x, labels) of a net with ten classes whose parameters are all 0",
                            () -> net.loss(new SimpleMatrix(100, 2), new int[100]))
                    .within(1e-5)
                    .because("the logarithm of 10: all ten classes are equally likely")
                    .mistake("One sum for the whole batch: softmax works row by row.", Math.log(1000))
                    .mistake("The losses of the batch are added up; take their mean.", 100 * Math.log(10))
                    .is(Math.log(10));
        }

        @Test
        void isTheSameForTheBatchTwice() {
            SimpleMatrix twice = TINY.x().concatRows(TINY.x());
            Check.that("loss(x, labels) where every sample of the text comes twice",
                            () -> TINY.net().loss(twice, new int[]{1, 0, 1, 0}))
                    .given("x", twice)
                    .within(1e-5)
                    .mistake("The losses of the batch are added up; take their mean.", 4 * TINY.loss())
                    .is(TINY.loss());
        }

        @Property(tries = 30)
        void isTheMeanOfTheLossesOfTheRows(@ForAll("cases") Case random) {
            NumericTwoLayerNetJudge.checkLoss(random, random.loss());
        }

        @Test
        void takesOnlyLabelsThatFit() {
            rejects(1);
            rejects(1, 0, 1);
            rejects(1, 2);
            rejects(-1, 0);
        }

        private static void rejects(int... labels) {
            Check.that("loss(x, " + Arrays.toString(labels) + ") for two samples and two classes",
                    () -> TINY.net().loss(TINY.x(), labels)).isRejected();
        }

        @Provide
        Arbitrary<Case> cases() {
            return NumericTwoLayerNetJudge.cases();
        }
    }

    @Group
    @Exercise(id = "6.33", title = "Accuracy of the two-layer net", points = 2, writes = "accuracy")
    class Accuracy {

        @Test
        void isTheShareOfRightAnswers() {
            NumericTwoLayerNetJudge.checkAccuracy(TINY, 0.5);
        }

        @Property(tries = 30)
        void countsRowsWhoseLargestProbabilityIsRight(@ForAll("cases") Case random) {
            NumericTwoLayerNetJudge.checkAccuracy(random, random.accuracy());
        }

        @Test
        void takesTheFirstOfEquallyLargeProbabilities() {
            NumericTwoLayerNet net = new NumericTwoLayerNet(new SimpleMatrix(2, 3), new SimpleMatrix(1, 3),
                    new SimpleMatrix(3, 2), new SimpleMatrix(1, 2));
            Check.that("accuracy(x, [0, 0, 1]) of a net whose parameters are all 0",
                            () -> net.accuracy(new SimpleMatrix(3, 2), new int[]{0, 0, 1}))
                    .is(2 / 3.0);
        }

        @Test
        void needsALabelForEachSample() {
            for (int[] labels : new int[][]{{1}, {1, 0, 1}}) {
                Check.that("accuracy(x, " + Arrays.toString(labels) + ") for two samples",
                        () -> TINY.net().accuracy(TINY.x(), labels)).isRejected();
            }
        }

        @Provide
        Arbitrary<Case> cases() {
            return NumericTwoLayerNetJudge.cases();
        }
    }

    @Group
    @Exercise(id = "6.34", title = "The loss as a function", points = 2, writes = "lossFunction")
    class LossFunction {

        @Test
        void isTheLossOfItsBatch() {
            for (SimpleMatrix argument : new SimpleMatrix[]{TINY.w1(), TINY.x().scale(7), new SimpleMatrix(1, 1)}) {
                Check.that("lossFunction(x, labels).applyAsDouble(anything)",
                                () -> TINY.net().lossFunction(TINY.x(), TINY.labels()).applyAsDouble(argument))
                        .given("x", TINY.x()).given("labels", TINY.labels()).given("anything", argument)
                        .within(1e-5)
                        .hint("The function ignores its argument: the batch is that of lossFunction(x, labels).")
                        .is(TINY.loss());
            }
        }

        @Test
        void looksAtTheParametersWhenItIsCalled() {
            NumericTwoLayerNetJudge.checkLossFunctionOfPresentParameters(TINY);
        }

        @Test
        void keepsToItsOwnBatch() {
            NumericTwoLayerNetJudge.checkLossFunctionOfItsOwnBatch(TINY, OTHER);
        }
    }

    @Group
    @Exercise(id = "6.35", title = "Gradients of the two-layer net", points = 4, writes = "numericalGradient")
    class NumericalGradient {

        @Test
        void hasTheNamesOfTheParameters() {
            NumericTwoLayerNetJudge.checkNames("numericalGradient(x, labels)",
                    () -> TINY.net().numericalGradient(TINY.x(), TINY.labels()));
        }

        @Test
        void leavesEveryParameterExactlyAsItWas() {
            NumericTwoLayerNetJudge.checkGradientPutsBack(TINY);
        }

        @Test
        void isOneMatrixForEachParameter() {
            NumericTwoLayerNetJudge.checkGradient(TINY, Map.of(
                    "W1", new SimpleMatrix(new double[][]{{0.013805595, -0.033415954, -0.004679412},
                            {0.046673311, -0.110461343, -0.015343792}}),
                    "b1", new SimpleMatrix(new double[][]{{-0.005256525, 0.010213482, 0.001305557}}),
                    "W2", new SimpleMatrix(new double[][]{{0.053782958, -0.053782958}, {0.055228952, -0.055228952},
                            {-0.105825497, 0.105825497}}),
                    "b2", new SimpleMatrix(new double[][]{{-0.039063122, 0.039063122}})), 1e-7);
        }

        @Property(tries = 10)
        void isWhatCalculusSays(@ForAll("cases") Case random) {
            NumericTwoLayerNetJudge.checkGradient(random, random.gradient(), 5e-5);
        }

        @Test
        void isAFreshAnswerEveryTime() {
            NumericTwoLayerNetJudge.checkGradientIsFresh(TINY, OTHER);
        }

        @Provide
        Arbitrary<Case> cases() {
            return NumericTwoLayerNetJudge.cases();
        }
    }
}
