// rejected by: 9.6
// message: Bad input is answered
// Asks each place of the result for its source: a negative border cuts the picture.
package koans.ch09cnn;

import java.util.Arrays;

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
        double[][] padded = new double[a.length + 2 * p][a[0].length + 2 * p];
        for (int i = 0; i < padded.length; i++) {
            for (int j = 0; j < padded[0].length; j++) {
                boolean inside = i >= p && i < p + a.length && j >= p && j < p + a[0].length;
                padded[i][j] = inside ? a[i - p][j - p] : 0;
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
        return Arrays.stream(x).map(channel -> plane(channel, p)).toArray(double[][][]::new);
    }
}
