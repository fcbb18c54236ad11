package koans.ch02arrays;

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
import org.junit.jupiter.api.Test;

class StatsTest {

    private static final double[] TEN = {1, 2, 4, 5, 5, 7, 10, 13, 18, 21};

    @Group
    @Exercise(id = "2.6", title = "The mean", points = 2, writes = "mean")
    class Mean {

        @Test
        void dividesTheSumByTheCount() {
            check(TEN, 8.6);
            check(new double[]{1, 2, 6}, 3);
        }

        @Test
        void keepsDecimalsAndSigns() {
            check(new double[]{0.5, 0.25, 1.5}, 0.75);
            check(new double[]{-3, 1, -2.5, 0.5}, -1);
        }

        @Fact("The mean of one number is that number")
        @Test
        void ofOneNumberIsThatNumber() {
            check(new double[]{-7.5}, -7.5);
        }

        @Fact("The mean times the count is the sum")
        @Property(tries = 50)
        void timesTheCountIsTheSum(@ForAll("numbers") double[] v) {
            check(v, sum(v) / v.length);
        }

        @Test
        void needsNumbers() {
            Check.that("mean([])", () -> Stats.mean(new double[0]))
                    .isRejectedWith(IllegalArgumentException.class, "empty");
        }

        private static void check(double[] v, double expected) {
            long whole = 0;
            for (double x : v) {
                whole += (long) x;
            }
            Check.that("mean(v)", () -> Stats.mean(v)).given("v", v)
                    .mistake("This is the sum; it is not divided by the count yet.", sum(v))
                    .mistake("The decimals are lost: a whole number divided by a whole number is a whole number in "
                            + "Java.", (long) sum(v) / v.length)
                    .mistake("The decimals are lost: add up in a double.", whole / v.length)
                    .mistake("The decimals of the numbers are lost: add up in a double.", (double) whole / v.length)
                    .mistake("Divided by one less than the count.", sum(v) / (v.length - 1))
                    .mistake("Divided by one more than the count.", sum(v) / (v.length + 1))
                    .mistake("The first number is left out of the sum.", (sum(v) - v[0]) / v.length)
                    .mistake("The last number is left out of the sum.", (sum(v) - v[v.length - 1]) / v.length)
                    .mistake("Only half-way between the first and the last: all numbers count.",
                            (v[0] + v[v.length - 1]) / 2)
                    .is(expected);
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
            check(new double[]{3, 1, 2}, 2);
            check(new double[]{10, 1, 4, 2}, 3);
            check(new double[]{1, 4, 1}, 1);
            check(TEN, 6);
        }

        @Fact("With an even count it is the mean of the two in the middle")
        @Test
        void isTheMeanOfTheTwoInTheMiddle() {
            check(new double[]{5, 2}, 3.5);
            check(new double[]{0.5, 8, 0.25, -6}, 0.375);
        }

        @Fact("The median of one number is that number")
        @Test
        void ofOneNumberIsThatNumber() {
            check(new double[]{-7.5}, -7.5);
        }

        @Property(tries = 50)
        void standsInTheMiddleWhateverTheOrder(@ForAll("numbers") double[] v) {
            double[] sorted = v.clone();
            Arrays.sort(sorted);
            check(v, (sorted[(v.length - 1) / 2] + sorted[v.length / 2]) / 2);
        }

        @Test
        void needsNumbers() {
            Check.that("median([])", () -> Stats.median(new double[0]))
                    .isRejectedWith(IllegalArgumentException.class, "empty");
        }

        private static void check(double[] v, double expected) {
            int n = v.length;
            double[] sorted = v.clone();
            Arrays.sort(sorted);
            double[] different = Arrays.stream(sorted).distinct().toArray();
            Check.that("median(v)", () -> Stats.median(v)).given("v", v)
                    .mistake("Of the two numbers in the middle this is the larger; their mean is the median.",
                            sorted[n / 2])
                    .mistake("Of the two numbers in the middle this is the smaller; their mean is the median.",
                            sorted[(n - 1) / 2])
                    .mistake("This is the middle of the numbers as they stand: sort a copy of them first.",
                            (v[(n - 1) / 2] + v[n / 2]) / 2)
                    .mistake("This is the middle of the numbers as they stand: sort a copy of them first.", v[n / 2])
                    .mistake("This is the mean of two numbers; with an odd count the one in the middle is the median.",
                            (sorted[Math.max(0, n / 2 - 1)] + sorted[n / 2]) / 2)
                    .mistake("The two numbers in the middle are added, but not halved.",
                            sorted[(n - 1) / 2] + sorted[n / 2])
                    .mistake("This is one place after the middle: places are counted from 0.",
                            sorted[Math.min(n - 1, n / 2 + 1)])
                    .mistake("Equal numbers are counted once; each of them counts.",
                            (different[(different.length - 1) / 2] + different[different.length / 2]) / 2)
                    .mistake("This is the mean of all numbers, not the one in the middle.", sum(v) / n)
                    .is(expected);
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
            check(new double[]{4, 9, -2, 6}, -2, 9);
            check(TEN, 1, 21);
        }

        @Test
        void mayBothBeNegativeOrBothPositive() {
            check(new double[]{-5, -2.5, -8}, -8, -2.5);
            check(new double[]{5, 2.5, 8}, 2.5, 8);
        }

        @Test
        void mayStandAtEitherEnd() {
            check(new double[]{1, 2, 3}, 1, 3);
            check(new double[]{3, 2, 1}, 1, 3);
        }

