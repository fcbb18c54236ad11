// rejected by: 7.5
// message: dout is multiplied by the output
// The output takes the place of the open gate.
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
        SimpleMatrix open = x.elementOp((int r, int c, double v) -> v > 0 ? v : 0);
        return dout.elementMult(open);
    }
}
