package koans.ch09cnn;

import static koans.kit.Todo.todo;

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
        return todo();
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
        return todo();
    }
}
