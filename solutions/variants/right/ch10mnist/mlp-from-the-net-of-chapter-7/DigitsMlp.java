// accepted: the net of chapter 7 with its weights scaled, digits sorted by random keys, a mean over digits
package koans.ch10mnist;

import java.util.Arrays;
import java.util.Comparator;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import koans.ch07backprop.MultiLayerNet;
import koans.ch07backprop.Relu;
import koans.ch08training.Adam;
import koans.kit.DigitSet;
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

    private static final int MEASURED_AT_ONCE = 1000;

    private DigitsMlp() {
    }

    public static Model build(int inputs, int hidden, int classes, RandomGenerator random) {
        Model model = new MultiLayerNet(new int[]{inputs, hidden, hidden, classes}, Relu::new, 1, random);
        for (SimpleMatrix p : model.params().values()) {
            p.setTo(p.scale(Math.sqrt(2.0 / p.getNumRows())));
        }
        return model;
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
        for (int epoch = 1; epoch <= epochs; epoch++) {
            double[] keys = random.doubles(digits.size()).toArray();
            int[] order = IntStream.range(0, digits.size()).boxed()
                    .sorted(Comparator.comparingDouble(i -> keys[i])).mapToInt(i -> i).toArray();
            double losses = 0;
            for (int start = 0; start < order.length; start += batchSize) {
                int[] batch = Arrays.copyOfRange(order, start, Math.min(start + batchSize, order.length));
                SimpleMatrix x = digits.images(batch);
                int[] labels = digits.labels(batch);
                losses += model.loss(x, labels, Mode.TRAIN) * batch.length;
                optimizer.update(model.params(), model.gradient(x, labels));
            }
            progress.epoch(epoch, losses / digits.size());
        }
    }

    public static Trained run(Mnist digits, RandomGenerator random, Progress progress) {
        Model model = build(digits.train().pixels(), 100, 10, random);
        train(model, new Adam(0.001), digits.train(), 6, 100, random, progress);
        return new Trained(model, accuracy(model, digits.test()));
    }

    public static void main(String[] args) {
        Trained trained = run(Mnist.load(), new SplittableRandom(1),
                (epoch, loss) -> System.out.printf("epoch %d: loss %.4f%n", epoch, loss));
        System.out.printf("%.2f %% of the test digits are right%n", 100 * trained.testAccuracy());
    }
}
