// rejected by: 9.43
// message: Bad input is answered instead of rejected
// only the size of the window is looked at; a stride of 0 is noticed later
package koans.ch09cnn;

import koans.kit.Layer;
import koans.kit.Require;
import koans.kit.Shape3;
import koans.kit.Tensor4;
import org.ejml.simple.SimpleMatrix;

/**
 * A pooling layer: in each channel, the mean of each window. There is no padding.
 *
 * <p>A row is a picture, in the order channel, row, column.
 */
public final class AveragePool implements Layer {

    private final Shape3 in;
    private final int size;
    private final int stride;

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
        Require.that(size <= in.height() && size <= in.width(), "windows of %d do not fit %s", size, in);
        this.in = in;
        this.size = size;
        this.stride = stride;
    }

    /** The shape of what comes out for one picture: C x OH x OW. */
    public Shape3 outShape() {
        return ConvShape.output(in, in.channels(), size, size, stride, 0);
    }

    /**
     * The mean of each window of each picture.
     *
     * @param x N x (C * H * W), left as it is; any exception if its rows are no such pictures
     * @return N x (C * OH * OW)
     */
    @Override
    public SimpleMatrix forward(SimpleMatrix x) {
        Tensor4 pixels = Tensor4.fromRows(x, in);
        Shape3 out = outShape();
        Tensor4 means = new Tensor4(pixels.n(), out.channels(), out.height(), out.width());
        for (int n = 0; n < pixels.n(); n++) {
            for (int c = 0; c < out.channels(); c++) {
                for (int i = 0; i < out.height(); i++) {
                    for (int j = 0; j < out.width(); j++) {
                        double sum = 0;
                        for (int row = i * stride; row < i * stride + size; row++) {
                            for (int col = j * stride; col < j * stride + size; col++) {
                                sum += pixels.get(n, c, row, col);
                            }
                        }
                        means.set(n, c, i, j, sum / (size * size));
                    }
                }
            }
        }
        return means.toRows();
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
        Shape3 out = outShape();
        Tensor4 shares = Tensor4.fromRows(dout.divide(size * size), out);
        Tensor4 dx = new Tensor4(shares.n(), in.channels(), in.height(), in.width());
        for (int n = 0; n < shares.n(); n++) {
            for (int c = 0; c < out.channels(); c++) {
                for (int i = 0; i < out.height(); i++) {
                    for (int j = 0; j < out.width(); j++) {
                        for (int row = i * stride; row < i * stride + size; row++) {
                            for (int col = j * stride; col < j * stride + size; col++) {
                                dx.set(n, c, row, col, dx.get(n, c, row, col) + shares.get(n, c, i, j));
                            }
                        }
                    }
                }
            }
        }
        return dx.toRows();
    }
}
