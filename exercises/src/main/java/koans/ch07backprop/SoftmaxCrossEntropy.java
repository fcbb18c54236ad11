package koans.ch07backprop;

import static koans.kit.Todo.todo;

import koans.kit.LossHead;
import org.ejml.simple.SimpleMatrix;

/** Softmax and cross entropy in one: the end of a network that classifies. */
public final class SoftmaxCrossEntropy implements LossHead {

    /**
     * The mean over the rows of {@code log(exp(s[0]) + exp(s[1]) + ...) - s[label]}, where s is the row of scores.
     *
     * <p>That is {@code -log(softmax(s)[label])} without the detour over a probability that may be too small for a
     * double. With m the largest score of the row, {@code log(exp(s[0]) + ...) = m + log(exp(s[0] - m) + ...)}, which
     * no score is too large for.
     *
     * @param scores N x K, left as it is
     * @param labels N class numbers from 0 to K - 1; any exception for another count or another number
     */
    @Override
    public double forward(SimpleMatrix scores, int[] labels) {
        return todo();
    }

    /** The softmax of each row of the last scores, N x K. */
    public SimpleMatrix probabilities() {
        return todo();
    }

    /**
     * The gradient of the last loss for its scores: {@code (probabilities - target) / N}, where the target of a row is
     * 1 at its label and 0 elsewhere.
     *
     * @return N x K; any exception if there was no {@code forward} yet
     */
    @Override
    public SimpleMatrix backward() {
        return todo();
    }
}
