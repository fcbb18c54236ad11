// accepted: adds up multiples of the rows of b
package koans.ch05network;

import koans.kit.Require;

/**
 * The matrix product with your own loops. Later EJML does the same work.
 */
public final class Products {

    private Products() {
    }

    /**
     * The matrix product: entry (r, c) is the sum of {@code a[r][k] * b[k][c]} over all {@code k}.
     *
     * @param a N x D
     * @param b D x M
     * @return N x M, in a fresh array
     * @throws IllegalArgumentException if {@code a} has not as many columns as {@code b} has rows; the message names
     *         both shapes, as in {@code 2x3} and {@code 2x2}
     */
    public static double[][] dot(double[][] a, double[][] b) {
        Require.that(a[0].length == b.length, "%dx%d does not fit %dx%d", a.length, a[0].length, b.length, b[0].length);
        double[][] product = new double[a.length][b[0].length];
        for (int r = 0; r < a.length; r++) {
            for (int k = b.length - 1; k >= 0; k--) {
                for (int c = 0; c < b[0].length; c++) {
                    product[r][c] += a[r][k] * b[k][c];
                }
            }
        }
        return product;
    }
}
