package koans.ch10mnist;

import static koans.kit.Todo.todo;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import koans.kit.DigitSet;
import koans.kit.Mnist;
import koans.kit.Mode;
import koans.kit.Model;
import koans.kit.Optimizer;

/** A network of affine and ReLU layers that learns to read the digits of MNIST. */
public final class DigitsMlp {

    /** Is told how a training goes. */
    @FunctionalInterface
    public interface Progress {

        /**
         * Called at the end of every epoch.
         *
         * @param epoch    how many epochs are done, from 1
         * @param meanLoss the mean loss of the epoch's batches
         */
        void epoch(int epoch, double meanLoss);
    }

    /** What a training comes to: the model, and the share of the test digits that it gets right. */
    public record Trained(Model model, double testAccuracy) {
    }

    private DigitsMlp() {
    }

    /**
     * A fresh network: affine, ReLU, affine, ReLU, affine, with softmax and cross entropy as its loss.
     *
     * <p>The weights of an affine layer with {@code n} inputs are normal draws with mean 0 and standard deviation
     * {@code sqrt(2/n)} (Kaiming He and others, 2015); biases are 0.
     *
     * @param inputs  the numbers in a row of {@code x}
     * @param hidden  the nodes of each of the two hidden layers
     * @param classes the scores of a row
     * @param random  where the weights are drawn from
     * @return a model with six parameters: {@code inputs x hidden}, {@code 1 x hidden}, {@code hidden x hidden},
     *         {@code 1 x hidden}, {@code hidden x classes}, {@code 1 x classes}
     */
    public static Model build(int inputs, int hidden, int classes, RandomGenerator random) {
        return todo();
    }

    /**
     * The share of digits whose largest score belongs to their label, from 0 to 1.
     *
     * <p>Asks for the scores in {@link Mode#EVAL}, for at most 1000 digits at a time.
     *
     * @throws IllegalArgumentException if there are no digits
     */
    public static double accuracy(Model model, DigitSet digits) {
        return todo();
    }

    /**
     * Trains a model.
     *
     * <p>Every epoch goes through all digits once, in a fresh random order, {@code batchSize} at a time; the last batch
     * of an epoch may be smaller. Every batch asks for the gradient once and makes one update. At the end of an epoch
     * {@code progress} hears the mean of {@code model.loss(x, labels, Mode.TRAIN)} over its batches, each taken before
     * the batch's own update.
     *
     * @param random where the orders are drawn from
     */
    public static void train(Model model, Optimizer optimizer, DigitSet digits, int epochs, int batchSize,
                             RandomGenerator random, Progress progress) {
        todo();
    }

    /**
     * Builds a network for the digits, trains it on {@code digits.train()} only, and measures it on
     * {@code digits.test()}.
     *
     * <p>The digits may have any number of pixels; their labels are 0 to 9. Hidden layers of 100 nodes are enough. On
     * MNIST the test accuracy has to reach 0.97: optimizer, batch size and the number of epochs are up to you.
     *
     * @param random   where weights and orders are drawn from
     * @param progress is told about every epoch
     */
    public static Trained run(Mnist digits, RandomGenerator random, Progress progress) {
        return todo();
    }

    /** Trains on all of MNIST and prints how it goes. Given, not graded. */
    public static void main(String[] args) {
        Trained trained = run(Mnist.load(), new SplittableRandom(1),
                (epoch, loss) -> System.out.printf("epoch %d: loss %.4f%n", epoch, loss));
        System.out.printf("%.2f %% of the test digits are right%n", 100 * trained.testAccuracy());
    }
}
