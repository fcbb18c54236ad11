// accepted: from the other end, where ties go to the newcomer
package koans.ch05network;

import java.util.Arrays;
import org.ejml.simple.SimpleMatrix;

/**
 * Where the largest number is. Of several equally large ones the first counts.
 */
public final class ArgMax {

    private ArgMax() {
    }

    /**
     * The index of the largest number, counted from 0.
     *
     * @param a the numbers; an empty array is an error: an exception, of whatever type
     */
    public static int of(double[] a) {
        int best = a.length - 1;
        double max = a[a.length - 1];
        for (int k = a.length - 2; k >= 0; k--) {
            if (a[k] >= max) {
                max = a[k];
                best = k;
            }
        }
        return best;
    }

    /**
     * For each row the column of its largest entry.
     *
     * @param a N x M
     * @return N columns, from 0 to M - 1
     */
    public static int[] rows(SimpleMatrix a) {
        return Arrays.stream(a.toArray2()).mapToInt(ArgMax::of).toArray();
    }

    /**
     * For each column the row of its largest entry.
     *
     * @param a N x M
     * @return M rows, from 0 to N - 1
     */
    public static int[] cols(SimpleMatrix a) {
        return rows(a.transpose());
    }
}
