package koans.ch07backprop;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import koans.grader.Exercise;
import koans.grader.check.Check;
import koans.kit.Mode;
import koans.kit.Model;
import koans.kit.Optimizer;
import net.jqwik.api.Group;
import org.ejml.simple.SimpleMatrix;
import org.junit.jupiter.api.Test;

class TrainerTest {

    @Group
    @Exercise(id = "7.19", title = "A trainer for every model", points = 7)
    class TheTrainer {

        @Test
        void makesOneUpdateForEveryBatch() {
            Recorder recorder = new Recorder();
            recorder.fit(250, 100, 2, 1);
            Check.that("how many updates: 2 epochs of 250 samples in batches of 100", () -> recorder.updates)
                    .mistake("The last batch of an epoch is left out when it is smaller.", 4)
                    .mistake("There is one update for each parameter in every batch: one update moves them all.", 12)
                    .mistake("There is one update for each sample.", 500)
                    .mistake("There is one update for each epoch.", 2)
                    .mistake("Only one epoch is trained.", 3)
                    .mistake("There is an update for an empty batch.", 8)
                    .is(6);
            Check.that("how often the model is asked for a gradient: 2 epochs of 250 samples in batches of 100",
                            () -> recorder.batches.size())
                    .mistake("The gradient is computed for each parameter; one answer has them all.", 12)
                    .is(6);
            Check.that("the sizes of the batches: 2 epochs of 250 samples in batches of 100",
                            () -> recorder.batches.stream().mapToInt(batch -> batch.length).toArray())
                    .is(new int[]{100, 100, 50, 100, 100, 50});
        }

        @Test
        void writesDownEveryBatchAndEveryEpoch() {
            Trainer.TrainingLog log = new Recorder().fit(250, 100, 2, 1);
            Check.that("the number of losses: 2 epochs of 250 samples in batches of 100", () -> log.losses().length)
                    .mistake("There is a loss for each epoch; write down that of every batch.", 2)
                    .is(6);
            Check.that("the number of trainAccuracies, 2 epochs", () -> log.trainAccuracies().length)
                    .mistake("It is measured after every batch; the end of an epoch is enough.", 6)
                    .mistake("It is measured once more before the first epoch.", 3).is(2);
            Check.that("the number of testAccuracies, 2 epochs", () -> log.testAccuracies().length)
                    .mistake("It is measured after every batch; the end of an epoch is enough.", 6)
                    .mistake("It is measured once more before the first epoch.", 3).is(2);
        }

        @Test
        void usesEverySampleOnceInEveryEpoch() {
            Recorder recorder = new Recorder();
            recorder.fit(25, 10, 3, 2);
            for (int epoch = 0; epoch < 3; epoch++) {
                int[] seen = recorder.epoch(epoch, 3);
                Check.that("how many different ones of 25 samples were in the batches of epoch " + (epoch + 1),
                                () -> (int) Arrays.stream(seen).distinct().count())
                        .hint("Some came twice, others not at all: shuffle all of them, then cut.")
                        .is(25);
            }
        }

        @Test
        void takesThemInAFreshOrderEachTime() {
            Recorder recorder = new Recorder();
            recorder.fit(25, 10, 2, 3);
            int[] sorted = IntStream.range(0, 25).toArray();
            Check.that("the samples of epoch 1, batch after batch", () -> recorder.epoch(0, 3))
                    .mistake("They come in the order of the data: shuffle them.", sorted)
                    .satisfies("in a random order", (int[] order) -> !Arrays.equals(order, sorted));
            Check.that("the samples of epoch 2, batch after batch", () -> recorder.epoch(1, 3))
                    .mistake("Both epochs have the same order: draw a new one for each.", recorder.epoch(0, 3))
                    .satisfies("in another order than in epoch 1",
                            (int[] order) -> !Arrays.equals(order, recorder.epoch(0, 3)));
            Check.that("the samples of the first batch of epoch 2, sorted",
                            () -> Arrays.stream(recorder.batches.get(3)).sorted().toArray())
                    .hint("The batches are always the same: shuffle the samples, and not the batches.")
                    .satisfies("not the same ten as in a batch of epoch 1", (int[] batch) -> IntStream.range(0, 3)
                            .noneMatch(b -> Arrays.equals(batch,
                                    Arrays.stream(recorder.batches.get(b)).sorted().toArray())));
        }

        @Test
        void keepsSamplesAndLabelsTogether() {
            Recorder recorder = new Recorder();
            recorder.fit(25, 10, 2, 4);
            Check.that("how many samples came with another sample's label, 2 epochs of 25 samples",
                            () -> recorder.mislabelled)
                    .hint("The labels of a batch have to be picked by the same indices as its rows.")
                    .is(0);
        }

        @Test
        void updatesWithTheGradientOfTheMoment() {
            Recorder recorder = new Recorder();
            recorder.fit(30, 10, 1, 5);
            Check.that("how many updates had been made when the gradient of each update was computed, 3 batches",
                            () -> recorder.gradientsUsed)
                    .mistake("All gradients are computed before the first update.", List.of(0, 0, 0))
                    .is(List.of(0, 1, 2));
            Check.that("whether the optimizer gets the model's own matrices", () -> recorder.live)
                    .mistake("The parameters are copied: changes of a copy reach no layer.", false)
                    .is(true);
        }

