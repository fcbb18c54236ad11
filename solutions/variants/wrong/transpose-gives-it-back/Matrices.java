// rejected by: 2.2
// message: The matrix is returned as it is
// Swaps the indices on both sides, which changes nothing.
package koans.ch02arrays;

import koans.kit.Require;

public final class Matrices {

    private Matrices() {
    }

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

    public static int rows(double[][] a) {
        requireMatrix(a);
        return a.length;
    }

    public static int cols(double[][] a) {
        requireMatrix(a);
        return a[0].length;
    }

    public static double[][] transpose(double[][] a) {
        double[][] t = new double[rows(a)][cols(a)];
        for (int i = 0; i < t.length; i++) {
            for (int j = 0; j < t[i].length; j++) {
                t[i][j] = a[i][j];
            }
        }
        return t;
    }

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
