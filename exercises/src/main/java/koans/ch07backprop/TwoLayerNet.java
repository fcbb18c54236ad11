package koans.ch07backprop;

import static koans.kit.Todo.todo;

import java.util.Map;
import java.util.random.RandomGenerator;
import koans.kit.Mode;
import koans.kit.Model;
import org.ejml.simple.SimpleMatrix;

/**
 * A network of two layers: {@link Affine}, {@link Relu}, {@link Affine}, and {@link SoftmaxCrossEntropy} as its loss.
 */
public final class TwoLayerNet implements Model {

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
        todo();
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
        return todo();
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
        return todo();
    }

    /**
     * The live parameters: W1 (in x hidden), b1 (1 x hidden), W2 (hidden x out), b2 (1 x out), in this order. Changing
     * these matrices changes the network.
     */
    @Override
    public Map<String, SimpleMatrix> params() {
        return todo();
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
        return todo();
    }
}
