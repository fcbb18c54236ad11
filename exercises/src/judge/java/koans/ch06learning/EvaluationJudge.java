package koans.ch06learning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import koans.grader.arbitrary.Numbers;
import koans.grader.check.Check;
import net.jqwik.api.Arbitrary;
import org.ejml.simple.SimpleMatrix;

/** Classifiers whose answers are known, and accuracies as they often go wrong. */
final class EvaluationJudge {

    private EvaluationJudge() {
    }

    /** Three classes; notes what it is asked about. Sample i has the label i % 3. */
    static final class Classifier implements UnaryOperator<SimpleMatrix> {

        private final boolean[] right;
        private final List<int[]> batches = new ArrayList<>();

        Classifier(boolean... right) {
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

        double accuracy(int batchSize) {
            return Evaluation.accuracy(this, x(), labels(), batchSize);
        }

        double sampled(int batchSize, int number, long seed) {
            return Evaluation.sampledAccuracy(this, x(), labels(), batchSize, number, new SplittableRandom(seed));
        }

        private int answer(int sample) {
            return right[sample] ? sample % 3 : (sample + 1) % 3;
        }

        /** All samples that it was asked about, in that order. */
        int[] asked() {
            return batches.stream().flatMapToInt(Arrays::stream).toArray();
        }

        /** The samples of one call. */
        int[] asked(int call) {
            return batches.get(call);
        }

        /** How many samples it was asked about, call by call. */
        int[] sizes() {
            return batches.stream().mapToInt(batch -> batch.length).toArray();
        }

        double share() {
            return shareOf(IntStream.range(0, right.length).toArray());
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
    static UnaryOperator<SimpleMatrix> always(double... scores) {
        return x -> {
            double[][] rows = new double[x.getNumRows()][];
            Arrays.fill(rows, scores);
            return new SimpleMatrix(rows);
        };
    }

    static Arbitrary<boolean[]> answers() {
        return Numbers.labels(12, 2).map(bits -> {
            int length = 1 + IntStream.range(0, 3).map(k -> bits[k]).sum() + 2 * (bits[3] + bits[4] + bits[5]);
            boolean[] right = new boolean[length];
            for (int k = 0; k < length; k++) {
                right[k] = bits[11 - k] == 1;
            }
            return right;
        });
    }

    /** Checks a classifier that takes the samples for their scores, with all of them in one batch. */
    static void checkAccuracyOfScores(SimpleMatrix x, int[] labels, double expected) {
        int n = labels.length;
        Check.that("accuracy(scores -> scores, x, labels, " + n + ")",
                        () -> Evaluation.accuracy(scores -> scores, x, labels, n))
                .given("x", x).given("labels", labels)
                .mistake("This is the number of right answers; the share of them is wanted.", expected * n)
                .mistake("Nothing is multiplied by 100: a share lies between 0 and 1.", expected * 100)
                .mistake("3 / 5 with whole numbers is 0. Make one of them a double first.", 0)
                .mistake("This is the share of wrong answers.", 1 - expected)
                .is(expected);
    }

    /** Checks three batches, where 2 of 3, 1 of 3 and 1 of 1 are right. */
    static void checkThreeBatches(double expected, boolean... right) {
        Classifier classifier = new Classifier(right);
        Check.that("accuracy(predict, x, labels, 3) of 7 samples", () -> classifier.accuracy(3))
                .given("right", right)
                .mistake("The last batch is left out: it is smaller, but it counts as well.", 3 / 7.0)
                .mistake("The last batch is left out: it is smaller, but it counts as well.", 3 / 6.0)
                .mistake("This is the mean over the batches. The last one has a single sample and counts as much "
                        + "as three: count right answers, and divide once, at the end.", 2 / 3.0)
                .mistake("Divided by the number of places in all batches; the last one is not full.", 4 / 9.0)
                .is(expected);
    }

    static void checkAccuracy(boolean[] right, int batchSize) {
        Classifier classifier = new Classifier(right);
        Check.that("accuracy(predict, x, labels, " + batchSize + ") of " + right.length + " samples",
                        () -> classifier.accuracy(batchSize))
                .given("right", right)
                .hint("Which label belongs to row k of the second batch?")
                .is(classifier.share());
    }

    /** Checks five batches of two where every answer is right. */
    static void isOneIfAllAreRight() {
        SimpleMatrix x = new SimpleMatrix(4, 2);
        Check.that("sampledAccuracy of a classifier that always says 1, where 1 is always right",
                        () -> Evaluation.sampledAccuracy(always(0, 1), x, new int[]{1, 1, 1, 1}, 2, 5,
                                new SplittableRandom(1)))
                .given("x", x)
                .mistake("This is the number of right answers; the share of them is wanted.", 10)
                .mistake("Divided by the number of batches only: every batch has batchSize samples.", 2)
                .mistake("Divided by the size of one batch only: there are several batches.", 5)
                .mistake("Divided by the number of samples in x: count the samples in all batches.", 2.5)
                .mistake("Divided by the number of samples in x: count the samples in all batches.", 0.5)
                .is(1.0);
    }

    static void checkSampledAccuracy(boolean[] right, int batchSize, int batches, long seed) {
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
                .mistake("This is the accuracy over all samples; only those drawn count.", classifier.share())
                .is(classifier.shareOf(asked));
    }

    /** A classifier, after so many batches drawn from so many samples. */
    static Classifier sampled(int samples, int batchSize, int batches, long seed) {
        Classifier classifier = new Classifier(new boolean[samples]);
        classifier.sampled(batchSize, batches, seed);
        return classifier;
    }
}
