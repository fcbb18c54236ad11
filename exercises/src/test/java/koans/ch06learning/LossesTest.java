package koans.ch06learning;

import java.util.Arrays;
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
import org.ejml.simple.SimpleMatrix;
import org.junit.jupiter.api.Test;

class LossesTest {

    /** EPS moves a loss by up to this much; with or without it, an answer is right. */
    private static final double EPS_SHIFT = 2e-6;

    @Group
    @Exercise(id = "6.2", title = "Mean squared error", points = 3, writes = "meanSquaredError")
    class MeanSquaredError {

        @Test
        void isHalfTheSumOfSquares() {
            check(new double[]{0.1, 0.05, 0.6, 0, 0.05, 0.1, 0, 0.1, 0, 0}, two(), 0.0975);
        }

        @Test
        void isLargeForAConfidentMistake() {
            check(new double[]{0, 0, 0.1, 0, 0, 0, 0, 0, 0, 0.9}, two(), 0.81);
            check(new double[]{0, 0, 0.9, 0, 0, 0, 0, 0, 0, 0.1}, two(), 0.01);
        }

        @Property(tries = 50)
        void addsUpOverAllEntries(@ForAll("predictionAndTarget") double[][] v) {
            double sum = 0;
            for (int k = 0; k < v[0].length; k++) {
                sum += (v[0][k] - v[1][k]) * (v[0][k] - v[1][k]);
            }
            check(v[0], v[1], sum / 2);
        }

        @Test
        void takesOnlySizesThatFit() {
            Check.that("meanSquaredError([1, 2, 3], [1, 2])",
                    () -> Losses.meanSquaredError(new double[]{1, 2, 3}, new double[]{1, 2})).isRejected();
            Check.that("meanSquaredError([1, 2], [1, 2, 3])",
                    () -> Losses.meanSquaredError(new double[]{1, 2}, new double[]{1, 2, 3})).isRejected();
        }

        @Provide
        Arbitrary<double[][]> predictionAndTarget() {
            return Numbers.vectorsOfOneLength(2, 5, 4);
        }

        private static void check(double[] y, double[] t, double expected) {
            double squares = 2 * expected;
            double distances = 0;
            double differences = 0;
            double ofSquares = 0;
            for (int k = 0; k < y.length; k++) {
                distances += Math.abs(y[k] - t[k]);
                differences += y[k] - t[k];
                ofSquares += y[k] * y[k] - t[k] * t[k];
            }
            Check.that("meanSquaredError(y, t)", () -> Losses.meanSquaredError(y, t))
                    .given("y", y).given("t", t)
                    .within(1e-12)
                    .mistake("The one half is missing.", squares)
                    .mistake("Everything comes to 0. Is each difference squared before it is added? "
                            + "And in Java 1/2 between whole numbers is 0.", 0)
                    .mistake("Divided by the number of entries. This course takes half the sum.", squares / y.length)
                    .mistake("Divided by the number of entries as well: it is half the sum, not half the mean.",
                            squares / y.length / 2)
                    .mistake("The differences are not squared, only made positive.", distances / 2)
                    .mistake("The differences are not squared.", differences / 2)
                    .mistake("The squared sum of the differences: square each difference, then add.",
                            differences * differences / 2)
                    .mistake("y and t are squared before they are subtracted: square the difference.", ofSquares / 2)
                    .mistake("There is no square root in this loss.", Math.sqrt(squares))
                    .mistake("Only the first entry counts.", (y[0] - t[0]) * (y[0] - t[0]) / 2)
                    .mistake("The first entry is left out.", (squares - (y[0] - t[0]) * (y[0] - t[0])) / 2)
                    .is(expected);
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
            check(ys, two(), 0.4225, 0.5125, 0.4325, 0.3075, 0.2075, 0.1275, 0.0675, 0.05, 0.0075);
        }

