package koans.ch06learning;

import static koans.ch06learning.MiniBatchesJudge.allBetween;
import static koans.ch06learning.MiniBatchesJudge.sorted;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import koans.ch06learning.EvaluationJudge.Classifier;
import koans.grader.Exercise;
import koans.grader.Fact;
import koans.grader.arbitrary.Numbers;
import koans.grader.check.Check;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.ejml.simple.SimpleMatrix;
import org.junit.jupiter.api.Test;

class EvaluationTest {

    @Group
    @Exercise(id = "6.10", title = "Accuracy", points = 3, writes = "accuracy")
    class Accuracy {

        @Test
        void isTheShareOfRightAnswers() {
            SimpleMatrix x = new SimpleMatrix(new double[][]{
                    {0.1, 0.7, 0.2}, {0.6, 0.3, 0.1}, {0.2, 0.2, 0.6}, {0.1, 0.4, 0.5}, {0.3, 0.6, 0.1}});
            EvaluationJudge.checkAccuracyOfScores(x, new int[]{1, 0, 1, 2, 0}, 0.6);
        }

        @Test
        void takesAsManyClassesAsTheClassifierHas() {
            SimpleMatrix x = new SimpleMatrix(new double[][]{{3}, {0}, {1}});
            Check.that("accuracy of a classifier with one input and four classes",
                            () -> Evaluation.accuracy(EvaluationJudge.always(0, 0, 0, 1), x, new int[]{3, 3, 0}, 3))
                    .given("x", x)
                    .mistake("These are the largest inputs. The answers are in what predict gives.", 1 / 3.0)
                    .is(2 / 3.0);
        }

        @Test
        void countsTheSamplesOfTheLastBatchAsWell() {
            // 2 of 3, 1 of 3 and 1 of 1 are right.
            EvaluationJudge.checkThreeBatches(4 / 7.0, true, false, true, false, false, true, true);
        }

        @Test
        void asksAboutEverySampleOnce() {
            Classifier classifier = new Classifier(true, false, true, true, false, true, true);
            classifier.accuracy(3);
            Check.that("the samples that predict was asked about, sorted", () -> sorted(classifier.asked()))
                    .mistake("The samples after the last full batch are left out.", new int[]{0, 1, 2, 3, 4, 5})
                    .is(new int[]{0, 1, 2, 3, 4, 5, 6});
            Check.that("the largest number of samples at a time in accuracy(predict, x, labels, 3)",
                            () -> Arrays.stream(classifier.sizes()).max().orElse(0))
                    .mistake("All samples at once: with 60000 pictures that takes too much memory.", 7)
                    .satisfies("at most 3", (Integer most) -> most <= 3);
        }

        @Property(tries = 40)
        void countsRightAnswers(@ForAll("answers") boolean[] right, @ForAll @IntRange(min = 1, max = 8) int batchSize) {
            EvaluationJudge.checkAccuracy(right, batchSize);
        }

        @Test
        void takesTheFirstOfEquallyLargeScores() {
            SimpleMatrix x = new SimpleMatrix(new double[][]{{0.5, 0.5}, {-2, -1}});
            Check.that("accuracy(scores -> scores, [[0.5, 0.5], [-2, -1]], [0, 1], 2)",
                            () -> Evaluation.accuracy(scores -> scores, x, new int[]{0, 1}, 2))
                    .is(1.0);
        }

        @Test
        void needsSamplesWithLabels() {
            SimpleMatrix x = new SimpleMatrix(3, 2);
            rejects("2 labels for 3 samples", x, 2, 1);
            rejects("4 labels for 3 samples", x, 4, 1);
            rejects("no samples", new SimpleMatrix(0, 2), 0, 1);
            rejects("batches of 0", x, 3, 0);
            rejects("batches of -1", x, 3, -1);
        }

        private static void rejects(String what, SimpleMatrix x, int labels, int batchSize) {
            Check.that("accuracy with " + what,
                    () -> Evaluation.accuracy(scores -> scores, x, new int[labels], batchSize)).isRejected();
        }

        @Provide
        Arbitrary<boolean[]> answers() {
            return EvaluationJudge.answers();
        }
    }

    @Group
    @Exercise(id = "6.11", title = "Accuracy by samples", points = 4, writes = "sampledAccuracy")
    class SampledAccuracy {

        @Fact("Is 1 when all answers are right, and 0 when none is")
        @Test
        void isExactWhenThereIsNothingToMiss() {
            EvaluationJudge.isOneIfAllAreRight();
            Check.that("sampledAccuracy of a classifier that always says 1, where 0 is always right",
                            () -> Evaluation.sampledAccuracy(EvaluationJudge.always(0, 1), new SimpleMatrix(4, 2),
                                    new int[4], 2, 5, new SplittableRandom(1)))
                    .is(0.0);
        }

