// rejected by: 7.6
// message: The sigmoid is taken twice
// The derivative formula of x, fed with y.
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
        SimpleMatrix slope = y.elementOp((int r, int c, double v) -> Math.exp(-v) / Math.pow(1 + Math.exp(-v), 2));
        return dout.elementMult(slope);
    }
}
