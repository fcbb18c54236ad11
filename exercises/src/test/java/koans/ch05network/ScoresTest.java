package koans.ch05network;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.IntStream;
import koans.grader.Exercise;
import koans.grader.Fact;
import koans.grader.arbitrary.Numbers;
import koans.grader.check.Check;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.ejml.simple.SimpleMatrix;
import org.junit.jupiter.api.Test;

class ScoresTest {

    private static final int[] TEN = {2, 1, 3, 5, 1, 4, 2, 1, 1, 0};
    private static final int[] OTHER_TEN = {2, 1, 3, 4, 5, 4, 2, 1, 1, 2};

    @Group
    @Exercise(id = "5.26", title = "Counting what agrees", points = 3, writes = "countEqual")
    class CountEqual {

        private static final String CLOSE =
                "Numbers that are close to each other are counted. Only exactly the same ones count.";

        @Test
        void looksAtOnePositionAfterTheOther() {
            check(7, TEN, OTHER_TEN);
            check(0, new int[]{1, 2, 3}, new int[]{2, 3, 1});
            check(3, new int[]{-4, 0, 7}, new int[]{-4, 0, 7});
        }

        @Test
        void looksAtEachEntryOfMatrices() {
            check(2, new SimpleMatrix(new double[][]{{0.5, 0.25, 3}}),
                    new SimpleMatrix(new double[][]{{0.75, 0.25, 3}}));
            check(10, new SimpleMatrix(new double[][]{
                {0.1, 0.8, 0.1}, {0.3, 0.1, 0.6}, {0.2, 0.5, 0.3}, {0.8, 0.1, 0.1}}),
                    new SimpleMatrix(new double[][]{
                        {0.2, 0.8, 0.1}, {0.3, 0.1, 0.6}, {0.2, 0.4, 0.3}, {0.8, 0.1, 0.1}}));
        }

        @Fact("Numbers that are only almost equal do not agree")
        @Test
        void findsAlmostEqualNumbersDifferent() {
            check(1, new SimpleMatrix(new double[][]{{1.00001, 2}}), new SimpleMatrix(new double[][]{{1, 2}}));
            Check.that("countEqual([[0.1 + 0.2, 2]], [[0.3, 2]])",
                            () -> Scores.countEqual(new SimpleMatrix(new double[][]{{0.1 + 0.2, 2}}),
                                    new SimpleMatrix(new double[][]{{0.3, 2}})))
                    .mistake(CLOSE, 2)
                    .is(1);
        }

        @Fact("Large numbers can agree as well")
        @Test
        void findsLargeNumbersEqual() {
            check(4, new int[]{1, 127, 128, 60_000, -129}, new int[]{1, 127, 128, 60_000, 129});
        }

        @Fact("Is zero for two empty arrays")
        @Test
        void findsNothingInNothing() {
            check(0, new int[0], new int[0]);
        }

        @Property(tries = 50)
        void isTheSameForAMatrixOfThoseNumbers(@ForAll("fewDigits") int[] a, @ForAll("fewDigits") int[] b) {
            int equal = (int) IntStream.range(0, a.length).filter(i -> a[i] == b[i]).count();
            check(equal, a, b);
            check(equal, matrix(a), matrix(b));
        }

        @Fact("Needs two arrays of one length")
        @Test
        void needsTwoOfOneLength() {
            Check.that("countEqual([1, 2, 3], [1, 2])",
                    () -> Scores.countEqual(new int[]{1, 2, 3}, new int[]{1, 2})).isRejected();
            Check.that("countEqual([1, 2], [1, 2, 3])",
                    () -> Scores.countEqual(new int[]{1, 2}, new int[]{1, 2, 3})).isRejected();
        }

        @Fact("Needs two matrices of one shape")
        @Test
        void needsTwoOfOneShape() {
            rejects(2, 3, 3, 2);
            rejects(2, 3, 2, 2);
            rejects(2, 2, 2, 3);
            rejects(1, 2, 2, 2);
            rejects(2, 2, 1, 2);
        }

