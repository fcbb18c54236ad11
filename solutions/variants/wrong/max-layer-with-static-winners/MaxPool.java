// rejected by: 9.42
// message: the fields must not be static
package koans.ch09cnn;

import koans.kit.Layer;
import koans.kit.Require;
import koans.kit.Shape3;
import org.ejml.simple.SimpleMatrix;

public final class MaxPool implements Layer {

    private final Shape3 in;
    private final int size;
    private final int stride;
    private static int[][] winners;

    public MaxPool(Shape3 in, int size, int stride) {
        ConvShape.output(in, in.channels(), size, size, stride, 0);
        this.in = in;
        this.size = size;
        this.stride = stride;
    }

    public Shape3 outShape() {
        return ConvShape.output(in, in.channels(), size, size, stride, 0);
    }

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
