// rejected by: 9.46
// message: not copies of them
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

public final class SimpleConvNet implements Model {

    private static final int POOL = 2;

    private final Convolution convolution;
    private final Affine hidden;
    private final Affine last;
    private final Sequential layers;
    private final SoftmaxCrossEntropy head = new SoftmaxCrossEntropy();

    public SimpleConvNet(Shape3 in, int filters, int filterSize, int stride, int pad, int hidden, int classes,
                         BiFunction<Integer, Integer, SimpleMatrix> weights) {
        List<Shape3> shapes = shapes(in, filters, filterSize, stride, pad);
        int window = in.channels() * filterSize * filterSize;
        int pooled = shapes.get(3).size();
        convolution = new Convolution(in, weights.apply(window, filters), new SimpleMatrix(1, filters),
                filterSize, filterSize, stride, pad);
        this.hidden = new Affine(weights.apply(pooled, hidden), new SimpleMatrix(1, hidden));
        last = new Affine(weights.apply(hidden, classes), new SimpleMatrix(1, classes));
        layers = new Sequential(convolution, new Relu(), new MaxPool(convolution.outShape(), POOL, POOL),
                this.hidden, new Relu(), last);
    }

    public static List<Shape3> shapes(Shape3 in, int filters, int filterSize, int stride, int pad) {
        Shape3 maps = ConvShape.output(in, filters, filterSize, filterSize, stride, pad);
        return List.of(in, maps, maps, ConvShape.output(maps, filters, POOL, POOL, POOL, 0));
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
        return numbered(Layer::params);
    }

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
            numbered.put("W" + number, part.apply(layer).get("W").copy());
            numbered.put("b" + number, part.apply(layer).get("b").copy());
            number++;
        }
        return numbered;
    }
}