        @Property(tries = 40)
        void isTheShareOfRightAnswersAmongWhatWasDrawn(@ForAll("answers") boolean[] right,
                @ForAll @IntRange(min = 1, max = 4) int size, @ForAll @IntRange(min = 1, max = 5) int batches,
                @ForAll("seeds") long seed) {
            EvaluationJudge.checkSampledAccuracy(right, Math.min(size, right.length), batches, seed);
        }

        @Test
        void asksOnceForEachBatch() {
            Classifier classifier = EvaluationJudge.sampled(50, 6, 4, 1);
            Check.that("how many samples predict was asked about, call by call, in sampledAccuracy(.., 6, 4, random)",
                            classifier::sizes)
                    .mistake("batchSize and batches are mixed up: 4 batches of 6.", new int[]{4, 4, 4, 4, 4, 4})
                    .mistake("All batches at once: ask for one after the other.", new int[]{24})
                    .is(new int[]{6, 6, 6, 6});
        }

        @Test
        void drawsEveryBatchAnew() {
            Classifier classifier = EvaluationJudge.sampled(1000, 20, 3, 1);
            int[] first = sorted(classifier.asked(0));
            Check.that("the samples of the second batch in sampledAccuracy(.., 20, 3, random)",
                            () -> sorted(classifier.asked(1)))
                    .mistake("Every batch has the same samples: draw inside the loop.", first)
                    .satisfies("other samples than in the first", (int[] batch) -> !Arrays.equals(batch, first));
        }

        @Test
        void drawsAllSamplesWithTheSameChance() {
            Classifier classifier = EvaluationJudge.sampled(5, 3, 300, 1);
            // 180 of 900 expected, with a standard deviation of 12: a right answer fails less than once in 10^9 runs.
            Check.that("how often each of 5 samples is drawn in 300 batches of 3",
                            () -> MiniBatchesJudge.counts(5, classifier.asked()))
                    .satisfies("five counts near 180", (int[] counts) -> allBetween(86, 289, counts));
        }

        @Test
        void mayDrawASampleAgain() {
            Check.that("sampledAccuracy(.., 5, 2, random) with 3 samples, all of them right",
                            () -> new Classifier(true, true, true).sampled(5, 2, 1))
                    .hint("A batch is drawn as by MiniBatches.draw: 5 draws from 3 samples are no problem.")
                    .is(1.0);
        }

        @Test
        void takesItsRandomnessFromTheGenerator() {
            Generators.decideAlone("the samples drawn from another generator", "as from the first",
                    "the samples drawn from a generator", "other samples",
                    seed -> EvaluationJudge.sampled(1000, 10, 2, seed).asked());
        }

        @Test
        void needsSamplesAndBatches() {
            SimpleMatrix x = new SimpleMatrix(3, 2);
            rejects("2 labels for 3 samples", x, 2, 1, 1);
            rejects("4 labels for 3 samples", x, 4, 1, 1);
            rejects("no samples", new SimpleMatrix(0, 2), 0, 1, 1);
            rejects("batches of 0", x, 3, 0, 1);
            rejects("0 batches", x, 3, 1, 0);
            rejects("-1 batches", x, 3, 1, -1);
        }

        private static void rejects(String what, SimpleMatrix x, int labels, int batchSize, int batches) {
            Check.that("sampledAccuracy with " + what, () -> Evaluation.sampledAccuracy(scores -> scores, x,
                    new int[labels], batchSize, batches, new SplittableRandom(1))).isRejected();
        }

        @Test
        void drawsASampleAgainNowAndThen() {
            // All 8 of 10 differ in 2 of 100 batches.
            Classifier classifier = EvaluationJudge.sampled(10, 8, 100, 1);
            Check.that("how many of 100 batches of 8, drawn from 10 samples, hold a sample more than once",
                            () -> IntStream.range(0, 100)
                                    .filter(call -> Arrays.stream(classifier.asked(call)).distinct().count() < 8)
                                    .count())
                    .mistake("No sample comes twice: draw with MiniBatches.draw.", 0)
                    .<Long>satisfies("more than 50", batches -> batches > 50);
        }

        @Provide
        Arbitrary<boolean[]> answers() {
            return EvaluationJudge.answers();
        }

        @Provide
        Arbitrary<Long> seeds() {
            return Numbers.seeds();
        }
    }
}
