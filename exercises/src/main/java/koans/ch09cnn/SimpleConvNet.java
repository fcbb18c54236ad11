package koans.ch09cnn;

import static koans.kit.Todo.todo;

import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import koans.kit.Mode;
import koans.kit.Model;
import koans.kit.Shape3;
import org.ejml.simple.SimpleMatrix;

/**
 * A small convolutional network: {@link Convolution}, {@code Relu}, {@link MaxPool}, {@code Affine}, {@code Relu},
 * {@code Affine}, and {@code SoftmaxCrossEntropy} as its loss.
 *
 * <p>The filters are square; pooling takes windows of 2 x 2 with stride 2.
 */
public final class SimpleConvNet implements Model {

    /**
     * A network with the weights that {@code weights} makes, and biases 0.
     *
     * <p>Rejected with any exception: sizes that {@link ConvShape} rejects, for the filters or for pooling.
     *
     * @param in         the shape of a picture
     * @param filters    how many filters there are
     * @param filterSize the height and width of a filter
     * @param stride     by how many pixels the filters move on
     * @param pad        how many pixels are added at each of the four sides
     * @param hidden     how many numbers the hidden layer has
     * @param classes    how many classes there are
     * @param weights    makes a fresh matrix with this many rows and columns; called three times, in the order of the
     *                   layers. The number of rows is how many numbers each output is made of
     */
    public SimpleConvNet(Shape3 in, int filters, int filterSize, int stride, int pad, int hidden, int classes,
                         BiFunction<Integer, Integer, SimpleMatrix> weights) {
        todo();
    }

    /**
     * The shapes on the way through such a network, as long as pictures are pictures: the input, and what comes out of
     * the convolution, of the first ReLU, and of pooling.
     *
     * <p>Rejected with any exception: sizes that {@link ConvShape} rejects, for the filters or for pooling.
     *
     * @return four shapes
     */
    public static List<Shape3> shapes(Shape3 in, int filters, int filterSize, int stride, int pad) {
        return todo();
    }

    /**
     * The scores before softmax.
     *
     * @param x    N x (C * H * W)
     * @param mode makes no difference here
     * @return N x classes
     */
    @Override
    public SimpleMatrix scores(SimpleMatrix x, Mode mode) {
        return todo();
    }

    /**
     * The mean cross entropy of the batch.
     *
     * @param x      N x (C * H * W)
     * @param labels N class numbers
     * @param mode   makes no difference here
     */
    @Override
    public double loss(SimpleMatrix x, int[] labels, Mode mode) {
        return todo();
    }

    /**
     * The live parameters, in this order: W1 and b1 of the convolution, W2 and b2 of the hidden layer, W3 and b3 of the
     * last. Changing these matrices changes the network.
     */
    @Override
    public Map<String, SimpleMatrix> params() {
        return todo();
    }

    /**
     * The gradients of the mean loss of the batch for each parameter, by backpropagation.
     *
     * <p>Works whether or not {@link #loss} was called before, and leaves the parameters as they are. Later calls do
     * not change a map that was handed out.
     *
     * @return the gradients under the names of {@link #params()}, in the same order
     */
    @Override
    public Map<String, SimpleMatrix> gradient(SimpleMatrix x, int[] labels) {
        return todo();
    }
}