        @Provide
        Arbitrary<int[]> fewDigits() {
            return Numbers.labels(6, 3);
        }

        private static SimpleMatrix matrix(int[] a) {
            return new SimpleMatrix(2, 3, true, Arrays.stream(a).asDoubleStream().toArray());
        }

        private static void rejects(int rows, int cols, int otherRows, int otherCols) {
            Check.that("countEqual(a, b) with a of " + rows + "x" + cols + " and b of " + otherRows + "x" + otherCols,
                    () -> Scores.countEqual(new SimpleMatrix(rows, cols), new SimpleMatrix(otherRows, otherCols)))
                    .isRejected();
        }

        private static void check(int expected, int[] a, int[] b) {
            Check.that("countEqual(a, b)", () -> Scores.countEqual(a, b))
                    .given("a", a).given("b", b)
                    .mistake("This counts the positions at which they differ.", a.length - expected)
                    .mistake("Large numbers never agree: == compares Integer objects by identity. Compare int with int,"
                            + " or use equals.", (int) IntStream.range(0, a.length)
                                    .filter(i -> a[i] == b[i] && a[i] >= -128 && a[i] <= 127).count())
                    .mistake("This counts numbers that occur in both, wherever they stand.",
                            (int) Arrays.stream(a).filter(v -> Arrays.stream(b).anyMatch(w -> v == w)).count())
                    .is(expected);
        }

        private static void check(int expected, SimpleMatrix a, SimpleMatrix b) {
            int all = a.getNumElements();
            Check.that("countEqual(a, b)", () -> Scores.countEqual(a, b))
                    .given("a", a).given("b", b)
                    .mistake("This counts the entries that differ.", all - expected)
                    .mistake("This counts the rows that agree as a whole, not the entries.",
                            (int) IntStream.range(0, a.getNumRows())
                                    .filter(i -> Arrays.equals(a.toArray2()[i], b.toArray2()[i])).count())
                    .mistake("Digits behind the decimal point are cut off before the numbers are compared.",
                            (int) IntStream.range(0, all).filter(i -> (int) a.get(i) == (int) b.get(i)).count())
                    .mistake(CLOSE,
                            (int) IntStream.range(0, all).filter(i -> Math.abs(a.get(i) - b.get(i)) < 1e-4).count())
                    .is(expected);
        }
    }

    @Group
    @Exercise(id = "5.27", title = "Accuracy", points = 2, writes = "accuracy")
    class Accuracy {

        @Test
        void isTheShareOfWhatIsRight() {
            check(0.7, TEN, OTHER_TEN);
            check(0.25, new int[]{7, 2, 1, 0}, new int[]{7, 1, 2, 3});
        }

        @Test
        void reachesFromZeroToOne() {
            check(1, TEN, TEN);
            check(0, new int[]{1, 2}, new int[]{2, 1});
            check(1, new int[]{7}, new int[]{7});
        }

        @Property(tries = 40)
        void countsEverySampleOnce(@ForAll("labels") int[] predicted, @ForAll("labels") int[] actual) {
            double right = IntStream.range(0, actual.length).filter(i -> predicted[i] == actual[i]).count();
            check(right / actual.length, predicted, actual);
        }

        @Test
        void doesNotExistWithoutSamples() {
            Check.that("accuracy([], [])", () -> Scores.accuracy(new int[0], new int[0]))
                    .isRejected();
        }

        @Test
        void needsAnAnswerForEachSample() {
            Check.that("accuracy([1, 2, 3], [1, 2])", () -> Scores.accuracy(new int[]{1, 2, 3}, new int[]{1, 2}))
                    .isRejected();
            Check.that("accuracy([1, 2], [1, 2, 3])", () -> Scores.accuracy(new int[]{1, 2}, new int[]{1, 2, 3}))
                    .isRejected();
        }

