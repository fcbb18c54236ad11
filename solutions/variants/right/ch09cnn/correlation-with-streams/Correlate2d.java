// accepted: a stream over the places of the filter
package koans.ch09cnn;

import java.util.stream.IntStream;
import koans.kit.Require;

/** A filter that is laid on a matrix, wherever it fits. The filter is never flipped. */
public final class Correlate2d {

    private Correlate2d() {
    }

    /**
     * The sum of the products of the entries that stand at the same place: {@code sum of a[i][j] * b[i][j]}.
     *
     * @param b of the same shape as {@code a}; another shape is an error: an exception, of whatever type
     */
    public static double dot(double[][] a, double[][] b) {
        Require.that(a.length == b.length && a[0].length == b[0].length, "shapes differ");
        return IntStream.range(0, a.length * a[0].length)
                .mapToDouble(k -> a[k / a[0].length][k % a[0].length] * b[k / a[0].length][k % a[0].length]).sum();
    }

    /**
     * The filter at every place where it fits: entry (i, j) is the sum of {@code a[i + y][j + x] * f[y][x]} over the
     * whole filter.
     *
     * @param a H x W
     * @param f FH x FW; a filter that is larger than {@code a}, in height or in width, is an error: an exception, of
     *     whatever type
     * @return (H - FH + 1) x (W - FW + 1)
     */
    public static double[][] valid(double[][] a, double[][] f) {
        return withBias(a, f, 0);
    }

    /**
     * The same with a bias: one number that is added to every entry of the result.
     *
     * @param a H x W
     * @param f FH x FW; a filter that is larger than {@code a}, in height or in width, is an error: an exception, of
     *     whatever type
     * @return (H - FH + 1) x (W - FW + 1)
     */
    public static double[][] withBias(double[][] a, double[][] f, double bias) {
        Require.that(f.length <= a.length && f[0].length <= a[0].length,
                "a filter of %dx%d does not fit into %dx%d", f.length, f[0].length, a.length, a[0].length);
        double[][] map = new double[a.length - f.length + 1][a[0].length - f[0].length + 1];
        for (int i = 0; i < map.length; i++) {
            for (int j = 0; j < map[i].length; j++) {
                map[i][j] = dot(Windows.crop(a, i, j, f.length, f[0].length), f) + bias;
            }
        }
        return map;
    }
}
