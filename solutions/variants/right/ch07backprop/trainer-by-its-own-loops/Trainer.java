// accepted: shuffles by itself, asks for the gradient before the loss, counts right answers one at a time
package koans.ch07backprop;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import koans.kit.Mode;
import koans.kit.Model;
import koans.kit.Optimizer;
import koans.kit.Require;
import org.ejml.simple.SimpleMatrix;

public final class Trainer {

    public record TrainingLog(double[] losses, double[] trainAccuracies, double[] testAccuracies) {
    }

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
            List<Integer> order = new ArrayList<>();
            for (int i = 0; i < labels.length; i++) {
                order.add(random.nextInt(order.size() + 1), i);
            }
            for (int start = 0; start < labels.length; start += batchSize) {
                List<Integer> batch = order.subList(start, Math.min(start + batchSize, labels.length));
                SimpleMatrix rows = new SimpleMatrix(batch.size(), x.getNumCols());
                int[] batchLabels = new int[batch.size()];
                for (int i = 0; i < batch.size(); i++) {
                    rows.setRow(i, x.getRow(batch.get(i)));
                    batchLabels[i] = labels[batch.get(i)];
                }
                losses.add(step(rows, batchLabels));
            }
            train[epoch] = accuracy(x, labels);
            test[epoch] = accuracy(xTest, labelsTest);
        }
        return new TrainingLog(losses.stream().mapToDouble(loss -> loss).toArray(), train, test);
    }

    private double step(SimpleMatrix x, int[] labels) {
        Map<String, SimpleMatrix> grads = model.gradient(x, labels);
        double loss = model.loss(x, labels, Mode.TRAIN);
        optimizer.update(model.params(), grads);
        return loss;
    }

    private double accuracy(SimpleMatrix x, int[] labels) {
        int right = 0;
        for (int i = 0; i < labels.length; i++) {
            SimpleMatrix scores = model.scores(x.getRow(i), Mode.EVAL);
            right += scores.get(labels[i]) == scores.elementMax() ? 1 : 0;
        }
        return (double) right / labels.length;
    }
}
