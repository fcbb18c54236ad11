// accepted: plain loops; Java itself notices a block that leaves the matrix
package koans.ch09cnn;

import java.util.Arrays;
import koans.kit.Require;

/**
 * Windows: rectangular blocks of a matrix. A matrix is an array of rows that are equally long; row 0 is at the top
 * and column 0 at the left.
 */
public final class Windows {

    private Windows() {
    }

    /**
     * The block of this height and width whose upper left entry is {@code a[top][left]}, as fresh arrays.
     *
     * @param height at least 1
     * @param width at least 1; a block that leaves the matrix is an error: an exception, of whatever type
     */
    public static double[][] crop(double[][] a, int top, int left, int height, int width) {
        double[][] block = new double[height][width];
        for (int i = 0; i < height; i++) {
            for (int j = 0; j < width; j++) {
                block[i][j] = a[top + i][left + j];
            }
        }
        return block;
    }

    /**
     * The sums of all square windows of this size: first those at the top from left to right, then one row further
     * down, and so on.
     *
     * @param size at least 1; a window that is larger than the matrix, in height or in width, is an error: an
     *     exception, of whatever type
     * @return as many sums as there are places for the window
     */
    public static double[] sums(double[][] a, int size) {
        Require.that(size <= a.length && size <= a[0].length,
                "%dx%d has no window of size %d", a.length, a[0].length, size);
        int height = a.length - size + 1;
        int width = a[0].length - size + 1;
        double[] sums = new double[height * width];
        for (int i = 0; i < height; i++) {
            for (int j = 0; j < width; j++) {
                sums[i * width + j] = Arrays.stream(crop(a, i, j, size, size)).flatMapToDouble(Arrays::stream).sum();
            }
        }
        return sums;
    }
}
