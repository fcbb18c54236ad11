package koans.kit;

import java.util.Map;
import org.ejml.simple.SimpleMatrix;

/**
 * One step of a network: it turns a batch into another batch, and passes gradients back.
 *
 * <p>Rows are samples. A layer remembers from its last {@code forward} what {@code backward} needs, so one object
 * belongs to one place of one network.
 */
public interface Layer {

    /**
     * The outputs for a batch.
     *
     * @param x N x inputs
     * @return N x outputs; a fresh matrix, or x itself where the layer says so
     */
    SimpleMatrix forward(SimpleMatrix x);

    /** The same for layers that care about the mode; others do not. */
    default SimpleMatrix forward(SimpleMatrix x, Mode mode) {
        return forward(x);
    }

    /**
     * The gradient with respect to the input of the last {@code forward}; keeps the gradients of the layer's own
     * parameters for {@link #grads()}.
     *
     * @param dout N x outputs, the gradient of the loss with respect to the outputs
     * @return N x inputs
     */
    SimpleMatrix backward(SimpleMatrix dout);

    /** The layer's parameters by name. They are live: an optimizer changes these very matrices, in place. */
    default Map<String, SimpleMatrix> params() {
        return Map.of();
    }

    /** The gradients found by the last {@code backward}, under the names of {@link #params()}. */
    default Map<String, SimpleMatrix> grads() {
        return Map.of();
    }
}
