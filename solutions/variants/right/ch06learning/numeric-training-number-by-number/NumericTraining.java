// accepted: the full batches of epochs instead of single draws, each number moved by itself
package koans.ch06learning;

import java.util.Map;
import java.util.random.RandomGenerator;
import koans.kit.Require;
import org.ejml.simple.SimpleMatrix;

/** Trains a network of two layers by mini-batch gradient descent, with gradients found by trying. */
public final class NumericTraining {

    private NumericTraining() {
    }

    /**
     * Trains the network.
     *
     * <p>Each step draws a mini-batch of {@code batchSize} different samples, takes the gradients of its loss, and
     * moves every parameter once: {@code parameter - lr * gradient}. The matrices of {@code net.params()} are changed
     * in place.
     *
     * @param x         N x in
     * @param labels    N class numbers
     * @param lr        the learning rate
     * @param steps     how many steps, 0 or more
     * @param batchSize how many samples make a batch, from 1 to N
     * @param random    the only source of randomness
     * @return for each step the loss of its batch, taken before the step
     * @throws IllegalArgumentException if lr is not above 0 or steps is below 0; the message names the value
     */
    public static double[] fit(NumericTwoLayerNet net, SimpleMatrix x, int[] labels, double lr, int steps,
                               int batchSize, RandomGenerator random) {
        Require.that(lr > 0, "the learning rate has to be above 0, not %s", lr);
        Require.that(steps >= 0, "the number of steps cannot be %d", steps);
        double[] losses = new double[steps];
        java.util.ArrayDeque<int[]> batches = new java.util.ArrayDeque<>();
        for (int step = 0; step < steps; step++) {
            if (batches.isEmpty() || batches.peek().length < batchSize) {
                batches.clear();
                batches.addAll(MiniBatches.epoch(labels.length, batchSize, random));
            }
            int[] drawn = batches.remove();
            SimpleMatrix batch = MiniBatches.rows(x, drawn);
            int[] wanted = MiniBatches.select(labels, drawn);
            losses[step] = net.loss(batch, wanted);
            Map<String, SimpleMatrix> gradient = net.numericalGradient(batch, wanted);
            net.params().forEach((name, param) -> {
                for (int i = 0; i < param.getNumElements(); i++) {
                    param.set(i, param.get(i) - lr * gradient.get(name).get(i));
                }
            });
        }
        return losses;
    }
}
