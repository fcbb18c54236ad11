// rejected by: 9.48
// message: Each picture is normalized alone
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
        if (mode == Mode.EVAL) {
            SimpleMatrix pixels = FeatureMaps.toWindows(x, in.channels());
            return FeatureMaps.fromWindows(columns.forward(pixels, mode), x.getNumRows());
        }
        SimpleMatrix y = new SimpleMatrix(x.getNumRows(), x.getNumCols());
        for (int n = 0; n < x.getNumRows(); n++) {
            SimpleMatrix pixels = FeatureMaps.toWindows(x.getRow(n), in.channels());
            y.insertIntoThis(n, 0, FeatureMaps.fromWindows(columns.forward(pixels, mode), 1));
        }
        return y;
    }

    @Override
    public SimpleMatrix backward(SimpleMatrix dout) {
        SimpleMatrix pixels = FeatureMaps.toWindows(dout, in.channels());
        return FeatureMaps.fromWindows(columns.backward(pixels), dout.getNumRows());
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
