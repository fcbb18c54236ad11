package koans.ch09cnn;

import static koans.kit.Todo.todo;

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
        return todo();
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
        return todo();
    }
}
