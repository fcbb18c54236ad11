// accepted: loops and indices; 0/0 rounds to 0
package koans.ch09cnn;

import java.util.Arrays;
import koans.kit.Require;
import org.ejml.simple.SimpleMatrix;

/**
 * Volumes: planes of equal shape, one behind the other. {@code chw[c][y][x]} is the entry of channel c in row y and
 * column x.
 */
public final class Volumes {

    private Volumes() {
    }

    /**
     * One plane of a volume, as fresh arrays.
     *
     * @param c the channel, from 0; a channel that does not exist is an error: an exception, of whatever type
     */
    public static double[][] channel(double[][][] chw, int c) {
        return Arrays.stream(chw[c]).map(double[]::clone).toArray(double[][]::new);
    }

    /**
     * A volume of these numbers: they fill row 0 of channel 0 from left to right, then row 1, then all other rows of
     * channel 0, then channel 1, and so on.
     *
     * @param flat exactly c * h * w numbers; more or fewer are an error: an exception, of whatever type
     * @return c x h x w
     */
    public static double[][][] reshape(double[] flat, int c, int h, int w) {
        Require.that(flat.length == c * h * w, "%d numbers", flat.length);
        double[][][] volume = new double[c][h][w];
        int next = 0;
        for (double[][] plane : volume) {
            for (double[] row : plane) {
                for (int x = 0; x < w; x++) {
                    row[x] = flat[next++];
                }
            }
        }
        return volume;
    }

    /** All numbers of a volume in one row, in the order of {@code reshape}. */
    public static double[] flatten(double[][][] chw) {
        return Arrays.stream(chw).flatMap(Arrays::stream).flatMapToDouble(Arrays::stream).toArray();
    }

    /**
     * The same block of every channel, as fresh arrays: its upper left entries are {@code chw[c][top][left]}.
     *
     * @param height at least 1
     * @param width at least 1; a block that leaves the planes is an error: an exception, of whatever type
     * @return C x height x width
     */
    public static double[][][] window(double[][][] chw, int top, int left, int height, int width) {
        return Arrays.stream(chw)
                .map(plane -> Windows.crop(plane, top, left, height, width))
                .toArray(double[][][]::new);
    }

    /**
     * Each plane as one row of a matrix.
     *
     * @return C x (H * W): row c is channel c, row by row
     */
    public static SimpleMatrix flattenPlanes(double[][][] chw) {
        SimpleMatrix rows = new SimpleMatrix(chw.length, chw[0].length * chw[0][0].length);
        for (int c = 0; c < chw.length; c++) {
            for (int k = 0; k < rows.getNumCols(); k++) {
                rows.set(c, k, chw[c][k / chw[0][0].length][k % chw[0][0].length]);
            }
        }
        return rows;
    }

    /**
     * The grey values that draw a plane: its smallest number becomes 0 (black), its largest 255 (white), and what
     * lies between them keeps its place: {@code 255 * (v - min) / (max - min)}, rounded as by {@code Math.round}. A
     * plane whose numbers are all equal becomes 0 everywhere.
     */
    public static int[][] toGray(double[][] plane) {
        double max = Arrays.stream(plane).flatMapToDouble(Arrays::stream).max().orElseThrow();
        double min = Arrays.stream(plane).flatMapToDouble(Arrays::stream).min().orElseThrow();
        double range = max - min;
        return Arrays.stream(plane)
                .map(row -> Arrays.stream(row).mapToInt(v -> (int) Math.round((v - min) / range * 255)).toArray())
                .toArray(int[][]::new);
    }
}
