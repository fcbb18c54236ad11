package koans.ch07backprop;

import static koans.kit.Todo.todo;

import java.util.random.RandomGenerator;
import koans.kit.Mode;
import koans.kit.Model;
import koans.kit.Optimizer;
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

    /**
     * A trainer.
     *
     * @param model     what is trained
     * @param optimizer takes the steps
     * @param batchSize how many samples make a batch; any exception if it is below 1
     * @param random    where the orders of the samples are drawn from
     */
    public Trainer(Model model, Optimizer optimizer, int batchSize, RandomGenerator random) {
        todo();
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
        return todo();
    }
}
