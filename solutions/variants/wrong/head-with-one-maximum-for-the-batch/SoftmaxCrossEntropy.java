// rejected by: 7.13
// message: The largest score of the whole batch is subtracted
// One maximum for all rows: enough until the rows lie far apart.
package koans.ch07backprop;

import koans.kit.LossHead;
import koans.kit.Require;
import org.ejml.simple.SimpleMatrix;

/** Softmax and cross entropy in one: the end of a network that classifies. */
public final class SoftmaxCrossEntropy implements LossHead {

    private SimpleMatrix probabilities;
    private int[] labels;

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
        Require.that(labels.length == scores.getNumRows(), "%d labels for %d rows", labels.length, scores.getNumRows());
        this.labels = labels;
        probabilities = new SimpleMatrix(scores.getNumRows(), scores.getNumCols());
        double loss = 0;
        for (int i = 0; i < labels.length; i++) {
            SimpleMatrix row = scores.getRow(i);
            double max = scores.elementMax();
            SimpleMatrix exp = row.minus(max).elementExp();
            double sum = exp.elementSum();
            probabilities.insertIntoThis(i, 0, exp.divide(sum));
            loss += max + Math.log(sum) - row.get(labels[i]);
        }
        return loss / labels.length;
    }

    /** The softmax of each row of the last scores, N x K. */
    public SimpleMatrix probabilities() {
        return probabilities;
    }

    /**
     * The gradient of the last loss for its scores: {@code (probabilities - target) / N}, where the target of a row is
     * 1 at its label and 0 elsewhere.
     *
     * @return N x K; any exception if there was no {@code forward} yet
     */
    @Override
    public SimpleMatrix backward() {
        SimpleMatrix gradient = probabilities.copy();
        for (int i = 0; i < labels.length; i++) {
            gradient.set(i, labels[i], gradient.get(i, labels[i]) - 1);
        }
        return gradient.divide(labels.length);
    }
}