        @Test
        void writesDownTheLossBeforeTheUpdate() {
            Recorder recorder = new Recorder();
            Trainer.TrainingLog log = recorder.fit(250, 100, 2, 6);
            double[] expected = recorder.lossesInTrain();
            Check.that("losses: 2 epochs of 250 samples in batches of 100", log::losses)
                    .mistake("These are the losses after the batch's own update: take each before it.",
                            Arrays.stream(expected).map(loss -> loss + 1).toArray())
                    .mistake("The losses are taken in EVAL; the training losses are wanted.",
                            Arrays.stream(expected).map(loss -> loss + 0.5).toArray())
                    .mistake("They are added up from batch to batch.", cumulative(expected))
                    .hint("Each is the loss of the very batch that the next update is made for.")
                    .is(expected);
        }

        @Test
        void measuresAllSamplesAtTheEndOfEveryEpoch() {
            Recorder recorder = new Recorder();
            Trainer.TrainingLog log = recorder.fit(250, 100, 2, 7);
            Check.that("trainAccuracies: 2 epochs of 250 samples in batches of 100", log::trainAccuracies)
                    .mistake("The samples are measured in TRAIN; a dropout would still be dropping.",
                            new double[]{0, 0})
                    .mistake("These are the accuracies on the test samples.", new double[]{83 / 203.0, 143 / 203.0})
                    .mistake("They are measured before the epoch; measure after it.", new double[]{0, 0.3})
                    .mistake("Right answers in full batches are divided by all samples.", new double[]{0.24, 0.48})
                    .mistake("Right answers are counted; their share is wanted.", new double[]{75, 150})
                    .hint("Every sample counts once, also those of the last batch.")
                    .is(new double[]{0.3, 0.6});
            // 203 test samples from 1000 on: 83 of them end in 0 to 3, 143 in 0 to 6.
            Check.that("testAccuracies: 2 epochs, 203 test samples", log::testAccuracies)
                    .mistake("The samples are measured in TRAIN; a dropout would still be dropping.",
                            new double[]{0, 0})
                    .mistake("These are the accuracies on the training samples.", new double[]{0.3, 0.6})
                    .mistake("They are measured before the epoch; measure after it.",
                            new double[]{21 / 203.0, 83 / 203.0})
                    .hint("Every sample counts once, also those of the last batch.")
                    .is(new double[]{83 / 203.0, 143 / 203.0});
        }

        @Test
        void learnsNothingFromTheTestSamples() {
            Recorder recorder = new Recorder();
            recorder.fit(30, 10, 1, 8);
            Check.that("how many test samples the model was asked to learn from", () -> recorder.testSamplesLearned)
                    .hint("Test samples are measured, and nothing else.")
                    .is(0);
        }

        @Test
        void doesNothingInNoEpochs() {
            Recorder recorder = new Recorder();
            Trainer.TrainingLog log = recorder.fit(30, 10, 0, 9);
            Check.that("the number of losses, 0 epochs", () -> log.losses().length).is(0);
            Check.that("the number of testAccuracies, 0 epochs", () -> log.testAccuracies().length).is(0);
            Check.that("how many updates, 0 epochs", () -> recorder.updates).is(0);
        }

        @Test
        void dependsOnNothingButTheGeneratorItIsGiven() {
            Check.that("the samples of an epoch, from a generator with the same seed", () -> order(10))
                    .because("as before: the generator handed in is the only source of randomness")
                    .is(order(10));
            int[] other = order(11);
            Check.that("the samples of an epoch, from a generator with another seed", () -> order(10))
                    .hint("Do the orders come from the generator that is handed in?")
                    .satisfies("another order", (int[] order) -> !Arrays.equals(order, other));
        }

        @Test
        void takesBatchesAsLargeAsAllSamples() {
            Recorder recorder = new Recorder();
            recorder.fit(7, 100, 3, 12);
            Check.that("the sizes of the batches: 3 epochs of 7 samples in batches of 100",
                            () -> recorder.batches.stream().mapToInt(batch -> batch.length).toArray())
                    .is(new int[]{7, 7, 7});
            Recorder single = new Recorder();
            single.fit(4, 1, 1, 12);
            Check.that("the sizes of the batches: 4 samples in batches of 1",
                            () -> single.batches.stream().mapToInt(batch -> batch.length).toArray())
                    .is(new int[]{1, 1, 1, 1});
        }

