// accepted: loops for each kind of array, and a check of every row
package koans.ch05network;

import java.util.Arrays;
import koans.kit.Require;

/**
 * How many dimensions an array has, and how long it is in each of them.
 */
public final class Shapes {

    private Shapes() {
    }

    /**
     * The number of dimensions of a row of numbers.
     */
    public static int ndim(double[] a) {
        return 1;
    }

    /**
     * The number of dimensions of an array of rows.
     */
    public static int ndim(double[][] a) {
        return 2;
    }

    /**
     * The number of dimensions of an array of matrices.
     */
    public static int ndim(double[][][] a) {
        return 3;
    }

    /**
     * The number of dimensions of an array of arrays of matrices.
     */
    public static int ndim(double[][][][] a) {
        return 4;
    }

    /**
     * How many numbers there are.
     *
     * @param a at least one number; an empty array is an error: an exception, of whatever type
     * @return {length}
     */
    public static int[] shape(double[] a) {
        Require.that(a.length > 0, "an empty array");
        return new int[]{a.length};
    }

    /**
     * How many rows there are, and how long each of them is.
     *
     * @param a an array that is empty, or whose parts are empty or of different lengths, is an error: an exception, of
     *          whatever type
     * @return {rows, columns}
     */
    public static int[] shape(double[][] a) {
        int cols = a[0].length;
        for (double[] row : a) {
            if (row.length != cols || cols == 0) {
                throw new IllegalStateException("no matrix");
            }
        }
        return new int[]{a.length, cols};
    }

    /**
     * How many matrices there are, and the shape that they have in common.
     *
     * @param a an array that is empty, or whose parts are empty or of different shapes, is an error: an exception, of
     *          whatever type
     * @return {matrices, rows, columns}
     */
    public static int[] shape(double[][][] a) {
        int[] inner = shape(a[0]);
        for (double[][] part : a) {
            same(inner, shape(part));
        }
        return new int[]{a.length, inner[0], inner[1]};
    }

    /**
     * How many parts there are, and the shape that they have in common.
     *
     * @param a an array that is empty, or whose parts are empty or of different shapes, is an error: an exception, of
     *          whatever type
     * @return {parts, matrices in a part, rows, columns}
     */
    public static int[] shape(double[][][][] a) {
        int[] inner = shape(a[0]);
        for (double[][][] part : a) {
            same(inner, shape(part));
        }
        return new int[]{a.length, inner[0], inner[1], inner[2]};
    }

    private static void same(int[] shape, int[] other) {
        Require.that(Arrays.equals(shape, other), "parts of different shapes");
    }
}
