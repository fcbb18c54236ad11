package koans.ch08training;

import java.util.random.RandomGenerator;
import koans.kit.Layer;
import koans.kit.Mode;
import koans.kit.Require;
import org.ejml.simple.SimpleMatrix;

/**
 * Dropout the way frameworks do it: what is kept is scaled up while the network learns, so that nothing is left to do
 * when it is used.
 */
public final class InvertedDropout implements Layer {

    private final double ratio;
    private final RandomGenerator random;
    private SimpleMatrix mask;

    /**
     * A layer that drops this share of the numbers, on average.
     *
     * @param ratio  {@code 0 <= ratio < 1}; any exception for others
     * @param random the only source of randomness
     */
    public InvertedDropout(double ratio, RandomGenerator random) {
        Require.that(0 <= ratio && ratio < 1, "a ratio of %s", ratio);
        this.ratio = ratio;
        this.random = random;
    }

    /** {@link #forward(SimpleMatrix, Mode)} in {@link Mode#EVAL}. */
    @Override
    public SimpleMatrix forward(SimpleMatrix x) {
        return forward(x, Mode.EVAL);
    }

    /**
     * In TRAIN, every number becomes 0 with the probability {@code ratio}, and is divided by {@code 1 - ratio}
     * otherwise: each number of each sample has a draw of its own, and every call draws anew. In EVAL, x itself.
     *
     * @param x N x D, left as it is
     * @return N x D
     */
    @Override
    public SimpleMatrix forward(SimpleMatrix x, Mode mode) {
        if (mode == Mode.EVAL) {
            mask = null;
            return x;
        }
        mask = x.elementOp((int r, int c, double v) -> random.nextDouble() < ratio ? 0 : 1 / (1 - ratio));
        return x.elementMult(mask);
    }

    /**
     * The gradient for the input: {@code dout / (1 - ratio)} for what the last {@link #forward} kept, 0 for what it
     * dropped.
     *
     * @param dout N x D, left as it is
     * @return N x D; any exception if the last forward was in EVAL, or if there was none
     */
    @Override
    public SimpleMatrix backward(SimpleMatrix dout) {
        if (mask == null) {
            throw new IllegalStateException("backward needs a forward in TRAIN before it");
        }
        return dout.elementMult(mask);
    }
}
