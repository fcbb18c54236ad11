// rejected by: 7.6
// message: must not be static
// All sigmoid layers of a net share one memory.
package koans.ch07backprop;

import koans.kit.Layer;
import org.ejml.simple.SimpleMatrix;

public final class Sigmoid implements Layer {

    private static SimpleMatrix y;

    @Override
    public SimpleMatrix forward(SimpleMatrix x) {
        y = x.elementOp((int r, int c, double v) -> 1 / (1 + Math.exp(-v)));
        return y.copy();
    }

    @Override
    public SimpleMatrix backward(SimpleMatrix dout) {
        SimpleMatrix slope = y.elementOp((int r, int c, double v) -> v * (1 - v));
        return dout.elementMult(slope);
    }
}
