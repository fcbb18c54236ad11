package koans.ch02arrays;

import static koans.kit.Todo.todo;

/**
 * Matrices as arrays of rows: {@code a[i][j]} is the number in row i and column j, both counted from 0.
 *
 * <p>Each method refuses what is no matrix: {@link IllegalArgumentException} with the word "empty" if there are no rows
 * or no columns, and with "row 2" if row 2 is the first whose length differs from that of row 0.
 */
public final class Matrices {

    private Matrices() {
    }

    /**
     * A matrix filled with the values row by row: {@code of(2, 3, 1, 2, 3, 4, 5, 6)} has the rows 1 2 3 and 4 5 6.
     *
     * @param rows   how many rows, at least 1
     * @param cols   how many columns, at least 1
     * @param values the numbers, {@code rows * cols} of them
     * @return rows x cols, sharing nothing with {@code values}
     * @throws IllegalArgumentException if rows or cols is below 1, naming it; if the number of values does not fit,
     *                                  naming it and {@code rows * cols}
     */
    public static double[][] of(int rows, int cols, double... values) {
        return todo();
    }

    /**
     * How many rows a matrix has.
     *
     * @throws IllegalArgumentException if the matrix is empty or its rows differ in length, as said above
     */
    public static int rows(double[][] a) {
        return todo();
    }

    /**
     * How many columns a matrix has.
     *
     * @throws IllegalArgumentException if the matrix is empty or its rows differ in length, as said above
     */
    public static int cols(double[][] a) {
        return todo();
    }

    /**
     * The matrix with its rows as columns: the number in row i and column j goes to row j and column i.
     *
     * @param a N x M
     * @return M x N, sharing nothing with {@code a}
     * @throws IllegalArgumentException if the matrix is empty or its rows differ in length, as said above
     */
    public static double[][] transpose(double[][] a) {
        return todo();
    }

    /**
     * All numbers in one row: first row 0 from left to right, then row 1, and so on.
     *
     * @param a N x M
     * @return N * M numbers
     * @throws IllegalArgumentException if the matrix is empty or its rows differ in length, as said above
     */
    public static double[] flatten(double[][] a) {
        return todo();
    }
}
