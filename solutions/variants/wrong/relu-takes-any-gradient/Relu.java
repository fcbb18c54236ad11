// rejected by: 7.5
// message: Bad input is answered instead of rejected
// The loop runs over dout, whatever its shape.
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
        SimpleMatrix dx = dout.copy();
        for (int r = 0; r < dout.getNumRows(); r++) {
            for (int c = 0; c < Math.min(dout.getNumCols(), x.getNumCols()); c++) {
                if (x.get(r, c) <= 0) {
                    dx.set(r, c, 0);
                }
            }
        }
        return dx;
    }
}
