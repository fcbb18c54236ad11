package koans.ch02arrays;

import static koans.kit.Todo.todo;

/**
 * Numbers of a matrix picked by their value.
 *
 * <p>Each method refuses what is no matrix: {@link IllegalArgumentException} with the word "empty" if there are no rows
 * or no columns, and with "row 2" if row 2 is the first whose length differs from that of row 0.
 */
public final class Select {

    private Select() {
    }

    /**
     * Says for each number whether it is the limit or more. The numbers are compared as they are, without a tolerance.
     *
     * @param a N x M
     * @return N x M, true where {@code a[i][j] >= limit}
     * @throws IllegalArgumentException if the matrix is empty or its rows differ in length, as said above
     */
    public static boolean[][] mask(double[][] a, double limit) {
        return todo();
    }

    /**
     * The numbers that are the limit or more, row by row, in the order in which they stand in the matrix.
     *
     * @param a N x M
     * @return as many numbers as there are; perhaps none
     * @throws IllegalArgumentException if the matrix is empty or its rows differ in length, as said above
     */
    public static double[] atLeast(double[][] a, double limit) {
        return todo();
    }
}
