// accepted: leaves out what lies outside, instead of adding zeros
package koans.ch09cnn;

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
        Require.that(x.length == f.length, "other channels");
        double sum = 0;
        for (int c = 0; c < f.length; c++) {
            for (int i = 0; i < f[c].length; i++) {
                for (int j = 0; j < f[c][i].length; j++) {
                    sum += x[c][top + i][left + j] * f[c][i][j];
                }
            }
        }
        return sum;
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
        Require.that(x[0].length + 2 * pad >= f[0].length && x[0][0].length + 2 * pad >= f[0][0].length, "too large");
        Require.that(x.length == f.length, "other channels");
        int height = x[0].length;
        int width = x[0][0].length;
        double[][] map = new double[(height + 2 * pad - f[0].length) / stride + 1][
                (width + 2 * pad - f[0][0].length) / stride + 1];
        for (int i = 0; i < map.length; i++) {
            for (int j = 0; j < map[i].length; j++) {
                for (int c = 0; c < f.length; c++) {
                    for (int y = 0; y < f[c].length; y++) {
                        for (int z = 0; z < f[c][y].length; z++) {
                            int row = i * stride + y - pad;
                            int col = j * stride + z - pad;
                            if (row >= 0 && row < height && col >= 0 && col < width) {
                                map[i][j] += x[c][row][col] * f[c][y][z];
                            }
                        }
                    }
                }
            }
        }
        return map;
    }
}
