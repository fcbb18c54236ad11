// rejected by: 9.41
// message: The windows do not move on by the stride
package koans.ch09cnn;

import java.util.Arrays;

public final class Pool2d {

    private Pool2d() {
    }

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

    public static double[][] average(double[][] a, int size, int stride) {
        double[][] pooled = output(a, size, stride);
        for (int i = 0; i < pooled.length; i++) {
            for (int j = 0; j < pooled[i].length; j++) {
                for (int y = i; y < i + size; y++) {
                    pooled[i][j] += Arrays.stream(a[y], j, j + size).sum();
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
