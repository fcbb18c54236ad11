// rejected by: 7.17
// message: The weights are uniform, not normal
// nextDouble in place of nextGaussian.
package koans.ch07backprop;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.random.RandomGenerator;
import koans.kit.Mode;
import koans.kit.Model;
import org.ejml.simple.SimpleMatrix;

public final class TwoLayerNet implements Model {

    private final Affine first;
    private final Affine second;
    private final Sequential layers;
    private final SoftmaxCrossEntropy head = new SoftmaxCrossEntropy();

    public TwoLayerNet(int in, int hidden, int out, double std, RandomGenerator random) {
        first = new Affine(weights(in, hidden, std, random), new SimpleMatrix(1, hidden));
        second = new Affine(weights(hidden, out, std, random), new SimpleMatrix(1, out));
        layers = new Sequential(first, new Relu(), second);
    }

    @Override
    public SimpleMatrix scores(SimpleMatrix x, Mode mode) {
        return layers.forward(x, mode);
    }

    @Override
    public double loss(SimpleMatrix x, int[] labels, Mode mode) {
        return head.forward(scores(x, mode), labels);
    }

    @Override
    public Map<String, SimpleMatrix> params() {
        return numbered(first.params(), second.params());
    }

    @Override
    public Map<String, SimpleMatrix> gradient(SimpleMatrix x, int[] labels) {
        loss(x, labels, Mode.TRAIN);
        layers.backward(head.backward());
        return numbered(first.grads(), second.grads());
    }

    private static SimpleMatrix weights(int rows, int cols, double std, RandomGenerator random) {
        return new SimpleMatrix(rows, cols).elementOp((int r, int c, double v) ->
                std * Math.sqrt(3) * (2 * random.nextDouble() - 1));
    }

    private static Map<String, SimpleMatrix> numbered(Map<String, SimpleMatrix> first,
                                                      Map<String, SimpleMatrix> second) {
        Map<String, SimpleMatrix> numbered = new LinkedHashMap<>();
        numbered.put("W1", first.get("W"));
        numbered.put("b1", first.get("b"));
        numbered.put("W2", second.get("W"));
        numbered.put("b2", second.get("b"));
        return numbered;
    }
}
