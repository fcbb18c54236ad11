package koans.ch10mnist;

import static koans.ch10mnist.DigitsMlpJudge.X;
import static koans.ch10mnist.DigitsMlpJudge.answered;
import static koans.ch10mnist.DigitsMlpJudge.build;
import static koans.ch10mnist.DigitsMlpJudge.check1667Of2501;
import static koans.ch10mnist.DigitsMlpJudge.checkEpochs;
import static koans.ch10mnist.DigitsMlpJudge.checkLoss;
import static koans.ch10mnist.DigitsMlpJudge.checkMeanLosses;
import static koans.ch10mnist.DigitsMlpJudge.checkOrder;
import static koans.ch10mnist.DigitsMlpJudge.checkScores;
import static koans.ch10mnist.DigitsMlpJudge.checkShapes;
import static koans.ch10mnist.DigitsMlpJudge.checkSpread;
import static koans.ch10mnist.DigitsMlpJudge.checkThreeOfFour;
import static koans.ch10mnist.DigitsMlpJudge.checkUpdatesOf25DigitsInTwoEpochs;
import static koans.ch10mnist.DigitsMlpJudge.descend;
import static koans.ch10mnist.DigitsMlpJudge.differentWeights;
import static koans.ch10mnist.DigitsMlpJudge.largestBias;
import static koans.ch10mnist.DigitsMlpJudge.largestMean;
import static koans.ch10mnist.DigitsMlpJudge.train;
import static koans.ch10mnist.DigitsMlpJudge.weights;
import static koans.ch10mnist.DigitsMlpJudge.withKnownWeights;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import koans.ch07backprop.ModelLaws;
import koans.ch10mnist.DigitsMlpJudge.MlpRecorder;
import koans.ch10mnist.DigitsMlpJudge.Reader;
import koans.grader.Exercise;
import koans.grader.Fact;
import koans.grader.Slow;
import koans.grader.check.Check;
import koans.grader.check.Gradients;
import koans.kit.DigitSet;
import koans.kit.Mnist;
import koans.kit.Mode;
import koans.kit.Model;
import net.jqwik.api.Group;
import org.ejml.simple.SimpleMatrix;
import org.junit.jupiter.api.Test;

class DigitsMlpTest {

    @Group
    @Exercise(id = "10.10", title = "The digit network", points = 6, writes = "build")
    class TheDigitNetwork {

        private final SimpleMatrix x = X.copy();
        private final int[] labels = {0, 1, 1, 0, 1};

        @Test
        void hasThreeAffineLayers() {
            checkShapes("1x2", "1x3", "1x3", "3x2", "3x3", "4x3");
        }

        @Test
        void looksAtEveryRowAlone() {
            Model model = withKnownWeights();
            Check.that("scores(x, EVAL) of five rows at once", () -> model.scores(x, Mode.EVAL))
                    .given("x", x)
                    .because("the scores of each row alone")
                    .is(Trainings.rowByRow(model, x, 2));
        }

        @Test
        void computesTheScores() {
            checkScores(withKnownWeights());
        }

        @Fact("The loss is the mean cross entropy of the batch")
        @Test
        void losesTheMeanCrossEntropyOfTheBatch() {
            checkLoss(withKnownWeights(), labels);
        }

        @Test
        void givesEveryGradientAfresh() {
            Model model = withKnownWeights();
            Check.that("gradient(x, labels) for the second time, number after number", () -> {
                        model.gradient(x.scale(2), labels);
                        return Trainings.numbers(model.gradient(x, labels));
                    })
                    .because("as for the first time")
                    .hint("Do gradients add up from call to call?")
                    .is(Trainings.numbers(model.gradient(x, labels)));
        }

        @Test
        void hasTheGradientOfItsLoss() {
            Model model = withKnownWeights();
            Check.that("gradient(x, labels).keySet()", () -> model.gradient(x, labels).keySet())
                    .given("x", x).given("labels", labels)
                    .because("the names in params()")
                    .is(model.params().keySet());
            Map<String, SimpleMatrix> grads = Trainings.copy(model.gradient(x, labels));
            model.params().forEach((name, p) ->
                    Gradients.check(name, grads.get(name), p, () -> model.loss(x, labels, Mode.TRAIN)));
        }

