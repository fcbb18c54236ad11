package koans.ch06learning;

import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import koans.ch05network.ArgMax;
import koans.kit.Require;
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
        requireFit(x, labels, batchSize);
        int right = 0;
        for (int start = 0; start < labels.length; start += batchSize) {
            int end = Math.min(start + batchSize, labels.length);
            int[] answers = ArgMax.rows(predict.apply(x.rows(start, end)));
            for (int k = 0; k < answers.length; k++) {
                right += answers[k] == labels[start + k] ? 1 : 0;
            }
        }
        return (double) right / labels.length;
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
        requireFit(x, labels, batchSize);
        Require.that(batches >= 1, "%d batches", batches);
        int right = 0;
        for (int batch = 0; batch < batches; batch++) {
            int[] drawn = MiniBatches.draw(labels.length, batchSize, random);
            int[] answers = ArgMax.rows(predict.apply(MiniBatches.rows(x, drawn)));
            int[] wanted = MiniBatches.select(labels, drawn);
            for (int k = 0; k < batchSize; k++) {
                right += answers[k] == wanted[k] ? 1 : 0;
            }
        }
        return (double) right / (batches * batchSize);
    }

    private static void requireFit(SimpleMatrix x, int[] labels, int batchSize) {
        Require.that(labels.length >= 1, "no samples");
        Require.that(x.getNumRows() == labels.length, "%d labels do not fit %d rows", labels.length, x.getNumRows());
        Require.that(batchSize >= 1, "batches of %d", batchSize);
    }
}
