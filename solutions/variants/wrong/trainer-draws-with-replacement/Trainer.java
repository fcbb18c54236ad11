// rejected by: 7.19
// message: Some came twice
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

public final class Trainer {

    public record TrainingLog(double[] losses, double[] trainAccuracies, double[] testAccuracies) {
    }

    private static final int MEASURED_AT_ONCE = 1000;

    private final Model model;
    private final Optimizer optimizer;
    private final int batchSize;
    private final RandomGenerator random;

    public Trainer(Model model, Optimizer optimizer, int batchSize, RandomGenerator random) {
        Require.that(batchSize >= 1, "batches of %d", batchSize);
        this.model = model;
        this.optimizer = optimizer;
        this.batchSize = batchSize;
        this.random = random;
    }

    public TrainingLog fit(SimpleMatrix x, int[] labels, SimpleMatrix xTest, int[] labelsTest, int epochs) {
        Require.that(x.getNumRows() == labels.length && xTest.getNumRows() == labelsTest.length,
                "%d and %d labels for %d and %d rows", labels.length, labelsTest.length, x.getNumRows(),
                xTest.getNumRows());
        List<Double> losses = new ArrayList<>();
        double[] train = new double[epochs];
        double[] test = new double[epochs];
        for (int epoch = 0; epoch < epochs; epoch++) {
            for (int start = 0; start < labels.length; start += batchSize) {
                int[] batch = MiniBatches.draw(labels.length, Math.min(batchSize, labels.length - start), random);
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
