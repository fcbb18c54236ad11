// accepted: a Sequential for each stage, and names given while it is built
package koans.ch09cnn;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
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

    private final List<Layer> parts = new ArrayList<>();
    private final Map<String, Layer> owners = new LinkedHashMap<>();
    private final Map<String, String> names = new LinkedHashMap<>();

    public DeepConvNet(Shape3 in, List<Stage> stages, boolean batchNorm, int hidden, int classes,
                       BiFunction<Integer, Integer, SimpleMatrix> weights) {
        List<Shape3> shapes = shapes(in, stages);
        int number = 1;
        for (Stage stage : stages) {
            Shape3 before = shapes.get(2 * number - 2);
            SimpleMatrix w = weights.apply(before.channels() * stage.size() * stage.size(), stage.filters());
            Layer convolution = new Convolution(before, w, new SimpleMatrix(1, stage.filters()), stage.size(),
                    stage.size(), stage.stride(), stage.pad());
            own(convolution, number, "W", "b");
            Shape3 maps = shapes.get(2 * number - 1);
            Layer tail = new Sequential(new MaxPool(maps, stage.pool(), stage.pool()), new Relu());
            parts.add(convolution);
            if (batchNorm) {
                Layer norm = new ChannelBatchNorm(maps);
                own(norm, number, "gamma", "beta");
                parts.add(norm);
            }
            parts.add(tail);
            number++;
        }
        int flat = shapes.get(shapes.size() - 1).size();
        Layer first = new Affine(weights.apply(flat, hidden), new SimpleMatrix(1, hidden));
        Layer last = new Affine(weights.apply(hidden, classes), new SimpleMatrix(1, classes));
        own(first, number, "W", "b");
        own(last, number + 1, "W", "b");
        parts.add(first);
        parts.add(new Relu());
        parts.add(last);
    }

    private void own(Layer layer, int number, String... keys) {
        for (String key : keys) {
            owners.put(key + number, layer);
            names.put(key + number, key);
        }
    }

    public static List<Shape3> shapes(Shape3 in, List<Stage> stages) {
        if (stages.isEmpty()) {
            return List.of(in);
        }
        List<Shape3> shapes = new ArrayList<>(shapes(in, stages.subList(0, stages.size() - 1)));
        Stage last = stages.get(stages.size() - 1);
        Shape3 maps = ConvShape.output(shapes.get(shapes.size() - 1), last.filters(), last.size(), last.size(),
                last.stride(), last.pad());
        shapes.add(maps);
        shapes.add(new MaxPool(maps, last.pool(), last.pool()).outShape());
        return Collections.unmodifiableList(shapes);
    }

    @Override
    public SimpleMatrix scores(SimpleMatrix x, Mode mode) {
        for (Layer part : parts) {
            x = part.forward(x, mode);
        }
        return x;
    }

    @Override
    public double loss(SimpleMatrix x, int[] labels, Mode mode) {
        return new SoftmaxCrossEntropy().forward(scores(x, mode), labels);
    }

    @Override
    public Map<String, SimpleMatrix> params() {
        Map<String, SimpleMatrix> params = new LinkedHashMap<>();
        names.forEach((name, key) -> params.put(name, owners.get(name).params().get(key)));
        return params;
    }

    @Override
    public Map<String, SimpleMatrix> gradient(SimpleMatrix x, int[] labels) {
        SoftmaxCrossEntropy head = new SoftmaxCrossEntropy();
        head.forward(scores(x, Mode.TRAIN), labels);
        SimpleMatrix back = head.backward();
        for (int i = parts.size() - 1; i >= 0; i--) {
            back = parts.get(i).backward(back);
        }
        Map<String, SimpleMatrix> gradient = new LinkedHashMap<>();
        names.forEach((name, key) -> gradient.put(name, owners.get(name).grads().get(key)));
        return gradient;
    }
}
