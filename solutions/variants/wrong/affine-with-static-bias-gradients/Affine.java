// rejected by: 7.11
// message: That is the gradient of another layer
// All layers share one bias gradient.
package koans.ch07backprop;

import java.util.LinkedHashMap;
import java.util.Map;
import koans.kit.Layer;
import koans.kit.Require;
import org.ejml.simple.SimpleMatrix;

/** A fully connected layer, {@code Y = X W + b}. {@link AffineMath} has its formulas. */
public final class Affine implements Layer {

    private final SimpleMatrix w;
    private final SimpleMatrix b;
    private SimpleMatrix x;
    private SimpleMatrix dw;
    private static SimpleMatrix db;

    /**
     * A layer with these first weights and biases. Whether it keeps the two matrices or copies of them is up to it.
     *
     * @param w D x M
     * @param b 1 x M; any exception for another shape
     */
    public Affine(SimpleMatrix w, SimpleMatrix b) {
        Require.that(b.getNumRows() == 1 && b.getNumCols() == w.getNumCols(), "a bias of %dx%d does not fit %d columns",
                b.getNumRows(), b.getNumCols(), w.getNumCols());
        this.w = w;
        this.b = b;
    }

    /**
     * {@code X W + b} with the weights and biases as they are now.
     *
     * @param x N x D, left as it is
     * @return N x M
     */
    @Override
    public SimpleMatrix forward(SimpleMatrix x) {
        this.x = x;
        return AffineMath.forward(x, w, b);
    }

    /**
     * The gradient for the last input; keeps the gradients for W and b, and forgets those of earlier calls.
     *
     * @param dout N x M, left as it is; any exception if it does not fit the last input, or if there was no
     *             {@code forward} yet
     * @return N x D
     */
    @Override
    public SimpleMatrix backward(SimpleMatrix dout) {
        dw = AffineMath.weightGradient(x, dout);
        db = AffineMath.biasGradient(dout);
        return AffineMath.inputGradient(dout, w);
    }

    /** The matrices that {@link #forward} uses, under the names "W" and "b": changing them changes the layer. */
    @Override
    public Map<String, SimpleMatrix> params() {
        return named(w, b);
    }

    /** The gradients of the last {@link #backward}, under the names "W" and "b". */
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
