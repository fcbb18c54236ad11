// rejected by: 9.20
// message: channel 0 of the filter
// Takes the first plane of the filter each time.
package koans.ch09cnn;

import java.util.stream.IntStream;
import koans.kit.Require;

/** A filter with several channels, laid on a volume with as many. The filter is never flipped. */
public final class Correlate3d {

    private Correlate3d() {
    }

    /**
     * The filter at one place: the sum of {@code x[c][top + i][left + j] * f[c][i][j]} over the whole filter, all of
     * its channels.
     *
     * @param x C x H x W
     * @param f C x FH x FW; another number of channels is an error, and so is a filter that leaves {@code x}: an
     *     exception, of whatever type
     */
    public static double at(double[][][] x, double[][][] f, int top, int left) {
        Require.that(x.length == f.length, "%d channels under a filter with %d", x.length, f.length);
        double[][][] window = Volumes.window(x, top, left, f[0].length, f[0][0].length);
        return IntStream.range(0, f.length).mapToDouble(c -> Correlate2d.dot(window[c], f[0])).sum();
    }

    /**
     * The filter at every place where it fits, after a border of zeros has been put around each channel. From one
     * place to the next are {@code stride} steps, to the right as well as down. A rest in which the filter does not
     * fit any more is left out.
     *
     * @param x C x H x W
     * @param f C x FH x FW; another number of channels is an error, and so is a filter that is larger than the padded
     *     picture, in height or in width: an exception, of whatever type
     * @param stride at least 1
     * @param pad the width of the border, at least 0
     * @return ((H + 2 * pad - FH) / stride + 1) x ((W + 2 * pad - FW) / stride + 1), both rounded down
     */
    public static double[][] valid(double[][][] x, double[][][] f, int stride, int pad) {
        double[][][] padded = Padding.volume(x, pad);
        int freeRows = padded[0].length - f[0].length;
        int freeColumns = padded[0][0].length - f[0][0].length;
        Require.that(freeRows >= 0 && freeColumns >= 0, "a filter of %dx%d does not fit into %dx%d with padding %d",
                f[0].length, f[0][0].length, x[0].length, x[0][0].length, pad);
        double[][] map = new double[freeRows / stride + 1][freeColumns / stride + 1];
        for (int i = 0; i < map.length; i++) {
            for (int j = 0; j < map[i].length; j++) {
                map[i][j] = at(padded, f, i * stride, j * stride);
            }
        }
        return map;
    }
}
