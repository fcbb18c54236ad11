package koans.ch05network;

import static koans.ch05network.ScoresJudge.checkAccuracy;
import static koans.ch05network.ScoresJudge.checkEqual;
import static koans.ch05network.ScoresJudge.checkMargin;
import static koans.ch05network.ScoresJudge.checkPerBatch;
import static koans.ch05network.ScoresJudge.checkPercent;
import static koans.ch05network.ScoresJudge.equal;
import static koans.ch05network.ScoresJudge.rejectsLengths;
import static koans.ch05network.ScoresJudge.rejectsShapes;

import java.util.Locale;
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

        @Test
        void looksAtOnePositionAfterTheOther() {
            checkEqual(7, TEN, OTHER_TEN);
            checkEqual(0, new int[]{1, 2, 3}, new int[]{2, 3, 1});
            checkEqual(3, new int[]{-4, 0, 7}, new int[]{-4, 0, 7});
        }

        @Test
        void looksAtEachEntryOfMatrices() {
            checkEqual(2, new SimpleMatrix(new double[][]{{0.5, 0.25, 3}}),
                    new SimpleMatrix(new double[][]{{0.75, 0.25, 3}}));
            checkEqual(10, new SimpleMatrix(new double[][]{
                {0.1, 0.8, 0.1}, {0.3, 0.1, 0.6}, {0.2, 0.5, 0.3}, {0.8, 0.1, 0.1}}),
                    new SimpleMatrix(new double[][]{
                        {0.2, 0.8, 0.1}, {0.3, 0.1, 0.6}, {0.2, 0.4, 0.3}, {0.8, 0.1, 0.1}}));
        }

        @Fact("Numbers that are only almost equal do not agree")
        @Test
        void findsAlmostEqualNumbersDifferent() {
            checkEqual(1, new SimpleMatrix(new double[][]{{1.00001, 2}}), new SimpleMatrix(new double[][]{{1, 2}}));
            Check.that("countEqual([[0.1 + 0.2, 2]], [[0.3, 2]])",
                            () -> Scores.countEqual(new SimpleMatrix(new double[][]{{0.1 + 0.2, 2}}),
                                    new SimpleMatrix(new double[][]{{0.3, 2}})))
                    .mistake(ScoresJudge.CLOSE, 2)
                    .is(1);
        }

        @Fact("Large numbers can agree as well")
        @Test
        void findsLargeNumbersEqual() {
            checkEqual(4, new int[]{1, 127, 128, 60_000, -129}, new int[]{1, 127, 128, 60_000, 129});
        }

        @Fact("Is zero for two empty arrays")
        @Test
        void findsNothingInNothing() {
            checkEqual(0, new int[0], new int[0]);
        }

        @Property(tries = 50)
        void isTheSameForAMatrixOfThoseNumbers(@ForAll("fewDigits") int[] a, @ForAll("fewDigits") int[] b) {
            checkEqual(equal(a, b), a, b);
            checkEqual(equal(a, b), ScoresJudge.matrix(a), ScoresJudge.matrix(b));
        }

        @Fact("Needs two arrays of one length")
        @Test
        void needsTwoOfOneLength() {
            rejectsLengths("countEqual(%s, %s)", (a, b) -> Scores.countEqual(a, b));
        }

        @Fact("Needs two matrices of one shape")
        @Test
        void needsTwoOfOneShape() {
            rejectsShapes(2, 3, 3, 2);
            rejectsShapes(2, 3, 2, 2);
            rejectsShapes(2, 2, 2, 3);
            rejectsShapes(1, 2, 2, 2);
            rejectsShapes(2, 2, 1, 2);
        }

        @Provide
        Arbitrary<int[]> fewDigits() {
            return Numbers.labels(6, 3);
        }
    }

    @Group
    @Exercise(id = "5.27", title = "Accuracy", points = 2, writes = "accuracy")
    class Accuracy {

        @Test
        void isTheShareOfWhatIsRight() {
            checkAccuracy(0.7, TEN, OTHER_TEN);
            checkAccuracy(0.25, new int[]{7, 2, 1, 0}, new int[]{7, 1, 2, 3});
        }

        @Test
        void reachesFromZeroToOne() {
            checkAccuracy(1, TEN, TEN);
            checkAccuracy(0, new int[]{1, 2}, new int[]{2, 1});
            checkAccuracy(1, new int[]{7}, new int[]{7});
        }

        @Property(tries = 40)
        void countsEverySampleOnce(@ForAll("labels") int[] predicted, @ForAll("labels") int[] actual) {
            checkAccuracy((double) equal(predicted, actual) / actual.length, predicted, actual);
        }

        @Test
        void doesNotExistWithoutSamples() {
            Check.that("accuracy([], [])", () -> Scores.accuracy(new int[0], new int[0])).isRejected();
        }

        @Test
        void needsAnAnswerForEachSample() {
            rejectsLengths("accuracy(%s, %s)", (predicted, actual) -> Scores.accuracy(predicted, actual));
        }

        @Provide
        Arbitrary<int[]> labels() {
            return Numbers.labels(7, 3);
        }
    }

    @Group
    @Exercise(id = "5.28", title = "In percent", points = 2, writes = "percent")
    class Percent {

        @Test
        void hasTwoDigitsAfterThePoint() {
            checkPercent("93.52 %", 9352, 10_000);
            checkPercent("33.33 %", 1, 3);
            checkPercent("66.67 %", 2, 3);
        }

        @Test
        void hasTwoDigitsEvenIfTheyAreZeros() {
            checkPercent("100.00 %", 8, 8);
            checkPercent("0.00 %", 0, 5);
            checkPercent("12.50 %", 1, 8);
            checkPercent("98.00 %", 9800, 10_000);
        }

        @Test
        void holdsForManyMillions() {
            checkPercent("75.00 %", 30_000_000, 40_000_000);
        }

        @Fact("Has a point, not a comma, wherever the program runs")
        @Test
        void hasAPointWhereverTheProgramRuns() {
            checkPercent("93.52 %", 9352, 10_000, Locale.GERMANY);
            checkPercent("93.52 %", 9352, 10_000, Locale.forLanguageTag("ar-EG-u-nu-arab"));
        }

        @Property(tries = 50)
        void isRounded(@ForAll @IntRange(min = 1, max = 60_000) int total, @ForAll @IntRange(max = 60_000) int other) {
            int correct = Math.min(total, other);
            Assume.that(!ScoresJudge.isHalfway(correct, total));
            checkPercent(ScoresJudge.rounded(correct, total), correct, total);
        }

        @Test
        void doesNotExistWithoutSamples() {
            Check.that("percent(0, 0)", () -> Scores.percent(0, 0)).isRejected();
            Check.that("percent(0, -5)", () -> Scores.percent(0, -5)).isRejected();
        }
    }

    @Group
    @Exercise(id = "5.29", title = "How sure is the network?", points = 3, writes = "margin")
    class Margin {

        @Test
        void isTheLeadOfTheLargestNumber() {
            checkMargin(0.97, 0, 0, 0.01, 0, 0.01, 0.99, 0, 0, 0.02, 0.01);
            checkMargin(0.93, 0.95, 0, 0.01, 0.01, 0.02, 0, 0, 0, 0.01, 0.02);
            checkMargin(0.46, 0.02, 0, 0.01, 0.01, 0.40, 0.01, 0.01, 0, 0.01, 0.86);
        }

        @Test
        void isZeroWhenTwoShareTheFirstPlace() {
            checkMargin(0, 0.5, 0.1, 0.5);
            checkMargin(0, 3, 3);
        }

        @Test
        void worksBelowZero() {
            checkMargin(2, -3, -5, -9);
            checkMargin(4, -5, -1);
        }

        @Test
        void doesNotDependOnTheOrder() {
            checkMargin(1, 1, 2, 3);
            checkMargin(1, 3, 2, 1);
            checkMargin(1, 2, 3, 1);
            checkMargin(1, 3, 1, 2);
        }

        @Property(tries = 50)
        void isTheDifferenceOfTheTwoLargest(@ForAll("outputs") double[] out) {
            checkMargin(ScoresJudge.margin(out), out);
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
    }

    @Group
    @Exercise(id = "5.34", title = "Batch by batch", points = 4, writes = "matchesPerBatch")
    class BatchByBatch {

        @Test
        void countsInEachBatch() {
            checkPerBatch(4, new int[]{3, 3, 1}, TEN, OTHER_TEN);
            checkPerBatch(5, new int[]{3, 4}, TEN, OTHER_TEN);
        }

        @Test
        void countsInBatchesOfOne() {
            checkPerBatch(1, new int[]{1, 1, 1, 0, 0, 1, 1, 1, 1, 0}, TEN, OTHER_TEN);
        }

        @Test
        void countsInABatchThatIsNotFull() {
            checkPerBatch(10, new int[]{7}, TEN, OTHER_TEN);
            checkPerBatch(100, new int[]{7}, TEN, OTHER_TEN);
            checkPerBatch(9, new int[]{7, 0}, TEN, OTHER_TEN);
        }

        @Test
        void countsNothingWithoutSamples() {
            checkPerBatch(3, new int[0], new int[0], new int[0]);
        }

        @Property(tries = 50)
        void countsEachSampleInItsBatch(@ForAll("labels") int[] predicted, @ForAll("labels") int[] actual,
                @ForAll @IntRange(min = 1, max = 10) int size) {
            checkPerBatch(size, ScoresJudge.perBatch(predicted, actual, size), predicted, actual);
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
            rejectsLengths("matchesPerBatch(%s, %s, 2)", (predicted, actual) ->
                    Scores.matchesPerBatch(predicted, actual, 2));
        }

        @Provide
        Arbitrary<int[]> labels() {
            return Numbers.labels(8, 3);
        }
    }
}
