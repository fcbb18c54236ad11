package koans.ch09cnn;

import static koans.kit.Todo.todo;

import koans.kit.Layer;
import koans.kit.Shape3;
import org.ejml.simple.SimpleMatrix;

/**
 * A pooling layer: in each channel, the mean of each window. There is no padding.
 *
 * <p>A row is a picture, in the order channel, row, column.
 */
public final class AveragePool implements Layer {

    /**
     * A layer for pictures of this shape.
     *
     * <p>Rejected with any exception: sizes that {@link ConvShape} rejects.
     *
     * @param in     the shape of a picture, C x H x W
     * @param size   the height and width of the window
     * @param stride by how much it moves on
     */
    public AveragePool(Shape3 in, int size, int stride) {
        todo();
    }

    /** The shape of what comes out for one picture: C x OH x OW. */
    public Shape3 outShape() {
        return todo();
    }

    /**
     * The mean of each window of each picture.
     *
     * @param x N x (C * H * W), left as it is; any exception if its rows are no such pictures
     * @return N x (C * OH * OW)
     */
    @Override
    public SimpleMatrix forward(SimpleMatrix x) {
        return todo();
    }

    /**
     * The gradient for an input: each number of {@code dout} is shared out evenly among the pixels of its window, and
     * adds up where windows overlap. It is the same for every input, so no {@code forward} is needed before.
     *
     * @param dout N x (C * OH * OW), left as it is; any exception if its rows have another length
     * @return N x (C * H * W)
     */
    @Override
    public SimpleMatrix backward(SimpleMatrix dout) {
        return todo();
    }
}
