// rejected by: 10.10
// message: random generator of its own
// The generator handed in is not used: no two runs are alike.
package koans.ch10mnist;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ThreadLocalRandom;
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

public final class DigitsMlp {

    @FunctionalInterface
    public interface Progress {

        void epoch(int epoch, double meanLoss);
    }

    public record Trained(Model model, double testAccuracy) {
    }

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

    private static final int MEASURED_AT_ONCE = 1000;

    private DigitsMlp() {
    }

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
            w.set(i, ThreadLocalRandom.current().nextGaussian(0, Math.sqrt(2.0 / inputs)));
        }
        return new Affine(w, new SimpleMatrix(1, outputs));
    }

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

    public static Trained run(Mnist digits, RandomGenerator random, Progress progress) {
        Model model = build(digits.train().pixels(), 100, 10, random);
        train(model, new Adam(0.001), digits.train(), 5, 100, random, progress);
        // Small steps at the end settle what large ones keep shaking.
        train(model, new Adam(0.0002), digits.train(), 1, 100, random,
                (epoch, loss) -> progress.epoch(5 + epoch, loss));
        return new Trained(model, accuracy(model, digits.test()));
    }

    public static void main(String[] args) {
        Trained trained = run(Mnist.load(), new SplittableRandom(1),
                (epoch, loss) -> System.out.printf("epoch %d: loss %.4f%n", epoch, loss));
        System.out.printf("%.2f %% of the test digits are right%n", 100 * trained.testAccuracy());
    }
}
