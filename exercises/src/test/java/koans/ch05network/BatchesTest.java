package koans.ch05network;

import static koans.ch05network.BatchesJudge.checkFrom;
import static koans.ch05network.BatchesJudge.checkHead;
import static koans.ch05network.BatchesJudge.checkLabel;
import static koans.ch05network.BatchesJudge.checkLabels;
import static koans.ch05network.BatchesJudge.checkRanges;
import static koans.ch05network.BatchesJudge.checkRows;
import static koans.ch05network.BatchesJudge.checkTo;
import static koans.ch05network.BatchesJudge.count;
import static koans.ch05network.BatchesJudge.tenRows;

import koans.grader.Exercise;
import koans.grader.Fact;
import koans.grader.arbitrary.Numbers;
import koans.grader.check.Check;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.ejml.simple.SimpleMatrix;
import org.junit.jupiter.api.Test;

class BatchesTest {

    @Group
    @Exercise(id = "5.30", title = "Counting up", points = 2, writes = "range")
    class CountingUp {

        @Test
        void beginsAtZeroAndEndsBeforeTheStop() {
            checkTo(10, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9);
            checkTo(1, 0);
        }

        @Test
        void takesStepsOfOtherSizes() {
            checkFrom(0, 10, 3, 0, 3, 6, 9);
            checkFrom(0, 9, 3, 0, 3, 6);
            checkFrom(0, 10, 1, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9);
        }

        @Test
        void beginsAnywhere() {
            checkFrom(5, 12, 2, 5, 7, 9, 11);
            checkFrom(-4, 3, 3, -4, -1, 2);
            checkFrom(7, 10, 100, 7);
        }

        @Fact("Is empty when the stop is not above the start")
        @Test
        void findsNothingWithoutRoom() {
            checkTo(0);
            checkFrom(5, 5, 1);
            checkFrom(5, 2, 1);
            checkFrom(7, 3, 2);
        }

        @Property(tries = 50)
        void takesEachStepBelowTheStop(@ForAll @IntRange(min = -9, max = 9) int start,
                @ForAll @IntRange(min = -9, max = 30) int stop, @ForAll @IntRange(min = 1, max = 6) int step) {
            checkFrom(start, stop, step, count(start, stop, step));
        }

        @Property(tries = 20)
        void countsAsManyAsTheStopSays(@ForAll @IntRange(min = 0, max = 40) int stop) {
            checkTo(stop, count(0, stop, 1));
        }

        @Test
        void takesNoStepsBelowOne() {
            // First where an unguarded loop ends at once, then where it would never end.
            Check.that("range(5, 5, 0)", () -> Batches.range(5, 5, 0)).isRejected();
            Check.that("range(5, 2, -1)", () -> Batches.range(5, 2, -1)).isRejected();
            Check.that("range(0, 10, 0)", () -> Batches.range(0, 10, 0)).isRejected();
            Check.that("range(0, 10, -1)", () -> Batches.range(0, 10, -1)).isRejected();
        }
    }

    @Group
    @Exercise(id = "5.31", title = "The first few", points = 2, writes = "head")
    class Head {

        @Test
        void isTheBeginning() {
            checkHead(5, 7, 3, 2, 1, 6, 7, 7, 8, 2, 4);
            checkHead(1, 7, 3, 2);
        }

        @Test
        void isNothingWhenNothingIsAskedFor() {
            checkHead(0, 7, 3, 2);
            checkHead(0);
        }

        @Test
        void isTheWholeArrayWhenMoreIsAskedFor() {
            checkHead(3, 7, 3, 2);
            checkHead(4, 7, 3, 2);
            checkHead(100, 7, 3, 2);
            checkHead(2);
        }

        @Property(tries = 40)
        void agreesPlaceByPlace(@ForAll("numbers") int[] a, @ForAll @IntRange(min = 0, max = 9) int n) {
            checkHead(n, a);
        }

        @Test
        void cannotBeShorterThanNothing() {
            Check.that("head([7, 3, 2], -1)", () -> Batches.head(new int[]{7, 3, 2}, -1)).isRejected();
        }

        @Provide
        Arbitrary<int[]> numbers() {
            return Numbers.labels(6, 10);
        }
    }

    @Group
    @Exercise(id = "5.32", title = "Where batches begin and end", points = 4, writes = {"ranges", "label"})
    class Ranges {

        @Fact("Each batch begins where the one before it ends")
        @Test
        void followEachOther() {
            checkRanges(12, 4, new int[][]{{0, 4}, {4, 8}, {8, 12}});
            checkRanges(10, 3, new int[][]{{0, 3}, {3, 6}, {6, 9}, {9, 10}});
        }

