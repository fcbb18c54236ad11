package koans.ch07backprop;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import koans.grader.check.Check;
import koans.kit.Mode;
import koans.kit.Model;
import koans.kit.Optimizer;
import org.ejml.simple.SimpleMatrix;

/**
 * A model and an optimizer that learn nothing, but write down what is asked of them.
 *
 * <p>Training samples have numbers below 1000, test samples from 1000 on. After u updates the answer is right for
 * the samples whose last digit is below u, or below u + 1 for test samples; in TRAIN it is always wrong.
 */
final class TrainerJudge implements Model, Optimizer {

    private final Map<String, SimpleMatrix> params =
            Map.of("W", new SimpleMatrix(2, 3), "b", new SimpleMatrix(1, 3));
    final List<int[]> batches = new ArrayList<>();
    final List<Integer> gradientsUsed = new ArrayList<>();
    int updates;
    int mislabelled;
    int testSamplesLearned;
    boolean live = true;

    Trainer.TrainingLog fit(int size, int batchSize, int epochs, long seed) {
        SimpleMatrix x = samples(0, size);
        int[] labels = labels(0, size);
        SimpleMatrix xTest = samples(1000, 203);
        int[] labelsTest = labels(1000, 203);
        return (Trainer.TrainingLog) Check.that("new Trainer(model, optimizer, " + batchSize + ", random).fit("
                                + size + " samples, 203 test samples, " + epochs + " epochs)",
                        () -> new Trainer(this, this, batchSize, new SplittableRandom(seed))
                                .fit(x, labels, xTest, labelsTest, epochs))
                .given("x", x).given("labels", labels).given("xTest", xTest).given("labelsTest", labelsTest)
                .run();
    }

    /** Trains with 25 samples, in batches of 10. */
    static Trainer.TrainingLog fitSmall(Trainer trainer) {
        return trainer.fit(samples(0, 25), labels(0, 25), samples(1000, 5), labels(1000, 5), 1);
    }

    /** A fit in batches of this size, with so many samples and labels. */
    static Check fitting(String call, int batchSize, int count, int labelCount, int testLabelCount) {
        TrainerJudge recorder = new TrainerJudge();
        return Check.that(call, () -> new Trainer(recorder, recorder, batchSize, new SplittableRandom(1))
                .fit(samples(0, count), labels(0, labelCount), samples(1000, 5), labels(1000, testLabelCount), 1));
    }

    /** The order in which an epoch takes 25 samples. */
    static int[] order(long seed) {
        TrainerJudge recorder = new TrainerJudge();
        recorder.fit(25, 10, 1, seed);
        return recorder.epoch(0, 3);
    }

    /** The samples of an epoch, batch after batch. */
    int[] epoch(int epoch, int batchesInIt) {
        return batches.stream().skip((long) epoch * batchesInIt).limit(batchesInIt).flatMapToInt(Arrays::stream)
                .toArray();
    }

    int[] sizes() {
        return batches.stream().mapToInt(batch -> batch.length).toArray();
    }

    /** Whether the samples of a batch, sorted, are those of one of the first batches. */
    boolean isOneOfTheFirst(int count, int[] sorted) {
        return batches.stream().limit(count)
                .anyMatch(batch -> Arrays.equals(sorted, Arrays.stream(batch).sorted().toArray()));
    }

    void checkLosses(Trainer.TrainingLog log) {
        double[] expected = lossesInTrain();
        double[] sums = expected.clone();
        Arrays.parallelPrefix(sums, Double::sum);
        Check.that("losses: 2 epochs of 250 samples in batches of 100", log::losses)
                .mistake("These are the losses after the batch's own update: take each before it.",
                        Arrays.stream(expected).map(loss -> loss + 1).toArray())
                .mistake("The losses are taken in EVAL; the training losses are wanted.",
                        Arrays.stream(expected).map(loss -> loss + 0.5).toArray())
                .mistake("They are added up from batch to batch.", sums)
                .hint("Each is the loss of the very batch that the next update is made for.")
                .is(expected);
    }

