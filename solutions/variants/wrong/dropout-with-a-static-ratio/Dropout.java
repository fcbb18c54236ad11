// rejected by: 8.31
// message: Is a field static
// all layers drop as the last one does
package koans.ch08training;

import java.util.random.RandomGenerator;
import koans.kit.Layer;
import koans.kit.Mode;
import koans.kit.Require;
import org.ejml.simple.SimpleMatrix;

/**
 * Dropout: while a network learns, random numbers of every batch are set to 0, so that no node can rely on another one
 * being there (Nitish Srivastava and others, 2014).
 *
 * <p>In {@link Mode#EVAL} all nodes are there, and every number is scaled down to what it was on average in training.
 */
public final class Dropout implements Layer {

    private static double ratio;
    private final RandomGenerator random;
    private SimpleMatrix mask;

    /**
     * A layer that drops this share of the numbers, on average.
     *
     * @param ratio  {@code 0 <= ratio < 1}; any exception for others
     * @param random the only source of randomness
     */
    public Dropout(double ratio, RandomGenerator random) {
        Require.that(0 <= ratio && ratio < 1, "a ratio of %s", ratio);
        Dropout.ratio = ratio;
        this.random = random;
    }

    /** How many of so many nodes stay on average when each is dropped with the probability {@code ratio}. */
    public static double expectedKept(int nodes, double ratio) {
        return nodes * (1 - ratio);
    }

    /** {@link #forward(SimpleMatrix, Mode)} in {@link Mode#EVAL}. */
    @Override
    public SimpleMatrix forward(SimpleMatrix x) {
        return forward(x, Mode.EVAL);
    }

    /**
     * In TRAIN, every number becomes 0 with the probability {@code ratio}, and stays as it is otherwise: each number of
     * each sample has a draw of its own, and every call draws anew. In EVAL, every number times {@code 1 - ratio}.
     *
     * @param x N x D, left as it is
     * @return N x D
     */
    @Override
    public SimpleMatrix forward(SimpleMatrix x, Mode mode) {
        if (mode == Mode.EVAL) {
            mask = null;
            return x.scale(1 - ratio);
        }
        mask = x.elementOp((int r, int c, double v) -> random.nextDouble() < ratio ? 0 : 1);
        return x.elementMult(mask);
    }

    /**
     * The gradient for the input: {@code dout} for what the last {@link #forward} kept, 0 for what it dropped.
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
