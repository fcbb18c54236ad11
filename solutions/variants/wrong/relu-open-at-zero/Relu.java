// rejected by: 7.5
// message: Compared with >= instead of >
// The gate stands open at exactly 0.
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
        SimpleMatrix open = x.elementOp((int r, int c, double v) -> v >= 0 ? 1 : 0);
        return dout.elementMult(open);
    }
}
