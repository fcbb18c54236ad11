package koans.ch09cnn;

import static koans.kit.Todo.todo;

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
        return todo();
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
        return todo();
    }
}
