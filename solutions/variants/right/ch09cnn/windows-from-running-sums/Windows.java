// accepted: sums of windows as differences of running sums
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
        Require.that(top >= 0 && left >= 0 && top + height <= a.length && left + width <= a[0].length,
                "%dx%d at (%d, %d) leaves %dx%d", height, width, top, left, a.length, a[0].length);
        double[][] block = new double[height][];
        for (int i = 0; i < height; i++) {
            block[i] = Arrays.copyOfRange(a[top + i], left, left + width);
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
        int height = a.length - size + 1;
        int width = a[0].length - size + 1;
        Require.that(height > 0 && width > 0, "no window of size %d", size);
        double[][] up = new double[a.length + 1][a[0].length + 1];
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < a[0].length; j++) {
                up[i + 1][j + 1] = a[i][j] + up[i][j + 1] + up[i + 1][j] - up[i][j];
            }
        }
        double[] sums = new double[height * width];
        for (int k = 0; k < sums.length; k++) {
            int i = k / width;
            int j = k % width;
            sums[k] = up[i + size][j + size] - up[i][j + size] - up[i + size][j] + up[i][j];
        }
        return sums;
    }
}
