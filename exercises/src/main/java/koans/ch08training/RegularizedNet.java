package koans.ch08training;

import static koans.kit.Todo.todo;

import java.util.Map;
import java.util.function.IntToDoubleFunction;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import koans.ch07backprop.Relu;
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

    /**
     * A network with the switches of a builder: normal weights around 0 with the standard deviation
     * {@code settings.spread.applyAsDouble(inputs)}, biases 0, gammas 1 and betas 0.
     *
     * @param random the only source of randomness, of the weights and of dropout
     */
    private RegularizedNet(Builder settings, RandomGenerator random) {
        todo();
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
        return todo();
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
        return todo();
    }

    /**
     * The live parameters: W1, b1, then gamma1 and beta1 if there is batch normalization, W2, b2 and so on up to Wk,
     * bk, in this order.
     */
    @Override
    public Map<String, SimpleMatrix> params() {
        return todo();
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
        return todo();
    }
}
