package koans.ch05network;

import static koans.ch05network.SoftmaxJudge.checkMax;
import static koans.ch05network.SoftmaxJudge.checkNaive;
import static koans.ch05network.SoftmaxJudge.checkNumerators;
import static koans.ch05network.SoftmaxJudge.checkShifted;
import static koans.ch05network.SoftmaxJudge.checkSoftmax;
import static koans.ch05network.SoftmaxJudge.naive;

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

    /** The scores that softmax is taught with: e^ of them is infinite. */
    private final double[] big = {1010, 1000, 990};

    @Group
    @Exercise(id = "5.15", title = "Softmax as the formula says", points = 2, writes = "naive")
    class Naive {

        @Fact("Shares out 1 by the formula")
        @Test
        void sharesOneOutByTheFormula() {
            checkNaive(new double[]{0, LN2, LN3}, 1.0 / 6, 1.0 / 3, 1.0 / 2);
            checkNaive(new double[]{1, 2, 3}, 0.09003057317038046, 0.24472847105479767, 0.6652409557748218);
        }

        @Test
        void breaksDownForLargeScores() {
            Check.that("naive(a)", () -> Softmax.naive(big))
                    .given("a", big)
                    .because("e^990 is too large for a double, and infinity / infinity is undefined")
                    .mistake("The largest score is subtracted already. That is the next step: here the formula is "
                            + "wanted as it stands, with its weakness.", BIG_SOFTMAX)
                    .is(SoftmaxJudge.NANS);
        }

        @Property(tries = 50)
        void isEachNumeratorOverTheSum(@ForAll("scores") double[] a) {
            checkNaive(a, naive(a));
        }
    }

    @Group
    @Exercise(id = "5.16", title = "The largest score", points = 1, writes = "max")
    class Max {

        @Test
        void isTheLargestScore() {
            checkMax(1010, 1010, 1000, 990);
            checkMax(9, 2, 4, 9, 3);
            checkMax(7, 5, 6, 7);
        }

        @Test
        void mayBeNegative() {
            checkMax(-3, -3, -7);
            checkMax(-0.5, -8, -0.5, -2);
        }

        @Test
        void isTheOnlyScoreIfThereIsOne() {
            checkMax(-4, -4);
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

        @Test
        void tellsNumbersApartThatAreClose() {
            checkMax(1.001, 0.5, 1, 1.001, 1.0005, 0.7);
            checkMax(1 + 1e-7, 0.5, 1, 1 + 1e-7, 0.7);
        }
    }

    @Group
    @Exercise(id = "5.17", title = "Scores below zero", points = 2, writes = "shifted")
    class Shifted {

        @Test
        void subtractsTheLargestScore() {
            SoftmaxJudge.checkLargeShifted(big, 0, -10, -20);
        }

        @Test
        void findsTheLargestScoreWhereverItIs() {
            checkShifted(new double[]{1, 3, 2}, -2, 0, -1);
            checkShifted(new double[]{-5, -4, -1.5}, -3.5, -2.5, 0);
        }

        @Property(tries = 50)
        void keepsTheDistancesBetweenScores(@ForAll("scores") double[] a) {
            checkShifted(a, SoftmaxJudge.shifted(a));
        }
    }

    @Group
    @Exercise(id = "5.18", title = "The numerators", points = 2, writes = "numerators")
    class Numerators {

        @Test
        void areNoLargerThanOne() {
            checkNumerators(big, BIG_NUMERATORS);
            checkNumerators(new double[]{0, LN2, LN3}, 1.0 / 3, 2.0 / 3, 1);
        }

        @Test
        void areOneForTheLargestOfNegativeScores() {
            checkNumerators(new double[]{-1000, -1000 - LN2}, 1, 0.5);
        }

        @Property(tries = 50)
        void areExponentialsOfTheDistanceToTheLargest(@ForAll("scores") double[] a) {
            checkNumerators(a, SoftmaxJudge.numerators(a));
        }
    }

    @Group
    @Exercise(id = "5.19", title = "Softmax", points = 4, writes = "softmax")
    class OneSample {

        @Fact("Shares out 1 among the scores")
        @Test
        void sharesOneOut() {
            checkSoftmax(new double[]{0, LN2, LN3}, 1.0 / 6, 1.0 / 3, 1.0 / 2);
            checkSoftmax(new double[]{1, 2, 3}, 0.09003057317038046, 0.24472847105479767, 0.6652409557748218);
        }

        @Test
        void worksForScoresOfAnySize() {
            checkSoftmax(big, BIG_SOFTMAX);
            checkSoftmax(new double[]{-1000, 1000}, 0, 1);
            checkSoftmax(new double[]{-1000, -1000 - LN2}, 2.0 / 3, 1.0 / 3);
        }

        @Property(tries = 50)
        void isEachExponentialOverTheSum(@ForAll("scores") double[] a) {
            checkSoftmax(a, naive(a));
        }

        @Property(tries = 50)
        void addsUpToOne(@ForAll("scores") double[] a) {
            Check.that("the sum of softmax(a)", () -> Arrays.stream(Softmax.softmax(a)).sum())
                    .given("a", a)
                    .within(1e-12)
                    .is(1);
        }

        @Property(tries = 50)
        void doesNotCareWhatIsAddedToAllScores(@ForAll("scores") double[] a) {
            SoftmaxJudge.checkHigherBy1000(a);
        }

        @Test
        void doesNotExistWithoutScores() {
            Check.that("softmax([])", () -> Softmax.softmax(new double[0])).isRejected();
        }
    }

    @Group
    @Exercise(id = "5.20", title = "Softmax, row by row", points = 5, writes = "softmaxRows")
    class Rows {

        @Test
        void treatsEveryRowAsASample() {
            SoftmaxJudge.checkTwoRows(new SimpleMatrix(new double[][]{{0, LN2, LN3}, {2, 2, 2 + LN2}}),
                    new SimpleMatrix(new double[][]{{1.0 / 6, 1.0 / 3, 1.0 / 2}, {0.25, 0.25, 0.5}}));
        }

        @Test
        void keepsLargeScoresInTheirRow() {
            SoftmaxJudge.checkLargeRows(new SimpleMatrix(new double[][]{{0, LN2, LN3}, big}),
                    new SimpleMatrix(new double[][]{{1.0 / 6, 1.0 / 3, 1.0 / 2}, BIG_SOFTMAX}));
        }

        @Property(tries = 50)
        void eachRowIsTheSoftmaxOfThatRow(@ForAll("batches") SimpleMatrix a) {
            SoftmaxJudge.checkRows(a, SoftmaxJudge.softmaxRows(a));
        }

        @Test
        void takesAnyNumberOfClasses() {
            SimpleMatrix scores = new SimpleMatrix(3, 14);
            scores.fill(-1);
            for (int i = 0; i < 3; i++) {
                scores.set(i, 13 - i, LN2);
            }
            SoftmaxJudge.checkRows(scores, SoftmaxJudge.softmaxRows(scores));
        }

        @Provide
        Arbitrary<SimpleMatrix> batches() {
            return Numbers.matrices(4, 4, 5);
        }
    }

    @Provide
    Arbitrary<double[]> scores() {
        return Numbers.vectors(5, 9);
    }
}
