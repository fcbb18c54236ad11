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
 * A convolutional network of as many stages as wanted.
 *
 * <p>Each stage is {@link Convolution}, {@link ChannelBatchNorm} (if wanted), {@code Relu}, {@link MaxPool}. After the
 * last stage come {@code Affine}, {@code Relu}, {@code Affine}, and {@code SoftmaxCrossEntropy} as the loss.
 */
public final class DeepConvNet implements Model {

    /**
     * The sizes of one stage. Filters and pooling windows are square, and pooling windows do not overlap.
     *
     * @param filters how many filters there are
     * @param size    the height and width of a filter
     * @param stride  by how many pixels the filters move on
     * @param pad     how many pixels are added at each of the four sides
     * @param pool    the height and width of a pooling window, and its stride
     */
    public record Stage(int filters, int size, int stride, int pad, int pool) {
    }

    /**
     * A network with the weights that {@code weights} makes, and biases 0.
     *
     * <p>Rejected with any exception: sizes that {@link ConvShape} rejects, for any stage.
     *
     * @param in        the shape of a picture
     * @param stages    the stages from first to last, at least one
     * @param batchNorm whether a {@link ChannelBatchNorm} follows each convolution
     * @param hidden    how many numbers the hidden layer has
     * @param classes   how many classes there are
     * @param weights   makes a fresh matrix with this many rows and columns; called once for each convolution and each
     *                  affine layer, in their order. The number of rows is how many numbers each output is made of
     */
    public DeepConvNet(Shape3 in, List<Stage> stages, boolean batchNorm, int hidden, int classes,
                       BiFunction<Integer, Integer, SimpleMatrix> weights) {
        todo();
    }

    /**
     * The shapes on the way through such a network, as long as pictures are pictures: the input, and for each stage
     * what comes out of its convolution and what comes out of its pooling.
     *
     * <p>Rejected with any exception: sizes that {@link ConvShape} rejects, for any stage.
     *
     * @return one shape, and two more for each stage
     */
    public static List<Shape3> shapes(Shape3 in, List<Stage> stages) {
        return todo();
    }

    /**
     * The scores before softmax.
     *
     * @param x    N x (C * H * W)
     * @param mode handed on to every layer
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
     * @param mode   handed on to every layer
     */
    @Override
    public double loss(SimpleMatrix x, int[] labels, Mode mode) {
        return todo();
    }

    /**
     * The live parameters: W and b of each convolution and each affine layer, and after those of a convolution the
     * gamma and beta of its {@link ChannelBatchNorm} if there is one. The number in a name counts convolutions and
     * affine layers from 1: W1, b1, gamma1, beta1, W2, b2 and so on, in the order of the layers. Changing these
     * matrices changes the network.
     */
    @Override
    public Map<String, SimpleMatrix> params() {
        return todo();
    }

    /**
     * The gradients of the mean loss of the batch for each parameter, by backpropagation in {@link Mode#TRAIN}.
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
