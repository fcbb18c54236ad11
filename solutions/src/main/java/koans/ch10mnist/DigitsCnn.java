package koans.ch10mnist;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import koans.ch05network.ArgMax;
import koans.ch08training.Adam;
import koans.ch08training.WeightInit;
import koans.ch09cnn.DeepConvNet;
import koans.ch09cnn.DeepConvNet.Stage;
import koans.ch10mnist.DigitsMlp.Trained;
import koans.kit.DigitSet;
import koans.kit.Mnist;
import koans.kit.Mode;
import koans.kit.Model;
import koans.kit.Optimizer;
import koans.kit.Shape3;
import org.ejml.simple.SimpleMatrix;

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
        List<Stage> stages = List.of(new Stage(filters, 5, 2, 0, 1), new Stage(2 * filters, 3, 1, 0, 2));
        return new DeepConvNet(in, stages, false, hidden, classes, (rows, cols) -> WeightInit.he(rows, cols, random));
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
        int perEpoch = (digits.size() + batchSize - 1) / batchSize;
        int[] order = IntStream.range(0, digits.size()).toArray();
        for (int done = 0; done < epochs * perEpoch; done++) {
            int start = done % perEpoch * batchSize;
            if (start == 0) {
                shuffle(order, random);
            }
            int[] batch = Arrays.copyOfRange(order, start, Math.min(start + batchSize, order.length));
            SimpleMatrix x = digits.images(batch);
            int[] labels = digits.labels(batch);
            if (done % EVERY == 0) {
                int[] answers = ArgMax.rows(model.scores(x, Mode.EVAL));
                progress.batch(done, epochs * perEpoch, model.loss(x, labels, Mode.EVAL),
                        Confusion.accuracy(Confusion.matrix(answers, labels, 10)));
            }
            optimizer.update(model.params(), model.gradient(x, labels));
        }
    }

    private static void shuffle(int[] order, RandomGenerator random) {
        for (int i = order.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int swapped = order[i];
            order[i] = order[j];
            order[j] = swapped;
        }
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
        Model model = build(digits.train().shape(), 8, 64, 10, random);
        learn(model, new Adam(0.002), digits.train(), 2, 50, random, progress);
        return new Trained(model, DigitsMlp.accuracy(model, digits.test()));
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