        @Provide
        Arbitrary<int[]> labels() {
            return Numbers.labels(7, 3);
        }

        private static void check(double expected, int[] predicted, int[] actual) {
            Check.that("accuracy(predicted, actual)", () -> Scores.accuracy(predicted, actual))
                    .given("predicted", predicted).given("actual", actual)
                    .mistake("A whole number divided by a whole number is a whole number: the digits after the point"
                            + " are lost.", Math.floor(expected))
                    .mistake("This is the count, not the share.", expected * actual.length)
                    .mistake("This is in percent; the accuracy is 1 when everything is right.", 100 * expected)
                    .mistake("This is the share of what is wrong.", 1 - expected)
                    .is(expected);
        }
    }

    @Group
    @Exercise(id = "5.28", title = "In percent", points = 2, writes = "percent")
    class Percent {

        @Test
        void hasTwoDigitsAfterThePoint() {
            check("93.52 %", 9352, 10_000);
            check("33.33 %", 1, 3);
            check("66.67 %", 2, 3);
        }

        @Test
        void hasTwoDigitsEvenIfTheyAreZeros() {
            check("100.00 %", 8, 8);
            check("0.00 %", 0, 5);
            check("12.50 %", 1, 8);
            check("98.00 %", 9800, 10_000);
        }

        @Test
        void holdsForManyMillions() {
            check("75.00 %", 30_000_000, 40_000_000);
        }

        @Fact("Has a point, not a comma, wherever the program runs")
        @Test
        void hasAPointWhereverTheProgramRuns() {
            check("93.52 %", 9352, 10_000, Locale.GERMANY);
            check("93.52 %", 9352, 10_000, Locale.forLanguageTag("ar-EG-u-nu-arab"));
        }

        @Property(tries = 50)
        void isRounded(@ForAll @IntRange(min = 1, max = 60_000) int total, @ForAll @IntRange(max = 60_000) int other) {
            int correct = Math.min(total, other);
            long hundredths = 10_000L * correct;
            Assume.that(hundredths % total == 0 || 2 * hundredths % total != 0);
            check(BigDecimal.valueOf(100L * correct).divide(BigDecimal.valueOf(total), 2, RoundingMode.HALF_UP) + " %",
                    correct, total);
        }

        @Test
        void doesNotExistWithoutSamples() {
            Check.that("percent(0, 0)", () -> Scores.percent(0, 0)).isRejected();
            Check.that("percent(0, -5)", () -> Scores.percent(0, -5)).isRejected();
        }

        private static void check(String expected, int correct, int total) {
            check(expected, correct, total, Locale.getDefault());
        }

        private static void check(String expected, int correct, int total, Locale place) {
            double percent = 100.0 * correct / total;
            String digits = expected.replace(" %", "");
            Check.that("percent(" + correct + ", " + total + ")"
                            + (place == Locale.getDefault() ? "" : " on a computer set to " + place), () -> {
                Locale before = Locale.getDefault();
                Locale.setDefault(place);
                try {
                    return Scores.percent(correct, total);
                } finally {
                    Locale.setDefault(before);
                }
            })
                    .mistake("The computer's language decides how numbers are written. Name Locale.ROOT when you"
                            + " format.", String.format(place, "%.2f %%", percent))
                    .mistake("A whole number divided by a whole number is a whole number: all digits are lost.",
                            String.format(Locale.ROOT, "%.2f %%", 100.0 * (correct / total)))
                    .mistake("A whole number divided by a whole number is a whole number: the digits after the point"
                            + " are lost.", String.format(Locale.ROOT, "%.2f %%", Math.floor(percent)))
                    .mistake("100 times the right ones is more than an int can hold: multiply by 100.0.",
                            String.format(Locale.ROOT, "%.2f %%", 100 * correct / (double) total))
                    .mistake("This is the share. A percent is a hundredth: 0.5 are 50 percent.",
                            String.format(Locale.ROOT, "%.2f %%", percent / 100))
                    .mistake("Between the number and the percent sign there is a blank.", digits + "%")
                    .mistake("The percent sign is missing.", digits)
                    .mistake("These are all digits that a double has. Two after the point are asked for.",
                            percent + " %")
                    .mistake("Without digits after the point.", Math.round(percent) + " %")
                    .mistake("The digits are cut off, not rounded.",
                            BigDecimal.valueOf(percent).setScale(2, RoundingMode.DOWN) + " %")
                    .is(expected);
        }
    }

