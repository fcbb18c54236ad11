package koans.ch07backprop;

import static koans.ch07backprop.SoftmaxCrossEntropyJudge.checkLarge;
import static koans.ch07backprop.TwoLayers.matrix;

import koans.ch07backprop.SoftmaxCrossEntropyJudge.Batch;
import koans.grader.Exercise;
import koans.grader.Fact;
import koans.grader.check.Check;
import koans.grader.check.Gradients;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.ejml.simple.SimpleMatrix;
import org.junit.jupiter.api.Test;

class SoftmaxCrossEntropyTest {

    private static final SimpleMatrix SCORES = matrix(new double[][]{{1, 2, 3}, {2, 0, 1}});
    private static final int[] LABELS = {0, 2};
    private static final Batch TWO = new Batch(SCORES, LABELS);
    private static final double LOSS = 1.90760596444438;
    private static final SimpleMatrix PROBABILITIES = matrix(new double[][]{
            {0.090030573170381, 0.244728471054798, 0.665240955774822},
            {0.665240955774822, 0.090030573170381, 0.244728471054798}});
    private static final SimpleMatrix GRADIENT = matrix(new double[][]{
            {-0.454984713414810, 0.122364235527399, 0.332620477887411},
            {0.332620477887411, 0.045015286585190, -0.377635764472601}});

    private static final Batch DIGIT = new Batch(matrix(
            new double[][]{{0.01, 0.01, 0.9, 0.01, 0.01, 0.01, 0.05, 0.3, 0.1, 0.02}}), new int[]{2});

    @Group
    @Exercise(id = "7.13", title = "Softmax with loss", points = 5, writes = {"forward", "probabilities"})
    class Forward {

        @Test
        void isTheMeanOverTheBatch() {
            TWO.checkLoss(LOSS);
        }

        @Fact("Is minus the logarithm of the right digit's probability")
        @Test
        void isTheSurpriseAboutTheRightDigit() {
            DIGIT.checkLoss(1.58793174528859);
        }

        @Test
        void knowsTheProbabilities() {
            TWO.checkProbabilities(PROBABILITIES);
        }

        @Property(tries = 50)
        void isSoftmaxAndCrossEntropy(@ForAll("batches") Batch batch) {
            batch.checkFormulas();
        }

        @Fact("Is ln 4 when all four scores are equal")
        @Test
        void knowsNothingWhenAllScoresAreEqual() {
            Check.that("forward([[5, 5, 5, 5]], [3])",
                            () -> new SoftmaxCrossEntropy().forward(matrix(new double[][]{{5, 5, 5, 5}}), new int[]{3}))
                    .within(1e-6).is(Math.log(4));
        }

        @Test
        void doesNotChangeWhenARowMovesUpOrDown() {
            new Batch(matrix(new double[][]{{11, 12, 13}, {-18, -20, -19}}), LABELS)
                    .checkMoved("the scores [[1, 2, 3], [2, 0, 1]], one row 10 higher, the other 20 lower", LOSS);
        }

        @Test
        void doesNotChangeWhenTheBatchIsDoubled() {
            new Batch(SCORES.concatRows(SCORES), new int[]{0, 2, 0, 2}).loss()
                    .mistake("The losses are added up; the mean is wanted.", 4 * LOSS)
                    .within(1e-6).is(LOSS);
        }

        @Test
        void standsLargeScores() {
            SimpleMatrix large = matrix(new double[][]{{1000, 0, -1000}});
            checkLarge(large, 0, 0);
            checkLarge(large, 1, 1000);
            checkLarge(large, 2, 2000);
            Check.that("probabilities() after forward(scores, [0])",
                            () -> new Batch(large, new int[]{0}).probabilities())
                    .given("scores", large)
                    .is(matrix(new double[][]{{1, 0, 0}}));
        }

