package koans.ch06learning;

import java.util.Arrays;
import java.util.stream.IntStream;
import koans.ch06learning.LossesJudge.Batch;
import koans.grader.Exercise;
import koans.grader.Fact;
import koans.grader.arbitrary.Numbers;
import koans.grader.check.Check;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.ejml.simple.SimpleMatrix;
import org.junit.jupiter.api.Test;

class LossesTest {

    @Group
    @Exercise(id = "6.2", title = "Mean squared error", points = 3, writes = "meanSquaredError")
    class MeanSquaredError {

        @Test
        void isHalfTheSumOfSquares() {
            LossesJudge.checkMeanSquaredError(new double[]{0.1, 0.05, 0.6, 0, 0.05, 0.1, 0, 0.1, 0, 0}, two(), 0.0975);
        }

        @Test
        void isLargeForAConfidentMistake() {
            LossesJudge.checkMeanSquaredError(new double[]{0, 0, 0.1, 0, 0, 0, 0, 0, 0, 0.9}, two(), 0.81);
            LossesJudge.checkMeanSquaredError(new double[]{0, 0, 0.9, 0, 0, 0, 0, 0, 0, 0.1}, two(), 0.01);
        }

        @Property(tries = 50)
        void addsUpOverAllEntries(@ForAll("predictionAndTarget") double[][] v) {
            LossesJudge.checkMeanSquaredError(v[0], v[1], LossesJudge.halfSquares(v[0], v[1]));
        }

        @Test
        void takesOnlySizesThatFit() {
            Check.that("meanSquaredError([1, 2, 3], [1, 2])",
                    () -> Losses.meanSquaredError(new double[]{1, 2, 3}, new double[]{1, 2})).isRejected();
            Check.that("meanSquaredError([1, 2], [1, 2, 3])",
                    () -> Losses.meanSquaredError(new double[]{1, 2}, new double[]{1, 2, 3})).isRejected();
        }

        @Test
        void addsUpAnyNumberOfEntries() {
            double[] y = IntStream.range(0, 14).mapToDouble(k -> k / 10.0).toArray();
            LossesJudge.checkMeanSquaredError(y, new double[14], 4.095);
        }

        @Test
        void keepsSmallDifferencesOfLargeNumbers() {
            double[] y = {1e7, 3e7 + 0.7};
            double[] t = {1e7 + 0.3, 3e7};
            LossesJudge.checkMeanSquaredError(y, t, LossesJudge.halfSquares(y, t));
        }

        @Provide
        Arbitrary<double[][]> predictionAndTarget() {
            return Numbers.vectorsOfOneLength(2, 5, 4);
        }
    }

    @Group
    @Exercise(id = "6.3", title = "Many predictions at once", points = 2, writes = "meanSquaredErrors")
    class MeanSquaredErrors {

        @Fact("Follows nine predictions of one target")
        @Test
        void fallsWhileThePredictionGetsBetter() {
            double[][] ys = {
                    {0.1, 0.05, 0.1, 0, 0.05, 0.1, 0, 0.1, 0, 0},
                    {0.1, 0.05, 0.2, 0, 0.05, 0.1, 0, 0.6, 0, 0},
                    {0, 0.05, 0.3, 0, 0.05, 0.1, 0, 0.6, 0, 0},
                    {0, 0.05, 0.4, 0, 0.05, 0, 0, 0.5, 0, 0},
                    {0, 0.05, 0.5, 0, 0.05, 0, 0, 0.4, 0, 0},
                    {0, 0.05, 0.6, 0, 0.05, 0, 0, 0.3, 0, 0},
                    {0, 0.05, 0.7, 0, 0.05, 0, 0, 0.2, 0, 0},
                    {0, 0.1, 0.8, 0, 0.1, 0, 0, 0.2, 0, 0},
                    {0, 0.05, 0.9, 0, 0.05, 0, 0, 0, 0, 0}};
            LossesJudge.checkMeanSquaredErrors(ys, two(),
                    0.4225, 0.5125, 0.4325, 0.3075, 0.2075, 0.1275, 0.0675, 0.05, 0.0075);
        }

        @Property(tries = 50)
        void isOneLossForEachRow(@ForAll("targetAndPredictions") double[][] v) {
            double[][] ys = {v[1], v[2], v[3]};
            LossesJudge.checkMeanSquaredErrors(ys, v[0], LossesJudge.halfSquaresOfRows(ys, v[0]));
        }

        @Test
        void takesOnlyRowsThatFitTheTarget() {
            Check.that("meanSquaredErrors([[1, 2], [1, 2, 3]], [1, 2])",
                    () -> Losses.meanSquaredErrors(new double[][]{{1, 2}, {1, 2, 3}}, new double[]{1, 2})).isRejected();
            Check.that("meanSquaredErrors([[1, 2], [1]], [1, 2])",
                    () -> Losses.meanSquaredErrors(new double[][]{{1, 2}, {1}}, new double[]{1, 2})).isRejected();
        }

        @Provide
        Arbitrary<double[][]> targetAndPredictions() {
            return Numbers.vectorsOfOneLength(4, 4, 4);
        }
    }

    @Group
    @Exercise(id = "6.4", title = "Cross entropy error", points = 3, writes = "crossEntropyError")
    class CrossEntropyError {

