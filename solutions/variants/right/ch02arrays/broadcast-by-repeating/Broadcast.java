// accepted: both matrices are written out in full first, and the short forms use the long one
package koans.ch02arrays;

public final class Broadcast {

    private Broadcast() {
    }

    public static double[][] multiplyScalar(double[][] a, double k) {
        return multiply(new double[][]{{k}}, a);
    }

    public static double[][] multiplyRow(double[][] a, double[] row) {
        if (Matrices.cols(a) != row.length) {
            throw new IllegalArgumentException("row of " + row.length + " for " + a[0].length + " columns");
        }
        return multiply(a, new double[][]{row});
    }

    public static double[][] multiply(double[][] a, double[][] b) {
        int rows = Math.max(Matrices.rows(a), Matrices.rows(b));
        int cols = Math.max(Matrices.cols(a), Matrices.cols(b));
        double[][] left = repeat(a, rows, cols);
        double[][] right = repeat(b, rows, cols);
        if (left == null || right == null) {
            throw new IllegalArgumentException("shapes (" + a.length + "x" + a[0].length + ") and (" + b.length + "x"
                    + b[0].length + ")");
        }
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < cols; j++) {
                left[i][j] *= right[i][j];
            }
        }
        return left;
    }

    private static double[][] repeat(double[][] a, int rows, int cols) {
        if (a.length != 1 && a.length != rows || a[0].length != 1 && a[0].length != cols) {
            return null;
        }
        double[][] repeated = new double[rows][cols];
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < cols; j++) {
                repeated[i][j] = a[Math.min(i, a.length - 1)][Math.min(j, a[0].length - 1)];
            }
        }
        return repeated;
    }
}
