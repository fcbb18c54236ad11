// rejected by: 7.6
// message: backward must leave what forward remembered
// The slope overwrites the output.
package koans.ch07backprop;

import koans.kit.Layer;
import org.ejml.simple.SimpleMatrix;

public final class Sigmoid implements Layer {

    private SimpleMatrix y;

    @Override
    public SimpleMatrix forward(SimpleMatrix x) {
        y = x.elementOp((int r, int c, double v) -> 1 / (1 + Math.exp(-v)));
        return y.copy();
    }

    @Override
    public SimpleMatrix backward(SimpleMatrix dout) {
        y = y.elementOp((int r, int c, double v) -> v * (1 - v));
        return dout.elementMult(y);
    }
}
