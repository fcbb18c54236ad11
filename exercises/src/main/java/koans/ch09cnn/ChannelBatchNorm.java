package koans.ch09cnn;

import static koans.kit.Todo.todo;

import java.util.Map;
import koans.ch08training.BatchNorm;
import koans.kit.Layer;
import koans.kit.Mode;
import koans.kit.Shape3;
import org.ejml.simple.SimpleMatrix;

/**
 * Batch normalization for maps: each channel has one mean, one variance, one gamma and one beta, for all the pixels of
 * all the pictures of a batch.
 *
 * <p>It is what {@link BatchNorm} does, with a column for each channel: the same momentum (0.9), the same first gamma,
 * beta and running values.
 *
 * <p>A row is a picture, in the order channel, row, column.
 */
public final class ChannelBatchNorm implements Layer {

    /**
     * A layer for pictures of this shape.
     *
     * @param in the shape of a picture, C x H x W
     */
    public ChannelBatchNorm(Shape3 in) {
        todo();
    }

    /** {@link #forward(SimpleMatrix, Mode)} in {@link Mode#EVAL}. */
    @Override
    public SimpleMatrix forward(SimpleMatrix x) {
        return todo();
    }

    /**
     * Normalizes each channel, with the numbers of the batch in TRAIN and with the running values in EVAL.
     *
     * @param x N x (C * H * W), left as it is; any exception if its rows have another length
     * @return N x (C * H * W)
     */
    @Override
    public SimpleMatrix forward(SimpleMatrix x, Mode mode) {
        return todo();
    }

    /**
     * The gradient for the input of the last {@code forward} in TRAIN; keeps the gradients for gamma and beta, and
     * forgets those of earlier calls.
     *
     * @param dout N x (C * H * W), left as it is
     * @return N x (C * H * W)
     */
    @Override
    public SimpleMatrix backward(SimpleMatrix dout) {
        return todo();
    }

    /** The live gamma and beta, 1 x C, under the names "gamma" and "beta". */
    @Override
    public Map<String, SimpleMatrix> params() {
        return todo();
    }

    /** The gradients of the last {@link #backward}, 1 x C, under the names "gamma" and "beta". */
    @Override
    public Map<String, SimpleMatrix> grads() {
        return todo();
    }
}
