// accepted: pooling before ReLU gives the same, and weights may be copied
package koans.ch09cnn;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import koans.ch07backprop.AffineMath;
import koans.ch07backprop.Relu;
import koans.ch07backprop.SoftmaxCrossEntropy;
import koans.kit.Mode;
import koans.kit.Model;
import koans.kit.Shape3;
import org.ejml.simple.SimpleMatrix;

public final class SimpleConvNet implements Model {

    private final Convolution convolution;
    private final MaxPool pool;
    private final Map<String, SimpleMatrix> params = new LinkedHashMap<>();

    public SimpleConvNet(Shape3 in, int filters, int filterSize, int stride, int pad, int hidden, int classes,
                         BiFunction<Integer, Integer, SimpleMatrix> weights) {
        Shape3 maps = ConvShape.output(in, filters, filterSize, filterSize, stride, pad);
        pool = new MaxPool(maps, 2, 2);
        SimpleMatrix w = weights.apply(in.channels() * filterSize * filterSize, filters).copy();
        convolution = new Convolution(in, w, new SimpleMatrix(1, filters), filterSize, filterSize, stride, pad);
        params.put("W1", convolution.params().get("W"));
        params.put("b1", convolution.params().get("b"));
        params.put("W2", weights.apply(pool.outShape().size(), hidden).copy());
        params.put("b2", new SimpleMatrix(1, hidden));
        params.put("W3", weights.apply(hidden, classes).copy());
        params.put("b3", new SimpleMatrix(1, classes));
    }

    public static List<Shape3> shapes(Shape3 in, int filters, int filterSize, int stride, int pad) {
        Shape3 maps = ConvShape.output(in, filters, filterSize, filterSize, stride, pad);
        return List.of(in, maps, maps, new MaxPool(maps, 2, 2).outShape());
    }

    @Override
    public SimpleMatrix scores(SimpleMatrix x, Mode mode) {
        SimpleMatrix flat = new Relu().forward(pool.forward(convolution.forward(x)));
        SimpleMatrix hidden = new Relu().forward(AffineMath.forward(flat, params.get("W2"), params.get("b2")));
        return AffineMath.forward(hidden, params.get("W3"), params.get("b3"));
    }

    @Override
    public double loss(SimpleMatrix x, int[] labels, Mode mode) {
        return new SoftmaxCrossEntropy().forward(scores(x, mode), labels);
    }

    @Override
    public Map<String, SimpleMatrix> params() {
        return params;
    }

    @Override
    public Map<String, SimpleMatrix> gradient(SimpleMatrix x, int[] labels) {
        Relu first = new Relu();
        Relu second = new Relu();
        SoftmaxCrossEntropy head = new SoftmaxCrossEntropy();
        SimpleMatrix flat = first.forward(pool.forward(convolution.forward(x)));
        SimpleMatrix hidden = second.forward(AffineMath.forward(flat, params.get("W2"), params.get("b2")));
        head.forward(AffineMath.forward(hidden, params.get("W3"), params.get("b3")), labels);
        SimpleMatrix d3 = head.backward();
        SimpleMatrix d2 = second.backward(AffineMath.inputGradient(d3, params.get("W3")));
        convolution.backward(pool.backward(first.backward(AffineMath.inputGradient(d2, params.get("W2")))));
        Map<String, SimpleMatrix> gradient = new LinkedHashMap<>();
        gradient.put("W1", convolution.grads().get("W"));
        gradient.put("b1", convolution.grads().get("b"));
        gradient.put("W2", AffineMath.weightGradient(flat, d2));
        gradient.put("b2", AffineMath.biasGradient(d2));
        gradient.put("W3", AffineMath.weightGradient(hidden, d3));
        gradient.put("b3", AffineMath.biasGradient(d3));
        return gradient;
    }
}
