// rejected by: 9.42
// message: Is a field static
// all layers have the sizes of the last one
package koans.ch09cnn;

import koans.kit.Layer;
import koans.kit.Require;
import koans.kit.Shape3;
import org.ejml.simple.SimpleMatrix;

/**
 * A pooling layer: in each channel, the largest number of each window. There is no padding.
 *
 * <p>A row is a picture, in the order channel, row, column.
 */
public final class MaxPool implements Layer {

    private static Shape3 in;
    private static int size;
    private static int stride;
    private int[][] winners;

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
        ConvShape.output(in, in.channels(), size, size, stride, 0);
        MaxPool.in = in;
        MaxPool.size = size;
        MaxPool.stride = stride;
    }

    /** The shape of what comes out for one picture: C x OH x OW. */
    public Shape3 outShape() {
        return ConvShape.output(in, in.channels(), size, size, stride, 0);
    }

    /**
     * The largest number of each window of each picture.
     *
     * @param x N x (C * H * W), left as it is; any exception if its rows are no such pictures
     * @return N x (C * OH * OW)
     */
    @Override
    public SimpleMatrix forward(SimpleMatrix x) {
        Require.that(x.getNumCols() == in.size(), "rows of %d numbers are not %s", x.getNumCols(), in);
        Shape3 out = outShape();
        SimpleMatrix y = new SimpleMatrix(x.getNumRows(), out.size());
        winners = new int[x.getNumRows()][out.size()];
        for (int n = 0; n < x.getNumRows(); n++) {
            int place = 0;
            for (int c = 0; c < out.channels(); c++) {
                for (int i = 0; i < out.height(); i++) {
                    for (int j = 0; j < out.width(); j++) {
                        int winner = winner(x, n, c, i * stride, j * stride);
                        y.set(n, place, x.get(n, winner));
                        winners[n][place++] = winner;
                    }
                }
            }
        }
        return y;
    }

    /** The column in which row n of x has the largest number of a window. */
    private int winner(SimpleMatrix x, int n, int channel, int top, int left) {
        int corner = (channel * in.height() + top) * in.width() + left;
        int winner = corner;
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                int column = corner + i * in.width() + j;
                if (x.get(n, column) > x.get(n, winner)) {
                    winner = column;
                }
            }
        }
        return winner;
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
        Require.that(dout.getNumRows() == winners.length && dout.getNumCols() == outShape().size(),
                "a gradient of %dx%d does not fit", dout.getNumRows(), dout.getNumCols());
        SimpleMatrix dx = new SimpleMatrix(winners.length, in.size());
        for (int n = 0; n < winners.length; n++) {
            for (int place = 0; place < winners[n].length; place++) {
                int winner = winners[n][place];
                dx.set(n, winner, dx.get(n, winner) + dout.get(n, place));
            }
        }
        return dx;
    }
}
