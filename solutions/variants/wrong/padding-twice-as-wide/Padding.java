// rejected by: 9.6
// message: twice as wide
// Pads by 2p on each side.
package koans.ch09cnn;

import java.util.Arrays;
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
        double[][] padded = new double[a.length + 4 * p][a[0].length + 4 * p];
        for (int i = 0; i < a.length; i++) {
            System.arraycopy(a[i], 0, padded[i + 2 * p], 2 * p, a[i].length);
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
