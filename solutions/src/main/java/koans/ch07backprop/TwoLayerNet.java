package koans.ch07backprop;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.random.RandomGenerator;
import koans.kit.Mode;
import koans.kit.Model;
import org.ejml.simple.SimpleMatrix;

/**
 * A network of two layers: {@link Affine}, {@link Relu}, {@link Affine}, and {@link SoftmaxCrossEntropy} as its loss.
 */
public final class TwoLayerNet implements Model {

    private final Affine first;
    private final Affine second;
    private final Sequential layers;
    private final SoftmaxCrossEntropy head = new SoftmaxCrossEntropy();

    /**
     * A network with random weights, normally distributed around 0 with standard deviation {@code std}, and biases 0.
     *
     * @param in     how many inputs a sample has
     * @param hidden how many numbers the hidden layer has
     * @param out    how many classes there are
     * @param std    the standard deviation of the weights
     * @param random the only source of randomness: equal seeds give equal networks
     */
    public TwoLayerNet(int in, int hidden, int out, double std, RandomGenerator random) {
        first = new Affine(weights(in, hidden, std, random), new SimpleMatrix(1, hidden));
        second = new Affine(weights(hidden, out, std, random), new SimpleMatrix(1, out));
        layers = new Sequential(first, new Relu(), second);
    }

    /**
     * The scores before softmax.
     *
     * @param x    N x in
     * @param mode makes no difference here
     * @return N x out
     */
    @Override
    public SimpleMatrix scores(SimpleMatrix x, Mode mode) {
        return layers.forward(x, mode);
    }

    /**
     * The mean cross entropy of the batch.
     *
     * @param x      N x in
     * @param labels N class numbers
     * @param mode   makes no difference here
     */
    @Override
    public double loss(SimpleMatrix x, int[] labels, Mode mode) {
        return head.forward(scores(x, mode), labels);
    }

    /**
     * The live parameters: W1 (in x hidden), b1 (1 x hidden), W2 (hidden x out), b2 (1 x out), in this order. Changing
     * these matrices changes the network.
     */
    @Override
    public Map<String, SimpleMatrix> params() {
        return numbered(first.params(), second.params());
    }

    /**
     * The gradients of the mean loss of the batch for each parameter, by backpropagation.
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
        return numbered(first.grads(), second.grads());
    }

    private static SimpleMatrix weights(int rows, int cols, double std, RandomGenerator random) {
        return new SimpleMatrix(rows, cols).elementOp((int r, int c, double v) -> std * random.nextGaussian());
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
