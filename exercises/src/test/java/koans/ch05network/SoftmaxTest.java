package koans.ch05network;

import java.util.Arrays;
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

class SoftmaxTest {

    private static final double LN2 = Math.log(2);
    private static final double LN3 = Math.log(3);
    private static final double[] BIG_NUMERATORS = {1, 4.5399929762484854e-05, 2.061153622438558e-09};
    private static final double[] BIG_SOFTMAX = {0.999954600070331, 4.539786860886666e-05, 2.061060046209062e-09};
    private static final double[] NANS = {Double.NaN, Double.NaN, Double.NaN};

    @Group
    @Exercise(id = "5.15", title = "Softmax as the formula says", points = 2, writes = "naive")
    class Naive {

        @Fact("Shares out 1 by the formula")
        @Test
        void sharesOneOutByTheFormula() {
            check(new double[]{0, LN2, LN3}, 1.0 / 6, 1.0 / 3, 1.0 / 2);
            check(new double[]{1, 2, 3}, 0.09003057317038046, 0.24472847105479767, 0.6652409557748218);
        }

        @Test
        void breaksDownForLargeScores() {
            double[] a = big();
            Check.that("naive(a)", () -> Softmax.naive(a))
                    .given("a", a)
                    .because("e^990 is too large for a double, and infinity / infinity is undefined")
                    .mistake("The largest score is subtracted already. That is the next step: here the formula is "
                            + "wanted as it stands, with its weakness.", BIG_SOFTMAX)
                    .is(NANS);
        }

        @Property(tries = 50)
        void isEachNumeratorOverTheSum(@ForAll("scores") double[] a) {
            check(a, divided(exp(a), sum(exp(a))));
        }

        @Provide
        Arbitrary<double[]> scores() {
            return Numbers.vectors(5, 9);
        }

        private static void check(double[] a, double... expected) {
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
    }

    @Group
    @Exercise(id = "5.16", title = "The largest score", points = 1, writes = "max")
    class Max {

        @Test
        void isTheLargestScore() {
            check(1010, 1010, 1000, 990);
            check(9, 2, 4, 9, 3);
            check(7, 5, 6, 7);
        }

        @Test
        void mayBeNegative() {
            check(-3, -3, -7);
            check(-0.5, -8, -0.5, -2);
        }

        @Test
        void isTheOnlyScoreIfThereIsOne() {
            check(-4, -4);
        }

        @Property(tries = 50)
        void isNoSmallerThanAnyAndOneOfThem(@ForAll("scores") double[] a) {
            Check.that("max(a)", () -> Softmax.max(a))
                    .given("a", a)
                    .<Double>satisfies("one of the scores, and none of them larger",
                            max -> Arrays.stream(a).anyMatch(score -> score == max)
                                    && Arrays.stream(a).noneMatch(score -> score > max));
        }

        @Test
        void doesNotExistWithoutScores() {
            Check.that("max([])", () -> Softmax.max(new double[0])).isRejected();
        }

        @Provide
        Arbitrary<double[]> scores() {
            return Numbers.vectors(5, 9);
        }

        private static void check(double expected, double... a) {
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
    }

    @Group
    @Exercise(id = "5.17", title = "Scores below zero", points = 2, writes = "shifted")
    class Shifted {

        @Test
        void subtractsTheLargestScore() {
            double[] a = big();
            Check.that("shifted(a)", () -> Softmax.shifted(a))
                    .given("a", a)
                    .mistake("Subtracted the wrong way round: the score minus the largest.", new double[]{0, 10, 20})
                    .mistake("The smallest score is subtracted instead of the largest.", new double[]{20, 10, 0})
                    .mistake("The mean is subtracted instead of the largest score.", new double[]{10, 0, -10})
                    .mistake("Everything is 0. Either nothing is filled in, or the largest score is searched again "
                            + "after part of the array has changed.", new double[3])
                    .is(new double[]{0, -10, -20});
        }

