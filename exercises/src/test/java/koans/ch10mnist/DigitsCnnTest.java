package koans.ch10mnist;

import static koans.ch10mnist.DigitsCnnJudge.LABELS;
import static koans.ch10mnist.DigitsCnnJudge.SMALL;
import static koans.ch10mnist.DigitsCnnJudge.build;
import static koans.ch10mnist.DigitsCnnJudge.checkAccuracies;
import static koans.ch10mnist.DigitsCnnJudge.checkDone;
import static koans.ch10mnist.DigitsCnnJudge.checkFiltersOfOtherPictures;
import static koans.ch10mnist.DigitsCnnJudge.checkLoss;
import static koans.ch10mnist.DigitsCnnJudge.checkLosses;
import static koans.ch10mnist.DigitsCnnJudge.checkNumberOfFilters;
import static koans.ch10mnist.DigitsCnnJudge.checkOf;
import static koans.ch10mnist.DigitsCnnJudge.checkSpread;
import static koans.ch10mnist.DigitsCnnJudge.checkUpdatesOf25DigitsInTwoEpochs;
import static koans.ch10mnist.DigitsCnnJudge.descend;
import static koans.ch10mnist.DigitsCnnJudge.first;
import static koans.ch10mnist.DigitsCnnJudge.firstOf;
import static koans.ch10mnist.DigitsCnnJudge.learn;
import static koans.ch10mnist.DigitsCnnJudge.losses;
import static koans.ch10mnist.DigitsCnnJudge.numbersOf;
import static koans.ch10mnist.DigitsCnnJudge.pictures;
import static koans.ch10mnist.DigitsCnnJudge.trained;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import koans.ch07backprop.ModelLaws;
import koans.ch10mnist.DigitsCnnJudge.CnnRecorder;
import koans.grader.Exercise;
import koans.grader.Fact;
import koans.grader.Slow;
import koans.grader.check.Check;
import koans.kit.Mode;
import koans.kit.Model;
import koans.kit.Shape3;
import net.jqwik.api.Group;
import org.ejml.simple.SimpleMatrix;
import org.junit.jupiter.api.Test;

class DigitsCnnTest {

    @Group
    @Exercise(id = "10.23", title = "A network that sees", points = 6, writes = "build")
    class ANetworkThatSees {

        private final SimpleMatrix x = pictures(1);
        private final int[] labels = LABELS.clone();

        @Test
        void hasAScoreForEveryClass() {
            DigitsCnnJudge.checkShape(SMALL, 5, 3);
            DigitsCnnJudge.checkShape(new Shape3(1, 28, 28), 2, 10);
            DigitsCnnJudge.checkShape(new Shape3(1, 20, 17), 1, 2);
        }

        @Test
        void beginsWithFiltersForPicturesOfAnySize() {
            checkFiltersOfOtherPictures(first(build(SMALL, 2, 4, 3)));
            checkNumberOfFilters(2 * firstOf(build(SMALL, 2, 4, 3)).getNumElements());
        }

        @Test
        void endsWithAnAffineLayer() {
            int more = numbersOf(build(SMALL, 2, 4, 8)) - numbersOf(build(SMALL, 2, 4, 7));
            Check.that("how many numbers another class adds to the parameters of build(in, 2, 4, 7, random)",
                            () -> more)
                    .because("4 weights and a bias")
                    .mistake("The last layer is missing from params(): nobody will train it.", 0)
                    .mistake("The biases of the last layer are missing.", 4)
                    .is(5);
            int wider = numbersOf(build(SMALL, 2, 5, 7)) - numbersOf(build(SMALL, 2, 4, 7));
            Check.that("how many numbers build(in, 2, 5, 7, random) has more than build(in, 2, 4, 7, random)",
                            () -> wider)
                    .mistake("There is no bias before the last layer, or no layer: only the last one has grown.", 7)
                    .mistake("The size of the hidden layer changes nothing.", 0)
                    .<Integer>satisfies("more than the 7 weights of the last layer", n -> n > 7);
        }

        @Fact("Starts with weights for ReLU")
        @Test
        void startsWithWeightsForRelu() {
            checkSpread(build(new Shape3(1, 28, 28), 64, 100, 20), 1, 1);
        }

        @Test
        void looksAtEveryRowAlone() {
            Model model = trained();
            Check.that("scores(x, EVAL) of five pictures at once", () -> model.scores(x, Mode.EVAL))
                    .because("the scores of each picture alone")
                    .hint("Does the mode reach every layer?")
                    .is(Trainings.rowByRow(model, x, 3));
        }

        @Fact("The loss is the mean cross entropy of its scores")
        @Test
        void losesTheMeanCrossEntropyOfItsScores() {
            checkLoss(trained(), x, labels);
        }

