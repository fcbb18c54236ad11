package koans.ch09cnn;

import java.util.Arrays;

/**
 * Pooling: one number stands for a whole square window of a map.
 *
 * <p>The window is {@code size} x {@code size} and moves on by {@code stride}. Only places where it lies wholly inside
 * count, as in {@link ConvShape}; what that rejects is rejected here too, with any exception.
 */
public final class Pool2d {

    private Pool2d() {
    }

    /**
     * The largest number of each window.
     *
     * @param a      a map, H x W, left as it is
     * @param size   the height and width of the window
     * @param stride by how much it moves on
     * @return OH x OW
     */
    public static double[][] max(double[][] a, int size, int stride) {
        double[][] pooled = output(a, size, stride);
        for (int i = 0; i < pooled.length; i++) {
            for (int j = 0; j < pooled[i].length; j++) {
                double max = Double.NEGATIVE_INFINITY;
                for (int y = i * stride; y < i * stride + size; y++) {
                    for (int x = j * stride; x < j * stride + size; x++) {
                        max = Math.max(max, a[y][x]);
                    }
                }
                pooled[i][j] = max;
            }
        }
        return pooled;
    }

    /**
     * The mean of each window.
     *
     * @param a      a map, H x W, left as it is
     * @param size   the height and width of the window
     * @param stride by how much it moves on
     * @return OH x OW
     */
    public static double[][] average(double[][] a, int size, int stride) {
        double[][] pooled = output(a, size, stride);
        for (int i = 0; i < pooled.length; i++) {
            for (int j = 0; j < pooled[i].length; j++) {
                for (int y = i * stride; y < i * stride + size; y++) {
                    pooled[i][j] += Arrays.stream(a[y], j * stride, j * stride + size).sum();
                }
                pooled[i][j] /= size * size;
            }
        }
        return pooled;
    }

    private static double[][] output(double[][] a, int size, int stride) {
        return new double[ConvShape.outputSize(a.length, size, stride, 0)]
                [ConvShape.outputSize(a[0].length, size, stride, 0)];
    }
}
