package koans.ch10mnist;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
import koans.kit.Shape3;
import org.ejml.simple.SimpleMatrix;

/** 99 of 100 digits: a network, and a way to train it, of your own choice. */
public final class Summit {

    private static final int EPOCHS = 4;
    private static final int BATCH = 100;
    private static final double FIRST_RATE = 0.004;

    private Summit() {
    }

    /**
     * Trains a network on {@code digits.train()} only, and measures it on {@code digits.test()}.
     *
     * <p>The digits may have any shape from 16 x 16 pixels on; their labels are 0 to 9. Everything else is up to you.
     *
     * @param random   the only source of randomness
     * @param progress hears of the training whenever there is something to tell, for the first time before the first
     *                 update
     */
    public static Trained run(Mnist digits, RandomGenerator random, DigitsCnn.Progress progress) {
        DigitSet train = digits.train();
        Model model = new DeepConvNet(train.shape(), List.of(new Stage(8, 5, 1, 0, 2), new Stage(24, 3, 1, 0, 2)),
                true, 64, 10, (rows, cols) -> WeightInit.he(rows, cols, random));
        int perEpoch = (train.size() + BATCH - 1) / BATCH;
        int[] order = IntStream.range(0, train.size()).toArray();
        Adam adam = new Adam(FIRST_RATE);
        for (int done = 0; done < EPOCHS * perEpoch; done++) {
            int start = done % perEpoch * BATCH;
            if (start == 0) {
                shuffle(order, random);
            }
            int[] batch = Arrays.copyOfRange(order, start, Math.min(start + BATCH, order.length));
            SimpleMatrix x = shifted(train.images(batch), train.shape(), random);
            int[] labels = train.labels(batch);
            if (done % DigitsCnn.EVERY == 0) {
                int[] answers = ArgMax.rows(model.scores(x, Mode.EVAL));
                progress.batch(done, EPOCHS * perEpoch, model.loss(x, labels, Mode.EVAL),
                        Confusion.accuracy(Confusion.matrix(answers, labels, 10)));
            }
            update(adam, model.params(), model.gradient(x, labels), 1 - (double) done / (EPOCHS * perEpoch));
        }
        return new Trained(model, DigitsMlp.accuracy(model, digits.test()));
    }

    /** A step of Adam, shortened: the learning rate sinks to 0 while the training goes on. */
    private static void update(Adam adam, Map<String, SimpleMatrix> params, Map<String, SimpleMatrix> grads,
                               double share) {
        Map<String, SimpleMatrix> moved = new LinkedHashMap<>();
        params.forEach((name, p) -> moved.put(name, p.copy()));
        adam.update(moved, grads);
        params.forEach((name, p) -> p.setTo(p.plus(moved.get(name).minus(p).scale(share))));
    }

    /** Each picture moved by up to one pixel, downwards and sideways: it is still the same digit. */
    private static SimpleMatrix shifted(SimpleMatrix x, Shape3 shape, RandomGenerator random) {
        SimpleMatrix shifted = new SimpleMatrix(x.getNumRows(), x.getNumCols());
        for (int n = 0; n < x.getNumRows(); n++) {
            int down = random.nextInt(-1, 2);
            int right = random.nextInt(-1, 2);
            for (int i = Math.max(0, down); i < Math.min(shape.height(), shape.height() + down); i++) {
                for (int j = Math.max(0, right); j < Math.min(shape.width(), shape.width() + right); j++) {
                    shifted.set(n, i * shape.width() + j, x.get(n, (i - down) * shape.width() + j - right));
                }
            }
        }
        return shifted;
    }

    private static void shuffle(int[] order, RandomGenerator random) {
        for (int i = order.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int swapped = order[i];
            order[i] = order[j];
            order[j] = swapped;
        }
    }
}