    /** Checks what is measured after each of 2 epochs of 250 samples, and of 203 test samples from 1000 on. */
    static void checkAccuracies(Trainer.TrainingLog log) {
        Check.that("trainAccuracies: 2 epochs of 250 samples in batches of 100", log::trainAccuracies)
                .mistake("The samples are measured in TRAIN; a dropout would still be dropping.", new double[]{0, 0})
                .mistake("These are the accuracies on the test samples.", new double[]{83 / 203.0, 143 / 203.0})
                .mistake("They are measured before the epoch; measure after it.", new double[]{0, 0.3})
                .mistake("Right answers in full batches are divided by all samples.", new double[]{0.24, 0.48})
                .mistake("Right answers are counted; their share is wanted.", new double[]{75, 150})
                .hint("Every sample counts once, also those of the last batch.")
                .is(new double[]{0.3, 0.6});
        // 83 of the test samples end in 0 to 3, 143 in 0 to 6.
        Check.that("testAccuracies: 2 epochs, 203 test samples", log::testAccuracies)
                .mistake("The samples are measured in TRAIN; a dropout would still be dropping.", new double[]{0, 0})
                .mistake("These are the accuracies on the training samples.", new double[]{0.3, 0.6})
                .mistake("They are measured before the epoch; measure after it.", new double[]{21 / 203.0, 83 / 203.0})
                .hint("Every sample counts once, also those of the last batch.")
                .is(new double[]{83 / 203.0, 143 / 203.0});
    }

    void checkUpdates() {
        Check.that("how many updates: 2 epochs of 250 samples in batches of 100", () -> updates)
                .mistake("The last batch of an epoch is left out when it is smaller.", 4)
                .mistake("There is one update for each parameter in every batch: one update moves them all.", 12)
                .mistake("There is one update for each sample.", 500)
                .mistake("There is one update for each epoch.", 2)
                .mistake("Only one epoch is trained.", 3)
                .mistake("There is an update for an empty batch.", 8)
                .is(6);
    }

    /** What the loss of each batch was when its gradient was asked for. */
    private double[] lossesInTrain() {
        return IntStream.range(0, batches.size())
                .mapToDouble(k -> k + Arrays.stream(batches.get(k)).sum() / 1e6).toArray();
    }

    @Override
    public SimpleMatrix scores(SimpleMatrix x, Mode mode) {
        return new SimpleMatrix(x.getNumRows(), 3).elementOp((int r, int c, double v) -> {
            int sample = (int) x.get(r, 0);
            boolean right = mode == Mode.EVAL && sample % 10 < (sample < 1000 ? updates : updates + 1);
            return c == (right ? sample % 3 : (sample + 1) % 3) ? 1 : 0;
        });
    }

    @Override
    public double loss(SimpleMatrix x, int[] labels, Mode mode) {
        look(x, labels);
        return updates + x.getColumn(0).elementSum() / 1e6 + (mode == Mode.EVAL ? 0.5 : 0);
    }

    @Override
    public Map<String, SimpleMatrix> params() {
        return params;
    }

    @Override
    public Map<String, SimpleMatrix> gradient(SimpleMatrix x, int[] labels) {
        look(x, labels);
        batches.add(IntStream.range(0, x.getNumRows()).map(r -> (int) x.get(r, 0)).toArray());
        return Map.of("W", new SimpleMatrix(2, 3).plus(updates), "b", new SimpleMatrix(1, 3).plus(updates));
    }

    @Override
    public void update(Map<String, SimpleMatrix> live, Map<String, SimpleMatrix> grads) {
        this.live &= live.keySet().equals(params.keySet())
                && params.keySet().stream().allMatch(name -> live.get(name) == params.get(name));
        gradientsUsed.add((int) grads.values().iterator().next().get(0));
        updates++;
    }

    /** Samples that hold their own number. */
    private static SimpleMatrix samples(int first, int count) {
        return new SimpleMatrix(count, 2).elementOp((int r, int c, double v) -> c == 0 ? first + r : -1);
    }

    private static int[] labels(int first, int count) {
        return IntStream.range(first, first + count).map(i -> i % 3).toArray();
    }

    private void look(SimpleMatrix x, int[] labels) {
        for (int r = 0; r < x.getNumRows(); r++) {
            int sample = (int) x.get(r, 0);
            mislabelled += r >= labels.length || labels[r] != sample % 3 ? 1 : 0;
            testSamplesLearned += sample >= 1000 ? 1 : 0;
        }
    }
}