        @Test
        void learnsWithAllItsParameters() {
            Model model = build(8, 20, 4);
            SimpleMatrix batch = SimpleMatrix.random_DDRM(30, 8, -1, 1, new java.util.Random(5));
            int[] classes = IntStream.range(0, 30).map(i -> i % 4).toArray();
            Map<String, SimpleMatrix> before = Trainings.copy(model.params());
            Check.that("the parameters that are still the same after ten steps against the gradient", () -> {
                        for (int step = 0; step < 10; step++) {
                            descend(model.params(), model.gradient(batch, classes));
                        }
                        return Trainings.unmoved(before, model.params());
                    })
                    .hint("params() and gradient(...) have to name all parameters, and give the live matrices.")
                    .is(List.of());
        }

        @Test
        void drawsEveryWeightAnew() {
            Model model = build(200, 100, 50);
            Check.that("how many different weights build(200, 100, 50, random) has", () -> differentWeights(model))
                    .<Integer>satisfies("nearly all of 35000: every weight is a draw of its own", n -> n > 34_000);
            Check.that("how many weights of build(200, 100, 50, random) are 0",
                            () -> weights(model).stream().flatMapToDouble(Trainings::entries)
                                    .filter(weight -> weight == 0).count())
                    .mistake("One weight of every layer was not drawn: the first one, or the last.", 3)
                    .is(0);
        }

        @Test
        void startsWithTheRightSpread() {
            checkSpread(build(200, 100, 50), 1, 1, 1);
        }

        @Fact("Starts with weights around zero and biases of zero")
        @Test
        void startsInTheMiddle() {
            Model model = build(200, 100, 50);
            Check.that("the largest |mean| of a weight matrix, in standard errors of He's spread",
                            () -> largestMean(model))
                    .<Double>satisfies("below 7: weights are positive as often as negative", m -> m < 7);
            Check.that("the largest |bias| of build(200, 100, 50, random)", () -> largestBias(model))
                    .is(0.0);
        }

        @Fact("Draws from the generator it is given")
        @Test
        void drawsFromTheRandomItIsGiven() {
            Trainings.drawsFromTheRandomItIsGiven("build(8, 5, 4, random)", () -> build(8, 5, 4),
                    () -> DigitsMlp.build(8, 5, 4, new SplittableRandom(2)));
        }

        @Fact("The first loss on MNIST digits is near ln 10")
        @Test
        void knowsNothingBeforeItLearns() {
            Trainings.meanLossOfFive("fresh 784-100-100-10 networks on 100 MNIST digits", 100, Mode.EVAL,
                            seed -> DigitsMlp.build(784, 100, 10, new SplittableRandom(seed)))
                    .hint("A network that knows nothing gives every class about the same chance: ln 10 = 2.3026. "
                            + "Far above, the weights start too large, or the losses of the batch are not averaged.")
                    .<Double>satisfies("within 0.3 of ln 10 = 2.3026",
                            loss -> Math.abs(loss - Math.log(10)) < 0.3);
        }
        @Test
        void looksAtEveryCallAnew() {
            new ModelLaws("build(2, 4, 3, random)", () -> DigitsMlp.build(2, 4, 3, new SplittableRandom(1)),
                    new SimpleMatrix(new double[][]{{1, -2}, {0.5, 3}, {-1, 0}}), new int[]{0, 2, 1}).hold();
        }
    }

    @Group
    @Exercise(id = "10.11", title = "Counting right answers", points = 3, writes = "accuracy")
    class CountingRightAnswers {

        @Test
        void isTheShareOfRightAnswers() {
            checkThreeOfFour(answered(new int[]{3, 1, 4, 1, 5, 2, 6, 7}, new int[]{3, 1, 4, 8, 5, 9, 6, 7}));
        }

        @Test
        void knowsNegativeScoresToo() {
            DigitSet digits = answered(new int[]{0, 5, 9, 7, 0, 2}, new int[]{0, 5, 9, 7, 6, 3});
            Check.that("accuracy of a model whose scores are all negative, right in 4 of 6",
                            () -> DigitsMlp.accuracy(new Reader(-1), digits))
                    .mistake("Class 0 wins wherever all scores are negative: do not start the search at 0.", 1.0 / 6)
                    .mistake("The first or the last class is left out of the search.", 3.0 / 6)
                    .is(4.0 / 6);
        }

