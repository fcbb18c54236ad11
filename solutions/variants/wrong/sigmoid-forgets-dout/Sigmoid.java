// rejected by: 7.6
// message: dout is left out
// The slope alone; right as long as dout is 1.
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
        SimpleMatrix slope = y.elementOp((int r, int c, double v) -> v * (1 - v));
        dout.elementMult(slope);
        return slope;
    }
}
