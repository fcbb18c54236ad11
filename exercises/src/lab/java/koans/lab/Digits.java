package koans.lab;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import koans.ch07backprop.MultiLayerNet;
import koans.ch07backprop.Relu;
import koans.ch07backprop.Trainer;
import koans.kit.DigitSet;
import koans.kit.Mode;
import koans.kit.Model;
import koans.kit.Optimizer;
import koans.kit.Require;
import org.ejml.simple.SimpleMatrix;

/** Short trainings on the digits, for experiments that compare them. */
final class Digits {

    /** The batches whose losses are measured: one in so many. */
    static final int EVERY = 10;
    private static final int BATCH = 128;
    private static final int LAYERS = 5;

    private Digits() {
    }

    /**
     * A network of five affine layers, 784-100-100-100-100-10, with ReLU between them.
     *
     * @param weights what a layer of so many inputs and outputs starts from
     */
    static Model net(BiFunction<Integer, Integer, SimpleMatrix> weights) {
        Model net = new MultiLayerNet(new int[]{784, 100, 100, 100, 100, 10}, Relu::new, 0.01, new SplittableRandom(1));
        for (int k = 1; k <= LAYERS; k++) {
            SimpleMatrix w = net.params().get("W" + k);
            w.setTo(weights.apply(w.getNumRows(), w.getNumCols()));
        }
        return net;
    }

    /** Trains on random batches of 128; gives the loss of every tenth batch, each before its own update. */
    static double[] losses(String name, Model net, Optimizer optimizer, DigitSet digits, int steps) {
        SplittableRandom random = new SplittableRandom(2);
        Require.that(steps >= EVERY, "at least %d batches, not %d", EVERY, steps);
        double[] losses = new double[steps / EVERY];
        for (int step = 0; step < losses.length * EVERY; step++) {
            int[] batch = random.ints(BATCH, 0, digits.size()).toArray();
            SimpleMatrix x = digits.images(batch);
            int[] labels = digits.labels(batch);
            if (step % EVERY == 0) {
                losses[step / EVERY] = net.loss(x, labels, Mode.TRAIN);
            }
            optimizer.update(net.params(), net.gradient(x, labels));
            if ((step + 1) % 200 == 0) {
                Console.progress("%s: step %d of %d, loss %.3f", name, step + 1, steps, losses[step / EVERY]);
            }
        }
        return losses;
    }

    /** The share of digits that the network reads right. */
    static double accuracy(Model net, DigitSet digits) {
        int right = 0;
        for (int start = 0; start < digits.size(); start += 1000) {
            int[] batch = IntStream.range(start, Math.min(start + 1000, digits.size())).toArray();
            SimpleMatrix scores = net.scores(digits.images(batch), Mode.EVAL);
            for (int i = 0; i < batch.length; i++) {
                double[] row = scores.getRow(i).getDDRM().getData();
                right += row[digits.label(batch[i])] == Arrays.stream(row).max().orElseThrow() ? 1 : 0;
            }
        }
        return (double) right / digits.size();
    }

    /** Trains for some epochs, one at a time, so that there is progress to tell of. */
    static Trainer.TrainingLog epochs(String name, Trainer trainer, DigitSet train, DigitSet test, int epochs) {
        SimpleMatrix x = all(train);
        SimpleMatrix xTest = all(test);
        double[][] losses = new double[epochs][];
        double[] trained = new double[epochs];
        double[] tested = new double[epochs];
        for (int epoch = 0; epoch < epochs; epoch++) {
            Trainer.TrainingLog log = trainer.fit(x, train.labels(), xTest, test.labels(), 1);
            losses[epoch] = log.losses();
            trained[epoch] = log.trainAccuracies()[0];
            tested[epoch] = log.testAccuracies()[0];
            Console.progress("%s: epoch %d of %d, %.1f %% of the test digits", name, epoch + 1, epochs,
                    100 * tested[epoch]);
        }
        return new Trainer.TrainingLog(Arrays.stream(losses).flatMapToDouble(Arrays::stream).toArray(), trained,
                tested);
    }

    /** Trains for some epochs in one go. */
    static Trainer.TrainingLog fit(Trainer trainer, DigitSet train, DigitSet test, int epochs) {
        return trainer.fit(all(train), train.labels(), all(test), test.labels(), epochs);
    }

    /** All digits of a set as a matrix, a row for each. */
    private static SimpleMatrix all(DigitSet digits) {
        return digits.images(IntStream.range(0, digits.size()).toArray());
    }

    /** Shares of 1 in percent. */
    static double[] percent(double[] shares) {
        return Arrays.stream(shares).map(share -> 100 * share).toArray();
    }

    /** Each loss as the mean of up to nine around it, fewer at the ends, for curves that can be told apart. */
    static double[] smooth(double[] losses) {
        return IntStream.range(0, losses.length)
                .mapToDouble(i -> {
                    int aside = Math.min(4, i);
                    return mean(losses, i - aside, i + aside + 1);
                }).toArray();
    }

    /** The mean of the losses from one index up to, and without, another; as far as there are any. */
    static double mean(double[] losses, int from, int to) {
        return Arrays.stream(losses, Math.max(0, from), Math.min(losses.length, to)).average().orElse(Double.NaN);
    }
}
