// accepted: batch normalization behind each convolution, other filters
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

public final class DigitsCnn {

    @FunctionalInterface
    public interface Progress {

        void batch(int done, int of, double loss, double accuracy);
    }

    public static final int EVERY = 20;

    private DigitsCnn() {
    }

    public static Model build(Shape3 in, int filters, int hidden, int classes, RandomGenerator random) {
        List<Stage> stages = List.of(new Stage(filters, 3, 1, 1, 2), new Stage(filters, 3, 1, 1, 2));
        return new DeepConvNet(in, stages, true, hidden, classes, (rows, cols) -> WeightInit.he(rows, cols, random));
    }

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

    public static Trained run(Mnist digits, RandomGenerator random, Progress progress) {
        Model model = build(digits.train().shape(), 8, 64, 10, random);
        learn(model, new Adam(0.001), digits.train(), 2, 50, random, progress);
        return new Trained(model, DigitsMlp.accuracy(model, digits.test()));
    }

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
