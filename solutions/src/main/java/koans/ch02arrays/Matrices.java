package koans.ch02arrays;

import koans.kit.Require;

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
        Require.that(rows > 0, "a matrix of %d rows", rows);
        Require.that(cols > 0, "a matrix of %d columns", cols);
        Require.that(values.length == rows * cols, "%d values, but room for %d", values.length, rows * cols);
        double[][] a = new double[rows][cols];
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < cols; j++) {
                a[i][j] = values[i * cols + j];
            }
        }
        return a;
    }

    /**
     * How many rows a matrix has.
     *
     * @throws IllegalArgumentException if the matrix is empty or its rows differ in length, as said above
     */
    public static int rows(double[][] a) {
        requireMatrix(a);
        return a.length;
    }

    /**
     * How many columns a matrix has.
     *
     * @throws IllegalArgumentException if the matrix is empty or its rows differ in length, as said above
     */
    public static int cols(double[][] a) {
        requireMatrix(a);
        return a[0].length;
    }

    /**
     * The matrix with its rows as columns: the number in row i and column j goes to row j and column i.
     *
     * @param a N x M
     * @return M x N, sharing nothing with {@code a}
     * @throws IllegalArgumentException if the matrix is empty or its rows differ in length, as said above
     */
    public static double[][] transpose(double[][] a) {
        double[][] t = new double[cols(a)][rows(a)];
        for (int i = 0; i < t.length; i++) {
            for (int j = 0; j < t[i].length; j++) {
                t[i][j] = a[j][i];
            }
        }
        return t;
    }

    /**
     * All numbers in one row: first row 0 from left to right, then row 1, and so on.
     *
     * @param a N x M
     * @return N * M numbers
     * @throws IllegalArgumentException if the matrix is empty or its rows differ in length, as said above
     */
    public static double[] flatten(double[][] a) {
        int cols = cols(a);
        double[] values = new double[rows(a) * cols];
        for (int i = 0; i < a.length; i++) {
            System.arraycopy(a[i], 0, values, i * cols, cols);
        }
        return values;
    }

    private static void requireMatrix(double[][] a) {
        Require.that(a.length > 0 && a[0].length > 0, "the matrix is empty");
        for (int i = 1; i < a.length; i++) {
            Require.that(a[i].length == a[0].length, "row %d has length %d, row 0 has length %d",
                    i, a[i].length, a[0].length);
        }
    }
}
