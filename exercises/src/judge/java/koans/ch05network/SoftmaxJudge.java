package koans.ch05network;

import java.util.Arrays;
import koans.grader.check.Check;
import org.ejml.simple.SimpleMatrix;

/** The formulas of softmax, what goes wrong with them, and what goes wrong with a batch. */
final class SoftmaxJudge {

    static final double[] NANS = {Double.NaN, Double.NaN, Double.NaN};

    private SoftmaxJudge() {
    }

    static void checkNaive(double[] a, double... expected) {
        Check.that("naive(a)", () -> Softmax.naive(a))
                .given("a", a)
                .mistake("The exponentials are not divided by their sum.", exp(a))
                .mistake("The scores themselves are shared out, without e^ before it.", divided(a, sum(a)))
                .mistake("Divided by the largest exponential instead of by the sum of all.",
                        divided(exp(a), Arrays.stream(exp(a)).max().orElseThrow()))
                .mistake("Divided by the sum of the scores: below the line stands e^a too.",
                        divided(exp(a), sum(a)))
                .mistake("Divided by e^ of the sum of the scores: below the line stands the sum of all e^a.",
                        divided(exp(a), Math.exp(sum(a))))
                .is(expected);
    }

    static void checkMax(double expected, double... a) {
        Check.that("max(a)", () -> Softmax.max(a))
                .given("a", a)
                .mistake("The search starts at 0, or at Double.MIN_VALUE, which is a tiny number above 0. "
                        + "So negative scores never win. Start at the first score.", 0)
                .mistake("This is the first score.", a[0])
                .mistake("This is the last score.", a[a.length - 1])
                .mistake("This is the smallest score.", Arrays.stream(a).min().orElseThrow())
                .mistake("This is e^ of the largest score. The score itself is asked for.", Math.exp(expected))
                .is(expected);
    }

    static void checkLargeShifted(double[] a, double... expected) {
        double min = Arrays.stream(a).min().orElseThrow();
        double mean = sum(a) / a.length;
        Check.that("shifted(a)", () -> Softmax.shifted(a))
                .given("a", a)
                .mistake("Subtracted the wrong way round: the score minus the largest.",
                        Arrays.stream(expected).map(v -> 0 - v).toArray())
                .mistake("The smallest score is subtracted instead of the largest.",
                        Arrays.stream(a).map(score -> score - min).toArray())
                .mistake("The mean is subtracted instead of the largest score.",
                        Arrays.stream(a).map(score -> score - mean).toArray())
                .mistake("Everything is 0. Either nothing is filled in, or the largest score is searched again "
                        + "after part of the array has changed.", new double[a.length])
                .is(expected);
    }

    static void checkShifted(double[] a, double... expected) {
        double[] oneByOne = a.clone();
        for (int k = 0; k < a.length; k++) {
            oneByOne[k] -= Arrays.stream(oneByOne).max().orElseThrow();
        }
        double aboveZero = Math.max(0, Arrays.stream(a).max().orElseThrow());
        Check.that("shifted(a)", () -> Softmax.shifted(a))
                .given("a", a)
                .mistake("The largest score is searched again after part of the array has changed. "
                        + "Find it once, before anything is subtracted.", oneByOne)
                .mistake("The first score is subtracted instead of the largest.",
                        Arrays.stream(a).map(score -> score - a[0]).toArray())
                .mistake("The largest score is searched from 0 upwards, so negative ones never win.",
                        Arrays.stream(a).map(score -> score - aboveZero).toArray())
                .is(expected);
    }

    static void checkNumerators(double[] a, double... expected) {
        Check.that("numerators(a)", () -> Softmax.numerators(a))
                .given("a", a)
                .within(1e-12)
                .mistake("The largest score is not subtracted before e^.", exp(a))
                .mistake("e^ is taken twice.", exp(expected))
                .mistake("e^ is still missing: these are the shifted scores.", shifted(a))
                .mistake("Already divided by the sum: that comes later, the numerators are what stands above the "
                        + "line.", divided(expected, sum(expected)))
                .is(expected);
    }

    static void checkHigherBy1000(double[] a) {
        double[] higher = Arrays.stream(a).map(score -> score + 1000).toArray();
        Check.that("softmax(a + 1000)", () -> Softmax.softmax(higher))
                .given("a + 1000", higher)
                .because("the same as softmax(a)")
                .mistake("Large scores overflow: subtract the largest one first.",
                        Arrays.stream(a).map(score -> Double.NaN).toArray())
                .is(naive(a));
    }

