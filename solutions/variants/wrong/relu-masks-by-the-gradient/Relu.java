// rejected by: 7.5
// message: The gradient is cut where dout is negative
// ReLU is applied to the gradient.
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
        return dout.elementOp((int r, int c, double v) -> v > 0 && x.get(r, c) > 0 ? v : 0);
    }
}