        @Test
        void standsRowsThatAreFarApart() {
            Batch apart = new Batch(matrix(new double[][]{{1000, 0}, {-1000, -1000}}), new int[]{0, 1});
            Check.that("forward(scores, [0, 1])",
                            () -> new SoftmaxCrossEntropy().forward(apart.scores(), apart.labels()))
                    .given("scores", apart.scores())
                    .because("the mean of 0 and ln 2")
                    .within(1e-6)
                    .mistake("The largest score of the whole batch is subtracted; each row has its own.",
                            Double.NEGATIVE_INFINITY)
                    .mistake("The largest score of the whole batch is subtracted; each row has its own.", Double.NaN)
                    .hint("Is m the largest score of the row, for each row anew?")
                    .is(Math.log(2) / 2);
            Check.that("probabilities() after forward(scores, [0, 1])", apart::probabilities)
                    .given("scores", apart.scores())
                    .hint("Is m the largest score of the row, for each row anew?")
                    .is(matrix(new double[][]{{1, 0}, {0.5, 0.5}}));
        }

        @Test
        void remembersTheLastBatchOnly() {
            SoftmaxCrossEntropy head = new SoftmaxCrossEntropy();
            SoftmaxCrossEntropy other = new SoftmaxCrossEntropy();
            Check.that("probabilities() after forward(first, [0]) and forward(scores, labels)", () -> {
                head.forward(matrix(new double[][]{{0, 0}}), new int[]{0});
                head.forward(SCORES, LABELS);
                return head.probabilities();
            }).given("scores", SCORES).given("labels", LABELS).is(PROBABILITIES);
            Check.that("head.probabilities() after another head's forward", () -> {
                other.forward(matrix(new double[][]{{0, 0}}), new int[]{0});
                return head.probabilities();
            }).mistake("One object uses what the other one remembers: the fields must not be static.",
                    matrix(new double[][]{{0.5, 0.5}})).is(PROBABILITIES);
        }

        @Test
        void takesOnlyLabelsThatFit() {
            for (int[] wrong : new int[][]{{0}, {0, 2, 1}, {3, 0}, {0, -1}}) {
                new Batch(SCORES, wrong).loss().isRejected();
            }
        }

        @Test
        void forgetsTheSizeOfTheFirstBatch() {
            SoftmaxCrossEntropyJudge.checkLossOfEqualRows();
        }

        @Provide
        Arbitrary<Batch> batches() {
            return Batch.threeRowsOfFour();
        }
    }

    @Group
    @Exercise(id = "7.14", title = "Softmax with loss, backwards", points = 4, writes = "backward")
    class Backward {

        @Test
        void isDividedByTheBatchSize() {
            TWO.checkGradient();
            TWO.gradient().is(GRADIENT);
        }

        @Test
        void isProbabilityMinusTarget() {
            DIGIT.checkGradient();
        }

        @Property(tries = 50)
        void addsUpToZeroInEveryRow(@ForAll("batches") Batch batch) {
            batch.checkGradient();
        }

        @Property(tries = 20)
        void isWhatCanBeMeasured(@ForAll("batches") Batch batch) {
            SimpleMatrix scores = batch.scores().copy();
            Gradients.check("scores", (SimpleMatrix) Check.that("backward() after forward(scores, labels)",
                            batch::backward).run(), scores,
                    () -> SoftmaxCrossEntropyJudge.loss(scores, batch.labels()));
        }

        @Test
        void answersTwiceTheSame() {
            TWO.checkSecondGradient(GRADIENT);
        }

        @Test
        void leavesTheProbabilitiesAsTheyAre() {
            SoftmaxCrossEntropy head = new SoftmaxCrossEntropy();
            head.forward(SCORES, LABELS);
            SimpleMatrix before = head.probabilities().copy();
            Check.that("probabilities() after backward()", () -> {
                head.backward();
                return head.probabilities();
            }).because("what they were before")
                    .hint("backward writes into what forward remembered; work on a copy.")
                    .is(before);
        }

        @Test
        void goesBackThroughTheLastForward() {
            TWO.checkGradientOfTheLastForward(GRADIENT);
        }

        @Test
        void cannotGoBackBeforeItWentForward() {
            Check.that("new SoftmaxCrossEntropy().backward()", () -> new SoftmaxCrossEntropy().backward()).isRejected();
        }

        @Test
        void forgetsTheSizeOfTheFirstBatch() {
            SoftmaxCrossEntropyJudge.checkGradientOfEqualRows();
        }

        @Provide
        Arbitrary<Batch> batches() {
            return Batch.threeRowsOfFour();
        }
    }
}