        @Test
        void countsTheLastFewDigitsToo() {
            int[] right = IntStream.range(0, 2501).map(i -> i % 7).toArray();
            int[] said = IntStream.range(0, 2501).map(i -> i % 3 == 0 ? 9 : i % 7).toArray();
            check1667Of2501(said, right);
        }

        @Test
        void asksForAFewDigitsAtATime() {
            Reader model = new Reader(-1);
            int[] labels = new int[3000];
            Check.that("the most digits that accuracy asked for at once, of 3000", () -> {
                        DigitsMlp.accuracy(model, answered(labels, labels));
                        return model.largestBatch;
                    })
                    .<Integer>satisfies("at most 1000: 60,000 digits would be 376 MB", n -> n <= 1000);
        }

        @Fact("Measures in EVAL")
        @Test
        void measuresInEval() {
            Reader model = new Reader(-1);
            Check.that("the modes in which accuracy asks for scores", () -> {
                        DigitsMlp.accuracy(model, answered(new int[]{1, 2}, new int[]{1, 2}));
                        return model.modes;
                    })
                    .once()
                    .is(EnumSet.of(Mode.EVAL));
        }

        @Test
        void needsDigits() {
            Check.that("accuracy(model, no digits)",
                    () -> DigitsMlp.accuracy(new Reader(-1), answered(new int[0], new int[0]))).isIllegalArgument();
            Check.that("accuracy(model, one digit) of a model that is right",
                            () -> DigitsMlp.accuracy(new Reader(-1), answered(new int[]{3}, new int[]{3})))
                    .is(1);
        }
    }

    @Group
    @Exercise(id = "10.12", title = "The training loop", points = 6, writes = "train")
    class TheTrainingLoop {

        @Test
        void makesOneUpdateForEveryBatch() {
            checkUpdatesOf25DigitsInTwoEpochs(6);
            Check.that("the updates of 3 epochs with 20 digits in batches of 10", () -> train(20, 3, 10).updates)
                    .mistake("There is an empty batch at the end of every epoch.", 9)
                    .is(6);
        }

        @Test
        void updatesWithTheGradientOfEachBatch() {
            MlpRecorder record = train(25, 1, 10);
            checkOrder(record, "gradient", "update", "gradient", "update", "gradient", "update");
            Check.that("the numbers of the batches whose gradients were used", () -> record.gradientsUsed)
                    .is(List.of(1, 2, 3));
            Check.that("whether the optimizer got the live parameters of the model", () -> record.live).is(true);
        }

        @Test
        void cutsTheDigitsIntoBatches() {
            Check.that("the sizes of the batches in 2 epochs with 25 digits in batches of 10",
                            () -> train(25, 2, 10).sizes())
                    .mistake("The last batch is left out: it is smaller, and counts as well.",
                            new int[]{10, 10, 10, 10})
                    .mistake("The last batch is filled up; it has 5 digits.", new int[]{10, 10, 10, 10, 10, 10})
                    .is(new int[]{10, 10, 5, 10, 10, 5});
            Check.that("the sizes of the batches in 1 epoch with 3 digits in batches of 10",
                            () -> train(3, 1, 10).sizes())
                    .is(new int[]{3});
        }

        @Test
        void takesEveryDigitOnceInEveryEpoch() {
            MlpRecorder record = train(60, 3, 7);
            for (int epoch = 1; epoch <= 3; epoch++) {
                int[] seen = record.order(epoch, 60);
                Check.that("the digits that epoch " + epoch + " leaves out, of 60",
                                () -> IntStream.range(0, 60).filter(d -> Arrays.stream(seen).noneMatch(s -> s == d))
                                        .boxed().toList())
                        .hint("Draw an order of all digits, and cut it into batches: draws of single digits "
                                + "take some twice and others never.")
                        .is(List.of());
            }
        }

        @Test
        void keepsEveryLabelWithItsDigit() {
            Check.that("how many of 120 digits came with the label of another one", () -> train(60, 2, 7).mislabelled)
                    .hint("Images and labels of a batch have to be taken in the same order.")
                    .is(0);
        }

        @Test
        void shufflesTheDigits() {
            Trainings.shufflesTheDigits(train(60, 1, 10).order(1, 60));
        }

