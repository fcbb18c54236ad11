// rejected by: 7.6
// message: That is dout * x * (1 - x)
// y * (1 - y) with the input in place of the output.
package koans.ch07backprop;

import koans.kit.Layer;
import org.ejml.simple.SimpleMatrix;

public final class Sigmoid implements Layer {

    private SimpleMatrix x;

    @Override
    public SimpleMatrix forward(SimpleMatrix x) {
        this.x = x;
        return x.elementOp((int r, int c, double v) -> 1 / (1 + Math.exp(-v)));
    }

    @Override
    public SimpleMatrix backward(SimpleMatrix dout) {
        SimpleMatrix slope = x.elementOp((int r, int c, double v) -> v * (1 - v));
        return dout.elementMult(slope);
    }
}
