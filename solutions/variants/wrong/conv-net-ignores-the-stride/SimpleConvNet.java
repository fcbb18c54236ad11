// rejected by: 9.46
// message: The stride is left out
// the stride is 1, whatever is asked for
package koans.ch09cnn;

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
 * A small convolutional network: {@link Convolution}, {@code Relu}, {@link MaxPool}, {@code Affine}, {@code Relu},
 * {@code Affine}, and {@code SoftmaxCrossEntropy} as its loss.
 *
 * <p>The filters are square; pooling takes windows of 2 x 2 with stride 2.
 */
public final class SimpleConvNet implements Model {

    private static final int POOL = 2;

    private final Convolution convolution;
    private final Affine hidden;
    private final Affine last;
    private final Sequential layers;
    private final SoftmaxCrossEntropy head = new SoftmaxCrossEntropy();

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
        List<Shape3> shapes = shapes(in, filters, filterSize, 1, pad);
        int window = in.channels() * filterSize * filterSize;
        int pooled = shapes.get(3).size();
        convolution = new Convolution(in, weights.apply(window, filters), new SimpleMatrix(1, filters),
                filterSize, filterSize, 1, pad);
        this.hidden = new Affine(weights.apply(pooled, hidden), new SimpleMatrix(1, hidden));
        last = new Affine(weights.apply(hidden, classes), new SimpleMatrix(1, classes));
        layers = new Sequential(convolution, new Relu(), new MaxPool(convolution.outShape(), POOL, POOL),
                this.hidden, new Relu(), last);
    }

    /**
     * The shapes on the way through such a network, as long as pictures are pictures: the input, and what comes out of
     * the convolution, of the first ReLU, and of pooling. The sizes are those of the constructor.
     *
     * <p>Rejected with any exception: sizes that {@link ConvShape} rejects, for the filters or for pooling.
     *
     * @return four shapes
     */
    public static List<Shape3> shapes(Shape3 in, int filters, int filterSize, int stride, int pad) {
        Shape3 maps = ConvShape.output(in, filters, filterSize, filterSize, stride, pad);
        return List.of(in, maps, maps, ConvShape.output(maps, filters, POOL, POOL, POOL, 0));
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
        return layers.forward(x, mode);
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
        return head.forward(scores(x, mode), labels);
    }

    /**
     * The live parameters, in this order: W1 and b1 of the convolution, W2 and b2 of the hidden layer, W3 and b3 of the
     * last. Changing these matrices changes the network.
     */
    @Override
    public Map<String, SimpleMatrix> params() {
        return numbered(Layer::params);
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
        loss(x, labels, Mode.TRAIN);
        layers.backward(head.backward());
        return numbered(Layer::grads);
    }

    private Map<String, SimpleMatrix> numbered(Function<Layer, Map<String, SimpleMatrix>> part) {
        Map<String, SimpleMatrix> numbered = new LinkedHashMap<>();
        int number = 1;
        for (Layer layer : List.of(convolution, hidden, last)) {
            numbered.put("W" + number, part.apply(layer).get("W"));
            numbered.put("b" + number, part.apply(layer).get("b"));
            number++;
        }
        return numbered;
    }
}
