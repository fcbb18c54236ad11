package koans.ch02arrays;

import static koans.ch02arrays.StatsJudge.checkMean;
import static koans.ch02arrays.StatsJudge.checkMedian;
import static koans.ch02arrays.StatsJudge.checkMinAndMax;
import static koans.ch02arrays.StatsJudge.checkSpread;

import koans.grader.Exercise;
import koans.grader.Fact;
import koans.grader.arbitrary.Numbers;
import koans.grader.check.Rejected;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class StatsTest {

    private static final double[] TEN = {1, 2, 4, 5, 5, 7, 10, 13, 18, 21};

    @Group
    @Exercise(id = "2.6", title = "The mean", points = 2, writes = "mean")
    class Mean {

        @Test
        void dividesTheSumByTheCount() {
            checkMean(TEN, 8.6);
            checkMean(new double[]{1, 2, 6}, 3);
        }

        @Test
        void keepsDecimalsAndSigns() {
            checkMean(new double[]{0.5, 0.25, 1.5}, 0.75);
            checkMean(new double[]{-3, 1, -2.5, 0.5}, -1);
        }

        @Fact("The mean of one number is that number")
        @Test
        void ofOneNumberIsThatNumber() {
            checkMean(new double[]{-7.5}, -7.5);
        }

        @Fact("The mean times the count is the sum")
        @Property(tries = 50)
        void timesTheCountIsTheSum(@ForAll("numbers") double[] v) {
            checkMean(v, StatsJudge.mean(v));
        }

        @Test
        void needsNumbers() {
            Rejected.saying("empty").by("mean", Stats::mean, new double[0]);
        }

        @Test
        void keepsEveryDigit() {
            checkMean(new double[]{1234.123456789, 1234.123456787}, 1234.123456788);
        }

        @Provide
        Arbitrary<double[]> numbers() {
            return Numbers.vectors(8, 20);
        }
    }

    @Group
    @Exercise(id = "2.7", title = "The median", points = 3, writes = "median")
    class Median {

        @Test
        void isTheMiddleOfTheSortedNumbers() {
            checkMedian(new double[]{3, 1, 2}, 2);
            checkMedian(new double[]{10, 1, 4, 2}, 3);
            checkMedian(new double[]{1, 4, 1}, 1);
            checkMedian(TEN, 6);
        }

        @Fact("With an even count it is the mean of the two in the middle")
        @Test
        void isTheMeanOfTheTwoInTheMiddle() {
            checkMedian(new double[]{5, 2}, 3.5);
            checkMedian(new double[]{0.5, 8, 0.25, -6}, 0.375);
        }

        @Fact("The median of one number is that number")
        @Test
        void ofOneNumberIsThatNumber() {
            checkMedian(new double[]{-7.5}, -7.5);
        }

        @Property(tries = 50)
        void standsInTheMiddleWhateverTheOrder(@ForAll("numbers") double[] v) {
            checkMedian(v, StatsJudge.median(v));
        }

        @Test
        void needsNumbers() {
            Rejected.saying("empty").by("median", Stats::median, new double[0]);
        }

        @Provide
        Arbitrary<double[]> numbers() {
            return Numbers.vectors(7, 20);
        }
    }

    @Group
    @Exercise(id = "2.8", title = "The smallest and the largest", points = 2, writes = {"min", "max"})
    class MinAndMax {

        @Test
        void areTheEndsOfTheSortedNumbers() {
            checkMinAndMax(new double[]{4, 9, -2, 6}, -2, 9);
            checkMinAndMax(TEN, 1, 21);
        }

        @Test
        void mayBothBeNegativeOrBothPositive() {
            checkMinAndMax(new double[]{-5, -2.5, -8}, -8, -2.5);
            checkMinAndMax(new double[]{5, 2.5, 8}, 2.5, 8);
        }

        @Test
        void mayStandAtEitherEnd() {
            checkMinAndMax(new double[]{1, 2, 3}, 1, 3);
            checkMinAndMax(new double[]{3, 2, 1}, 1, 3);
        }

        @Test
        void mayBeLargerThanAnyInt() {
            checkMinAndMax(new double[]{7e12, 5e12}, 5e12, 7e12);
            checkMinAndMax(new double[]{-7e12, -5e12}, -7e12, -5e12);
        }

        @Fact("Both are that number if there is only one")
        @Test
        void ofOneNumberAreThatNumber() {
            checkMinAndMax(new double[]{-7.5}, -7.5, -7.5);
        }

        @Fact("Both are among the numbers, and no number lies beyond them")
        @Property(tries = 50)
        void areAmongTheNumbersAndBoundThem(@ForAll("numbers") double[] v) {
            double[] sorted = StatsJudge.sorted(v);
            checkMinAndMax(v, sorted[0], sorted[v.length - 1]);
        }

        @Test
        void needNumbers() {
            Rejected.saying("empty").by("min", Stats::min, new double[0]);
            Rejected.saying("empty").by("max", Stats::max, new double[0]);
        }

        @Provide
        Arbitrary<double[]> numbers() {
            return Numbers.vectors(7, 20);
        }
    }

    @Group
    @Exercise(id = "2.9", title = "How far numbers spread", points = 3, writes = {"variance", "std"})
    class Spread {

        @Test
        void isMeasuredFromTheMean() {
            checkSpread(TEN, 41.44);
            checkSpread(new double[]{1, 5}, 4);
        }

        @Test
        void doesNotDependOnWhereTheNumbersLie() {
            checkSpread(new double[]{1, 2, 4}, 14 / 9.0);
            checkSpread(new double[]{-99, -98, -96}, 14 / 9.0);
        }

        @Test
        void isRightForLargeNumbersThatLieCloseTogether() {
            checkSpread(new double[]{1e9 + 1, 1e9 + 2, 1e9 + 3}, 2 / 3.0);
        }

        @Fact("The spread of one number is zero")
        @Test
        void ofOneNumberIsZero() {
            checkSpread(new double[]{5}, 0);
        }

        @Fact("The variance is the mean of the squared distances, std is its root")
        @Property(tries = 50)
        void isTheMeanOfTheSquaredDistances(@ForAll("numbers") double[] v) {
            checkSpread(v, StatsJudge.variance(v));
        }

        @Test
        void needsNumbers() {
            Rejected.saying("empty").by("variance", Stats::variance, new double[0]);
            Rejected.saying("empty").by("std", Stats::std, new double[0]);
        }

        @Provide
        Arbitrary<double[]> numbers() {
            return Numbers.vectors(6, 20);
        }
    }
}
