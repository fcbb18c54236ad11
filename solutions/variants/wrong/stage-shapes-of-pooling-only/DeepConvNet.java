// rejected by: 9.49
// message: behind the convolution, and behind pooling
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

public final class DeepConvNet implements Model {

    public record Stage(int filters, int size, int stride, int pad, int pool) {
    }

    private final List<Layer> trained = new ArrayList<>();
    private final Sequential layers;
    private final SoftmaxCrossEntropy head = new SoftmaxCrossEntropy();

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

    public static List<Shape3> shapes(Shape3 in, List<Stage> stages) {
        List<Shape3> shapes = new ArrayList<>();
        shapes.add(in);
        Shape3 shape = in;
        for (Stage stage : stages) {
            shape = ConvShape.output(shape, stage.filters, stage.size, stage.size, stage.stride, stage.pad);
            shape = ConvShape.output(shape, stage.filters, stage.pool, stage.pool, stage.pool, 0);
            shapes.add(shape);
        }
        return shapes;
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