        @Test
        void findsTheLargestScoreWhereverItIs() {
            check(new double[]{1, 3, 2}, -2, 0, -1);
            check(new double[]{-5, -4, -1.5}, -3.5, -2.5, 0);
        }

        @Property(tries = 50)
        void keepsTheDistancesBetweenScores(@ForAll("scores") double[] a) {
            double max = Arrays.stream(a).max().orElseThrow();
            check(a, Arrays.stream(a).map(score -> score - max).toArray());
        }

        @Provide
        Arbitrary<double[]> scores() {
            return Numbers.vectors(5, 9);
        }

        private static void check(double[] a, double... expected) {
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
    }

    @Group
    @Exercise(id = "5.18", title = "The numerators", points = 2, writes = "numerators")
    class Numerators {

        @Test
        void areNoLargerThanOne() {
            check(big(), BIG_NUMERATORS);
            check(new double[]{0, LN2, LN3}, 1.0 / 3, 2.0 / 3, 1);
        }

        @Test
        void areOneForTheLargestOfNegativeScores() {
            check(new double[]{-1000, -1000 - LN2}, 1, 0.5);
        }

        @Property(tries = 50)
        void areExponentialsOfTheDistanceToTheLargest(@ForAll("scores") double[] a) {
            check(a, divided(exp(a), Math.exp(Arrays.stream(a).max().orElseThrow())));
        }

        @Provide
        Arbitrary<double[]> scores() {
            return Numbers.vectors(5, 9);
        }

        private static void check(double[] a, double... expected) {
            double max = Arrays.stream(a).max().orElseThrow();
            Check.that("numerators(a)", () -> Softmax.numerators(a))
                    .given("a", a)
                    .within(1e-12)
                    .mistake("The largest score is not subtracted before e^.", exp(a))
                    .mistake("e^ is taken twice.", exp(expected))
                    .mistake("e^ is still missing: these are the shifted scores.",
                            Arrays.stream(a).map(score -> score - max).toArray())
                    .mistake("Already divided by the sum: that comes later, the numerators are what stands above the "
                            + "line.", divided(expected, sum(expected)))
                    .is(expected);
        }
    }

    @Group
    @Exercise(id = "5.19", title = "Softmax", points = 4, writes = "softmax")
    class OneSample {

        @Fact("Shares out 1 among the scores")
        @Test
        void sharesOneOut() {
            check(new double[]{0, LN2, LN3}, 1.0 / 6, 1.0 / 3, 1.0 / 2);
            check(new double[]{1, 2, 3}, 0.09003057317038046, 0.24472847105479767, 0.6652409557748218);
        }

        @Test
        void worksForScoresOfAnySize() {
            check(big(), BIG_SOFTMAX);
            check(new double[]{-1000, 1000}, 0, 1);
            check(new double[]{-1000, -1000 - LN2}, 2.0 / 3, 1.0 / 3);
        }

        @Property(tries = 50)
        void isEachExponentialOverTheSum(@ForAll("scores") double[] a) {
            check(a, divided(exp(a), sum(exp(a))));
        }

        @Property(tries = 50)
        void addsUpToOne(@ForAll("scores") double[] a) {
            Check.that("the sum of softmax(a)", () -> sum(Softmax.softmax(a)))
                    .given("a", a)
                    .within(1e-12)
                    .is(1);
        }

        @Property(tries = 50)
        void doesNotCareWhatIsAddedToAllScores(@ForAll("scores") double[] a) {
            double[] higher = Arrays.stream(a).map(score -> score + 1000).toArray();
            Check.that("softmax(a + 1000)", () -> Softmax.softmax(higher))
                    .given("a + 1000", higher)
                    .because("the same as softmax(a)")
                    .mistake("Large scores overflow: subtract the largest one first.",
                            Arrays.stream(a).map(score -> Double.NaN).toArray())
                    .is(divided(exp(a), sum(exp(a))));
        }

        @Test
        void doesNotExistWithoutScores() {
            Check.that("softmax([])", () -> Softmax.softmax(new double[0])).isRejected();
        }

        @Provide
        Arbitrary<double[]> scores() {
            return Numbers.vectors(5, 9);
        }