        @Property(tries = 50)
        void isOneLossForEachRow(@ForAll("targetAndPredictions") double[][] v) {
            double[] t = v[0];
            double[][] ys = {v[1], v[2], v[3]};
            double[] expected = new double[ys.length];
            for (int row = 0; row < ys.length; row++) {
                for (int k = 0; k < t.length; k++) {
                    expected[row] += (ys[row][k] - t[k]) * (ys[row][k] - t[k]) / 2;
                }
            }
            check(ys, t, expected);
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

        private static void check(double[][] ys, double[] t, double... expected) {
            double[] running = expected.clone();
            Arrays.parallelPrefix(running, Double::sum);
            double[] onlyLast = new double[expected.length];
            onlyLast[expected.length - 1] = expected[expected.length - 1];
            double[] onlyFirst = new double[expected.length];
            onlyFirst[0] = expected[0];
            double[] firstAgain = new double[expected.length];
            Arrays.fill(firstAgain, expected[0]);
            Check.that("meanSquaredErrors(ys, t)", () -> Losses.meanSquaredErrors(ys, t))
                    .given("ys", ys).given("t", t)
                    .within(1e-12)
                    .mistake("The losses pile up: each row starts from 0.", running)
                    .mistake("Every row gets the loss of the first one.", firstAgain)
                    .mistake("Only the first row is filled in.", onlyFirst)
                    .mistake("Only the last row is filled in.", onlyLast)
                    .mistake("A loss is no percentage: nothing is multiplied by 100.",
                            Arrays.stream(expected).map(loss -> 100 * loss).toArray())
                    .mistake("The one half is missing.", Arrays.stream(expected).map(loss -> 2 * loss).toArray())
                    .is(expected);
        }
    }

    @Group
    @Exercise(id = "6.4", title = "Cross entropy error", points = 3, writes = "crossEntropyError")
    class CrossEntropyError {

        @Test
        void isSmallForAConfidentRightAnswer() {
            check(new double[]{0, 0, 0.9, 0, 0, 0, 0, 0, 0, 0.1}, two(), 0.1053604045467214);
            check(new double[]{0, 0, 0.1, 0, 0, 0, 0, 0, 0, 0.9}, two(), 2.302584092994546);
            check(new double[]{0, 0, 1, 0, 0, 0, 0, 0, 0, 0}, two(), 0);
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
            double[] y = batch.y().toArray2()[0];
            int label = batch.labels()[0];
            double[] t = new double[y.length];
            t[label] = 1;
            check(y, t, -Math.log(y[label]));
        }

        @Test
        void takesOnlySizesThatFit() {
            Check.that("crossEntropyError([0.5, 0.2, 0.3], [1, 0])",
                    () -> Losses.crossEntropyError(new double[]{0.5, 0.2, 0.3}, new double[]{1, 0})).isRejected();
            Check.that("crossEntropyError([0.5, 0.5], [1, 0, 0])",
                    () -> Losses.crossEntropyError(new double[]{0.5, 0.5}, new double[]{1, 0, 0})).isRejected();
        }

        @Provide
        Arbitrary<Batch> batches() {
            return LossesTest.batches();
        }

        private static void check(double[] y, double[] t, double expected) {
            double allEntries = 0;
            double swapped = 0;
            for (int k = 0; k < y.length; k++) {
                allEntries -= Math.log(y[k] + 1e-7);
                swapped -= y[k] * Math.log(t[k] + 1e-7);
            }
            Check.that("crossEntropyError(y, t)", () -> Losses.crossEntropyError(y, t))
                    .given("y", y).given("t", t)
                    .within(EPS_SHIFT)
                    .mistake("0 * ln 0 is not 0 but undefined. Add EPS inside the logarithm.", Double.NaN)
                    .mistake("The minus sign is missing: ln of a probability is negative, a loss is not.", -expected)
                    .mistake("This is the logarithm with base 10. Math.log is the natural one.",
                            expected / Math.log(10))
                    .mistake("Divided by the number of classes. Only a batch has a mean, over its samples.",
                            expected / y.length)
                    .mistake("Every entry counts, right class or not: multiply by t.", allEntries)
                    .mistake("y and t are mixed up: the logarithm is taken of y.", swapped)
                    .is(expected);
        }
    }

    @Group
    @Exercise(id = "6.5", title = "Cross entropy of a batch", points = 5, writes = "batchCrossEntropyError")
    class BatchCrossEntropyError {

        @Test
        void isTheMeanOverTheSamples() {
            SimpleMatrix y = new SimpleMatrix(new double[][]{{0.1, 0.7, 0.2}, {0.6, 0.3, 0.1}});
            check(new Batch(y, new int[]{1, 2}), 1.329629447038073);
        }

        @Test
        void doesNotCareHowManyClassesThereAre() {
            SimpleMatrix y = new SimpleMatrix(new double[][]{
                    {0, 0, 0.9, 0, 0, 0, 0, 0, 0, 0.1},
                    {0, 0, 0.1, 0, 0, 0, 0, 0, 0, 0.9},
                    {0, 0, 0.9, 0, 0, 0, 0, 0, 0, 0.1}});
            check(new Batch(y, new int[]{2, 2, 2}), 0.8377683006959962);
        }

        @Property(tries = 50)
        void takesTheProbabilityOfEachRightClass(@ForAll("batches") Batch batch) {
            double sum = 0;
            for (int row = 0; row < batch.labels().length; row++) {
                sum -= Math.log(batch.y().get(row, batch.labels()[row]));
            }
            check(batch, sum / batch.labels().length);
        }