        @Test
        void isSmallForAConfidentRightAnswer() {
            LossesJudge.checkCrossEntropyError(new double[]{0, 0, 0.9, 0, 0, 0, 0, 0, 0, 0.1}, two(),
                    0.1053604045467214);
            LossesJudge.checkCrossEntropyError(new double[]{0, 0, 0.1, 0, 0, 0, 0, 0, 0, 0.9}, two(),
                    2.302584092994546);
            LossesJudge.checkCrossEntropyError(new double[]{0, 0, 1, 0, 0, 0, 0, 0, 0, 0}, two(), 0);
        }

        @Test
        void isLargeButFiniteForAConfidentMistake() {
            double[] y = {0, 0, 0, 0, 0, 0, 0, 0, 0, 1};
            Check.that("crossEntropyError(y, t)", () -> Losses.crossEntropyError(y, two()))
                    .given("y", y)
                    .mistake("ln 0 is minus infinity. EPS belongs inside the logarithm, before it is taken.",
                            Double.POSITIVE_INFINITY)
                    .mistake("A target whose probability is 0 is passed over. It is the worst mistake there is.", 0)
                    .<Double>satisfies("a finite number above 10", loss -> Double.isFinite(loss) && loss > 10);
        }

        @Property(tries = 50)
        void looksOnlyAtTheRightClass(@ForAll("batches") Batch batch) {
            LossesJudge.checkCrossEntropyErrorOfFirst(batch);
        }

        @Test
        void takesOnlySizesThatFit() {
            Check.that("crossEntropyError([0.5, 0.2, 0.3], [1, 0])",
                    () -> Losses.crossEntropyError(new double[]{0.5, 0.2, 0.3}, new double[]{1, 0})).isRejected();
            Check.that("crossEntropyError([0.5, 0.5], [1, 0, 0])",
                    () -> Losses.crossEntropyError(new double[]{0.5, 0.5}, new double[]{1, 0, 0})).isRejected();
        }

        @Fact("Takes a probability of zero for EPS")
        @Test
        void takesZeroForEps() {
            LossesJudge.checkFloor("crossEntropyError([0, 1], [1, 0])",
                    () -> Losses.crossEntropyError(new double[]{0, 1}, new double[]{1, 0}));
        }

        @Provide
        Arbitrary<Batch> batches() {
            return LossesJudge.batches();
        }
    }

    @Group
    @Exercise(id = "6.5", title = "Cross entropy of a batch", points = 5, writes = "batchCrossEntropyError")
    class BatchCrossEntropyError {

        @Test
        void isTheMeanOverTheSamples() {
            SimpleMatrix y = new SimpleMatrix(new double[][]{{0.1, 0.7, 0.2}, {0.6, 0.3, 0.1}});
            LossesJudge.checkBatch(new Batch(y, new int[]{1, 2}), 1.329629447038073);
        }

        @Test
        void doesNotCareHowManyClassesThereAre() {
            SimpleMatrix y = new SimpleMatrix(new double[][]{
                    {0, 0, 0.9, 0, 0, 0, 0, 0, 0, 0.1},
                    {0, 0, 0.1, 0, 0, 0, 0, 0, 0, 0.9},
                    {0, 0, 0.9, 0, 0, 0, 0, 0, 0, 0.1}});
            LossesJudge.checkBatch(new Batch(y, new int[]{2, 2, 2}), 0.8377683006959962);
        }

        @Property(tries = 50)
        void takesTheProbabilityOfEachRightClass(@ForAll("batches") Batch batch) {
            LossesJudge.checkBatch(batch, batch.loss());
        }

        @Test
        void isFiniteForConfidentMistakes() {
            LossesJudge.checkBatchIsFinite(new Batch(
                    new SimpleMatrix(new double[][]{{0, 0.25, 0.75}, {0, 1, 0}}), new int[]{0, 2}));
        }

        @Test
        void takesOnlyTargetsThatFit() {
            rejectsLabels(0);
            rejectsLabels(0, 1, 2);
            rejectsLabels(3, 1);
            rejectsLabels(1, -1);
            rejectsOneHot(3, 3);
            rejectsOneHot(1, 3);
            rejectsOneHot(2, 2);
            rejectsOneHot(3, 2);
        }

        @Fact("Takes a probability of zero for EPS")
        @Test
        void takesZeroForEps() {
            SimpleMatrix zero = new SimpleMatrix(new double[][]{{0, 1}});
            SimpleMatrix first = new SimpleMatrix(new double[][]{{1, 0}});
            LossesJudge.checkFloor("batchCrossEntropyError([[0, 1]], [0])",
                    () -> Losses.batchCrossEntropyError(zero, new int[1]));
            LossesJudge.checkFloor("batchCrossEntropyError([[0, 1]], [[1, 0]])",
                    () -> Losses.batchCrossEntropyError(zero, first));
        }

        @Provide
        Arbitrary<Batch> batches() {
            return LossesJudge.batches();
        }

        private static void rejectsLabels(int... labels) {
            Check.that("batchCrossEntropyError(y, " + Arrays.toString(labels) + ") for a 2x3 matrix y",
                    () -> Losses.batchCrossEntropyError(thirds(2, 3), labels)).isRejected();
        }

        private static void rejectsOneHot(int rows, int cols) {
            Check.that("batchCrossEntropyError(y, oneHot) for 2x3 and " + rows + "x" + cols + " matrices",
                    () -> Losses.batchCrossEntropyError(thirds(2, 3), thirds(rows, cols))).isRejected();
        }

        private static SimpleMatrix thirds(int rows, int cols) {
            return new SimpleMatrix(rows, cols).plus(1.0 / 3);
        }
    }

    /** The target of the examples: class 2 of ten is right. */
    private static double[] two() {
        return new double[]{0, 0, 1, 0, 0, 0, 0, 0, 0, 0};
    }
}
