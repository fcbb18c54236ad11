package koans.ch02arrays;

import static koans.kit.Todo.todo;

/**
 * Products, number by number, of matrices whose shapes differ: the smaller one is repeated.
 *
 * <p>None of this is the matrix product of chapter 5. Each method refuses what is no matrix:
 * {@link IllegalArgumentException} with the word "empty" if there are no rows or no columns, and with "row 2" if row 2
 * is the first whose length differs from that of row 0.
 */
public final class Broadcast {

    private Broadcast() {
    }

    /**
     * The matrix with each of its numbers multiplied by k.
     *
     * @param a N x M; it stays as it is
     * @return N x M, sharing nothing with {@code a}
     * @throws IllegalArgumentException if the matrix is empty or its rows differ in length, as said above
     */
    public static double[][] multiplyScalar(double[][] a, double k) {
        return todo();
    }

    /**
     * Each row of the matrix multiplied by one row, number by number: {@code a[i][j] * row[j]} in row i and column j.
     *
     * @param a   N x M; it stays as it is
     * @param row M numbers
     * @return N x M, sharing nothing with {@code a}
     * @throws IllegalArgumentException if the length of the row is not the number of columns, naming both; if the
     *                                  matrix is empty or its rows differ in length, as said above
     */
    public static double[][] multiplyRow(double[][] a, double[] row) {
        return todo();
    }

    /**
     * The product of two matrices, number by number. They fit when they have as many rows, or one of them has a single
     * row; and the same for the columns. A single row stands for as many equal rows as the other matrix has, a single
     * column for as many equal columns.
     *
     * @param a N x M, 1 x M, N x 1 or 1 x 1; it stays as it is
     * @param b N x M, 1 x M, N x 1 or 1 x 1; it stays as it is
     * @return as many rows as the one that has more of them, and as many columns as the one that has more of those
     * @throws IllegalArgumentException if the shapes do not fit, naming both as in "2x3"; if a matrix is empty or its
     *                                  rows differ in length, as said above
     */
    public static double[][] multiply(double[][] a, double[][] b) {
        return todo();
    }
}
