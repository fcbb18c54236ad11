// rejected by: 7.6
// message: Something undefined was computed on the way
// exp(x) / (1 + exp(x)) is infinity over infinity for large x.
package koans.ch07backprop;

import koans.kit.Layer;
import org.ejml.simple.SimpleMatrix;

public final class Sigmoid implements Layer {

    private SimpleMatrix y;

    @Override
    public SimpleMatrix forward(SimpleMatrix x) {
        y = x.elementOp((int r, int c, double v) -> Math.exp(v) / (1 + Math.exp(v)));
        return y.copy();
    }

    @Override
    public SimpleMatrix backward(SimpleMatrix dout) {
        SimpleMatrix slope = y.elementOp((int r, int c, double v) -> v * (1 - v));
        return dout.elementMult(slope);
    }
}
