package koans.ch08training;

import static koans.kit.Todo.todo;

import java.util.random.RandomGenerator;
import koans.kit.Layer;
import koans.kit.Mode;
import org.ejml.simple.SimpleMatrix;

/**
 * Dropout the way frameworks do it: what is kept is scaled up while the network learns, so that nothing is left to do
 * when it is used.
 */
public final class InvertedDropout implements Layer {

    /**
     * A layer that drops this share of the numbers, on average.
     *
     * @param ratio  {@code 0 <= ratio < 1}; any exception for others
     * @param random the only source of randomness
     */
    public InvertedDropout(double ratio, RandomGenerator random) {
        todo();
    }

    /** {@link #forward(SimpleMatrix, Mode)} in {@link Mode#EVAL}. */
    @Override
    public SimpleMatrix forward(SimpleMatrix x) {
        return todo();
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
        return todo();
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
        return todo();
    }
}