        private static void check(double[] a, double... expected) {
            double max = Arrays.stream(a).max().orElseThrow();
            double[] numerators = Arrays.stream(a).map(score -> Math.exp(score - max)).toArray();
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
                            divided(exp(a), sum(exp(a))))
                    .is(expected);
        }
    }

    @Group
    @Exercise(id = "5.20", title = "Softmax, row by row", points = 5, writes = "softmaxRows")
    class Rows {

        @Test
        void treatsEveryRowAsASample() {
            SimpleMatrix a = new SimpleMatrix(new double[][]{{0, LN2, LN3}, {2, 2, 2 + LN2}});
            Check.that("softmaxRows(a)", () -> Softmax.softmaxRows(a))
                    .given("a", a)
                    .mistake("One sum over the whole batch: softmax works row by row.", overTheBatch(a))
                    .mistake("One sum over the whole batch: each row has its own, like its own maximum.",
                            new SimpleMatrix(new double[][]{{1.0 / 12, 1.0 / 6, 0.25}, {0.125, 0.125, 0.25}}))
                    .mistake("Worked column by column: a sample is a row.", downTheColumns(a))
                    .mistake("The exponentials are not divided by their row's sum.", a.elementExp())
                    .mistake("Only the first row is filled in.",
                            new SimpleMatrix(new double[][]{{1.0 / 6, 1.0 / 3, 1.0 / 2}, {0, 0, 0}}))
                    .is(new SimpleMatrix(new double[][]{{1.0 / 6, 1.0 / 3, 1.0 / 2}, {0.25, 0.25, 0.5}}));
        }

        @Test
        void keepsLargeScoresInTheirRow() {
            SimpleMatrix a = new SimpleMatrix(new double[][]{{0, LN2, LN3}, big()});
            Check.that("softmaxRows(a)", () -> Softmax.softmaxRows(a))
                    .given("a", a)
                    .mistake("One maximum and one sum over the whole batch: each row has its own.",
                            new SimpleMatrix(new double[][]{{0, 0, 0}, BIG_SOFTMAX}))
                    .mistake("One maximum over the whole batch: each row has its own, or a row far below becomes 0/0.",
                            new SimpleMatrix(new double[][]{NANS, BIG_SOFTMAX}))
                    .mistake("The row with large scores overflows: subtract its largest score first.",
                            new SimpleMatrix(new double[][]{{1.0 / 6, 1.0 / 3, 1.0 / 2}, NANS}))
                    .is(new SimpleMatrix(new double[][]{{1.0 / 6, 1.0 / 3, 1.0 / 2}, BIG_SOFTMAX}));
        }

        @Property(tries = 50)
        void eachRowIsTheSoftmaxOfThatRow(@ForAll("batches") SimpleMatrix a) {
            SimpleMatrix expected = a.createLike();
            for (int row = 0; row < a.getNumRows(); row++) {
                double[] numerators = exp(a.toArray2()[row]);
                expected.setRow(row, 0, divided(numerators, sum(numerators)));
            }
            Check.that("softmaxRows(a)", () -> Softmax.softmaxRows(a))
                    .given("a", a)
                    .mistake("One sum over the whole batch: softmax works row by row.", overTheBatch(a))
                    .mistake("Worked column by column: a sample is a row.", downTheColumns(a))
                    .is(expected);
        }

        @Provide
        Arbitrary<SimpleMatrix> batches() {
            return Numbers.matrices(4, 4, 5);
        }

        private static SimpleMatrix overTheBatch(SimpleMatrix a) {
            return a.elementExp().divide(a.elementExp().elementSum());
        }

        private static SimpleMatrix downTheColumns(SimpleMatrix a) {
            SimpleMatrix e = a.elementExp();
            return e.elementOp((int r, int c, double v) -> v / e.getColumn(c).elementSum());
        }
    }

    /** The scores that softmax is taught with: e^ of them is infinite. */
    private static double[] big() {
        return new double[]{1010, 1000, 990};
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
