package koans.ch05network;

import static koans.kit.Todo.todo;

import org.ejml.simple.SimpleMatrix;

/**
 * Where the largest number is. Of several equally large ones the first counts.
 */
public final class ArgMax {

    private ArgMax() {
    }

    /**
     * The index of the largest number, counted from 0; of equally large ones the first.
     *
     * @param a the numbers; an empty array is an error: an exception, of whatever type
     */
    public static int of(double[] a) {
        return todo();
    }

    /**
     * For each row the column of its largest entry; of equally large ones the first.
     *
     * @param a N x M
     * @return N columns, from 0 to M - 1
     */
    public static int[] rows(SimpleMatrix a) {
        return todo();
    }

    /**
     * For each column the row of its largest entry; of equally large ones the first.
     *
     * @param a N x M
     * @return M rows, from 0 to N - 1
     */
    public static int[] cols(SimpleMatrix a) {
        return todo();
    }
}
