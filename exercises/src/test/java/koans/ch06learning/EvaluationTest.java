package koans.ch06learning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
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
            int[] labels = {1, 0, 1, 2, 0};
            Check.that("accuracy(scores -> scores, x, labels, 5)",
                            () -> Evaluation.accuracy(scores -> scores, x, labels, 5))
                    .given("x", x).given("labels", labels)
                    .mistake("This is the number of right answers; the share of them is wanted.", 3)
                    .mistake("Nothing is multiplied by 100: a share lies between 0 and 1.", 60)
                    .mistake("3 / 5 with whole numbers is 0. Make one of them a double first.", 0)
                    .mistake("This is the share of wrong answers.", 0.4)
                    .is(0.6);
        }

        @Test
        void takesAsManyClassesAsTheClassifierHas() {
            SimpleMatrix x = new SimpleMatrix(new double[][]{{3}, {0}, {1}});
            Check.that("accuracy of a classifier with one input and four classes",
                            () -> Evaluation.accuracy(new Constant(0, 0, 0, 1), x, new int[]{3, 3, 0}, 3))
                    .given("x", x)
                    .mistake("These are the largest inputs. The answers are in what predict gives.", 1 / 3.0)
                    .is(2 / 3.0);
        }

        @Test
        void countsTheSamplesOfTheLastBatchAsWell() {
            // 2 of 3, 1 of 3 and 1 of 1 are right.
            Classifier classifier = new Classifier(new boolean[]{true, false, true, false, false, true, true});
            Check.that("accuracy(predict, x, labels, 3) of 7 samples", () -> classifier.accuracy(3))
                    .given("right", classifier.right)
                    .mistake("The last batch is left out: it is smaller, but it counts as well.", 3 / 7.0)
                    .mistake("The last batch is left out: it is smaller, but it counts as well.", 3 / 6.0)
                    .mistake("This is the mean over the batches. The last one has a single sample and counts as much "
                            + "as three: count right answers, and divide once, at the end.", 2 / 3.0)
                    .mistake("Divided by the number of places in all batches; the last one is not full.", 4 / 9.0)
                    .is(4 / 7.0);
        }

        @Test
        void asksAboutEverySampleOnce() {
            Classifier classifier = new Classifier(new boolean[]{true, false, true, true, false, true, true});
            classifier.accuracy(3);
            Check.that("the samples that predict was asked about, sorted", () -> sorted(classifier.asked()))
                    .mistake("The samples after the last full batch are left out.", new int[]{0, 1, 2, 3, 4, 5})
                    .is(new int[]{0, 1, 2, 3, 4, 5, 6});
            Check.that("the largest number of samples at a time in accuracy(predict, x, labels, 3)",
                            () -> classifier.batches.stream().mapToInt(batch -> batch.length).max().orElse(0))
                    .mistake("All samples at once: with 60000 pictures that takes too much memory.", 7)
                    .satisfies("at most 3", (Integer most) -> most <= 3);
        }

        @Property(tries = 40)
        void countsRightAnswers(@ForAll("answers") boolean[] right, @ForAll @IntRange(min = 1, max = 8) int batchSize) {
            Classifier classifier = new Classifier(right);
            Check.that("accuracy(predict, x, labels, " + batchSize + ") of " + right.length + " samples",
                            () -> classifier.accuracy(batchSize))
                    .given("right", right)
                    .hint("Which label belongs to row k of the second batch?")
                    .is(classifier.shareOf(IntStream.range(0, right.length).toArray()));
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
            return EvaluationTest.answers();
        }
    }

    @Group
    @Exercise(id = "6.11", title = "Accuracy by samples", points = 4, writes = "sampledAccuracy")
    class SampledAccuracy {

        @Fact("Is 1 when all answers are right, and 0 when none is")
        @Test
        void isExactWhenThereIsNothingToMiss() {
            SimpleMatrix x = new SimpleMatrix(4, 2);
            Check.that("sampledAccuracy of a classifier that always says 1, where 1 is always right",
                            () -> Evaluation.sampledAccuracy(new Constant(0, 1), x, new int[]{1, 1, 1, 1}, 2, 5,
                                    new SplittableRandom(1)))
                    .given("x", x)
                    .mistake("This is the number of right answers; the share of them is wanted.", 10)
                    .mistake("Divided by the number of batches only: every batch has batchSize samples.", 2)
                    .mistake("Divided by the size of one batch only: there are several batches.", 5)
                    .mistake("Divided by the number of samples in x: count the samples in all batches.", 2.5)
                    .mistake("Divided by the number of samples in x: count the samples in all batches.", 0.5)
                    .is(1.0);
            Check.that("sampledAccuracy of a classifier that always says 1, where 0 is always right",
                            () -> Evaluation.sampledAccuracy(new Constant(0, 1), x, new int[4], 2, 5,
                                    new SplittableRandom(1)))
                    .is(0.0);
        }

        @Property(tries = 40)
        void isTheShareOfRightAnswersAmongWhatWasDrawn(@ForAll("answers") boolean[] right,
                @ForAll @IntRange(min = 1, max = 4) int size, @ForAll @IntRange(min = 1, max = 5) int batches,
                @ForAll("seeds") long seed) {
            int batchSize = Math.min(size, right.length);
            Classifier classifier = new Classifier(right);
            double found = classifier.sampled(batchSize, batches, seed);
            int[] asked = classifier.asked();
            int[] first = new int[asked.length];
            Arrays.setAll(first, k -> k % batchSize);
            Check.that("sampledAccuracy(predict, x, labels, " + batchSize + ", " + batches + ", random)", () -> found)
                    .given("right", right).given("the samples drawn", asked)
                    .mistake("The answers are compared with the first labels, not with those of the samples drawn.",
                            classifier.shareByLabelsOf(asked, first))
                    .mistake("Only the last batch counts.", classifier.shareOf(
                            Arrays.copyOfRange(asked, Math.max(0, asked.length - batchSize), asked.length)))
                    .mistake("3 / 5 with whole numbers is 0. Make one of them a double first.", 0)
                    .mistake("This is the accuracy over all samples; only those drawn count.",
                            classifier.shareOf(IntStream.range(0, right.length).toArray()))
                    .is(classifier.shareOf(asked));
        }

        @Test
        void asksOnceForEachBatch() {
            Classifier classifier = new Classifier(new boolean[50]);
            classifier.sampled(6, 4, 1);
            Check.that("how many samples predict was asked about, call by call, in sampledAccuracy(.., 6, 4, random)",
                            () -> classifier.batches.stream().mapToInt(batch -> batch.length).toArray())
                    .mistake("batchSize and batches are mixed up: 4 batches of 6.", new int[]{4, 4, 4, 4, 4, 4})
                    .mistake("All batches at once: ask for one after the other.", new int[]{24})
                    .is(new int[]{6, 6, 6, 6});
        }

        @Test
        void drawsEveryBatchAnew() {
            Classifier classifier = new Classifier(new boolean[1000]);
            classifier.sampled(20, 3, 1);
            Check.that("the samples of the second batch in sampledAccuracy(.., 20, 3, random)",
                            () -> sorted(classifier.batches.get(1)))
                    .mistake("Every batch has the same samples: draw inside the loop.",
                            sorted(classifier.batches.get(0)))
                    .satisfies("other samples than in the first", (int[] batch) ->
                            !Arrays.equals(batch, sorted(classifier.batches.get(0))));
        }

        @Test
        void drawsAllSamplesWithTheSameChance() {
            Classifier classifier = new Classifier(new boolean[5]);
            classifier.sampled(3, 300, 1);
            // 180 of 900 expected, with a standard deviation of 12: a right answer fails less than once in 10^9 runs.
            Check.that("how often each of 5 samples is drawn in 300 batches of 3", () -> {
                int[] counts = new int[5];
                Arrays.stream(classifier.asked()).forEach(i -> counts[i]++);
                return counts;
            }).satisfies("five counts near 180", (int[] counts) -> Arrays.stream(counts)
                    .allMatch(count -> count > 85 && count < 290));
        }

        @Test
        void mayDrawASampleAgain() {
            Check.that("sampledAccuracy(.., 5, 2, random) with 3 samples, all of them right",
                            () -> new Classifier(new boolean[]{true, true, true}).sampled(5, 2, 1))
                    .hint("A batch is drawn as by MiniBatches.draw: 5 draws from 3 samples are no problem.")
                    .is(1.0);
        }

        @Test
        void takesItsRandomnessFromTheGenerator() {
            int[] first = drawn(5);
            Check.that("the samples drawn from another generator with the same seed", () -> drawn(5))
                    .because("as from the first: the generator handed in is the only source of randomness")
                    .is(first);
            Check.that("the samples drawn from a generator with another seed", () -> drawn(6))
                    .mistake("The generator makes no difference. All randomness has to come from it.", first)
                    .satisfies("other samples", (int[] other) -> !Arrays.equals(first, other));
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

        private static int[] drawn(long seed) {
            Classifier classifier = new Classifier(new boolean[1000]);
            classifier.sampled(10, 2, seed);
            return classifier.asked();
        }

        @Provide
        Arbitrary<boolean[]> answers() {
            return EvaluationTest.answers();
        }

        @Provide
        Arbitrary<Long> seeds() {
            return Numbers.seeds();
        }
    }

    /** Three classes; notes what it is asked about. Sample i has the label i % 3. */
    private static final class Classifier implements UnaryOperator<SimpleMatrix> {

        private final boolean[] right;
        private final List<int[]> batches = new ArrayList<>();

        private Classifier(boolean[] right) {
            this.right = right;
        }

        @Override
        public SimpleMatrix apply(SimpleMatrix x) {
            int[] batch = new int[x.getNumRows()];
            SimpleMatrix scores = new SimpleMatrix(batch.length, 3);
            for (int k = 0; k < batch.length; k++) {
                batch[k] = (int) x.get(k, 1);
                scores.setRow(k, 0, -3, -3, -3);
                scores.set(k, answer(batch[k]), -1);
            }
            batches.add(batch);
            return scores;
        }

        private double accuracy(int batchSize) {
            return Evaluation.accuracy(this, x(), labels(), batchSize);
        }

        private double sampled(int batchSize, int number, long seed) {
            return Evaluation.sampledAccuracy(this, x(), labels(), batchSize, number, new SplittableRandom(seed));
        }

        private int answer(int sample) {
            return right[sample] ? sample % 3 : (sample + 1) % 3;
        }

        private int[] asked() {
            return batches.stream().flatMapToInt(Arrays::stream).toArray();
        }

        private double shareOf(int[] samples) {
            return shareByLabelsOf(samples, samples);
        }

        private double shareByLabelsOf(int[] samples, int[] labelled) {
            return (double) IntStream.range(0, samples.length)
                    .filter(k -> answer(samples[k]) == labelled[k] % 3).count() / samples.length;
        }

        private SimpleMatrix x() {
            SimpleMatrix x = new SimpleMatrix(right.length, 2);
            for (int i = 0; i < right.length; i++) {
                x.setRow(i, 0, 5, i);
            }
            return x;
        }

        private int[] labels() {
            return IntStream.range(0, right.length).map(i -> i % 3).toArray();
        }
    }

    /** The same scores whatever the sample. */
    private record Constant(double... scores) implements UnaryOperator<SimpleMatrix> {

        @Override
        public SimpleMatrix apply(SimpleMatrix x) {
            double[][] rows = new double[x.getNumRows()][];
            Arrays.fill(rows, scores);
            return new SimpleMatrix(rows);
        }
    }

    private static Arbitrary<boolean[]> answers() {
        return Numbers.labels(12, 2).map(bits -> {
            int length = 1 + IntStream.range(0, 3).map(k -> bits[k]).sum() + 2 * (bits[3] + bits[4] + bits[5]);
            boolean[] right = new boolean[length];
            for (int k = 0; k < length; k++) {
                right[k] = bits[11 - k] == 1;
            }
            return right;
        });
    }

    private static int[] sorted(int[] indices) {
        return Arrays.stream(indices).sorted().toArray();
    }
}
