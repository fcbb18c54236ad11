// rejected by: 2.14
// message: Bad input is answered instead of rejected
// Repeats blocks of any size that divides the other.
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
        double[][] product = new double[Math.max(a.length, b.length)][Math.max(a[0].length, b[0].length)];
        for (int i = 0; i < product.length; i++) {
            double[] fromA = a[i % a.length];
            double[] fromB = b[i % b.length];
            for (int j = 0; j < product[i].length; j++) {
                product[i][j] = fromA[j % fromA.length] * fromB[j % fromB.length];
            }
        }
        return product;
    }

    private static boolean fit(int sizeOfA, int sizeOfB) {
        return sizeOfA % sizeOfB == 0 || sizeOfB % sizeOfA == 0;
    }
}
