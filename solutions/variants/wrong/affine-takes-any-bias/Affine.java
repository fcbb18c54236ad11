// rejected by: 7.11
// message: Bad input is answered instead of rejected
// A bias that fits nothing is only noticed later, or never.
package koans.ch07backprop;

import java.util.LinkedHashMap;
import java.util.Map;
import koans.kit.Layer;
import org.ejml.simple.SimpleMatrix;

public final class Affine implements Layer {

    private final SimpleMatrix w;
    private final SimpleMatrix b;
    private SimpleMatrix x;
    private SimpleMatrix dw;
    private SimpleMatrix db;

    public Affine(SimpleMatrix w, SimpleMatrix b) {
        this.w = w;
        this.b = b;
    }

    @Override
    public SimpleMatrix forward(SimpleMatrix x) {
        this.x = x;
        return AffineMath.forward(x, w, b);
    }

    @Override
    public SimpleMatrix backward(SimpleMatrix dout) {
        dw = AffineMath.weightGradient(x, dout);
        db = AffineMath.biasGradient(dout);
        return AffineMath.inputGradient(dout, w);
    }

    @Override
    public Map<String, SimpleMatrix> params() {
        return named(w, b);
    }

    @Override
    public Map<String, SimpleMatrix> grads() {
        return named(dw, db);
    }

    private static Map<String, SimpleMatrix> named(SimpleMatrix w, SimpleMatrix b) {
        Map<String, SimpleMatrix> named = new LinkedHashMap<>();
        named.put("W", w);
        named.put("b", b);
        return named;
    }
}
