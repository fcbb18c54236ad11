package koans.ch06learning;

import static koans.kit.Todo.todo;

import java.util.random.RandomGenerator;
import org.ejml.simple.SimpleMatrix;

/**
 * The simplest network that can learn: one matrix of weights between inputs and classes, no bias, softmax at the end.
 *
 * <p>A sample is an array of {@code in} numbers. Samples and targets of another length are an error: an exception, of
 * whatever type.
 */
public final class SimpleNet {

    private final SimpleMatrix w;

    /**
     * A network with these weights. Given, not graded. It keeps the very matrix, no copy.
     *
     * @param w in x classes
     */
    public SimpleNet(SimpleMatrix w) {
        this.w = w;
    }

    /**
     * The live weights, in x classes: whoever changes them changes the network. Given, not graded.
     */
    public SimpleMatrix weights() {
        return w;
    }

    /**
     * A network with random weights, each drawn from the standard normal distribution: mean 0, standard deviation 1.
     *
     * @param in      how many inputs a sample has
     * @param classes how many classes there are
     * @param random  the only source of randomness
     */
    public static SimpleNet random(int in, int classes, RandomGenerator random) {
        return todo();
    }

    /**
     * The scores {@code x w}, before softmax.
     *
     * @param x the sample, in entries
     * @return a score for each class
     */
    public double[] scores(double[] x) {
        return todo();
    }

    /**
     * The softmax of the scores.
     *
     * @param x the sample, in entries
     * @return a probability for each class
     */
    public double[] probabilities(double[] x) {
        return todo();
    }

    /**
     * The class with the largest score; of equally large ones the first.
     *
     * @param x the sample, in entries
     */
    public int classify(double[] x) {
        return todo();
    }

    /**
     * The cross entropy error of the {@link #probabilities}.
     *
     * @param x the sample, in entries
     * @param t the target: 1 for the right class, 0 for all others
     */
    public double loss(double[] x, double[] t) {
        return todo();
    }

    /**
     * The gradient of the loss: how fast it changes with each weight, by central differences.
     *
     * <p>The weights are exactly the same after the call as before.
     *
     * @param x the sample, in entries
     * @param t the target: 1 for the right class, 0 for all others
     * @return in x classes, a fresh matrix
     */
    public SimpleMatrix numericalGradient(double[] x, double[] t) {
        return todo();
    }
}