    static void checkSoftmax(double[] a, double... expected) {
        double max = Arrays.stream(a).max().orElseThrow();
        double[] numerators = numerators(a);
        Check.that("softmax(a)", () -> Softmax.softmax(a))
                .given("a", a)
                .within(1e-12)
                .mistake("The numerators are not divided by their sum.", numerators)
                .mistake("The exponentials are neither shifted nor divided by their sum.", exp(a))
                .mistake("Divided by how many scores there are, instead of by the sum of the numerators.",
                        divided(numerators, a.length))
                .mistake("Divided by the sum of the shifted scores: below the line stands the sum of numerators.",
                        divided(numerators, sum(a) - a.length * max))
                .mistake("Overflow: e^ of such scores is infinite or 0. Subtract the largest score first.",
                        naive(a))
                .is(expected);
    }

    /** Two rows that are no columns. */
    static void checkTwoRows(SimpleMatrix a, SimpleMatrix expected) {
        Check.that("softmaxRows(a)", () -> Softmax.softmaxRows(a))
                .given("a", a)
                .mistake("One sum over the whole batch: softmax works row by row.", overTheBatch(a))
                .mistake("One sum over the whole batch: each row has its own, like its own maximum.",
                        expected.divide(2))
                .mistake("Worked column by column: a sample is a row.", downTheColumns(a))
                .mistake("The exponentials are not divided by their row's sum.", a.elementExp())
                .mistake("Only the first row is filled in.",
                        new SimpleMatrix(new double[][]{expected.toArray2()[0], new double[3]}))
                .is(expected);
    }

    /** The second row has scores too large for e^. */
    static void checkLargeRows(SimpleMatrix a, SimpleMatrix expected) {
        double[] first = expected.toArray2()[0];
        double[] large = expected.toArray2()[1];
        Check.that("softmaxRows(a)", () -> Softmax.softmaxRows(a))
                .given("a", a)
                .mistake("One maximum and one sum over the whole batch: each row has its own.",
                        new SimpleMatrix(new double[][]{new double[3], large}))
                .mistake("One maximum over the whole batch: each row has its own, or a row far below becomes 0/0.",
                        new SimpleMatrix(new double[][]{NANS, large}))
                .mistake("The row with large scores overflows: subtract its largest score first.",
                        new SimpleMatrix(new double[][]{first, NANS}))
                .is(expected);
    }

    static SimpleMatrix softmaxRows(SimpleMatrix a) {
        SimpleMatrix rows = a.createLike();
        for (int row = 0; row < a.getNumRows(); row++) {
            rows.setRow(row, 0, naive(a.toArray2()[row]));
        }
        return rows;
    }

    static void checkRows(SimpleMatrix a, SimpleMatrix expected) {
        Check.that("softmaxRows(a)", () -> Softmax.softmaxRows(a))
                .given("a", a)
                .mistake("One sum over the whole batch: softmax works row by row.", overTheBatch(a))
                .mistake("Worked column by column: a sample is a row.", downTheColumns(a))
                .is(expected);
    }

    private static SimpleMatrix overTheBatch(SimpleMatrix a) {
        return a.elementExp().divide(a.elementExp().elementSum());
    }

    private static SimpleMatrix downTheColumns(SimpleMatrix a) {
        SimpleMatrix e = a.elementExp();
        return e.elementOp((int r, int c, double v) -> v / e.getColumn(c).elementSum());
    }

    /** As the formula says. */
    static double[] naive(double[] a) {
        return divided(exp(a), sum(exp(a)));
    }

    static double[] shifted(double[] a) {
        double max = Arrays.stream(a).max().orElseThrow();
        return Arrays.stream(a).map(score -> score - max).toArray();
    }

    static double[] numerators(double[] a) {
        return exp(shifted(a));
    }

    private static double[] exp(double[] a) {
        return Arrays.stream(a).map(Math::exp).toArray();
    }

    private static double sum(double[] a) {
        return Arrays.stream(a).sum();
    }

    private static double[] divided(double[] a, double by) {
        return Arrays.stream(a).map(v -> v / by).toArray();
    }
}
