// accepted: the first layer, and a Sequential of the others; live parameters collected once
package koans.ch07backprop;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import koans.kit.Layer;
import koans.kit.Mode;
import org.ejml.simple.SimpleMatrix;

public final class Sequential implements Layer {

    private final Layer head;
    private final Sequential tail;
    private final Map<String, SimpleMatrix> params = new LinkedHashMap<>();
    private final int position;

    public Sequential(Layer... layers) {
        this(1, layers);
    }

    private Sequential(int position, Layer... layers) {
        this.position = position;
        head = layers.length == 0 ? null : layers[0];
        tail = layers.length == 0 ? null : new Sequential(position + 1, Arrays.copyOfRange(layers, 1, layers.length));
        if (head != null) {
            head.params().forEach((name, param) -> params.put(position + "." + name, param));
            params.putAll(tail.params());
        }
    }

    @Override
    public SimpleMatrix forward(SimpleMatrix x) {
        return head == null ? x.copy() : tail.forward(head.forward(x));
    }

    @Override
    public SimpleMatrix forward(SimpleMatrix x, Mode mode) {
        return head == null ? x.copy() : tail.forward(head.forward(x, mode), mode);
    }

    @Override
    public SimpleMatrix backward(SimpleMatrix dout) {
        return head == null ? dout.copy() : head.backward(tail.backward(dout));
    }

    @Override
    public Map<String, SimpleMatrix> params() {
        return params;
    }

    @Override
    public Map<String, SimpleMatrix> grads() {
        Map<String, SimpleMatrix> grads = new LinkedHashMap<>();
        if (head != null) {
            head.grads().forEach((name, grad) -> grads.put(position + "." + name, grad));
            grads.putAll(tail.grads());
        }
        return grads;
    }
}
