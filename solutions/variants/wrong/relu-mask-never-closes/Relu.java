// rejected by: 7.5
// message: is still open
// The mask is made once and only ever opened.
package koans.ch07backprop;

import koans.kit.Layer;
import org.ejml.simple.SimpleMatrix;

public final class Relu implements Layer {

    private SimpleMatrix open;

    @Override
    public SimpleMatrix forward(SimpleMatrix x) {
        if (open == null || open.getNumRows() != x.getNumRows() || open.getNumCols() != x.getNumCols()) {
            open = new SimpleMatrix(x.getNumRows(), x.getNumCols());
        }
        for (int i = 0; i < x.getNumElements(); i++) {
            if (x.get(i) > 0) {
                open.set(i, 1);
            }
        }
        return x.elementOp((int r, int c, double v) -> Math.max(0, v));
    }

    @Override
    public SimpleMatrix backward(SimpleMatrix dout) {
        return dout.elementMult(open);
    }
}
