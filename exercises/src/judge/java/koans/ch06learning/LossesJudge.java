package koans.ch06learning;

import java.util.Arrays;
import java.util.stream.IntStream;
import koans.grader.arbitrary.Numbers;
import koans.grader.check.Check;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.ejml.simple.SimpleMatrix;

/** The losses by hand, and as they often go wrong. */
final class LossesJudge {

    /** EPS moves a loss by up to this much; with or without it, an answer is right. */
    private static final double EPS_SHIFT = 2e-6;

    private LossesJudge() {
    }

    /** Probabilities and the number of the right class for each row. */
    record Batch(SimpleMatrix y, int[] labels) {

        SimpleMatrix oneHot() {
            SimpleMatrix oneHot = y.createLike();
            for (int row = 0; row < labels.length; row++) {
                oneHot.set(row, labels[row], 1);
            }
            return oneHot;
        }

        /** The mean of the cross entropies of all rows. */
        double loss() {
            double sum = 0;
            for (int row = 0; row < labels.length; row++) {
                sum += loss(row);
            }
            return sum / labels.length;
        }

        /** The cross entropy of one row. */
        double loss(int row) {
            return -Math.log(y.get(row, labels[row]));
        }

        /** The same probabilities with other labels, each too small by one if it can be. */
        private Batch labelledFromOne() {
            return new Batch(y, Arrays.stream(labels).map(label -> Math.max(0, label - 1)).toArray());
        }

        @Override
        public String toString() {
            return "a batch of " + labels.length;
        }
    }

    static Arbitrary<Batch> batches() {
        return Combinators.combine(Arbitraries.integers().between(1, 4), Arbitraries.integers().between(2, 4))
                .flatAs((samples, classes) -> Combinators.combine(
                                Arbitraries.integers().between(1, 8).map(n -> n / 8.0)
                                        .array(double[].class).ofSize(samples * classes),
                                Numbers.labels(samples, classes))
                        .as((y, labels) -> new Batch(new SimpleMatrix(samples, classes, true, y.clone()), labels)));
    }

    /** Half the sum of the squares of all differences. */
    static double halfSquares(double[] y, double[] t) {
        return IntStream.range(0, y.length).mapToDouble(k -> (y[k] - t[k]) * (y[k] - t[k])).sum() / 2;
    }

    static void checkMeanSquaredError(double[] y, double[] t, double expected) {
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

    static double[] halfSquaresOfRows(double[][] ys, double[] t) {
        return Arrays.stream(ys).mapToDouble(y -> halfSquares(y, t)).toArray();
    }

    static void checkMeanSquaredErrors(double[][] ys, double[] t, double... expected) {
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

    static void checkCrossEntropyError(double[] y, double[] t, double expected) {
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
                .mistake("This is the logarithm with base 10. Math.log is the natural one.", expected / Math.log(10))
                .mistake("Divided by the number of classes. Only a batch has a mean, over its samples.",
                        expected / y.length)
                .mistake("Every entry counts, right class or not: multiply by t.", allEntries)
                .mistake("y and t are mixed up: the logarithm is taken of y.", swapped)
                .is(expected);
    }

    /** Checks the cross entropy of the first row of a batch. */
    static void checkCrossEntropyErrorOfFirst(Batch batch) {
        checkCrossEntropyError(batch.y.toArray2()[0], batch.oneHot().toArray2()[0], batch.loss(0));
    }

    /** Checks both ways to say which classes are right. */
    static void checkBatch(Batch batch, double expected) {
        SimpleMatrix oneHot = batch.oneHot();
        answers(Check.that("batchCrossEntropyError(y, oneHot)",
                        () -> Losses.batchCrossEntropyError(batch.y, oneHot))
                .given("y", batch.y).given("oneHot", oneHot), batch, expected);
        answers(Check.that("batchCrossEntropyError(y, labels)",
                        () -> Losses.batchCrossEntropyError(batch.y, batch.labels))
                .given("y", batch.y).given("labels", batch.labels), batch, expected);
    }

    private static void answers(Check check, Batch batch, double expected) {
        int samples = batch.y.getNumRows();
        int classes = batch.y.getNumCols();
        double first = batch.loss(0);
        double last = batch.loss(samples - 1);
        check.within(EPS_SHIFT)
                .mistake("0 * ln 0 is not 0 but undefined. Add EPS inside the logarithm.", Double.NaN)
                .mistake("The sum over the samples instead of their mean: divide by the number of rows.",
                        expected * samples)
                .mistake("Divided by the number of classes instead of by the number of samples.",
                        expected * samples / classes)
                .mistake("Divided by the number of all entries: only samples count, and these are the rows.",
                        expected / classes)
                .mistake("The minus sign is missing: ln of a probability is negative, a loss is not.", -expected)
                .mistake("This is the logarithm with base 10. Math.log is the natural one.", expected / Math.log(10))
                .mistake("Only the first sample counts.", first)
                .mistake("Only the first sample counts, and it is divided by the number of all.", first / samples)
                .mistake("Only the last sample counts.", last)
                .mistake("The labels are counted from 1; class 0 is the first column.", batch.labelledFromOne().loss())
                .mistake("Every entry counts, right class or not: take the probability of the right class only.",
                        -batch.y.plus(1e-7).elementLog().elementSum() / samples)
                .is(expected);
    }

    /** Checks both ways to say which classes are right. */
    static void checkBatchIsFinite(Batch batch) {
        isFinite("batchCrossEntropyError(y, oneHot)", batch,
                () -> Losses.batchCrossEntropyError(batch.y, batch.oneHot()));
        isFinite("batchCrossEntropyError(y, labels)", batch,
                () -> Losses.batchCrossEntropyError(batch.y, batch.labels));
    }

    private static void isFinite(String text, Batch batch, Check.Call call) {
        Check.that(text, call)
                .given("y", batch.y).given("labels", batch.labels)
                .mistake("ln 0 is minus infinity. EPS belongs inside the logarithm, before it is taken.",
                        Double.POSITIVE_INFINITY)
                .mistake("0 * ln 0 is not 0 but undefined. Add EPS inside the logarithm.", Double.NaN)
                .<Double>satisfies("a finite number above 10", loss -> Double.isFinite(loss) && loss > 10);
    }

    /** Checks the loss of a probability of 0. */
    static void checkFloor(String call, Check.Call loss) {
        Check.that(call, loss)
                .within(1e-6)
                .mistake("ln 0 is minus infinity. EPS belongs inside the logarithm, before it is taken.",
                        Double.POSITIVE_INFINITY)
                .hint("This is -ln EPS, and EPS is 1e-7.")
                .is(-Math.log(1e-7));
    }
}
