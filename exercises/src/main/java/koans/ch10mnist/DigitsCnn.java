package koans.ch10mnist;

import static koans.kit.Todo.todo;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import koans.ch10mnist.DigitsMlp.Trained;
import koans.kit.DigitSet;
import koans.kit.Mnist;
import koans.kit.Mode;
import koans.kit.Model;
import koans.kit.Optimizer;
import koans.kit.Shape3;

/** A convolutional network that learns to read the digits of MNIST. */
public final class DigitsCnn {

    /** Is told how a training goes, while it goes on. */
    @FunctionalInterface
    public interface Progress {

        /**
         * Called for one batch in {@value DigitsCnn#EVERY}, before it is learned from.
         *
         * @param done     how many batches have been learned from
         * @param of       how many batches the whole training has
         * @param loss     the loss of the batch that comes next, as {@code model.loss} tells it in {@link Mode#EVAL}
         * @param accuracy the share of its digits that the model gets right
         */
        void batch(int done, int of, double loss, double accuracy);
    }

    /** One batch in so many is measured and told. */
    public static final int EVERY = 20;

    private DigitsCnn() {
    }

    /**
     * A fresh convolutional network, with softmax and the mean cross entropy as its loss.
     *
     * <p>First comes a convolution with {@code filters} filters, last an affine layer from {@code hidden} numbers to
     * the scores. What lies between is up to you; later convolutions may have more filters. The loss of a batch in
     * TRAIN has to be the same whenever it is asked for: no dropout.
     *
     * <p>Weights start as {@link koans.ch08training.WeightInit#he} draws them: a layer whose nodes have n inputs each
     * gets the standard deviation {@code sqrt(2/n)}.
     *
     * @param in      the shape of a picture, at least 16 x 16
     * @param filters how many filters the first convolution has
     * @param hidden  how many numbers the last layer gets
     * @param classes the scores of a picture
     * @param random  where the weights are drawn from
     * @return a model whose parameters are in the order of its layers, from the first filters to the last bias
     */
    public static Model build(Shape3 in, int filters, int hidden, int classes, RandomGenerator random) {
        return todo();
    }

    /**
     * Trains a model as {@link DigitsMlp#train} does, and tells more of it.
     *
     * <p>Every epoch goes through all digits once, in a fresh random order, {@code batchSize} at a time; the last batch
     * of an epoch may be smaller. Every batch asks for the gradient once and makes one update.
     *
     * <p>The first batch of the training and every {@value #EVERY}th after it are measured before their update, in
     * {@link Mode#EVAL}, and {@code progress} hears of it.
     *
     * @param random where the orders are drawn from
     */
    public static void learn(Model model, Optimizer optimizer, DigitSet digits, int epochs, int batchSize,
                             RandomGenerator random, Progress progress) {
        todo();
    }

    /**
     * Builds a convolutional network for the digits, trains it on {@code digits.train()} only, and measures it on
     * {@code digits.test()}.
     *
     * <p>The digits may have any shape from 16 x 16 pixels on; their labels are 0 to 9. On MNIST the test accuracy has
     * to reach 0.975: the network, the optimizer, the batch size and the number of epochs are up to you.
     *
     * @param random   where weights and orders are drawn from
     * @param progress hears of the training, as by {@link #learn}
     */
    public static Trained run(Mnist digits, RandomGenerator random, Progress progress) {
        return todo();
    }

    /** Trains on all of MNIST and prints how it goes. Given, not graded. */
    public static void main(String[] args) {
        long start = System.nanoTime();
        Trained trained = run(Mnist.load(), new SplittableRandom(1), (done, of, loss, accuracy) -> {
            if (done > 0) {
                double left = (System.nanoTime() - start) / 1e9 / done * (of - done);
                System.out.printf("batch %d of %d: loss %.3f, accuracy %.2f, %.0f s left%n", done, of, loss, accuracy,
                        left);
            }
        });
        System.out.printf("%.2f %% of the test digits are right%n", 100 * trained.testAccuracy());
    }
}
