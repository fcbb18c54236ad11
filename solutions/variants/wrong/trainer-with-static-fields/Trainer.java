// rejected by: 7.19
// message: Is a field static
// all trainers train the model of the last one
package koans.ch07backprop;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import koans.ch06learning.Evaluation;
import koans.ch06learning.MiniBatches;
import koans.kit.Mode;
import koans.kit.Model;
import koans.kit.Optimizer;
import koans.kit.Require;
import org.ejml.simple.SimpleMatrix;

/** Trains a model with mini-batches, and writes down how it goes. */
public final class Trainer {

    /**
     * How a training went.
     *
     * @param losses          the loss of every batch, in the order of training
     * @param trainAccuracies the share of right answers on the training samples at the end of every epoch
     * @param testAccuracies  the same on the test samples
     */
    public record TrainingLog(double[] losses, double[] trainAccuracies, double[] testAccuracies) {
    }

    /** How many samples are measured at a time. */
    private static final int MEASURED_AT_ONCE = 1000;

    private static Model model;
    private static Optimizer optimizer;
    private static int batchSize;
    private final RandomGenerator random;

    /**
     * A trainer.
     *
     * @param model     what is trained
     * @param optimizer takes the steps
     * @param batchSize how many samples make a batch; any exception if it is below 1
     * @param random    where the orders of the samples are drawn from
     */
    public Trainer(Model model, Optimizer optimizer, int batchSize, RandomGenerator random) {
        Require.that(batchSize >= 1, "batches of %d", batchSize);
        Trainer.model = model;
        Trainer.optimizer = optimizer;
        Trainer.batchSize = batchSize;
        this.random = random;
    }

    /**
     * Trains for some epochs.
     *
     * <p>Every epoch goes through all training samples once, in a fresh random order, {@code batchSize} at a time; the
     * last batch of an epoch may be smaller. For every batch the model is asked for its loss in {@link Mode#TRAIN} and
     * once for its gradient; then the optimizer makes one update of the model's live parameters. At the end of every
     * epoch all training samples and all test samples are measured, in {@link Mode#EVAL}. Nothing is learned from the
     * test samples.
     *
     * @param x          N x D, a training sample a row
     * @param labels     N class numbers; any exception for another count
     * @param xTest      M x D, a test sample a row
     * @param labelsTest M class numbers; any exception for another count
     * @param epochs     how many epochs, 0 or more
     */
    public TrainingLog fit(SimpleMatrix x, int[] labels, SimpleMatrix xTest, int[] labelsTest, int epochs) {
        Require.that(x.getNumRows() == labels.length && xTest.getNumRows() == labelsTest.length,
                "%d and %d labels for %d and %d rows", labels.length, labelsTest.length, x.getNumRows(),
                xTest.getNumRows());
        List<Double> losses = new ArrayList<>();
        double[] train = new double[epochs];
        double[] test = new double[epochs];
        for (int epoch = 0; epoch < epochs; epoch++) {
            for (int[] batch : MiniBatches.epoch(labels.length, batchSize, random)) {
                losses.add(step(MiniBatches.rows(x, batch), MiniBatches.select(labels, batch)));
            }
            train[epoch] = accuracy(x, labels);
            test[epoch] = accuracy(xTest, labelsTest);
        }
        return new TrainingLog(losses.stream().mapToDouble(loss -> loss).toArray(), train, test);
    }

    private double step(SimpleMatrix x, int[] labels) {
        double loss = model.loss(x, labels, Mode.TRAIN);
        optimizer.update(model.params(), model.gradient(x, labels));
        return loss;
    }

    private double accuracy(SimpleMatrix x, int[] labels) {
        return Evaluation.accuracy(batch -> model.scores(batch, Mode.EVAL), x, labels, MEASURED_AT_ONCE);
    }
}
