package koans.ch05network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import koans.grader.arbitrary.Numbers;
import koans.grader.check.Check;
import org.ejml.simple.SimpleMatrix;

/** Numbers, ranges and batches, and how they come out too long, too short or at the wrong place. */
final class BatchesJudge {

    private BatchesJudge() {
    }

    static void checkTo(int stop, int... expected) {
        Check.that("range(" + stop + ")", () -> Batches.range(stop))
                .mistake("The stop itself does not belong to the numbers.", count(0, stop + 1, 1))
                .mistake("This counts from 1. Java counts from 0.", count(1, stop + 1, 1))
                .mistake("These are " + stop + " places, but nothing is written into them.", new int[stop])
                .is(expected);
    }

    static void checkFrom(int start, int stop, int step, int... expected) {
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

    static void checkHead(int n, int... a) {
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

    /** The ranges of batches of this size. */
    static int[][] cut(int n, int size) {
        return Arrays.stream(count(0, n, size))
                .mapToObj(from -> new int[]{from, Math.min(n, from + size)}).toArray(int[][]::new);
    }

    static void checkRanges(int n, int size, int[][] expected) {
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

    static void checkLabel(int from, int to) {
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

    /** Labels that are all different. */
    static int[] labels(int n) {
        return IntStream.range(0, n).map(i -> 7 * i + 1).toArray();
    }

    /** Row i has i and 10 i. */
    static SimpleMatrix tenRows() {
        SimpleMatrix x = new SimpleMatrix(10, 2);
        for (int i = 0; i < 10; i++) {
            x.setRow(i, 0, i, 10 * i);
        }
        return x;
    }

    static void checkRows(SimpleMatrix x, int from, int to) {
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

    static void checkLabels(int from, int to, int... t) {
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

    /** The numbers from start, step by step, below stop. */
    static int[] count(int start, int stop, int step) {
        return IntStream.range(start, Math.max(start, stop)).filter(k -> (k - start) % step == 0).toArray();
    }
}
