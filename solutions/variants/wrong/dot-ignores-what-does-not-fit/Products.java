// rejected by: 5.12
// message: answered instead of rejected
// The loop runs to the shorter side, so nothing ever fails.
package koans.ch05network;

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
        double[][] product = new double[a.length][b[0].length];
        for (int r = 0; r < a.length; r++) {
            for (int c = 0; c < b[0].length; c++) {
                for (int k = 0; k < Math.min(b.length, a[0].length); k++) {
                    product[r][c] += a[r][k] * b[k][c];
                }
            }
        }
        return product;
    }
}
