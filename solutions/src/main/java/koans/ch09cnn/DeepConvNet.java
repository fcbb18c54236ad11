package koans.ch09cnn;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import koans.ch07backprop.Affine;
import koans.ch07backprop.Relu;
import koans.ch07backprop.Sequential;
import koans.ch07backprop.SoftmaxCrossEntropy;
import koans.kit.Layer;
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

    /** The layers with parameters, in their order. */
    private final List<Layer> trained = new ArrayList<>();
    private final Sequential layers;
    private final SoftmaxCrossEntropy head = new SoftmaxCrossEntropy();

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
        List<Layer> all = new ArrayList<>();
        Shape3 shape = in;
        for (Stage stage : stages) {
            int window = shape.channels() * stage.size * stage.size;
            Convolution convolution = new Convolution(shape, weights.apply(window, stage.filters),
                    new SimpleMatrix(1, stage.filters), stage.size, stage.size, stage.stride, stage.pad);
            MaxPool pool = new MaxPool(convolution.outShape(), stage.pool, stage.pool);
            all.add(trained(convolution));
            if (batchNorm) {
                all.add(trained(new ChannelBatchNorm(convolution.outShape())));
            }
            all.add(new Relu());
            all.add(pool);
            shape = pool.outShape();
        }
        all.add(trained(new Affine(weights.apply(shape.size(), hidden), new SimpleMatrix(1, hidden))));
        all.add(new Relu());
        all.add(trained(new Affine(weights.apply(hidden, classes), new SimpleMatrix(1, classes))));
        layers = new Sequential(all.toArray(new Layer[0]));
    }

    private Layer trained(Layer layer) {
        trained.add(layer);
        return layer;
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
        List<Shape3> shapes = new ArrayList<>();
        shapes.add(in);
        Shape3 shape = in;
        for (Stage stage : stages) {
            shape = ConvShape.output(shape, stage.filters, stage.size, stage.size, stage.stride, stage.pad);
            shapes.add(shape);
            shape = ConvShape.output(shape, stage.filters, stage.pool, stage.pool, stage.pool, 0);
            shapes.add(shape);
        }
        return shapes;
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
        return layers.forward(x, mode);
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
        return head.forward(scores(x, mode), labels);
    }

    /**
     * The live parameters: W and b of each convolution and each affine layer, and after those of a convolution the
     * gamma and beta of its {@link ChannelBatchNorm} if there is one. The number in a name counts convolutions and
     * affine layers from 1: W1, b1, gamma1, beta1, W2, b2 and so on, in the order of the layers. Changing these
     * matrices changes the network.
     */
    @Override
    public Map<String, SimpleMatrix> params() {
        return numbered(Layer::params);
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
        loss(x, labels, Mode.TRAIN);
        layers.backward(head.backward());
        return numbered(Layer::grads);
    }

    private Map<String, SimpleMatrix> numbered(Function<Layer, Map<String, SimpleMatrix>> part) {
        Map<String, SimpleMatrix> numbered = new LinkedHashMap<>();
        int number = 0;
        for (Layer layer : trained) {
            if (!(layer instanceof ChannelBatchNorm)) {
                number++;
            }
            for (Map.Entry<String, SimpleMatrix> matrix : part.apply(layer).entrySet()) {
                numbered.put(matrix.getKey() + number, matrix.getValue());
            }
        }
        return numbered;
    }
}
