// accepted: deep copies that are added to, and subtraction of the opposite
package koans.ch02arrays;

import java.util.Arrays;

public final class Elementwise {

    private Elementwise() {
    }

    public static double[][] addScalar(double[][] a, double s) {
        double[][] copy = copy(a);
        for (double[] row : copy) {
            for (int j = row.length - 1; j >= 0; j--) {
                row[j] -= -s;
            }
        }
        return copy;
    }

    public static double[][] add(double[][] a, double[][] b) {
        double[][] sum = copy(b);
        String shapeOfA = Matrices.rows(a) + "x" + Matrices.cols(a);
        String shapeOfB = b.length + "x" + b[0].length;
        if (!shapeOfA.equals(shapeOfB)) {
            throw new IllegalArgumentException("shapes differ: " + shapeOfB + ", " + shapeOfA);
        }
        for (int j = 0; j < a[0].length; j++) {
            for (int i = 0; i < a.length; i++) {
                sum[i][j] += a[i][j];
            }
        }
        return sum;
    }

    private static double[][] copy(double[][] a) {
        Matrices.rows(a);
        return Arrays.stream(a).map(double[]::clone).toArray(double[][]::new);
    }
}
