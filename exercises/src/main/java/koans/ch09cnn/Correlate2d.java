package koans.ch09cnn;

import static koans.kit.Todo.todo;

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
        return todo();
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
        return todo();
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
        return todo();
    }
}
