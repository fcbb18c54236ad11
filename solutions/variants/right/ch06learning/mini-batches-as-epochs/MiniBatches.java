// accepted: each batch is the first of a fresh epoch
package koans.ch06learning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import koans.kit.Require;
import org.ejml.simple.SimpleMatrix;

/**
 * Which samples to learn from next: mini-batches, drawn at random.
 *
 * <p>A sample is named by its index, counted from 0: n samples have the indices 0 to n - 1. All randomness comes from
 * the generator that is handed in, so that equal seeds give equal batches.
 */
public final class MiniBatches {

    private MiniBatches() {
    }

    /**
     * Draws indices, each of them freely: all n are equally likely every time, and one may come more than once.
     *
     * @param n      how many samples there are; an exception, of whatever type, if it is below 1
     * @param k      how many indices to draw, 0 or more
     * @param random the only source of randomness
     * @return k indices, each from 0 to n - 1
     */
    public static int[] draw(int n, int k, RandomGenerator random) {
        return random.ints(k, 0, n).toArray();
    }

    /**
     * Draws indices that are all different. Every choice of k samples is equally likely; their order does not matter.
     *
     * @param n      how many samples there are
     * @param k      how many indices to draw, from 0 to n; an exception, of whatever type, if it is above n
     * @param random the only source of randomness
     * @return k different indices, each from 0 to n - 1
     */
    public static int[] drawDistinct(int n, int k, RandomGenerator random) {
        Require.that(k <= n, "%d different indices below %d", k, n);
        return k == 0 ? new int[0] : epoch(n, k, random).get(0);
    }

    /**
     * Cuts all samples into mini-batches, in a fresh random order.
     *
     * <p>Every index is in exactly one batch. All batches have {@code batchSize} indices; only the last one has fewer
     * when {@code n} does not divide evenly.
     *
     * @param n         how many samples there are
     * @param batchSize how many indices make a batch
     * @param random    the only source of randomness
     * @return the batches, none of them empty; an exception, of whatever type, if n or batchSize is below 1
     */
    public static List<int[]> epoch(int n, int batchSize, RandomGenerator random) {
        Require.that(n >= 1 && batchSize >= 1, "%d samples in batches of %d", n, batchSize);
        int[] order = shuffled(n, random);
        List<int[]> batches = new ArrayList<>();
        for (int start = 0; start < n; start += batchSize) {
            batches.add(Arrays.copyOfRange(order, start, Math.min(start + batchSize, n)));
        }
        return batches;
    }

    /**
     * The samples of a mini-batch: row k of the result is row {@code indices[k]} of {@code x}.
     *
     * @param x       N x D, a sample in each row
     * @param indices which rows to take, in this order, also several times; an exception, of whatever type, for an
     *                index without a row
     * @return a fresh matrix, as many rows as there are indices
     */
    public static SimpleMatrix rows(SimpleMatrix x, int[] indices) {
        SimpleMatrix rows = new SimpleMatrix(indices.length, x.getNumCols());
        for (int k = 0; k < indices.length; k++) {
            rows.insertIntoThis(k, 0, x.getRow(indices[k]));
        }
        return rows;
    }

    /**
     * The labels of a mini-batch: entry k of the result is {@code labels[indices[k]]}.
     *
     * @param indices which labels to take, in this order; an exception, of whatever type, for an index without a label
     */
    public static int[] select(int[] labels, int[] indices) {
        return Arrays.stream(indices).map(i -> labels[i]).toArray();
    }

    /** The indices below n in a random order: each place, from the last one on, gets one of those still to be had. */
    private static int[] shuffled(int n, RandomGenerator random) {
        int[] order = IntStream.range(0, n).toArray();
        for (int last = n - 1; last > 0; last--) {
            int drawn = random.nextInt(last + 1);
            int index = order[drawn];
            order[drawn] = order[last];
            order[last] = index;
        }
        return order;
    }
}
