// accepted: lists of layers of its own, no Sequential; a dropout of ratio 0 stands in every place
package koans.ch08training;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import koans.ch07backprop.Affine;
import koans.ch07backprop.Relu;
import koans.ch07backprop.SoftmaxCrossEntropy;
import koans.kit.Layer;
import koans.kit.Mode;
import koans.kit.Model;
import koans.kit.Require;
import org.ejml.simple.SimpleMatrix;

public final class RegularizedNet implements Model {

    public static final class Builder {

        private final int[] sizes;
        private Supplier<Layer> activation = Relu::new;
        private IntToDoubleFunction spread = inputs -> Math.sqrt(2.0 / inputs);
        private boolean batchNorm;
        private double dropout;
        private double weightDecay;

        private Builder(int[] sizes) {
            this.sizes = sizes.clone();
        }

        public Builder activation(Supplier<Layer> activation) {
            this.activation = activation;
            return this;
        }

        public Builder spread(IntToDoubleFunction spread) {
            this.spread = spread;
            return this;
        }

        public Builder batchNorm(boolean batchNorm) {
            this.batchNorm = batchNorm;
            return this;
        }

        public Builder dropout(double ratio) {
            this.dropout = ratio;
            return this;
        }

        public Builder weightDecay(double lambda) {
            this.weightDecay = lambda;
            return this;
        }

        public RegularizedNet build(RandomGenerator random) {
            return new RegularizedNet(this, random);
        }
    }

    private final List<Layer> layers = new ArrayList<>();
    private final Map<String, String> names = new LinkedHashMap<>();
    private final SoftmaxCrossEntropy head = new SoftmaxCrossEntropy();
    private final double weightDecay;

    private RegularizedNet(Builder settings, RandomGenerator random) {
        int[] sizes = settings.sizes;
        weightDecay = settings.weightDecay;
        for (int k = 1; k < sizes.length; k++) {
            double std = settings.spread.applyAsDouble(sizes[k - 1]);
            SimpleMatrix w = new SimpleMatrix(sizes[k - 1], sizes[k])
                    .elementOp((int r, int c, double v) -> std * random.nextGaussian());
            add(new Affine(w, new SimpleMatrix(1, sizes[k])), k, "W", "b");
            if (k < sizes.length - 1) {
                if (settings.batchNorm) {
                    add(new BatchNorm(sizes[k]), k, "gamma", "beta");
                }
                add(settings.activation.get(), k);
                add(new Dropout(settings.dropout, random), k);
            }
        }
    }

    private void add(Layer layer, int k, String... params) {
        layers.add(layer);
        for (String param : params) {
            names.put(param + k, layers.size() + "." + param);
        }
    }

    public static Builder builder(int... sizes) {
        Require.that(sizes.length >= 2, "%d sizes make no layer", sizes.length);
        return new Builder(sizes);
    }

    @Override
    public SimpleMatrix scores(SimpleMatrix x, Mode mode) {
        SimpleMatrix y = x;
        for (Layer layer : layers) {
            y = layer.forward(y, mode);
        }
        return y;
    }

    @Override
    public double loss(SimpleMatrix x, int[] labels, Mode mode) {
        double loss = head.forward(scores(x, mode), labels);
        return mode == Mode.TRAIN ? loss + WeightDecay.penalty(params(), weightDecay) : loss;
    }

    @Override
    public Map<String, SimpleMatrix> params() {
        Map<String, SimpleMatrix> params = new LinkedHashMap<>();
        names.forEach((name, position) -> params.put(name, layer(position).params().get(param(position))));
        return params;
    }

    @Override
    public Map<String, SimpleMatrix> gradient(SimpleMatrix x, int[] labels) {
        head.forward(scores(x, Mode.TRAIN), labels);
        SimpleMatrix dout = head.backward();
        for (int i = layers.size() - 1; i >= 0; i--) {
            dout = layers.get(i).backward(dout);
        }
        Map<String, SimpleMatrix> grads = new LinkedHashMap<>();
        names.forEach((name, position) -> {
            SimpleMatrix g = layer(position).grads().get(param(position));
            grads.put(name, name.startsWith("W") ? g.plus(params().get(name).scale(weightDecay)) : g);
        });
        return grads;
    }

    private Layer layer(String position) {
        return layers.get(Integer.parseInt(position.split("\\.")[0]) - 1);
    }

    private static String param(String position) {
        return position.split("\\.")[1];
    }
}
