package koans.ch09cnn;

import static koans.kit.Todo.todo;

import koans.kit.Layer;
import koans.kit.Shape3;
import org.ejml.simple.SimpleMatrix;

/**
 * A pooling layer: in each channel, the largest number of each window. There is no padding.
 *
 * <p>A row is a picture, in the order channel, row, column.
 */
public final class MaxPool implements Layer {

    /**
     * A layer for pictures of this shape.
     *
     * <p>Rejected with any exception: sizes that {@link ConvShape} rejects.
     *
     * @param in     the shape of a picture, C x H x W
     * @param size   the height and width of the window
     * @param stride by how much it moves on
     */
    public MaxPool(Shape3 in, int size, int stride) {
        todo();
    }

    /** The shape of what comes out for one picture: C x OH x OW. */
    public Shape3 outShape() {
        return todo();
    }

    /**
     * The largest number of each window of each picture.
     *
     * @param x N x (C * H * W), left as it is; any exception if its rows are no such pictures
     * @return N x (C * OH * OW)
     */
    @Override
    public SimpleMatrix forward(SimpleMatrix x) {
        return todo();
    }

    /**
     * The gradient for the last input: each number of {@code dout} goes to the one pixel that won its window, and adds
     * up there if that pixel won several. Of equally large pixels the first in row order has won.
     *
     * @param dout N x (C * OH * OW), left as it is; any exception if it does not fit the last input, or if there was no
     *             {@code forward} yet
     * @return N x (C * H * W)
     */
    @Override
    public SimpleMatrix backward(SimpleMatrix dout) {
        return todo();
    }
}