        @Test
        void trainsItsOwnModel() {
            Recorder recorder = new Recorder();
            Recorder other = new Recorder();
            Check.that("the sizes of the batches of a trainer with batches of 10, when one with batches of 4 for"
                            + " another model has been made in between: 1 epoch of 25 samples", () -> {
                        Trainer trainer = new Trainer(recorder, recorder, 10, new SplittableRandom(1));
                        new Trainer(other, other, 4, new SplittableRandom(2));
                        trainer.fit(samples(0, 25), labels(0, 25), samples(1000, 5), labels(1000, 5), 1);
                        return recorder.batches.stream().mapToInt(batch -> batch.length).toArray();
                    })
                    .mistake("The trainer has trained the model of the other one. Is a field static?", new int[0])
                    .mistake("The trainer takes the batches of the other one. Is a field static?",
                            new int[]{4, 4, 4, 4, 4, 4, 1})
                    .is(new int[]{10, 10, 5});
            Check.that("how many updates its own optimizer has made, and that of the other one",
                            () -> new int[]{recorder.updates, other.updates})
                    .mistake("The trainer has used the optimizer of the other one. Is a field static?", new int[]{0, 3})
                    .is(new int[]{3, 0});
            int[] alone = order(1);
            Check.that("the samples of its epoch", () -> recorder.epoch(0, 3))
                    .because("as without the other one, from a generator with the same seed")
                    .hint("Every trainer draws from its own generator. Is a field static?")
                    .is(alone);
        }

        @Test
        void startsAFreshLogForEveryTraining() {
            Recorder recorder = new Recorder();
            Check.that("the numbers of losses, trainAccuracies and testAccuracies of a second fit: 1 epoch, 3 batches",
                            () -> {
                                Trainer trainer = new Trainer(recorder, recorder, 10, new SplittableRandom(1));
                                trainer.fit(samples(0, 25), labels(0, 25), samples(1000, 5), labels(1000, 5), 1);
                                Trainer.TrainingLog log = trainer.fit(samples(0, 25), labels(0, 25), samples(1000, 5),
                                        labels(1000, 5), 1);
                                return new int[]{log.losses().length, log.trainAccuracies().length,
                                    log.testAccuracies().length};
                            })
                    .hint("Does the log of the first training go on in the second? Each fit has a log of its own.")
                    .is(new int[]{3, 1, 1});
        }

        @Test
        void takesOnlyWhatFits() {
            Recorder recorder = new Recorder();
            Check.that("new Trainer(model, optimizer, 0, random)",
                    () -> new Trainer(recorder, recorder, 0, new SplittableRandom(1)).fit(samples(0, 5), labels(0, 5),
                            samples(1000, 5), labels(1000, 5), 1)).isRejected();
            Check.that("fit(5 samples, 4 labels, ..)",
                    () -> new Trainer(recorder, recorder, 2, new SplittableRandom(1)).fit(samples(0, 5), labels(0, 4),
                            samples(1000, 5), labels(1000, 5), 1)).isRejected();
            Check.that("fit(5 samples, 5 labels, 5 test samples, 6 labels, ..)",
                    () -> new Trainer(recorder, recorder, 2, new SplittableRandom(1)).fit(samples(0, 5), labels(0, 5),
                            samples(1000, 5), labels(1000, 6), 1)).isRejected();
        }

        private static int[] order(long seed) {
            Recorder recorder = new Recorder();
            recorder.fit(25, 10, 1, seed);
            return recorder.epoch(0, 3);
        }

        private static double[] cumulative(double[] values) {
            double[] sums = values.clone();
            Arrays.parallelPrefix(sums, Double::sum);
            return sums;
        }
    }

    /** Samples that hold their own number. */
    private static SimpleMatrix samples(int first, int count) {
        return new SimpleMatrix(count, 2).elementOp((int r, int c, double v) -> c == 0 ? first + r : -1);
    }

    private static int[] labels(int first, int count) {
        return IntStream.range(first, first + count).map(i -> i % 3).toArray();
    }

    /**
     * A model and an optimizer that learn nothing, but write down what is asked of them.
     *
     * <p>Training samples have numbers below 1000, test samples from 1000 on. After u updates the answer is right for
     * the samples whose last digit is below u, or below u + 1 for test samples; in TRAIN it is always wrong.
     */
    private static final class Recorder implements Model, Optimizer {

        private final Map<String, SimpleMatrix> params =
                Map.of("W", new SimpleMatrix(2, 3), "b", new SimpleMatrix(1, 3));
        private final List<int[]> batches = new ArrayList<>();
        private final List<Integer> gradientsUsed = new ArrayList<>();
        private int updates;
        private int mislabelled;
        private int testSamplesLearned;
        private boolean live = true;

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

        /** The samples of an epoch, batch after batch. */
        int[] epoch(int epoch, int batchesInIt) {
            return batches.stream().skip((long) epoch * batchesInIt).limit(batchesInIt).flatMapToInt(Arrays::stream)
                    .toArray();
        }

        /** What the loss of each batch was when its gradient was asked for. */
        double[] lossesInTrain() {
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

        private void look(SimpleMatrix x, int[] labels) {
            for (int r = 0; r < x.getNumRows(); r++) {
                int sample = (int) x.get(r, 0);
                mislabelled += r >= labels.length || labels[r] != sample % 3 ? 1 : 0;
                testSamplesLearned += sample >= 1000 ? 1 : 0;
            }
        }
    }
}
