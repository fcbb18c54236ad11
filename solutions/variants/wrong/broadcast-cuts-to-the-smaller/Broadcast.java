// rejected by: 2.14
// message: and they are lost
// Takes the smaller size of each axis.
package koans.ch02arrays;

import koans.kit.Require;

public final class Broadcast {

    private Broadcast() {
    }

    public static double[][] multiplyScalar(double[][] a, double k) {
        double[][] product = new double[Matrices.rows(a)][Matrices.cols(a)];
        for (int i = 0; i < product.length; i++) {
            for (int j = 0; j < product[i].length; j++) {
                product[i][j] = a[i][j] * k;
            }
        }
        return product;
    }

    public static double[][] multiplyRow(double[][] a, double[] row) {
        int cols = Matrices.cols(a);
        Require.that(row.length == cols, "%d columns do not fit a row of %d", cols, row.length);
        double[][] product = new double[a.length][cols];
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < cols; j++) {
                product[i][j] = a[i][j] * row[j];
            }
        }
        return product;
    }

    public static double[][] multiply(double[][] a, double[][] b) {
        Require.that(fit(Matrices.rows(a), Matrices.rows(b)) && fit(Matrices.cols(a), Matrices.cols(b)),
                "%dx%d and %dx%d do not fit", a.length, a[0].length, b.length, b[0].length);
        double[][] product = new double[Math.min(a.length, b.length)][Math.min(a[0].length, b[0].length)];
        for (int i = 0; i < product.length; i++) {
            double[] fromA = a[a.length == 1 ? 0 : i];
            double[] fromB = b[b.length == 1 ? 0 : i];
            for (int j = 0; j < product[i].length; j++) {
                product[i][j] = fromA[fromA.length == 1 ? 0 : j] * fromB[fromB.length == 1 ? 0 : j];
            }
        }
        return product;
    }

    private static boolean fit(int sizeOfA, int sizeOfB) {
        return sizeOfA == sizeOfB || sizeOfA == 1 || sizeOfB == 1;
    }
}