        @Fact("Gives the same training loss when asked again")
        @Test
        void repeatsItsTrainingLoss() {
            Model model = build(SMALL, 2, 4, 3);
            Check.that("loss(x, labels, TRAIN), asked for again", () -> model.loss(x, labels, Mode.TRAIN))
                    .because("as before: nothing has been learned in between")
                    .hint("Is there dropout? Its gradients cannot be measured.")
                    .is(model.loss(x, labels, Mode.TRAIN));
        }

        @Test
        void hasTheGradientOfItsLoss() {
            Model model = trained();
            Check.that("how many numbers the parameters of build(1x16x16, 2, 4, 3, random) have, for 2 filters and 4 "
                            + "hidden numbers", () -> numbersOf(model))
                    .hint("The sizes of the network follow from filters and hidden.")
                    .<Integer>satisfies("at most 1000", n -> n <= 1000);
            Check.that("gradient(x, labels).keySet()", () -> model.gradient(x, labels).keySet())
                    .because("the names in params()")
                    .hint("Every parameter needs a gradient, and every gradient a parameter.")
                    .is(model.params().keySet());
            double[] first = Trainings.numbers(model.gradient(x, labels));
            Check.that("gradient(x, labels) for the second time, number after number", () -> {
                        model.gradient(pictures(2), labels);
                        return Trainings.numbers(model.gradient(x, labels));
                    })
                    .because("as for the first time")
                    .hint("Do gradients add up from call to call?")
                    .is(first);
            model.params().forEach((name, p) -> DigitsCnnJudge.checkGradient(model, name, p));
        }

        @Test
        void learnsWithAllItsParameters() {
            Model model = build(SMALL, 4, 8, 3);
            Map<String, SimpleMatrix> before = Trainings.copy(model.params());
            Check.that("the parameters that are still the same after ten steps against the gradient", () -> {
                        descend(model);
                        return Trainings.unmoved(before, model.params());
                    })
                    .mistake("No parameter moves: params() has to give the matrices that the layers compute with.",
                            before.keySet().stream()
                                    .map(name -> name + " (" + Trainings.shape(before.get(name)) + ")").toList())
                    .hint("Do all weights start at 0, or does a layer never get its gradient?")
                    .is(List.of());
        }

        @Test
        void isNothingButItsParameters() {
            Model model = build(SMALL, 2, 4, 3);
            Model other = DigitsCnn.build(SMALL, 2, 4, 3, new SplittableRandom(2));
            Check.that("scores(x, EVAL) of a network that was given all parameters of another", () -> {
                        model.params().forEach((name, p) -> other.params().get(name).setTo(p));
                        return other.scores(x, Mode.EVAL);
                    })
                    .because("the scores of that other one")
                    .hint("A layer has numbers that are not in params(), or only as copies: nobody will train them.")
                    .is(model.scores(x, Mode.EVAL));
        }

        @Fact("The first loss on MNIST digits is from 2 to 8")
        @Test
        void knowsNothingBeforeItLearns() {
            Trainings.meanLossOfFive("fresh networks, build(1x28x28, 8, 32, 10, random), on 20 digits", 20, Mode.TRAIN,
                            seed -> DigitsCnn.build(new Shape3(1, 28, 28), 8, 32, 10, new SplittableRandom(seed)))
                    .hint("A network that knows nothing gives every class about the same chance: ln 10 = 2.3026. "
                            + "Far above, the weights start too large.")
                    .<Double>satisfies("from 2 to 8: ln 10 = 2.3026, or somewhat more",
                            loss -> loss > 2 && loss < 8);
        }

        @Fact("Draws from the generator it is given")
        @Test
        void drawsFromTheRandomItIsGiven() {
            Trainings.drawsFromTheRandomItIsGiven("build(in, 2, 4, 3, random)", () -> build(SMALL, 2, 4, 3),
                    () -> DigitsCnn.build(SMALL, 2, 4, 3, new SplittableRandom(2)));
        }
        @Test
        void looksAtEveryCallAnew() {
            new ModelLaws("build(1x16x16, 2, 4, 3, random)", () -> build(SMALL, 2, 4, 3), pictures(1), LABELS).hold();
        }
    }

    @Group
    @Exercise(id = "10.24", title = "News from the training", points = 4, writes = "learn")
    class NewsFromTheTraining {

        @Test
        void makesOneUpdateForEveryBatch() {
            checkUpdatesOf25DigitsInTwoEpochs(6);
            Check.that("the updates of 3 epochs with 20 digits in batches of 10", () -> learn(20, 3, 10).updates)
                    .mistake("There is an empty batch at the end of every epoch.", 9)
                    .is(6);
        }

        @Test
        void takesEveryDigitOnceInEveryEpoch() {
            CnnRecorder record = learn(60, 3, 7);
            for (int epoch = 1; epoch <= 3; epoch++) {
                int[] seen = record.order(epoch, 60);
                Check.that("the digits of epoch " + epoch + ", sorted",
                                () -> Arrays.stream(seen).sorted().toArray())
                        .hint("Draw an order of all digits, and cut it into batches.")
                        .is(IntStream.range(0, 60).toArray());
            }
        }

