// rejected by: 7.5
// message: The method writes into its argument
// The zeros are written into the caller's batch.
package koans.ch07backprop;

import koans.kit.Layer;
import org.ejml.simple.SimpleMatrix;

public final class Relu implements Layer {

    private SimpleMatrix x;

    @Override
    public SimpleMatrix forward(SimpleMatrix x) {
        this.x = x.copy();
        for (int i = 0; i < x.getNumElements(); i++) {
            x.set(i, Math.max(0, x.get(i)));
        }
        return x.copy();
    }

    @Override
    public SimpleMatrix backward(SimpleMatrix dout) {
        SimpleMatrix open = x.elementOp((int r, int c, double v) -> v > 0 ? 1 : 0);
        return dout.elementMult(open);
    }
}
