// rejected by: 7.5
// message: The method writes into its argument
// The zeros are written into the caller's gradient.
package koans.ch07backprop;

import koans.kit.Layer;
import org.ejml.simple.SimpleMatrix;

public final class Relu implements Layer {

    private SimpleMatrix x;

    @Override
    public SimpleMatrix forward(SimpleMatrix x) {
        this.x = x;
        return x.elementOp((int r, int c, double v) -> Math.max(0, v));
    }

    @Override
    public SimpleMatrix backward(SimpleMatrix dout) {
        if (dout.getNumRows() != x.getNumRows() || dout.getNumCols() != x.getNumCols()) {
            throw new IllegalArgumentException("dout does not fit");
        }
        for (int i = 0; i < x.getNumElements(); i++) {
            if (x.get(i) <= 0) {
                dout.set(i, 0);
            }
        }
        return dout;
    }
}