        @Fact("Ten thousand pictures make a hundred batches of a hundred")
        @Test
        void cutTenThousandPicturesIntoHundreds() {
            Check.that("ranges(10000, 100).size()", () -> Batches.ranges(10_000, 100).size())
                    .mistake("There is a range too many: 100 hundreds are 10000, and nothing is left.", 101)
                    .mistake("There is a range too few.", 99)
                    .is(100);
            Check.that("ranges(10000, 100).get(0)", () -> Batches.ranges(10_000, 100).get(0)).is(new int[]{0, 100});
            Check.that("ranges(10000, 100).get(99)", () -> Batches.ranges(10_000, 100).get(99))
                    .is(new int[]{9900, 10_000});
        }

        @Fact("There may be a single batch, full or not")
        @Test
        void canBeASingleShortOne() {
            checkRanges(5, 8, new int[][]{{0, 5}});
            checkRanges(5, 5, new int[][]{{0, 5}});
            checkRanges(1, 1, new int[][]{{0, 1}});
        }

        @Fact("There is no batch without samples")
        @Test
        void areNoneWithoutSamples() {
            checkRanges(0, 5, new int[0][]);
        }

        @Fact("The batches cover all samples without a gap")
        @Property(tries = 50)
        void coverAllSamplesWithoutGap(@ForAll @IntRange(min = 0, max = 30) int n,
                @ForAll @IntRange(min = 1, max = 12) int size) {
            checkRanges(n, size, BatchesJudge.cut(n, size));
        }

        @Fact("The batch size is at least one")
        @Test
        void haveAtLeastOneSample() {
            // First where an unguarded loop ends at once, then where it would never end.
            Check.that("ranges(0, 0)", () -> Batches.ranges(0, 0)).isRejected();
            Check.that("ranges(10, 0)", () -> Batches.ranges(10, 0)).isRejected();
            Check.that("ranges(10, -5)", () -> Batches.ranges(10, -5)).isRejected();
        }

        @Fact("The label has a tilde between the two numbers")
        @Test
        void areWrittenWithATilde() {
            checkLabel(0, 100);
            checkLabel(9900, 10_000);
            checkLabel(9, 10);
        }
    }

    @Group
    @Exercise(id = "5.33", title = "Cutting out a batch", points = 4, writes = "slice")
    class Slice {

        @Test
        void takesTheRowsFromOnePositionUpToAnother() {
            checkRows(tenRows(), 3, 6);
            checkRows(tenRows(), 0, 4);
            checkRows(tenRows(), 0, 10);
            checkRows(new SimpleMatrix(new double[][]{{1, 2, 3}, {4, 5, 6}}), 1, 2);
        }

        @Test
        void takesTheLabelsFromOnePositionUpToAnother() {
            checkLabels(3, 6, 5, 0, 4, 1, 9, 2, 1, 3, 1, 4);
            checkLabels(0, 2, 5, 0, 4);
            checkLabels(0, 3, 5, 0, 4);
        }

        @Test
        void stopsAtTheEnd() {
            checkRows(tenRows(), 9, 12);
            checkRows(tenRows(), 8, 11);
            checkRows(tenRows(), 0, 100);
            checkLabels(9, 12, 5, 0, 4, 1, 9, 2, 1, 3, 1, 4);
            checkLabels(1, 4, 5, 0, 4);
        }

        @Test
        void canBeEmpty() {
            checkRows(tenRows(), 4, 4);
            checkRows(tenRows(), 10, 10);
            checkRows(tenRows(), 10, 12);
            checkLabels(1, 1, 5, 0, 4);
            checkLabels(3, 3, 5, 0, 4);
            checkLabels(3, 5, 5, 0, 4);
        }

        @Property(tries = 50)
        void keepsSamplesAndLabelsTogether(@ForAll("matrices") SimpleMatrix x,
                @ForAll @IntRange(min = 0, max = 6) int a, @ForAll @IntRange(min = 0, max = 8) int b) {
            int n = x.getNumRows();
            int from = Math.min(n, Math.min(a, b));
            int to = Math.max(a, b);
            checkRows(x, from, to);
            checkLabels(from, to, BatchesJudge.labels(n));
        }

        @Test
        void doesNotBeginBeforeTheFirstSample() {
            Check.that("slice(x, -1, 2)", () -> Batches.slice(tenRows(), -1, 2)).isRejected();
            Check.that("slice(t, -1, 2)", () -> Batches.slice(new int[]{5, 0, 4}, -1, 2)).isRejected();
        }

        @Test
        void doesNotGoBackwards() {
            Check.that("slice(x, 5, 3)", () -> Batches.slice(tenRows(), 5, 3)).isRejected();
            Check.that("slice(t, 2, 1)", () -> Batches.slice(new int[]{5, 0, 4}, 2, 1)).isRejected();
        }

        @Provide
        Arbitrary<SimpleMatrix> matrices() {
            return Numbers.matrices(6, 3, 9);
        }
    }
}
