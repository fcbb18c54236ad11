// accepted: one index after the other
package koans.ch09cnn;

import koans.kit.Require;

/** A border of zeros around a picture. */
public final class Padding {

    private Padding() {
    }

    /**
     * The matrix with a border of zeros, {@code p} wide on all four sides, as fresh arrays.
     *
     * @param a H x W
     * @param p 0 or more; below 0 is an error: an exception, of whatever type
     * @return (H + 2p) x (W + 2p)
     */
    public static double[][] plane(double[][] a, int p) {
        Require.that(p >= 0, "the padding is %d", p);
        double[][] padded = new double[a.length + 2 * p][a[0].length + 2 * p];
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < a[0].length; j++) {
                padded[i + p][j + p] = a[i][j];
            }
        }
        return padded;
    }

    /**
     * The same border around every channel of a volume, as fresh arrays. No channels are added.
     *
     * @param x C x H x W
     * @param p 0 or more; below 0 is an error: an exception, of whatever type
     * @return C x (H + 2p) x (W + 2p)
     */
    public static double[][][] volume(double[][][] x, int p) {
        double[][][] padded = x.clone();
        for (int c = 0; c < x.length; c++) {
            padded[c] = plane(x[c], p);
        }
        return padded;
    }
}
