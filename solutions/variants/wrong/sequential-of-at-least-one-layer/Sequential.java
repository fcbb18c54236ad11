// rejected by: 7.12
// message: without layers there is no first one
// The first layer is taken for granted.
package koans.ch07backprop;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import koans.kit.Layer;
import koans.kit.Mode;
import org.ejml.simple.SimpleMatrix;

public final class Sequential implements Layer {

    private final List<Layer> layers;

    public Sequential(Layer... layers) {
        this.layers = List.of(layers);
    }

    @Override
    public SimpleMatrix forward(SimpleMatrix x) {
        return forward(x, Mode.EVAL);
    }

    @Override
    public SimpleMatrix forward(SimpleMatrix x, Mode mode) {
        SimpleMatrix y = layers.get(0).forward(x, mode);
        for (Layer layer : layers.subList(1, layers.size())) {
            y = layer.forward(y, mode);
        }
        return y;
    }

    @Override
    public SimpleMatrix backward(SimpleMatrix dout) {
        SimpleMatrix dx = dout;
        for (int i = layers.size() - 1; i >= 0; i--) {
            dx = layers.get(i).backward(dx);
        }
        return dx;
    }

    @Override
    public Map<String, SimpleMatrix> params() {
        return merged(Layer::params);
    }

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
