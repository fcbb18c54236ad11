package koans.ch10mnist;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import koans.ch07backprop.Affine;
import koans.ch07backprop.Relu;
import koans.ch07backprop.Sequential;
import koans.ch07backprop.SoftmaxCrossEntropy;
import koans.ch08training.Adam;
import koans.kit.DigitSet;
import koans.kit.LossHead;
import koans.kit.Mnist;
import koans.kit.Mode;
import koans.kit.Model;
import koans.kit.Optimizer;
import koans.kit.Require;
import org.ejml.simple.SimpleMatrix;

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

    /** Layers and the loss behind them. */
    private record Network(Sequential layers, LossHead head) implements Model {

        @Override
        public SimpleMatrix scores(SimpleMatrix x, Mode mode) {
            return layers.forward(x, mode);
        }

        @Override
        public double loss(SimpleMatrix x, int[] labels, Mode mode) {
            return head.forward(scores(x, mode), labels);
        }

        @Override
        public Map<String, SimpleMatrix> params() {
            return layers.params();
        }

        @Override
        public Map<String, SimpleMatrix> gradient(SimpleMatrix x, int[] labels) {
            loss(x, labels, Mode.TRAIN);
            layers.backward(head.backward());
            return new LinkedHashMap<>(layers.grads());
        }
    }

    /** How many digits are measured at a time. */
    private static final int MEASURED_AT_ONCE = 1000;

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
        Sequential layers = new Sequential(
                affine(inputs, hidden, random), new Relu(),
                affine(hidden, hidden, random), new Relu(),
                affine(hidden, classes, random));
        return new Network(layers, new SoftmaxCrossEntropy());
    }

    private static Affine affine(int inputs, int outputs, RandomGenerator random) {
        SimpleMatrix w = new SimpleMatrix(inputs, outputs);
        for (int i = 0; i < w.getNumElements(); i++) {
            w.set(i, random.nextGaussian(0, Math.sqrt(2.0 / inputs)));
        }
        return new Affine(w, new SimpleMatrix(1, outputs));
    }

    /**
     * The share of digits whose largest score belongs to their label, from 0 to 1.
     *
     * <p>Asks for the scores in {@link Mode#EVAL}, for at most 1000 digits at a time.
     *
     * @throws IllegalArgumentException if there are no digits
     */
    public static double accuracy(Model model, DigitSet digits) {
        Require.that(digits.size() > 0, "no digits to measure");
        int right = 0;
        for (int start = 0; start < digits.size(); start += MEASURED_AT_ONCE) {
            int end = Math.min(start + MEASURED_AT_ONCE, digits.size());
            int[] batch = IntStream.range(start, end).toArray();
            SimpleMatrix scores = model.scores(digits.images(batch), Mode.EVAL);
            for (int i = 0; i < batch.length; i++) {
                if (largest(scores, i) == digits.label(batch[i])) {
                    right++;
                }
            }
        }
        return (double) right / digits.size();
    }

    private static int largest(SimpleMatrix scores, int row) {
        int largest = 0;
        for (int c = 1; c < scores.getNumCols(); c++) {
            if (scores.get(row, c) > scores.get(row, largest)) {
                largest = c;
            }
        }
        return largest;
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
        int[] order = IntStream.range(0, digits.size()).toArray();
        for (int epoch = 1; epoch <= epochs; epoch++) {
            shuffle(order, random);
            double losses = 0;
            int batches = 0;
            for (int start = 0; start < order.length; start += batchSize) {
                int[] batch = Arrays.copyOfRange(order, start, Math.min(start + batchSize, order.length));
                SimpleMatrix x = digits.images(batch);
                int[] labels = digits.labels(batch);
                losses += model.loss(x, labels, Mode.TRAIN);
                optimizer.update(model.params(), model.gradient(x, labels));
                batches++;
            }
            progress.epoch(epoch, losses / batches);
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
        Model model = build(digits.train().pixels(), 100, 10, random);
        train(model, new Adam(0.001), digits.train(), 3, 100, random, progress);
        // Small steps at the end settle what large ones keep shaking.
        train(model, new Adam(0.0002), digits.train(), 1, 100, random,
                (epoch, loss) -> progress.epoch(3 + epoch, loss));
        return new Trained(model, accuracy(model, digits.test()));
    }

    /** Trains on all of MNIST and prints how it goes. Given, not graded. */
    public static void main(String[] args) {
        Trained trained = run(Mnist.load(), new SplittableRandom(1),
                (epoch, loss) -> System.out.printf("epoch %d: loss %.4f%n", epoch, loss));
        System.out.printf("%.2f %% of the test digits are right%n", 100 * trained.testAccuracy());
    }
}
