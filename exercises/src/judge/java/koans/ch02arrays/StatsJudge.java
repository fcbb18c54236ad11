package koans.ch02arrays;

import java.util.Arrays;
import koans.grader.check.Check;

/** What describes many numbers, and what is taken for it. */
final class StatsJudge {

    private StatsJudge() {
    }

    static void checkMean(double[] v, double expected) {
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

    static void checkMedian(double[] v, double expected) {
        int n = v.length;
        double[] sorted = sorted(v);
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

    static void checkMinAndMax(double[] v, double min, double max) {
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

    static void checkSpread(double[] v, double variance) {
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

    static double[] sorted(double[] v) {
        double[] sorted = v.clone();
        Arrays.sort(sorted);
        return sorted;
    }

    static double mean(double[] v) {
        return sum(v) / v.length;
    }

    static double median(double[] v) {
        double[] sorted = sorted(v);
        return (sorted[(v.length - 1) / 2] + sorted[v.length / 2]) / 2;
    }

    static double variance(double[] v) {
        double mean = mean(v);
        double squares = 0;
        for (double x : v) {
            squares += (x - mean) * (x - mean);
        }
        return squares / v.length;
    }

    private static double sum(double[] v) {
        double sum = 0;
        for (double x : v) {
            sum += x;
        }
        return sum;
    }
}