        @Test
        void isFiniteForConfidentMistakes() {
            Batch batch = new Batch(new SimpleMatrix(new double[][]{{0, 0.25, 0.75}, {0, 1, 0}}), new int[]{0, 2});
            isFinite("batchCrossEntropyError(y, oneHot)", batch,
                    () -> Losses.batchCrossEntropyError(batch.y(), batch.oneHot()));
            isFinite("batchCrossEntropyError(y, labels)", batch,
                    () -> Losses.batchCrossEntropyError(batch.y(), batch.labels()));
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

        @Provide
        Arbitrary<Batch> batches() {
            return LossesTest.batches();
        }

        private static void check(Batch batch, double expected) {
            SimpleMatrix oneHot = batch.oneHot();
            answers(Check.that("batchCrossEntropyError(y, oneHot)",
                            () -> Losses.batchCrossEntropyError(batch.y(), oneHot))
                    .given("y", batch.y()).given("oneHot", oneHot), batch, expected);
            answers(Check.that("batchCrossEntropyError(y, labels)",
                            () -> Losses.batchCrossEntropyError(batch.y(), batch.labels()))
                    .given("y", batch.y()).given("labels", batch.labels()), batch, expected);
        }

        private static void answers(Check check, Batch batch, double expected) {
            int samples = batch.y().getNumRows();
            int classes = batch.y().getNumCols();
            double first = -Math.log(batch.y().get(0, batch.labels()[0]));
            double last = -Math.log(batch.y().get(samples - 1, batch.labels()[samples - 1]));
            check.within(EPS_SHIFT)
                    .mistake("0 * ln 0 is not 0 but undefined. Add EPS inside the logarithm.", Double.NaN)
                    .mistake("The sum over the samples instead of their mean: divide by the number of rows.",
                            expected * samples)
                    .mistake("Divided by the number of classes instead of by the number of samples.",
                            expected * samples / classes)
                    .mistake("Divided by the number of all entries: only samples count, and these are the rows.",
                            expected / classes)
                    .mistake("The minus sign is missing: ln of a probability is negative, a loss is not.", -expected)
                    .mistake("This is the logarithm with base 10. Math.log is the natural one.",
                            expected / Math.log(10))
                    .mistake("Only the first sample counts.", first)
                    .mistake("Only the first sample counts, and it is divided by the number of all.", first / samples)
                    .mistake("Only the last sample counts.", last)
                    .mistake("The labels are counted from 1; class 0 is the first column.", labelsFromOne(batch))
                    .mistake("Every entry counts, right class or not: take the probability of the right class only.",
                            -batch.y().plus(1e-7).elementLog().elementSum() / samples)
                    .is(expected);
        }

        private static double labelsFromOne(Batch batch) {
            double sum = 0;
            for (int row = 0; row < batch.labels().length; row++) {
                sum -= Math.log(batch.y().get(row, Math.max(0, batch.labels()[row] - 1)));
            }
            return sum / batch.labels().length;
        }

        private static void isFinite(String text, Batch batch, Check.Call call) {
            Check.that(text, call)
                    .given("y", batch.y()).given("labels", batch.labels())
                    .mistake("ln 0 is minus infinity. EPS belongs inside the logarithm, before it is taken.",
                            Double.POSITIVE_INFINITY)
                    .mistake("0 * ln 0 is not 0 but undefined. Add EPS inside the logarithm.", Double.NaN)
                    .<Double>satisfies("a finite number above 10", loss -> Double.isFinite(loss) && loss > 10);
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

    /** Probabilities and the number of the right class for each row. */
    private record Batch(SimpleMatrix y, int[] labels) {

        SimpleMatrix oneHot() {
            SimpleMatrix oneHot = y.createLike();
            for (int row = 0; row < labels.length; row++) {
                oneHot.set(row, labels[row], 1);
            }
            return oneHot;
        }

        @Override
        public String toString() {
            return "a batch of " + labels.length;
        }
    }

    private static Arbitrary<Batch> batches() {
        return Combinators.combine(Arbitraries.integers().between(1, 4), Arbitraries.integers().between(2, 4))
                .flatAs((samples, classes) -> Combinators.combine(
                                Arbitraries.integers().between(1, 8).map(n -> n / 8.0)
                                        .array(double[].class).ofSize(samples * classes),
                                Numbers.labels(samples, classes))
                        .as((y, labels) -> new Batch(new SimpleMatrix(samples, classes, true, y.clone()), labels)));
    }

    /** The target of the examples: class 2 of ten is right. */
    private static double[] two() {
        return new double[]{0, 0, 1, 0, 0, 0, 0, 0, 0, 0};
    }
}
