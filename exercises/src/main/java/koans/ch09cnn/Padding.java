package koans.ch09cnn;

import static koans.kit.Todo.todo;

/** A border of zeros around a picture. */
public final class Padding {

    private Padding() {
    }

    /**
     * The matrix with a border of zeros, {@code p} wide on all four sides, as fresh arrays.
     *
     * @param a H x W
     * @param p 0 or more; below 0 is an error: an exception, of whatever type
     * @return (H + 2p) x (W + 2p)
     */
    public static double[][] plane(double[][] a, int p) {
        return todo();
    }

    /**
     * The same border around every channel of a volume, as fresh arrays. No channels are added.
     *
     * @param x C x H x W
     * @param p 0 or more; below 0 is an error: an exception, of whatever type
     * @return C x (H + 2p) x (W + 2p)
     */
    public static double[][][] volume(double[][][] x, int p) {
        return todo();
    }
}
