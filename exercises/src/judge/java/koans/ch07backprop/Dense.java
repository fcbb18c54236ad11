package koans.ch07backprop;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import koans.kit.Layer;
import org.ejml.simple.SimpleMatrix;

/**
 * An affine layer of the tests' own, so that a mistake in {@link Affine} is not blamed on others. Its gradients can be
 * spoilt.
 */
final class Dense implements Layer {

    private final Map<String, SimpleMatrix> params = new LinkedHashMap<>();
    private final Map<String, SimpleMatrix> grads = new LinkedHashMap<>();
    private final Map<String, UnaryOperator<SimpleMatrix>> spoilt;
    private SimpleMatrix x;

    Dense(SimpleMatrix w, SimpleMatrix b) {
        this(w, b, Map.of());
    }

    /** A layer that makes something else of its gradients for x, W or b. */
    Dense(SimpleMatrix w, SimpleMatrix b, Map<String, UnaryOperator<SimpleMatrix>> spoilt) {
        params.put("W", w);
        params.put("b", b);
        this.spoilt = spoilt;
    }

    @Override
    public SimpleMatrix forward(SimpleMatrix x) {
        this.x = x;
        return x.mult(params.get("W")).plus(SimpleMatrix.ones(x.getNumRows(), 1).mult(params.get("b")));
    }

    @Override
    public SimpleMatrix backward(SimpleMatrix dout) {
        grads.put("W", spoil("W", x.transpose().mult(dout)));
        grads.put("b", spoil("b", SimpleMatrix.ones(1, dout.getNumRows()).mult(dout)));
        return spoil("x", dout.mult(params.get("W").transpose()));
    }

    @Override
    public Map<String, SimpleMatrix> params() {
        return params;
    }

    @Override
    public Map<String, SimpleMatrix> grads() {
        return grads;
    }

    private SimpleMatrix spoil(String name, SimpleMatrix gradient) {
        return spoilt.getOrDefault(name, right -> right).apply(gradient);
    }
}