        @Fact("Shuffles the digits anew in every epoch")
        @Test
        void shufflesThemAnewInEveryEpoch() {
            CnnRecorder record = learn(60, 2, 10);
            Trainings.shufflesTheDigits(record.order(1, 60));
            record.beginsWithOtherDigits(2, 6);
        }

        @Fact("Draws the order from the generator it is given")
        @Test
        void drawsTheOrderFromTheRandomItIsGiven() {
            Recorder.hasTheSameOrderAgain(() -> learn(60, 1, 10));
            Check.that("whether seeds 1 and 2 give the same order",
                            () -> Arrays.equals(learn(60, 1, 10).order(1, 60),
                                    new CnnRecorder().learn(60, 1, 10, 2).order(1, 60)))
                    .mistake("The order does not come from the random generator that learn is given.", true)
                    .is(false);
        }

        @Test
        void keepsEveryLabelWithItsDigit() {
            Check.that("how many digits came with the label of another one", () -> learn(60, 2, 7).mislabelled)
                    .hint("Images and labels of a batch have to be taken in the same order.")
                    .is(0);
        }

        @Test
        void tellsHowFarItIs() {
            CnnRecorder record = learn(25, 15, 10);
            checkDone(record, 0, 20, 40);
            checkOf(record, 45);
            Check.that("the updates made when progress hears that 0, 20 and 40 batches are done",
                            () -> record.updatesWhenTold)
                    .mistake("Progress hears after the update; the batch is to be measured before it is learned from.",
                            List.of(1, 21, 41))
                    .is(List.of(0, 20, 40));
        }

        @Test
        void measuresTheBatchThatComesNext() {
            CnnRecorder record = learn(20, 21, 10);
            checkLosses(record, losses(1, 0.7));
            checkAccuracies(record, 0.7, 0.7, 0.7);
            Check.that("the measured batches that were not learned from next", () -> record.otherBatches)
                    .hint("Measure the very batch that comes next.")
                    .is(List.of());
        }

        @Test
        void measuresASmallBatchAsWell() {
            CnnRecorder record = learn(3, 1, 10);
            Check.that("the accuracy that progress hears of a batch with 3 digits, where the model is right for 2",
                            () -> record.accuracies)
                    .mistake("The last batch is smaller: divide by the number of its digits.", List.of(0.2))
                    .once()
                    .is(List.of(2.0 / 3));
        }
    }

    @Group
    @Exercise(id = "10.25", title = "97.5 % in two epochs", points = 10, writes = "run")
    class TwoEpochs {

        private final Trainings run = new Trainings(16, 18, 30, (digits, random) ->
                DigitsCnn.run(digits, random, (done, of, loss, accuracy) -> { }));

        @Test
        void learnsNothingFromTheTestDigits() {
            run.learnsNothingFromTheTestDigits();
        }

        @Test
        void learnsTheTrainingDigits() {
            run.learnsTheTrainingDigits();
        }

        @Test
        void reportsWhatTheTestDigitsSay() {
            run.reportsWhatTheTestDigitsSay();
        }

        @Fact("Depends on nothing but the generator it is given")
        @Test
        void dependsOnNothingButTheRandomItIsGiven() {
            run.dependsOnNothingButTheRandomItIsGiven();
        }

        @Fact("Tells at first that 0 batches are done")
        @Test
        void tellsHowFarItIs() {
            run.tellsHowFarItIs((digits, heard) -> DigitsCnn.run(digits, new SplittableRandom(1),
                    (done, of, loss, accuracy) -> heard.accept(done)));
        }

        // How much 0.975 proves: the model answer ends between .981 and .986 over seven seeds, each with digits in
        // another disguise. Some wrong ones come as far: with frozen first filters it is .981 for two seeds. Those are
        // rejected by the quick tests of their own exercises. With both convolutions frozen it is .960.
        @Fact("Gets 97.5 % of the MNIST test digits right")
        @Test
        @Slow(seconds = 600)
        void readsTheDigitsOfMnist() {
            long start = System.nanoTime();
            DigitsCnn.Progress progress = (done, of, loss, accuracy) -> {
                if (done > 0 && done % (10 * DigitsCnn.EVERY) == 0) {
                    double seconds = (System.nanoTime() - start) / 1e9;
                    System.out.printf(Locale.ROOT, "10.25  batch %d of %d: loss %.3f, accuracy %.2f, %.0f s left%n",
                            done, of, loss, accuracy, seconds / done * (of - done));
                }
            };
            Trainings.readsTheDigitsOfMnist("10.25", 0.975, "More filters, a second stage and another epoch help.",
                    (digits, random) -> DigitsCnn.run(digits, random, progress));
        }
    }
}
