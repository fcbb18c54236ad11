// rejected by: 9.48
// message: expected
// The numbers of a picture are cut into rows of C, though they stand channel by channel.
package koans.ch09cnn;

import java.util.Map;
import koans.ch08training.BatchNorm;
import koans.kit.Layer;
import koans.kit.Mode;
import koans.kit.Require;
import koans.kit.Shape3;
import org.ejml.simple.SimpleMatrix;

public final class ChannelBatchNorm implements Layer {

    private final Shape3 in;
    private final BatchNorm columns;

    public ChannelBatchNorm(Shape3 in) {
        this.in = in;
        columns = new BatchNorm(in.channels());
    }

    @Override
    public SimpleMatrix forward(SimpleMatrix x) {
        return forward(x, Mode.EVAL);
    }

    @Override
    public SimpleMatrix forward(SimpleMatrix x, Mode mode) {
        Require.that(x.getNumCols() == in.size(), "rows of %d numbers are not %s", x.getNumCols(), in);
        SimpleMatrix pixels = reshaped(x, in.channels());
        return reshaped(columns.forward(pixels, mode), in.size());
    }

    @Override
    public SimpleMatrix backward(SimpleMatrix dout) {
        return reshaped(columns.backward(reshaped(dout, in.channels())), in.size());
    }

    private static SimpleMatrix reshaped(SimpleMatrix a, int cols) {
        return new SimpleMatrix(a.getNumElements() / cols, cols, true, a.getDDRM().getData().clone());
    }

    @Override
    public Map<String, SimpleMatrix> params() {
        return columns.params();
    }

    @Override
    public Map<String, SimpleMatrix> grads() {
        return columns.grads();
    }
}
