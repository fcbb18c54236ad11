// accepted: weights in one map, activations in a list, and the way back as a loop of its own
package koans.ch07backprop;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import koans.kit.Layer;
import koans.kit.Mode;
import koans.kit.Model;
import org.ejml.simple.SimpleMatrix;

public final class MultiLayerNet implements Model {

    private final Map<String, SimpleMatrix> params = new LinkedHashMap<>();
    private final List<Layer> activations = new ArrayList<>();
    private final int depth;

    public MultiLayerNet(int[] sizes, Supplier<Layer> activation, double std, RandomGenerator random) {
        depth = sizes.length - 1;
        if (depth < 1) {
            throw new IllegalArgumentException("too few sizes");
        }
        for (int k = 1; k <= depth; k++) {
            double[] w = new double[sizes[k - 1] * sizes[k]];
            for (int i = w.length - 1; i >= 0; i--) {
                w[i] = random.nextGaussian(0, std);
            }
            params.put("W" + k, new SimpleMatrix(sizes[k - 1], sizes[k], true, w));
            params.put("b" + k, new SimpleMatrix(1, sizes[k]));
            if (k < depth) {
                activations.add(activation.get());
            }
        }
    }

    @Override
    public SimpleMatrix scores(SimpleMatrix x, Mode mode) {
        return outputs(x, mode).get(depth);
    }

    @Override
    public double loss(SimpleMatrix x, int[] labels, Mode mode) {
        return new SoftmaxCrossEntropy().forward(scores(x, mode), labels);
    }

    @Override
    public Map<String, SimpleMatrix> params() {
        return new LinkedHashMap<>(params);
    }

    @Override
    public Map<String, SimpleMatrix> gradient(SimpleMatrix x, int[] labels) {
        List<SimpleMatrix> outputs = outputs(x, Mode.TRAIN);
        SoftmaxCrossEntropy head = new SoftmaxCrossEntropy();
        head.forward(outputs.get(depth), labels);
        SimpleMatrix d = head.backward();
        Map<String, SimpleMatrix> gradient = new LinkedHashMap<>(params);
        for (int k = depth; k >= 1; k--) {
            gradient.put("W" + k, outputs.get(k - 1).transpose().mult(d));
            gradient.put("b" + k, SimpleMatrix.ones(1, d.getNumRows()).mult(d));
            if (k > 1) {
                d = activations.get(k - 2).backward(d.mult(params.get("W" + k).transpose()));
            }
        }
        return gradient;
    }

    /** The input, then what comes out of each layer, activation included. */
    private List<SimpleMatrix> outputs(SimpleMatrix x, Mode mode) {
        List<SimpleMatrix> outputs = new ArrayList<>(List.of(x));
        for (int k = 1; k <= depth; k++) {
            SimpleMatrix b = params.get("b" + k);
            SimpleMatrix y = outputs.get(k - 1).mult(params.get("W" + k))
                    .elementOp((int r, int c, double v) -> v + b.get(c));
            outputs.add(k < depth ? activations.get(k - 1).forward(y, mode) : y);
        }
        return outputs;
    }
}
