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

/**
 * A network of as many affine layers as wanted, with an activation between each two, and {@link SoftmaxCrossEntropy} as
 * its loss. Nothing stands between the last affine layer and the loss.
 */
public final class MultiLayerNet implements Model {

    private final List<Affine> affines = new ArrayList<>();
    private final Sequential layers;
    private final SoftmaxCrossEntropy head = new SoftmaxCrossEntropy();

    /**
     * A network with random weights, normally distributed around 0 with standard deviation {@code std}, and biases 0.
     *
     * @param sizes      how many numbers there are before and after each affine layer: {@code {784, 50, 100, 10}} has
     *                   three affine layers; any exception if there are fewer than two sizes
     * @param activation makes one activation layer at each call, {@code Relu::new} for example
     * @param std        the standard deviation of the weights
     * @param random     the only source of randomness: equal seeds give equal networks
     */
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

    /**
     * The scores before softmax.
     *
     * @param x    N x first size
     * @param mode handed on to the activations
     * @return N x last size
     */
    @Override
    public SimpleMatrix scores(SimpleMatrix x, Mode mode) {
        return layers.forward(x, mode);
    }

    /**
     * The mean cross entropy of the batch.
     *
     * @param x      N x first size
     * @param labels N class numbers
     * @param mode   handed on to the activations
     */
    @Override
    public double loss(SimpleMatrix x, int[] labels, Mode mode) {
        return head.forward(scores(x, mode), labels);
    }

    /**
     * The live parameters of the k affine layers: W1, b1, W2, b2 and so on up to Wk, bk, in this order. Changing these
     * matrices changes the network.
     */
    @Override
    public Map<String, SimpleMatrix> params() {
        return numbered(Affine::params);
    }

    /**
     * The gradients of the mean loss of the batch for each parameter, by backpropagation in {@link Mode#TRAIN}.
     *
     * <p>Works whether or not {@link #loss} was called before, and leaves the parameters as they are. Later calls do not
     * change a map that was handed out.
     *
     * @return the gradients under the names of {@link #params()}, in the same order
     */
    @Override
    public Map<String, SimpleMatrix> gradient(SimpleMatrix x, int[] labels) {
        loss(x, labels, Mode.TRAIN);
        layers.backward(head.backward());
        return numbered(Affine::grads);
    }

    private static SimpleMatrix weights(int rows, int cols, double std, RandomGenerator random) {
        return new SimpleMatrix(rows, cols).elementOp((int r, int c, double v) -> std * random.nextGaussian());
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
