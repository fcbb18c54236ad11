// rejected by: 8.37
// message: The penalty is that of the other network
// all networks have the decay of the last one
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
import koans.ch07backprop.Sequential;
import koans.ch07backprop.SoftmaxCrossEntropy;
import koans.kit.Layer;
import koans.kit.Mode;
import koans.kit.Model;
import koans.kit.Require;
import org.ejml.simple.SimpleMatrix;

/**
 * A network of affine layers with switches for batch normalization, dropout and weight decay.
 *
 * <p>Behind every affine layer but the last follow, in this order: {@link BatchNorm} if it is switched on, an
 * activation, and {@link Dropout} if its ratio is above 0. Nothing follows the last affine layer but
 * {@link SoftmaxCrossEntropy}. Weight decay is for W1 to Wk alone: biases, gammas and betas do not decay.
 */
public final class RegularizedNet implements Model {

    /** The switches of a network. Given. */
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

        /** Makes one activation layer at each call; without a word they are ReLUs. */
        public Builder activation(Supplier<Layer> activation) {
            this.activation = activation;
            return this;
        }

        /** The standard deviation of the first weights of a layer with so many inputs; without a word He's. */
        public Builder spread(IntToDoubleFunction spread) {
            this.spread = spread;
            return this;
        }

        /** Whether there is batch normalization; without a word there is none. */
        public Builder batchNorm(boolean batchNorm) {
            this.batchNorm = batchNorm;
            return this;
        }

        /** The ratio of dropout, {@code 0 <= ratio < 1}; without a word 0. */
        public Builder dropout(double ratio) {
            this.dropout = ratio;
            return this;
        }

        /** The lambda of weight decay, 0 or more; without a word 0. */
        public Builder weightDecay(double lambda) {
            this.weightDecay = lambda;
            return this;
        }

        /** A fresh network. */
        public RegularizedNet build(RandomGenerator random) {
            return new RegularizedNet(this, random);
        }
    }

    private final List<Layer> layers = new ArrayList<>();
    private final Map<String, String> names = new LinkedHashMap<>();
    private final Sequential all;
    private final SoftmaxCrossEntropy head = new SoftmaxCrossEntropy();
    private static double weightDecay;

    /**
     * A network with the switches of a builder: normal weights around 0 with the standard deviation
     * {@code settings.spread.applyAsDouble(inputs)}, biases 0, gammas 1 and betas 0.
     *
     * @param random the only source of randomness, of the weights and of dropout
     */
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
                if (settings.dropout > 0) {
                    add(new Dropout(settings.dropout, random), k);
                }
            }
        }
        all = new Sequential(layers.toArray(new Layer[0]));
    }

    private void add(Layer layer, int k, String... params) {
        layers.add(layer);
        for (String param : params) {
            names.put(param + k, layers.size() + "." + param);
        }
    }

    /**
     * The switches of a network to be. Given.
     *
     * @param sizes how many numbers there are before and after each affine layer, at least two
     */
    public static Builder builder(int... sizes) {
        Require.that(sizes.length >= 2, "%d sizes make no layer", sizes.length);
        return new Builder(sizes);
    }

    /**
     * The scores before softmax.
     *
     * @param x    N x first size
     * @param mode handed on to every layer
     * @return N x last size
     */
    @Override
    public SimpleMatrix scores(SimpleMatrix x, Mode mode) {
        return all.forward(x, mode);
    }

    /**
     * The mean cross entropy of the batch; in TRAIN the penalty of weight decay is added to it, in EVAL it is not.
     *
     * @param x      N x first size
     * @param labels N class numbers
     * @param mode   handed on to every layer
     */
    @Override
    public double loss(SimpleMatrix x, int[] labels, Mode mode) {
        double loss = head.forward(scores(x, mode), labels);
        return mode == Mode.TRAIN ? loss + WeightDecay.penalty(params(), weightDecay) : loss;
    }

    /**
     * The live parameters: W1, b1, then gamma1 and beta1 if there is batch normalization, W2, b2 and so on up to Wk,
     * bk, in this order.
     */
    @Override
    public Map<String, SimpleMatrix> params() {
        return named(all.params());
    }

    /**
     * The gradients of the loss in {@link Mode#TRAIN}, penalty included, by backpropagation.
     *
     * <p>Works whether or not {@link #loss} was called before. Later calls do not change a map that was handed out.
     *
     * @return the gradients under the names of {@link #params()}, in the same order
     */
    @Override
    public Map<String, SimpleMatrix> gradient(SimpleMatrix x, int[] labels) {
        head.forward(scores(x, Mode.TRAIN), labels);
        all.backward(head.backward());
        return WeightDecay.addTo(named(all.grads()), params(), weightDecay);
    }

    private Map<String, SimpleMatrix> named(Map<String, SimpleMatrix> matrices) {
        Map<String, SimpleMatrix> named = new LinkedHashMap<>();
        names.forEach((name, position) -> named.put(name, matrices.get(position)));
        return named;
    }
}
