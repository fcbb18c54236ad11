package koans.ch02arrays;

import static koans.kit.Todo.todo;

/**
 * What is done to each number of a matrix by itself: the result has the shape of the argument.
 *
 * <p>Each method refuses what is no matrix: {@link IllegalArgumentException} with the word "empty" if there are no rows
 * or no columns, and with "row 2" if row 2 is the first whose length differs from that of row 0.
 */
public final class Elementwise {

    private Elementwise() {
    }

    /**
     * The matrix with s added to each of its numbers.
     *
     * @param a N x M; it stays as it is
     * @return N x M, sharing nothing with {@code a}
     * @throws IllegalArgumentException if the matrix is empty or its rows differ in length, as said above
     */
    public static double[][] addScalar(double[][] a, double s) {
        return todo();
    }

    /**
     * The sum of two matrices: {@code a[i][j] + b[i][j]} in row i and column j.
     *
     * @param a N x M; it stays as it is
     * @param b N x M; it stays as it is
     * @return N x M, sharing nothing with either
     * @throws IllegalArgumentException if the shapes differ, naming both as in "2x3"; if a matrix is empty or its rows
     *                                  differ in length, as said above
     */
    public static double[][] add(double[][] a, double[][] b) {
        return todo();
    }
}
