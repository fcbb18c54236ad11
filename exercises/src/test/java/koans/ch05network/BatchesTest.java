package koans.ch05network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
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

        private static void checkTo(int stop, int... expected) {
            Check.that("range(" + stop + ")", () -> Batches.range(stop))
                    .mistake("The stop itself does not belong to the numbers.", count(0, stop + 1, 1))
                    .mistake("This counts from 1. Java counts from 0.", count(1, stop + 1, 1))
                    .mistake("These are " + stop + " places, but nothing is written into them.", new int[stop])
                    .is(expected);
        }

        private static void checkFrom(int start, int stop, int step, int... expected) {
            int[] whole = Arrays.copyOf(expected, Math.max(0, Math.floorDiv(stop - start, step)));
            Check.that("range(" + start + ", " + stop + ", " + step + ")", () -> Batches.range(start, stop, step))
                    .mistake("The stop itself does not belong to the numbers.", count(start, stop + 1, step))
                    .mistake("The step is not used.", count(start, stop, 1))
                    .mistake("The numbers begin at 0, wherever the start is.", count(0, stop, step))
                    .mistake("The last number is missing: the last step may be shorter than the others.", whole)
                    .mistake("The start counts how far the numbers reach: this ends before start + stop.",
                            count(start, start + stop, step))
                    .hint("how many numbers are there if the start is not below the stop? None: an empty array.")
                    .is(expected);
        }
    }

    @Group
    @Exercise(id = "5.31", title = "The first few", points = 2, writes = "head")
    class Head {

        @Test
        void isTheBeginning() {
            check(5, 7, 3, 2, 1, 6, 7, 7, 8, 2, 4);
            check(1, 7, 3, 2);
        }

        @Test
        void isNothingWhenNothingIsAskedFor() {
            check(0, 7, 3, 2);
            check(0);
        }

        @Test
        void isTheWholeArrayWhenMoreIsAskedFor() {
            check(3, 7, 3, 2);
            check(4, 7, 3, 2);
            check(100, 7, 3, 2);
            check(2);
        }

        @Property(tries = 40)
        void agreesPlaceByPlace(@ForAll("numbers") int[] a, @ForAll @IntRange(min = 0, max = 9) int n) {
            check(n, a);
        }

        @Test
        void cannotBeShorterThanNothing() {
            Check.that("head([7, 3, 2], -1)", () -> Batches.head(new int[]{7, 3, 2}, -1)).isRejected();
        }

        @Provide
        Arbitrary<int[]> numbers() {
            return Numbers.labels(6, 10);
        }

        private static void check(int n, int... a) {
            int length = Math.min(n, a.length);
            Check.that("head(a, " + n + ")", () -> Batches.head(a, n))
                    .given("a", a)
                    .mistake("The missing numbers are made up: an array is longer than what there is to copy, and"
                            + " Java fills it with zeros.", Arrays.copyOf(a, n))
                    .mistake("These are the last numbers, not the first.",
                            Arrays.copyOfRange(a, a.length - length, a.length))
                    .mistake("This is one number too many.", Arrays.copyOf(a, Math.min(n + 1, a.length)))
                    .mistake("This is one number too few.", Arrays.copyOf(a, Math.max(0, length - 1)))
                    .mistake("This is what remains without the first ones.", Arrays.copyOfRange(a, length, a.length))
                    .hint("how many numbers can be handed out if there are fewer than were asked for?")
                    .is(IntStream.range(0, length).map(i -> a[i]).toArray());
        }
    }

    @Group
    @Exercise(id = "5.32", title = "Where batches begin and end", points = 4, writes = {"ranges", "label"})
    class Ranges {

        @Fact("Each batch begins where the one before it ends")
        @Test
        void followEachOther() {
            check(12, 4, new int[][]{{0, 4}, {4, 8}, {8, 12}});
            check(10, 3, new int[][]{{0, 3}, {3, 6}, {6, 9}, {9, 10}});
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
            check(5, 8, new int[][]{{0, 5}});
            check(5, 5, new int[][]{{0, 5}});
            check(1, 1, new int[][]{{0, 1}});
        }

        @Fact("There is no batch without samples")
        @Test
        void areNoneWithoutSamples() {
            check(0, 5, new int[0][]);
        }

        @Fact("The batches cover all samples without a gap")
        @Property(tries = 50)
        void coverAllSamplesWithoutGap(@ForAll @IntRange(min = 0, max = 30) int n,
                @ForAll @IntRange(min = 1, max = 12) int size) {
            check(n, size, Arrays.stream(count(0, n, size))
                    .mapToObj(from -> new int[]{from, Math.min(n, from + size)}).toArray(int[][]::new));
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

        private static void check(int n, int size, int[][] expected) {
            List<int[]> ranges = List.of(expected);
            int whole = n / size;
            List<int[]> again = new ArrayList<>(ranges.subList(0, Math.min(whole, ranges.size())));
            again.add(new int[]{whole * size, n});
            Check.that("ranges(" + n + ", " + size + ")", () -> Batches.ranges(n, size))
                    .mistake("The samples that are left over at the end get no batch.",
                            ranges.subList(0, Math.min(whole, ranges.size())))
                    .mistake("The last range reaches beyond the last sample.",
                            map(ranges, r -> new int[]{r[0], r[0] + size}))
                    .mistake("The end of a range is the position after its last sample, not that of the last sample.",
                            map(ranges, r -> new int[]{r[0], r[1] - 1}))
                    .mistake("This is where each range begins and how many samples it has, not where it ends.",
                            map(ranges, r -> new int[]{r[0], r[1] - r[0]}))
                    .mistake("These are single numbers. A range has two: from and to.",
                            map(ranges, r -> new int[]{r[0]}))
                    .mistake("There is an empty range at the end.", again)
                    .mistake("All ranges are the last one: is one array put into the list again and again?",
                            map(ranges, r -> expected[expected.length - 1]))
                    .is(ranges);
        }

        private interface Change {
            int[] of(int[] range);
        }

        private static List<int[]> map(List<int[]> ranges, Change change) {
            return ranges.stream().map(change::of).toList();
        }

        private static void checkLabel(int from, int to) {
            Check.that("label({" + from + ", " + to + "})", () -> Batches.label(new int[]{from, to}))
                    .mistake("There is a blank on both sides of the tilde.", from + "~" + to)
                    .mistake("Between the numbers stands a tilde: ~", from + " - " + to)
                    .mistake("This is the range as Java prints a list: write from, a tilde and to.",
                            "[" + from + ", " + to + "]")
                    .mistake("Both numbers are the first one.", from + " ~ " + from)
                    .mistake("From and to have changed places.", to + " ~ " + from)
                    .mistake("The label shows the range as it is, with the end that does not belong to it.",
                            from + " ~ " + (to - 1))
                    .is(from + " ~ " + to);
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
            checkLabels(from, to, IntStream.range(0, n).map(i -> 7 * i + 1).toArray());
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

        private static SimpleMatrix tenRows() {
            SimpleMatrix x = new SimpleMatrix(10, 2);
            for (int i = 0; i < 10; i++) {
                x.setRow(i, 0, i, 10 * i);
            }
            return x;
        }

        private static void checkRows(SimpleMatrix x, int from, int to) {
            int n = x.getNumRows();
            int end = Math.min(to, n);
            Check.that("slice(x, " + from + ", " + to + ")", () -> Batches.slice(x, from, to))
                    .given("x", x)
                    .mistake("The position 'to' does not belong to the batch any more.", rows(x, from, end + 1))
                    .mistake("The batch begins one position too late.", rows(x, from + 1, end))
                    .mistake("The second number says where the batch ends, not how many samples it has.",
                            rows(x, from, from + to))
                    .mistake("The batch lacks its last sample.", rows(x, from, end - 1))
                    .mistake("The batch is filled up with rows of zeros. At the end there is less: a shorter batch.",
                            padded(x, from, to))
                    .mistake("These are the columns, not the rows.", columns(x, from, to))
                    .hint("where does the batch end if there are fewer rows than 'to'?")
                    .is(rows(x, from, end));
        }

        private static SimpleMatrix rows(SimpleMatrix x, int from, int to) {
            int end = Math.min(to, x.getNumRows());
            SimpleMatrix rows = new SimpleMatrix(Math.max(0, end - from), x.getNumCols());
            for (int i = from; i < end; i++) {
                for (int j = 0; j < x.getNumCols(); j++) {
                    rows.set(i - from, j, x.get(i, j));
                }
            }
            return rows;
        }

        private static SimpleMatrix padded(SimpleMatrix x, int from, int to) {
            SimpleMatrix all = new SimpleMatrix(to - from, x.getNumCols());
            if (all.getNumElements() > 0 && from < x.getNumRows()) {
                all.insertIntoThis(0, 0, rows(x, from, to));
            }
            return all;
        }

        private static SimpleMatrix columns(SimpleMatrix x, int from, int to) {
            return rows(x.transpose(), Math.min(from, x.getNumCols()), to).transpose();
        }

        private static void checkLabels(int from, int to, int... t) {
            int end = Math.min(to, t.length);
            Check.that("slice(t, " + from + ", " + to + ")", () -> Batches.slice(t, from, to))
                    .given("t", t)
                    .mistake("The position 'to' does not belong to the batch any more.",
                            Arrays.copyOfRange(t, from, Math.min(end + 1, t.length)))
                    .mistake("The batch begins one position too late.",
                            Arrays.copyOfRange(t, Math.min(from + 1, end), end))
                    .mistake("The second number says where the batch ends, not how many samples it has.",
                            Arrays.copyOfRange(t, from, Math.min(from + to, t.length)))
                    .mistake("The batch lacks its last sample.", Arrays.copyOfRange(t, from, Math.max(from, end - 1)))
                    .mistake("The batch is filled up with zeros. At the end there is less: a shorter batch.",
                            Arrays.copyOfRange(t, from, to))
                    .hint("where does the batch end if there are fewer labels than 'to'?")
                    .is(IntStream.range(from, end).map(i -> t[i]).toArray());
        }
    }

    /** The numbers from start, step by step, below stop. */
    private static int[] count(int start, int stop, int step) {
        return IntStream.range(start, Math.max(start, stop)).filter(k -> (k - start) % step == 0).toArray();
    }
}
