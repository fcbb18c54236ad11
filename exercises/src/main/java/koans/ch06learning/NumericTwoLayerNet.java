package koans.ch06learning;

import static koans.kit.Todo.todo;

import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;
import org.ejml.simple.SimpleMatrix;

/**
 * A network of two layers that finds its gradients by trying: a sigmoid after the first layer, softmax after the
 * second.
 *
 * <p>A row of {@code x} is a sample. Batches and labels that do not fit are an error: an exception, of whatever type.
 */
public final class NumericTwoLayerNet {

    private final SimpleMatrix w1;
    private final SimpleMatrix b1;
    private final SimpleMatrix w2;
    private final SimpleMatrix b2;

    /**
     * A network with these parameters. Given, not graded. It keeps the very matrices, no copies.
     *
     * @param w1 in x hidden
     * @param b1 1 x hidden
     * @param w2 hidden x classes
     * @param b2 1 x classes
     */
    public NumericTwoLayerNet(SimpleMatrix w1, SimpleMatrix b1, SimpleMatrix w2, SimpleMatrix b2) {
        this.w1 = w1;
        this.b1 = b1;
        this.w2 = w2;
        this.b2 = b2;
    }

    /**
     * A network with random weights, normally distributed around 0 with standard deviation {@code std}, and biases 0.
     *
     * @param in      how many inputs a sample has
     * @param hidden  how many numbers the hidden layer has
     * @param classes how many classes there are
     * @param std     the standard deviation of the weights
     * @param random  the only source of randomness
     */
    public static NumericTwoLayerNet random(int in, int hidden, int classes, double std, RandomGenerator random) {
        return todo();
    }

    /**
     * The live parameters by name: W1, b1, W2, b2, in this order. Whoever changes these matrices changes the network.
     */
    public Map<String, SimpleMatrix> params() {
        return todo();
    }

    /**
     * The probabilities of all classes, for each sample: the softmax of each row of
     * {@code sigmoid(x W1 + b1) W2 + b2}.
     *
     * @param x N x in
     * @return N x classes
     */
    public SimpleMatrix predict(SimpleMatrix x) {
        return todo();
    }

    /**
     * The mean cross entropy error of a batch.
     *
     * @param x      N x in
     * @param labels N class numbers
     */
    public double loss(SimpleMatrix x, int[] labels) {
        return todo();
    }

    /**
     * The share of samples whose largest probability belongs to their label, from 0 to 1.
     *
     * @param x      N x in
     * @param labels N class numbers
     */
    public double accuracy(SimpleMatrix x, int[] labels) {
        return todo();
    }

    /**
     * The loss of this batch as a function of the parameters.
     *
     * <p>The function ignores its argument: it gives the loss with the parameters that the network has at the moment
     * of the call.
     *
     * @param x      N x in
     * @param labels N class numbers
     */
    public ToDoubleFunction<SimpleMatrix> lossFunction(SimpleMatrix x, int[] labels) {
        return todo();
    }

    /**
     * The gradients of the loss of a batch for each parameter, by central differences.
     *
     * <p>The parameters are exactly the same after the call as before.
     *
     * @param x      N x in
     * @param labels N class numbers
     * @return the gradients under the names of {@link #params()}, in the same order
     */
    public Map<String, SimpleMatrix> numericalGradient(SimpleMatrix x, int[] labels) {
        return todo();
    }
}
