// rejected by: 7.11
// message: b in params() is a copy
// The weights are live, the bias is not.
package koans.ch07backprop;

import java.util.LinkedHashMap;
import java.util.Map;
import koans.kit.Layer;
import koans.kit.Require;
import org.ejml.simple.SimpleMatrix;

public final class Affine implements Layer {

    private final SimpleMatrix w;
    private final SimpleMatrix b;
    private SimpleMatrix x;
    private SimpleMatrix dw;
    private SimpleMatrix db;

    public Affine(SimpleMatrix w, SimpleMatrix b) {
        Require.that(b.getNumRows() == 1 && b.getNumCols() == w.getNumCols(), "a bias of %dx%d does not fit %d columns",
                b.getNumRows(), b.getNumCols(), w.getNumCols());
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
        return named(w, b.copy());
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