        @Fact("Shuffles the digits anew in every epoch")
        @Test
        void shufflesThemAnewInEveryEpoch() {
            MlpRecorder record = train(60, 3, 10);
            record.beginsWithOtherDigits(2, 6);
            record.beginsWithOtherDigits(3, 6);
        }

        @Fact("Draws the order from the generator it is given")
        @Test
        void drawsTheOrderFromTheRandomItIsGiven() {
            Recorder.hasTheSameOrderAgain(() -> train(60, 1, 10));
            Check.that("whether seeds 1 and 2 give the same order",
                            () -> Arrays.equals(train(60, 1, 10).order(1, 60),
                                    new MlpRecorder().train(60, 1, 10, 2).order(1, 60)))
                    .is(false);
        }

        @Test
        void tellsTheMeanLossOfEveryEpoch() {
            MlpRecorder record = train(20, 3, 10);
            checkEpochs(record, 1, 2, 3);
            checkMeanLosses(record, 6, 1.5, 0.375);
            Check.that("the mean loss that progress heard of, for batches of 10, 10 and 5 digits with losses 8, 4, 2",
                            () -> train(25, 1, 10).meanLosses)
                    .mistake("The smaller batch weighs less here: each batch counts once.", List.of(130.0 / 25))
                    .mistake("The smaller batch at the end is left out.", List.of(6.0))
                    .is(List.of(14.0 / 3));
        }

        @Test
        void takesTheLossOfEveryBatch() {
            Check.that("the updates of 2 epochs before which nobody asked for the loss of the batch",
                            () -> train(25, 2, 10).updatesWithoutLoss)
                    .hint("The mean runs over all batches of the epoch, each with the loss of its own digits.")
                    .is(List.of());
        }

        @Test
        void tellsOfAnEpochWhenItIsDone() {
            Check.that("the updates and calls of progress, in their order",
                            () -> train(20, 2, 10).events.stream().filter(e -> !e.equals("gradient")).toList())
                    .is(List.of("update", "update", "progress", "update", "update", "progress"));
        }

        @Test
        void doesNothingInZeroEpochs() {
            Check.that("what happens in 0 epochs", () -> train(20, 0, 10).events).is(List.of());
        }
    }

    @Group
    @Exercise(id = "10.13", title = "97 % of the digits", points = 10, writes = "run")
    class NinetySevenPercent {

        private final Trainings run = new Trainings(4, 6, 40, (digits, random) ->
                DigitsMlp.run(digits, random, (epoch, loss) -> { }));

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

        @Test
        void tellsProgressOfEveryEpoch() {
            List<Integer> epochs = new ArrayList<>();
            Check.that("the epochs that progress heard of", () -> {
                        DigitsMlp.run(new Mnist(run.stripes(50, 0), run.stripes(50, 0)), new SplittableRandom(1),
                                (epoch, loss) -> epochs.add(epoch));
                        return epochs;
                    })
                    .hint("A second training behind the first has to go on counting: progress hears how many epochs are"
                            + " done.")
                    .<List<Integer>>satisfies("all of them, counted from 1, and there is one at least",
                            heard -> !heard.isEmpty() && IntStream.rangeClosed(1, heard.size()).boxed().toList()
                                    .equals(heard));
        }

        // How much 0.97 proves: the model answer ends between .974 and .978 over 20 seeds, and with two epochs more
        // between .977 and .981. Then many wrong ones come close: softmax over the batch .975, a gradient that is not
        // averaged .976, frozen biases .976, a frozen last layer .974, no shuffling .971. Those are rejected by the
        // quick tests of their own exercises.
        @Fact("Gets 97 % of the MNIST test digits right")
        @Test
        @Slow(seconds = 300)
        void readsTheDigitsOfMnist() {
            long start = System.nanoTime();
            DigitsMlp.Progress progress = (epoch, loss) -> System.out.printf(Locale.ROOT,
                    "10.13  epoch %d: loss %.3f, %.0f s%n", epoch, loss, (System.nanoTime() - start) / 1e9);
            Trainings.readsTheDigitsOfMnist("10.13", 0.97,
                    "More epochs help, and a smaller learning rate for the last of them.",
                    (digits, random) -> DigitsMlp.run(digits, random, progress));
        }
    }
}
