package koans.ch09cnn;

import static koans.kit.Todo.todo;

import org.ejml.simple.SimpleMatrix;

/**
 * Two orders for the numbers that filters make of pictures.
 *
 * <p>The product of {@link Im2col} windows and filters has a row for each window (picture after picture) and a column
 * for each filter. The layers of a network want a row for each picture, with one map after the other: map f holds what
 * filter f says at the P windows of that picture.
 *
 * <p>Window p of picture n and filter f is entry (n * P + p, f) in the one order, and (n, f * P + p) in the other.
 */
public final class FeatureMaps {

    private FeatureMaps() {
    }

    /**
     * From a row for each window to a row for each picture.
     *
     * @param windows (N * P) x F; rejected with any exception if its rows cannot be shared out evenly
     * @param images  N, the number of pictures
     * @return N x (F * P)
     */
    public static SimpleMatrix fromWindows(SimpleMatrix windows, int images) {
        return todo();
    }

    /**
     * The way back: from a row for each picture to a row for each window.
     *
     * @param maps    N x (F * P); rejected with any exception if its columns cannot be shared out evenly
     * @param filters F, the number of maps that a picture has
     * @return (N * P) x F
     */
    public static SimpleMatrix toWindows(SimpleMatrix maps, int filters) {
        return todo();
    }
}
