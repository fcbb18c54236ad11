package koans.ch06learning;

import static koans.kit.Todo.todo;

import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import org.ejml.simple.SimpleMatrix;

/**
 * How often a classifier is right, as a share from 0 to 1.
 *
 * <p>A classifier is a function: it is given a batch, one sample in each row, and gives a row of scores for each
 * sample. Its answer is the class with the largest score; of equally large ones the first.
 *
 * <p>No samples, another number of labels than of samples, and counts below 1 are rejected: every method throws an
 * exception, of whatever type.
 */
public final class Evaluation {

    private Evaluation() {
    }

    /**
     * The share of samples whose answer is their label. Every sample counts once.
     *
     * <p>The classifier is given at most {@code batchSize} samples at a time; the last batch may be smaller.
     *
     * @param predict   the classifier, from n x D to n x classes
     * @param x         N x D
     * @param labels    N class numbers
     * @param batchSize the largest number of samples at a time
     */
    public static double accuracy(UnaryOperator<SimpleMatrix> predict, SimpleMatrix x, int[] labels, int batchSize) {
        return todo();
    }

    /**
     * An estimate of the accuracy: the share of right answers among random batches.
     *
     * <p>Each batch is drawn anew, {@code batchSize} indices of samples, as by {@link MiniBatches#draw}. The classifier
     * is asked once for each batch.
     *
     * @param predict   the classifier, from n x D to n x classes
     * @param x         N x D
     * @param labels    N class numbers
     * @param batchSize how many samples to draw for a batch
     * @param batches   how many batches to draw
     * @param random    the only source of randomness
     */
    public static double sampledAccuracy(UnaryOperator<SimpleMatrix> predict, SimpleMatrix x, int[] labels,
                                         int batchSize, int batches, RandomGenerator random) {
        return todo();
    }
}
