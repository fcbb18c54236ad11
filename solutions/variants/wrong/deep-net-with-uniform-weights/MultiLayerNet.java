// rejected by: 7.18
// message: The weights are uniform, not normal
// nextDouble in place of nextGaussian, stretched to the right standard deviation.
package koans.ch07backprop;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import koans.kit.Layer;
import koans.kit.Mode;
import koans.kit.Model;
import koans.kit.Require;
import org.ejml.simple.SimpleMatrix;

public final class MultiLayerNet implements Model {

    private final List<Affine> affines = new ArrayList<>();
    private final Sequential layers;
    private final SoftmaxCrossEntropy head = new SoftmaxCrossEntropy();

    public MultiLayerNet(int[] sizes, Supplier<Layer> activation, double std, RandomGenerator random) {
        Require.that(sizes.length >= 2, "%d sizes make no layer", sizes.length);
        List<Layer> all = new ArrayList<>();
        for (int i = 1; i < sizes.length; i++) {
            if (i > 1) {
                all.add(activation.get());
            }
            Affine affine = new Affine(weights(sizes[i - 1], sizes[i], std, random), new SimpleMatrix(1, sizes[i]));
            affines.add(affine);
            all.add(affine);
        }
        layers = new Sequential(all.toArray(new Layer[0]));
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
        return numbered(Affine::params);
    }

    @Override
    public Map<String, SimpleMatrix> gradient(SimpleMatrix x, int[] labels) {
        loss(x, labels, Mode.TRAIN);
        layers.backward(head.backward());
        return numbered(Affine::grads);
    }

    private static SimpleMatrix weights(int rows, int cols, double std, RandomGenerator random) {
        return new SimpleMatrix(rows, cols).elementOp((int r, int c, double v) ->
                std * Math.sqrt(3) * (2 * random.nextDouble() - 1));
    }

    private Map<String, SimpleMatrix> numbered(Function<Affine, Map<String, SimpleMatrix>> part) {
        Map<String, SimpleMatrix> numbered = new LinkedHashMap<>();
        for (int i = 0; i < affines.size(); i++) {
            Map<String, SimpleMatrix> matrices = part.apply(affines.get(i));
            numbered.put("W" + (i + 1), matrices.get("W"));
            numbered.put("b" + (i + 1), matrices.get("b"));
        }
        return numbered;
    }
}
