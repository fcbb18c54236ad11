package koans.ch05network;

import static koans.kit.Todo.todo;

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
        return todo();
    }

    /**
     * The number of dimensions of an array of rows.
     */
    public static int ndim(double[][] a) {
        return todo();
    }

    /**
     * The number of dimensions of an array of matrices.
     */
    public static int ndim(double[][][] a) {
        return todo();
    }

    /**
     * The number of dimensions of an array of arrays of matrices.
     */
    public static int ndim(double[][][][] a) {
        return todo();
    }

    /**
     * How many numbers there are.
     *
     * @param a at least one number; an empty array is an error: an exception, of whatever type
     * @return {length}
     */
    public static int[] shape(double[] a) {
        return todo();
    }

    /**
     * How many rows there are, and how long each of them is.
     *
     * @param a an array that is empty, or whose parts are empty or of different lengths, is an error: an exception, of
     *          whatever type
     * @return {rows, columns}
     */
    public static int[] shape(double[][] a) {
        return todo();
    }

    /**
     * How many matrices there are, and the shape that they have in common.
     *
     * @param a an array that is empty, or whose parts are empty or of different shapes, is an error: an exception, of
     *          whatever type
     * @return {matrices, rows, columns}
     */
    public static int[] shape(double[][][] a) {
        return todo();
    }

    /**
     * How many parts there are, and the shape that they have in common.
     *
     * @param a an array that is empty, or whose parts are empty or of different shapes, is an error: an exception, of
     *          whatever type
     * @return {parts, matrices in a part, rows, columns}
     */
    public static int[] shape(double[][][][] a) {
        return todo();
    }
}
