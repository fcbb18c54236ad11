package koans.ch07backprop;

import static koans.kit.Todo.todo;

import java.util.Map;
import koans.kit.Layer;
import koans.kit.Mode;
import org.ejml.simple.SimpleMatrix;

/** Layers one after the other, as one layer. Without any layers it hands on what it gets. */
public final class Sequential implements Layer {

    /** The layers in the order of {@link #forward}. */
    public Sequential(Layer... layers) {
        todo();
    }

    /** {@link #forward(SimpleMatrix, Mode)} in {@link Mode#EVAL}. */
    @Override
    public SimpleMatrix forward(SimpleMatrix x) {
        return todo();
    }

    /**
     * Sends the batch through each layer once, from the first to the last.
     *
     * @param mode handed on to every layer
     */
    @Override
    public SimpleMatrix forward(SimpleMatrix x, Mode mode) {
        return todo();
    }

    /** Sends the gradient back through each layer once, from the last to the first. */
    @Override
    public SimpleMatrix backward(SimpleMatrix dout) {
        return todo();
    }

    /**
     * The live parameters of all layers, in the order of the layers.
     *
     * <p>The name is the layer's position, counted from 1, a dot, and the name inside the layer: {@code 1.W},
     * {@code 1.b}, {@code 3.W}, {@code 3.b} when the second layer has no parameters.
     */
    @Override
    public Map<String, SimpleMatrix> params() {
        return todo();
    }

    /** The gradients of the last {@link #backward}, under the names of {@link #params()} and in their order. */
    @Override
    public Map<String, SimpleMatrix> grads() {
        return todo();
    }
}
