// accepted: the sigmoid is half a tanh, and y - y * y is the same slope
package koans.ch07backprop;

import koans.kit.Layer;
import org.ejml.simple.SimpleMatrix;

public final class Sigmoid implements Layer {

    private SimpleMatrix y;

    @Override
    public SimpleMatrix forward(SimpleMatrix x) {
        y = x.elementOp((int r, int c, double v) -> 0.5 * (1 + Math.tanh(v / 2)));
        return y;
    }

    @Override
    public SimpleMatrix backward(SimpleMatrix dout) {
        return y.minus(y.elementPower(2)).elementMult(dout);
    }
}
