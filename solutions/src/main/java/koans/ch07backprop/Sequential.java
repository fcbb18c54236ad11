package koans.ch07backprop;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import koans.kit.Layer;
import koans.kit.Mode;
import org.ejml.simple.SimpleMatrix;

/** Layers one after the other, as one layer. Without any layers it hands on what it gets. */
public final class Sequential implements Layer {

    private final List<Layer> layers;

    /** The layers in the order of {@link #forward}. */
    public Sequential(Layer... layers) {
        this.layers = List.of(layers);
    }

    /** {@link #forward(SimpleMatrix, Mode)} in {@link Mode#EVAL}. */
    @Override
    public SimpleMatrix forward(SimpleMatrix x) {
        return forward(x, Mode.EVAL);
    }

    /**
     * Sends the batch through each layer once, from the first to the last.
     *
     * @param mode handed on to every layer
     */
    @Override
    public SimpleMatrix forward(SimpleMatrix x, Mode mode) {
        SimpleMatrix y = x;
        for (Layer layer : layers) {
            y = layer.forward(y, mode);
        }
        return y;
    }

    /** Sends the gradient back through each layer once, from the last to the first. */
    @Override
    public SimpleMatrix backward(SimpleMatrix dout) {
        SimpleMatrix dx = dout;
        for (int i = layers.size() - 1; i >= 0; i--) {
            dx = layers.get(i).backward(dx);
        }
        return dx;
    }

    /**
     * The live parameters of all layers, in the order of the layers.
     *
     * <p>The name is the layer's position, counted from 1, a dot, and the name inside the layer: {@code 1.W},
     * {@code 1.b}, {@code 3.W}, {@code 3.b} when the second layer has no parameters.
     */
    @Override
    public Map<String, SimpleMatrix> params() {
        return merged(Layer::params);
    }

    /** The gradients of the last {@link #backward}, under the names of {@link #params()} and in their order. */
    @Override
    public Map<String, SimpleMatrix> grads() {
        return merged(Layer::grads);
    }

    private Map<String, SimpleMatrix> merged(Function<Layer, Map<String, SimpleMatrix>> part) {
        Map<String, SimpleMatrix> merged = new LinkedHashMap<>();
        for (int i = 0; i < layers.size(); i++) {
            String position = i + 1 + ".";
            part.apply(layers.get(i)).forEach((name, matrix) -> merged.put(position + name, matrix));
        }
        return merged;
    }
}