    @Group
    @Exercise(id = "5.29", title = "How sure is the network?", points = 3, writes = "margin")
    class Margin {

        @Test
        void isTheLeadOfTheLargestNumber() {
            check(0.97, 0, 0, 0.01, 0, 0.01, 0.99, 0, 0, 0.02, 0.01);
            check(0.93, 0.95, 0, 0.01, 0.01, 0.02, 0, 0, 0, 0.01, 0.02);
            check(0.46, 0.02, 0, 0.01, 0.01, 0.40, 0.01, 0.01, 0, 0.01, 0.86);
        }

        @Test
        void isZeroWhenTwoShareTheFirstPlace() {
            check(0, 0.5, 0.1, 0.5);
            check(0, 3, 3);
        }

        @Test
        void worksBelowZero() {
            check(2, -3, -5, -9);
            check(4, -5, -1);
        }

        @Test
        void doesNotDependOnTheOrder() {
            check(1, 1, 2, 3);
            check(1, 3, 2, 1);
            check(1, 2, 3, 1);
            check(1, 3, 1, 2);
        }

        @Property(tries = 50)
        void isTheDifferenceOfTheTwoLargest(@ForAll("outputs") double[] out) {
            double[] sorted = Arrays.stream(out).sorted().toArray();
            check(sorted[3] - sorted[2], out);
        }

        @Test
        void needsTwoNumbers() {
            Check.that("margin([0.9])", () -> Scores.margin(new double[]{0.9})).isRejected();
            Check.that("margin([])", () -> Scores.margin(new double[0])).isRejected();
        }

        @Provide
        Arbitrary<double[]> outputs() {
            return Numbers.vector(4, 5);
        }

        private static void check(double expected, double... out) {
            double[] sorted = Arrays.stream(out).sorted().toArray();
            double max = sorted[out.length - 1];
            double[] different = Arrays.stream(sorted).distinct().toArray();
            Check.that("margin(out)", () -> Scores.margin(out))
                    .given("out", out)
                    .mistake("When a new largest number is found, the old one has to become the second.",
                            max - forgetful(out))
                    .mistake("The search starts at 0, so numbers below 0 never count.",
                            Math.max(0, max) - Math.max(0, sorted[out.length - 2]))
                    .mistake("Two equally large numbers are both there: the second is as large as the first.",
                            different.length < 2 ? max : max - different[different.length - 2])
                    .mistake("This is the largest number minus the smallest one.", max - sorted[0])
                    .mistake("This is the largest number itself.", max)
                    .mistake("This is the largest number minus its neighbour. The second largest can be anywhere.",
                            max - out[(first(out, max) + 1) % out.length])
                    .is(expected);
        }

        private static int first(double[] out, double max) {
            int k = 0;
            while (out[k] != max) {
                k++;
            }
            return k;
        }

        /** The second of a search that forgets the old largest number when it finds a new one. */
        private static double forgetful(double[] out) {
            double max = Double.NEGATIVE_INFINITY;
            double second = Double.NEGATIVE_INFINITY;
            for (double v : out) {
                if (v > max) {
                    max = v;
                } else if (v > second) {
                    second = v;
                }
            }
            return second;
        }
    }

    @Group
    @Exercise(id = "5.34", title = "Batch by batch", points = 4, writes = "matchesPerBatch")
    class BatchByBatch {

