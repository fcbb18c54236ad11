// accepted: one stage, and the loop of 10.12 around a model that listens to it
package koans.ch10mnist;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import koans.ch05network.ArgMax;
import koans.ch08training.Adam;
import koans.ch08training.WeightInit;
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
        return new koans.ch09cnn.SimpleConvNet(in, filters, 5, 1, 0, hidden, classes,
                (rows, cols) -> WeightInit.gaussian(rows, cols, 1 / Math.sqrt(rows), random));
    }

    public static void learn(Model model, Optimizer optimizer, DigitSet digits, int epochs, int batchSize,
                             RandomGenerator random, Progress progress) {
        int batches = epochs * (int) Math.ceil((double) digits.size() / batchSize);
        Model listening = new Model() {
            private int done;

            @Override
            public SimpleMatrix scores(SimpleMatrix x, Mode mode) {
                return model.scores(x, mode);
            }

            @Override
            public double loss(SimpleMatrix x, int[] labels, Mode mode) {
                if (done++ % EVERY == 0) {
                    SimpleMatrix scores = model.scores(x, Mode.EVAL);
                    long right = IntStream.range(0, labels.length)
                            .filter(i -> ArgMax.of(scores.getRow(i).getDDRM().getData()) == labels[i]).count();
                    progress.batch(done - 1, batches, model.loss(x, labels, Mode.EVAL), (double) right / labels.length);
                }
                return 0;
            }

            @Override
            public java.util.Map<String, SimpleMatrix> params() {
                return model.params();
            }

            @Override
            public java.util.Map<String, SimpleMatrix> gradient(SimpleMatrix x, int[] labels) {
                return model.gradient(x, labels);
            }
        };
        DigitsMlp.train(listening, optimizer, digits, epochs, batchSize, random, (epoch, loss) -> { });
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
