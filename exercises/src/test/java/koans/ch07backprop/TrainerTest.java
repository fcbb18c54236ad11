package koans.ch07backprop;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import koans.grader.Exercise;
import koans.grader.check.Check;
import net.jqwik.api.Group;
import org.junit.jupiter.api.Test;

class TrainerTest {

    @Group
    @Exercise(id = "7.19", title = "A trainer for every model", points = 7)
    class TheTrainer {

        @Test
        void makesOneUpdateForEveryBatch() {
            TrainerJudge recorder = new TrainerJudge();
            recorder.fit(250, 100, 2, 1);
            recorder.checkUpdates();
            Check.that("how often the model is asked for a gradient: 2 epochs of 250 samples in batches of 100",
                            () -> recorder.batches.size())
                    .mistake("The gradient is computed for each parameter; one answer has them all.", 12)
                    .is(6);
            Check.that("the sizes of the batches: 2 epochs of 250 samples in batches of 100", recorder::sizes)
                    .is(new int[]{100, 100, 50, 100, 100, 50});
        }

        @Test
        void writesDownEveryBatchAndEveryEpoch() {
            Trainer.TrainingLog log = new TrainerJudge().fit(250, 100, 2, 1);
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
            TrainerJudge recorder = new TrainerJudge();
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
            TrainerJudge recorder = new TrainerJudge();
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
                    .satisfies("not the same ten as in a batch of epoch 1",
                            (int[] batch) -> !recorder.isOneOfTheFirst(3, batch));
        }

        @Test
        void keepsSamplesAndLabelsTogether() {
            TrainerJudge recorder = new TrainerJudge();
            recorder.fit(25, 10, 2, 4);
            Check.that("how many samples came with another sample's label, 2 epochs of 25 samples",
                            () -> recorder.mislabelled)
                    .hint("The labels of a batch have to be picked by the same indices as its rows.")
                    .is(0);
        }

        @Test
        void updatesWithTheGradientOfTheMoment() {
            TrainerJudge recorder = new TrainerJudge();
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
            TrainerJudge recorder = new TrainerJudge();
            recorder.checkLosses(recorder.fit(250, 100, 2, 6));
        }

        @Test
        void measuresAllSamplesAtTheEndOfEveryEpoch() {
            TrainerJudge.checkAccuracies(new TrainerJudge().fit(250, 100, 2, 7));
        }

        @Test
        void learnsNothingFromTheTestSamples() {
            TrainerJudge recorder = new TrainerJudge();
            recorder.fit(30, 10, 1, 8);
            Check.that("how many test samples the model was asked to learn from", () -> recorder.testSamplesLearned)
                    .hint("Test samples are measured, and nothing else.")
                    .is(0);
        }

        @Test
        void doesNothingInNoEpochs() {
            TrainerJudge recorder = new TrainerJudge();
            Trainer.TrainingLog log = recorder.fit(30, 10, 0, 9);
            Check.that("the number of losses, 0 epochs", () -> log.losses().length).is(0);
            Check.that("the number of testAccuracies, 0 epochs", () -> log.testAccuracies().length).is(0);
            Check.that("how many updates, 0 epochs", () -> recorder.updates).is(0);
        }

        @Test
        void dependsOnNothingButTheGeneratorItIsGiven() {
            Check.that("the samples of an epoch, from a generator with the same seed", () -> TrainerJudge.order(10))
                    .because("as before: the generator handed in is the only source of randomness")
                    .is(TrainerJudge.order(10));
            int[] other = TrainerJudge.order(11);
            Check.that("the samples of an epoch, from a generator with another seed", () -> TrainerJudge.order(10))
                    .hint("Do the orders come from the generator that is handed in?")
                    .satisfies("another order", (int[] order) -> !Arrays.equals(order, other));
        }

        @Test
        void takesBatchesAsLargeAsAllSamples() {
            TrainerJudge recorder = new TrainerJudge();
            recorder.fit(7, 100, 3, 12);
            Check.that("the sizes of the batches: 3 epochs of 7 samples in batches of 100", recorder::sizes)
                    .is(new int[]{7, 7, 7});
            TrainerJudge single = new TrainerJudge();
            single.fit(4, 1, 1, 12);
            Check.that("the sizes of the batches: 4 samples in batches of 1", single::sizes)
                    .is(new int[]{1, 1, 1, 1});
        }

        @Test
        void trainsItsOwnModel() {
            TrainerJudge recorder = new TrainerJudge();
            TrainerJudge other = new TrainerJudge();
            Check.that("the sizes of the batches of a trainer with batches of 10, when one with batches of 4 for"
                            + " another model has been made in between: 1 epoch of 25 samples", () -> {
                        Trainer trainer = new Trainer(recorder, recorder, 10, new SplittableRandom(1));
                        new Trainer(other, other, 4, new SplittableRandom(2));
                        TrainerJudge.fitSmall(trainer);
                        return recorder.sizes();
                    })
                    .mistake("The trainer has trained the model of the other one. Is a field static?", new int[0])
                    .mistake("The trainer takes the batches of the other one. Is a field static?",
                            new int[]{4, 4, 4, 4, 4, 4, 1})
                    .is(new int[]{10, 10, 5});
            Check.that("how many updates its own optimizer has made, and that of the other one",
                            () -> new int[]{recorder.updates, other.updates})
                    .mistake("The trainer has used the optimizer of the other one. Is a field static?", new int[]{0, 3})
                    .is(new int[]{3, 0});
            int[] alone = TrainerJudge.order(1);
            Check.that("the samples of its epoch", () -> recorder.epoch(0, 3))
                    .because("as without the other one, from a generator with the same seed")
                    .hint("Every trainer draws from its own generator. Is a field static?")
                    .is(alone);
        }

        @Test
        void startsAFreshLogForEveryTraining() {
            TrainerJudge recorder = new TrainerJudge();
            Check.that("the numbers of losses, trainAccuracies and testAccuracies of a second fit: 1 epoch, 3 batches",
                            () -> {
                                Trainer trainer = new Trainer(recorder, recorder, 10, new SplittableRandom(1));
                                TrainerJudge.fitSmall(trainer);
                                Trainer.TrainingLog log = TrainerJudge.fitSmall(trainer);
                                return new int[]{log.losses().length, log.trainAccuracies().length,
                                    log.testAccuracies().length};
                            })
                    .hint("Does the log of the first training go on in the second? Each fit has a log of its own.")
                    .is(new int[]{3, 1, 1});
        }

        @Test
        void takesOnlyWhatFits() {
            TrainerJudge.fitting("new Trainer(model, optimizer, 0, random)", 0, 5, 5, 5).isRejected();
            TrainerJudge.fitting("fit(5 samples, 4 labels, ..)", 2, 5, 4, 5).isRejected();
            TrainerJudge.fitting("fit(5 samples, 5 labels, 5 test samples, 6 labels, ..)", 2, 5, 5, 6).isRejected();
        }
    }
}
