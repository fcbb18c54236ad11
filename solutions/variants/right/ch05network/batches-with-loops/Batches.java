// accepted: loops over positions instead of copies of ranges
package koans.ch05network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import koans.kit.Require;
import org.ejml.simple.SimpleMatrix;

/**
 * How samples are counted, and cut into batches.
 *
 * <p>All positions count from 0. A part reaches from its first position up to an end that does not belong to it. Every
 * array or matrix that is handed out is a fresh one.
 */
public final class Batches {

    private Batches() {
    }

    /**
     * The numbers 0, 1, 2 and so on, up to {@code stop - 1}.
     *
     * @param stop 0 or more
     * @return {@code stop} numbers
     */
    public static int[] range(int stop) {
        return IntStream.range(0, stop).toArray();
    }

    /**
     * The numbers start, start + step, start + 2 step and so on, as long as they are below {@code stop}.
     *
     * @param step at least 1; anything else is an error: an exception, of whatever type
     * @return no number at all, if {@code start} is not below {@code stop}
     */
    public static int[] range(int start, int stop, int step) {
        Require.that(step >= 1, "step %d", step);
        int[] numbers = new int[Math.max(0, (int) Math.ceil((stop - start) / (double) step))];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = start + i * step;
        }
        return numbers;
    }

    /**
     * The first n numbers; all of them, if there are fewer.
     *
     * @param n 0 or more; a number below 0 is an error: an exception, of whatever type
     * @return a fresh array, also if it holds all of them
     */
    public static int[] head(int[] a, int n) {
        return Arrays.stream(a).limit(n).toArray();
    }

    /**
     * Cuts n samples into batches: from the first sample on, {@code size} of them in each. The last batch has what is
     * left, which may be less.
     *
     * @param n    how many samples there are, 0 or more
     * @param size at least 1; anything else is an error: an exception, of whatever type
     * @return for each batch {from, to}: the position of its first sample, and the position after its last one
     */
    public static List<int[]> ranges(int n, int size) {
        Require.that(size >= 1, "batches of %d", size);
        List<int[]> ranges = new ArrayList<>();
        int count = (n + size - 1) / size;
        for (int k = 0; k < count; k++) {
            int[] range = {k * size, (k + 1) * size};
            if (range[1] > n) {
                range[1] = n;
            }
            ranges.add(range);
        }
        return ranges;
    }

    /**
     * A range in words: {@code "0 ~ 100"} for {0, 100}.
     *
     * @param range {from, to}
     */
    public static String label(int[] range) {
        return String.format("%d ~ %d", range[0], range[1]);
    }

    /**
     * The samples from one position up to another, which does not belong to them.
     *
     * @param x    N x D, a row a sample
     * @param from 0 to N; a number below 0 is an error: an exception, of whatever type
     * @param to   at least {@code from}, or it is an error, too; beyond the end it stands for the end, N
     * @return {@code to - from} rows of D, or the fewer ones that there are; with none of them, 0 x D
     */
    public static SimpleMatrix slice(SimpleMatrix x, int from, int to) {
        int end = Math.min(to, x.getNumRows());
        Require.that(from >= 0 && from <= to, "from %d to %d", from, to);
        SimpleMatrix batch = new SimpleMatrix(end - from, x.getNumCols());
        for (int i = from; i < end; i++) {
            for (int j = 0; j < x.getNumCols(); j++) {
                batch.set(i - from, j, x.get(i, j));
            }
        }
        return batch;
    }

    /**
     * The labels from one position up to another, which does not belong to them.
     *
     * @param t    N labels
     * @param from 0 to N; a number below 0 is an error: an exception, of whatever type
     * @param to   at least {@code from}, or it is an error, too; beyond the end it stands for the end, N
     * @return {@code to - from} labels, or the fewer ones that there are
     */
    public static int[] slice(int[] t, int from, int to) {
        Require.that(from >= 0 && from <= to, "from %d to %d", from, to);
        return Arrays.stream(t).skip(from).limit(to - from).toArray();
    }
}
