// rejected by: 2.4
// message: shares its memory with a
// Adding 0 changes nothing, so nothing is copied.
package koans.ch02arrays;

import koans.kit.Require;

public final class Elementwise {

    private Elementwise() {
    }

    public static double[][] addScalar(double[][] a, double s) {
        double[][] sum = s == 0 && Matrices.rows(a) > 0 ? a : new double[Matrices.rows(a)][Matrices.cols(a)];
        for (int i = 0; i < sum.length; i++) {
            for (int j = 0; j < sum[i].length; j++) {
                sum[i][j] = a[i][j] + s;
            }
        }
        return sum;
    }

    public static double[][] add(double[][] a, double[][] b) {
        int rows = Matrices.rows(a);
        int cols = Matrices.cols(a);
        Require.that(Matrices.rows(b) == rows && Matrices.cols(b) == cols, "cannot add %dx%d and %dx%d",
                rows, cols, Matrices.rows(b), Matrices.cols(b));
        double[][] sum = new double[rows][cols];
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < cols; j++) {
                sum[i][j] = a[i][j] + b[i][j];
            }
        }
        return sum;
    }
}
