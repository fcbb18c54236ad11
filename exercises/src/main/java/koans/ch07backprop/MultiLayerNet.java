package koans.ch07backprop;

import static koans.kit.Todo.todo;

import java.util.Map;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import koans.kit.Layer;
import koans.kit.Mode;
import koans.kit.Model;
import org.ejml.simple.SimpleMatrix;

/**
 * A network of as many affine layers as wanted, with an activation between each two, and {@link SoftmaxCrossEntropy} as
 * its loss. Nothing stands between the last affine layer and the loss.
 */
public final class MultiLayerNet implements Model {

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
        todo();
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
        return todo();
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
        return todo();
    }

    /**
     * The live parameters of the k affine layers: W1, b1, W2, b2 and so on up to Wk, bk, in this order. Changing these
     * matrices changes the network.
     */
    @Override
    public Map<String, SimpleMatrix> params() {
        return todo();
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
        return todo();
    }
}