        @Test
        void countsInEachBatch() {
            check(4, new int[]{3, 3, 1}, TEN, OTHER_TEN);
            check(5, new int[]{3, 4}, TEN, OTHER_TEN);
        }

        @Test
        void countsInBatchesOfOne() {
            check(1, new int[]{1, 1, 1, 0, 0, 1, 1, 1, 1, 0}, TEN, OTHER_TEN);
        }

        @Test
        void countsInABatchThatIsNotFull() {
            check(10, new int[]{7}, TEN, OTHER_TEN);
            check(100, new int[]{7}, TEN, OTHER_TEN);
            check(9, new int[]{7, 0}, TEN, OTHER_TEN);
        }

        @Test
        void countsNothingWithoutSamples() {
            check(3, new int[0], new int[0], new int[0]);
        }

        @Property(tries = 50)
        void countsEachSampleInItsBatch(@ForAll("labels") int[] predicted, @ForAll("labels") int[] actual,
                @ForAll @IntRange(min = 1, max = 10) int size) {
            int[] expected = new int[(actual.length + size - 1) / size];
            for (int i = 0; i < actual.length; i++) {
                expected[i / size] += predicted[i] == actual[i] ? 1 : 0;
            }
            check(size, expected, predicted, actual);
        }

        @Test
        void needsBatchesOfAtLeastOne() {
            // First where an unguarded loop ends at once, then where it would never end.
            Check.that("matchesPerBatch([], [], 0)", () -> Scores.matchesPerBatch(new int[0], new int[0], 0))
                    .isRejected();
            Check.that("matchesPerBatch(predicted, actual, 0)", () -> Scores.matchesPerBatch(TEN, OTHER_TEN, 0))
                    .isRejected();
            Check.that("matchesPerBatch(predicted, actual, -4)", () -> Scores.matchesPerBatch(TEN, OTHER_TEN, -4))
                    .isRejected();
        }

        @Test
        void needsAnAnswerForEachSample() {
            Check.that("matchesPerBatch([1, 2, 3], [1, 2], 2)",
                    () -> Scores.matchesPerBatch(new int[]{1, 2, 3}, new int[]{1, 2}, 2)).isRejected();
            Check.that("matchesPerBatch([1, 2], [1, 2, 3], 2)",
                    () -> Scores.matchesPerBatch(new int[]{1, 2}, new int[]{1, 2, 3}, 2)).isRejected();
        }

        @Provide
        Arbitrary<int[]> labels() {
            return Numbers.labels(8, 3);
        }

        private static void check(int size, int[] expected, int[] predicted, int[] actual) {
            int[] soFar = expected.clone();
            Arrays.parallelPrefix(soFar, Integer::sum);
            int[] wrong = new int[expected.length];
            for (int k = 0; k < wrong.length; k++) {
                wrong[k] = Math.min(size, actual.length - k * size) - expected[k];
            }
            Check.that("matchesPerBatch(predicted, actual, " + size + ")",
                            () -> Scores.matchesPerBatch(predicted, actual, size))
                    .given("predicted", predicted).given("actual", actual)
                    .mistake("The samples that are left over at the end are not counted.",
                            Arrays.copyOf(expected, actual.length / size))
                    .mistake("The last batch, which is not full, has a place but is not counted.",
                            lastUncounted(expected, actual.length, size))
                    .mistake("The counts go on from batch to batch. Each batch starts at 0.", soFar)
                    .mistake("These are those that are not recognised.", wrong)
                    .mistake("This is one count for all batches together.",
                            new int[]{Arrays.stream(expected).sum()})
                    .mistake("There is an empty batch at the end.", Arrays.copyOf(expected, actual.length / size + 1))
                    .hint("Sample i is in batch i / size, not i % size.")
                    .is(expected);
        }

        private static int[] lastUncounted(int[] expected, int n, int size) {
            int[] counts = expected.clone();
            if (n % size > 0) {
                counts[counts.length - 1] = 0;
            }
            return counts;
        }
    }
}