        @Test
        void mayBeLargerThanAnyInt() {
            check(new double[]{7e12, 5e12}, 5e12, 7e12);
            check(new double[]{-7e12, -5e12}, -7e12, -5e12);
        }

        @Fact("Both are that number if there is only one")
        @Test
        void ofOneNumberAreThatNumber() {
            check(new double[]{-7.5}, -7.5, -7.5);
        }

        @Fact("Both are among the numbers, and no number lies beyond them")
        @Property(tries = 50)
        void areAmongTheNumbersAndBoundThem(@ForAll("numbers") double[] v) {
            double[] sorted = v.clone();
            Arrays.sort(sorted);
            check(v, sorted[0], sorted[v.length - 1]);
        }

        @Test
        void needNumbers() {
            Check.that("min([])", () -> Stats.min(new double[0]))
                    .isRejectedWith(IllegalArgumentException.class, "empty");
            Check.that("max([])", () -> Stats.max(new double[0]))
                    .isRejectedWith(IllegalArgumentException.class, "empty");
        }

        private static void check(double[] v, double min, double max) {
            common("min(v)", () -> Stats.min(v), v)
                    .mistake("This is the largest number.", max)
                    .mistake("No number is below 0, so the search that starts at 0 stays there. Start at the first "
                            + "number.", 0)
                    .mistake("The search starts at a number that is not large enough. Start at the first number.",
                            (double) Integer.MAX_VALUE)
                    .is(min);
            common("max(v)", () -> Stats.max(v), v)
                    .mistake("This is the smallest number.", min)
                    .mistake("No number is above 0, so the search that starts at 0 (or at Double.MIN_VALUE, just above "
                            + "it) stays there. Start at the first number.", 0)
                    .mistake("The search starts at a number that is not small enough. Start at the first number.",
                            (double) Integer.MIN_VALUE)
                    .is(max);
        }

        private static Check common(String text, Check.Call call, double[] v) {
            return Check.that(text, call).given("v", v)
                    .mistake("This is the last number: compare each with the best one so far.", v[v.length - 1])
                    .mistake("This is the first number: compare it with all the others.", v[0]);
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
            check(TEN, 41.44);
            check(new double[]{1, 5}, 4);
        }

        @Test
        void doesNotDependOnWhereTheNumbersLie() {
            check(new double[]{1, 2, 4}, 14 / 9.0);
            check(new double[]{-99, -98, -96}, 14 / 9.0);
        }

        @Test
        void isRightForLargeNumbersThatLieCloseTogether() {
            check(new double[]{1e9 + 1, 1e9 + 2, 1e9 + 3}, 2 / 3.0);
        }

        @Fact("The spread of one number is zero")
        @Test
        void ofOneNumberIsZero() {
            check(new double[]{5}, 0);
        }

        @Fact("The variance is the mean of the squared distances, std is its root")
        @Property(tries = 50)
        void isTheMeanOfTheSquaredDistances(@ForAll("numbers") double[] v) {
            double mean = sum(v) / v.length;
            double squares = 0;
            for (double x : v) {
                squares += (x - mean) * (x - mean);
            }
            check(v, squares / v.length);
        }

        @Test
        void needsNumbers() {
            Check.that("variance([])", () -> Stats.variance(new double[0]))
                    .isRejectedWith(IllegalArgumentException.class, "empty");
            Check.that("std([])", () -> Stats.std(new double[0]))
                    .isRejectedWith(IllegalArgumentException.class, "empty");
        }

        private static void check(double[] v, double variance) {
            int n = v.length;
            double mean = sum(v) / n;
            double distances = 0;
            double squares = 0;
            for (double x : v) {
                distances += Math.abs(x - mean);
                squares += x * x;
            }
            Check.that("variance(v)", () -> Stats.variance(v)).given("v", v)
                    .mistake("This is the standard deviation; the variance is its square.", Math.sqrt(variance))
                    .mistake("Divided by n - 1, which is for samples; here the divisor is n.", variance * n / (n - 1))
                    .mistake("The squared distances are added up, but not divided by n.", variance * n)
                    .mistake("The mean of the squares minus the square of the mean loses its digits when the numbers "
                            + "are large: square the distances from the mean.", squares / n - mean * mean)
                    .mistake("The distances from the mean cancel each other: square each one.", 0)
                    .mistake("This is the mean distance; square each distance before adding it.", distances / n)
                    .mistake("This is the mean of the squares; the distance from the mean has to be squared.",
                            squares / n)
                    .is(variance);
            Check.that("std(v)", () -> Stats.std(v)).given("v", v)
                    .mistake("This is the variance; its square root is the standard deviation.", variance)
                    .mistake("Divided by n - 1, which is for samples; here the divisor is n.",
                            Math.sqrt(variance * n / (n - 1)))
                    .mistake("The squared distances are not divided by n before the root is taken.",
                            Math.sqrt(variance * n))
                    .mistake("The root is divided by n; divide first, then take the root.",
                            Math.sqrt(variance * n) / n)
                    .mistake("This is the mean distance; the standard deviation comes from the squares.", distances / n)
                    .is(Math.sqrt(variance));
        }

        @Provide
        Arbitrary<double[]> numbers() {
            return Numbers.vectors(6, 20);
        }
    }

    private static double sum(double[] v) {
        double sum = 0;
        for (double x : v) {
            sum += x;
        }
        return sum;
    }
}
