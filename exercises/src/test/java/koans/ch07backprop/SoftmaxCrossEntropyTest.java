package koans.ch07backprop;

import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import koans.grader.Exercise;
import koans.grader.Fact;
import koans.grader.arbitrary.Numbers;
import koans.grader.check.Check;
import koans.grader.check.Gradients;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.ejml.simple.SimpleMatrix;
import org.junit.jupiter.api.Test;

class SoftmaxCrossEntropyTest {

    private static final SimpleMatrix SCORES = matrix(new double[][]{{1, 2, 3}, {2, 0, 1}});
    private static final int[] LABELS = {0, 2};
    private static final double LOSS = 1.90760596444438;
    private static final SimpleMatrix PROBABILITIES = matrix(new double[][]{
            {0.090030573170381, 0.244728471054798, 0.665240955774822},
            {0.665240955774822, 0.090030573170381, 0.244728471054798}});

    private static final SimpleMatrix DIGIT = matrix(
            new double[][]{{0.01, 0.01, 0.9, 0.01, 0.01, 0.01, 0.05, 0.3, 0.1, 0.02}});

    /** A batch of scores with its labels. */
    private record Batch(SimpleMatrix scores, int[] labels) {
    }

    private static SimpleMatrix matrix(double[][] rows) {
        return new SimpleMatrix(rows);
    }

    private static Arbitrary<Batch> threeRowsOfFour() {
        return Combinators.combine(Numbers.matrix(3, 4, 5), Numbers.labels(3, 4)).as(Batch::new);
    }

    /** exp(s) over the sum of exp(s), row by row. */
    private static SimpleMatrix softmax(SimpleMatrix scores) {
        SimpleMatrix p = scores.elementExp();
        for (int i = 0; i < p.getNumRows(); i++) {
            p.insertIntoThis(i, 0, p.getRow(i).divide(p.getRow(i).elementSum()));
        }
        return p;
    }

    private static double mean(SimpleMatrix probabilities, int[] labels, DoubleUnaryOperator loss) {
        double sum = 0;
        for (int i = 0; i < labels.length; i++) {
            sum += loss.applyAsDouble(probabilities.get(i, labels[i]));
        }
        return sum / labels.length;
    }

    private static double loss(SimpleMatrix scores, int[] labels) {
        return mean(softmax(scores), labels, p -> -Math.log(p));
    }

    private static SimpleMatrix target(SimpleMatrix scores, int[] labels) {
        SimpleMatrix target = new SimpleMatrix(scores.getNumRows(), scores.getNumCols());
        for (int i = 0; i < labels.length; i++) {
            target.set(i, labels[i], 1);
        }
        return target;
    }

    private static SimpleMatrix softmaxOverTheBatch(SimpleMatrix scores) {
        SimpleMatrix exp = scores.elementExp();
        return exp.divide(exp.elementSum());
    }

    private static SimpleMatrix undividedSoftmax(SimpleMatrix scores) {
        SimpleMatrix exp = scores.copy();
        for (int i = 0; i < exp.getNumRows(); i++) {
            exp.insertIntoThis(i, 0, scores.getRow(i).minus(scores.getRow(i).elementMax()).elementExp());
        }
        return exp;
    }

    @Group
    @Exercise(id = "7.13", title = "Softmax with loss", points = 5, writes = {"forward", "probabilities"})
    class Forward {

        @Test
        void isTheMeanOverTheBatch() {
            check(SCORES, LABELS, LOSS, 1e-6);
        }

        @Fact("Is minus the logarithm of the right digit's probability")
        @Test
        void isTheSurpriseAboutTheRightDigit() {
            check(DIGIT, new int[]{2}, 1.58793174528859, 1e-6);
        }

        @Test
        void knowsTheProbabilities() {
            Check.that("probabilities() after forward(scores, labels)", () -> probabilities(SCORES, LABELS))
                    .given("scores", SCORES).given("labels", LABELS)
                    .mistake("One sum over the whole batch: softmax works row by row.", softmaxOverTheBatch(SCORES))
                    .mistake("The exponentials are not divided by their sum.", undividedSoftmax(SCORES))
                    .mistake("The exponentials are not divided by their sum.", SCORES.elementExp())
                    .mistake("The target is subtracted already; that belongs into backward, on a copy.",
                            PROBABILITIES.minus(target(SCORES, LABELS)))
                    .is(PROBABILITIES);
        }

        @Property(tries = 50)
        void isSoftmaxAndCrossEntropy(@ForAll("batches") Batch batch) {
            check(batch.scores, batch.labels, loss(batch.scores, batch.labels), 1e-6);
            Check.that("probabilities() after forward(scores, labels)", () -> probabilities(batch.scores, batch.labels))
                    .given("scores", batch.scores).given("labels", batch.labels)
                    .is(softmax(batch.scores));
        }

        @Fact("Is ln 4 when all four scores are equal")
        @Test
        void knowsNothingWhenAllScoresAreEqual() {
            Check.that("forward([[5, 5, 5, 5]], [3])",
                            () -> new SoftmaxCrossEntropy().forward(matrix(new double[][]{{5, 5, 5, 5}}), new int[]{3}))
                    .within(1e-6).is(Math.log(4));
        }

        @Test
        void doesNotChangeWhenARowMovesUpOrDown() {
            SimpleMatrix shifted = matrix(new double[][]{{11, 12, 13}, {-18, -20, -19}});
            Check.that("forward(scores, labels)", () -> new SoftmaxCrossEntropy().forward(shifted, LABELS))
                    .given("scores", shifted).given("labels", LABELS)
                    .because("the scores [[1, 2, 3], [2, 0, 1]], one row 10 higher, the other 20 lower")
                    .mistake("One sum over the whole batch: softmax works row by row.",
                            mean(softmaxOverTheBatch(shifted), LABELS, p -> -Math.log(p)))
                    .within(1e-6).is(LOSS);
        }

        @Test
        void doesNotChangeWhenTheBatchIsDoubled() {
            SimpleMatrix twice = SCORES.concatRows(SCORES);
            Check.that("forward(scores, labels)", () -> new SoftmaxCrossEntropy().forward(twice, new int[]{0, 2, 0, 2}))
                    .given("scores", twice).given("labels", new int[]{0, 2, 0, 2})
                    .mistake("The losses are added up; the mean is wanted.", 4 * LOSS)
                    .within(1e-6).is(LOSS);
        }

        @Test
        void standsLargeScores() {
            SimpleMatrix large = matrix(new double[][]{{1000, 0, -1000}});
            checkLarge(large, 0, 0);
            checkLarge(large, 1, 1000);
            checkLarge(large, 2, 2000);
            Check.that("probabilities() after forward(scores, [0])", () -> probabilities(large, new int[]{0}))
                    .given("scores", large)
                    .is(matrix(new double[][]{{1, 0, 0}}));
        }

        @Test
        void standsRowsThatAreFarApart() {
            SimpleMatrix apart = matrix(new double[][]{{1000, 0}, {-1000, -1000}});
            Check.that("forward(scores, [0, 1])", () -> new SoftmaxCrossEntropy().forward(apart, new int[]{0, 1}))
                    .given("scores", apart)
                    .because("the mean of 0 and ln 2")
                    .within(1e-6)
                    .mistake("The largest score of the whole batch is subtracted; each row has its own.",
                            Double.NEGATIVE_INFINITY)
                    .mistake("The largest score of the whole batch is subtracted; each row has its own.", Double.NaN)
                    .hint("Is m the largest score of the row, for each row anew?")
                    .is(Math.log(2) / 2);
            Check.that("probabilities() after forward(scores, [0, 1])", () -> probabilities(apart, new int[]{0, 1}))
                    .given("scores", apart)
                    .hint("Is m the largest score of the row, for each row anew?")
                    .is(matrix(new double[][]{{1, 0}, {0.5, 0.5}}));
        }

        @Test
        void remembersTheLastBatchOnly() {
            SoftmaxCrossEntropy head = new SoftmaxCrossEntropy();
            SoftmaxCrossEntropy other = new SoftmaxCrossEntropy();
            Check.that("probabilities() after forward(first, [0]) and forward(scores, labels)", () -> {
                head.forward(matrix(new double[][]{{0, 0}}), new int[]{0});
                head.forward(SCORES, LABELS);
                return head.probabilities();
            }).given("scores", SCORES).given("labels", LABELS).is(PROBABILITIES);
            Check.that("head.probabilities() after another head's forward", () -> {
                other.forward(matrix(new double[][]{{0, 0}}), new int[]{0});
                return head.probabilities();
            }).mistake("One object uses what the other one remembers: the fields must not be static.",
                    matrix(new double[][]{{0.5, 0.5}})).is(PROBABILITIES);
        }

        @Test
        void takesOnlyLabelsThatFit() {
            checkRejected(new int[]{0});
            checkRejected(new int[]{0, 2, 1});
            checkRejected(new int[]{3, 0});
            checkRejected(new int[]{0, -1});
        }

        @Provide
        Arbitrary<Batch> batches() {
            return threeRowsOfFour();
        }

        private static SimpleMatrix probabilities(SimpleMatrix scores, int[] labels) {
            SoftmaxCrossEntropy head = new SoftmaxCrossEntropy();
            head.forward(scores, labels);
            return head.probabilities();
        }

        private static void check(SimpleMatrix scores, int[] labels, double expected, double tolerance) {
            int classes = scores.getNumCols();
            int[] next = labels.clone();
            for (int i = 0; i < next.length; i++) {
                next[i] = (next[i] + 1) % classes;
            }
            Check.that("forward(scores, labels)", () -> new SoftmaxCrossEntropy().forward(scores, labels))
                    .given("scores", scores).given("labels", labels)
                    .within(tolerance)
                    .mistake("One sum over the whole batch: softmax works row by row.",
                            mean(softmaxOverTheBatch(scores), labels, p -> -Math.log(p)))
                    .mistake("The exponentials are not divided by their sum.",
                            mean(undividedSoftmax(scores), labels, p -> -Math.log(p)))
                    .mistake("The exponentials are not divided by their sum.",
                            mean(undividedSoftmax(scores), labels, p -> -Math.log(p + 1e-7)))
                    .mistake("The largest score m is taken out of the sum, but not added back.",
                            expected - IntStream.range(0, labels.length)
                                    .mapToDouble(i -> scores.getRow(i).elementMax()).average().orElseThrow())
                    .mistake("1e-7 inside the logarithm moves the loss. Use the logarithm of the sum.",
                            mean(softmax(scores), labels, p -> -Math.log(p + 1e-7)))
                    .mistake("The losses are added up; the mean over the rows is wanted.", expected * labels.length)
                    .mistake("The loss is divided by the number of classes; it is divided by the number of rows.",
                            expected * labels.length / classes)
                    .mistake("The sign is missing: the logarithm of a probability is negative, a loss is not.",
                            -expected)
                    .mistake("That is 1 minus the probability; the loss is minus its logarithm.",
                            mean(softmax(scores), labels, p -> 1 - p))
                    .mistake("The logarithm has another base; Math.log is the natural one.",
                            mean(softmax(scores), labels, p -> -Math.log10(p)))
                    .mistake("That is the loss for the class after the label: labels count from 0.",
                            loss(scores, next))
                    .is(expected);
        }

        private static void checkLarge(SimpleMatrix scores, int label, double expected) {
            Check.that("forward(scores, [" + label + "])",
                            () -> new SoftmaxCrossEntropy().forward(scores, new int[]{label}))
                    .given("scores", scores)
                    .within(1e-6)
                    .mistake(expected == 0
                            ? "exp(1000) is infinite in a double: subtract the largest score of the row first."
                            : "The logarithm of a probability that is 0 in a double. Use the logarithm of the sum.",
                            Double.POSITIVE_INFINITY)
                    .mistake("1e-7 inside the logarithm caps the loss at 16.1. Use the logarithm of the sum.",
                            -Math.log(1e-7))
                    .hint("the formula with the largest score m, which needs no probability.")
                    .is(expected);
        }

        private static void checkRejected(int[] labels) {
            Check.that("forward(scores, labels)", () -> new SoftmaxCrossEntropy().forward(SCORES, labels))
                    .given("scores", SCORES).given("labels", labels)
                    .isRejected();
        }
    }

    @Group
    @Exercise(id = "7.14", title = "Softmax with loss, backwards", points = 4, writes = "backward")
    class Backward {

        @Test
        void isDividedByTheBatchSize() {
            check(SCORES, LABELS);
            Check.that("backward() after forward(scores, labels)", () -> backward(SCORES, LABELS))
                    .given("scores", SCORES).given("labels", LABELS)
                    .is(matrix(new double[][]{{-0.454984713414810, 0.122364235527399, 0.332620477887411},
                            {0.332620477887411, 0.045015286585190, -0.377635764472601}}));
        }

        @Test
        void isProbabilityMinusTarget() {
            check(DIGIT, new int[]{2});
        }

        @Property(tries = 50)
        void addsUpToZeroInEveryRow(@ForAll("batches") Batch batch) {
            check(batch.scores, batch.labels);
        }

        @Property(tries = 20)
        void isWhatCanBeMeasured(@ForAll("batches") Batch batch) {
            SimpleMatrix scores = batch.scores.copy();
            Gradients.check("scores", (SimpleMatrix) Check.that("backward() after forward(scores, labels)",
                            () -> backward(batch.scores, batch.labels)).run(), scores,
                    () -> loss(scores, batch.labels));
        }

        @Test
        void answersTwiceTheSame() {
            SoftmaxCrossEntropy head = new SoftmaxCrossEntropy();
            SimpleMatrix expected = PROBABILITIES.minus(target(SCORES, LABELS)).divide(2);
            Check.that("the second backward() after forward(scores, labels)", () -> {
                head.forward(SCORES, LABELS);
                head.backward();
                return head.backward();
            }).given("scores", SCORES).given("labels", LABELS)
                    .mistake("The target is subtracted twice: backward writes into what forward remembered.",
                            PROBABILITIES.minus(target(SCORES, LABELS).scale(2)).divide(2))
                    .mistake("backward writes into what forward remembered; work on a copy.",
                            PROBABILITIES.minus(target(SCORES, LABELS)).divide(2)
                                    .minus(target(SCORES, LABELS)).divide(2))
                    .mistake("The gradients of two calls are added up; each call starts afresh.", expected.scale(2))
                    .is(expected);
        }

        @Test
        void leavesTheProbabilitiesAsTheyAre() {
            SoftmaxCrossEntropy head = new SoftmaxCrossEntropy();
            head.forward(SCORES, LABELS);
            SimpleMatrix before = head.probabilities().copy();
            Check.that("probabilities() after backward()", () -> {
                head.backward();
                return head.probabilities();
            }).because("what they were before")
                    .hint("backward writes into what forward remembered; work on a copy.")
                    .is(before);
        }

        @Test
        void goesBackThroughTheLastForward() {
            SoftmaxCrossEntropy head = new SoftmaxCrossEntropy();
            SoftmaxCrossEntropy other = new SoftmaxCrossEntropy();
            Check.that("backward() after forward(first, [1, 1, 1]) and forward(scores, labels)", () -> {
                head.forward(new SimpleMatrix(3, 2), new int[]{1, 1, 1});
                head.forward(SCORES, LABELS);
                other.forward(SCORES.negative(), new int[]{1, 1});
                return head.backward();
            }).given("scores", SCORES).given("labels", LABELS)
                    .mistake("That is the gradient of another object: the fields must not be static.",
                            softmax(SCORES.negative()).minus(target(SCORES, new int[]{1, 1})).divide(2))
                    .is(PROBABILITIES.minus(target(SCORES, LABELS)).divide(2));
        }

        @Test
        void cannotGoBackBeforeItWentForward() {
            Check.that("new SoftmaxCrossEntropy().backward()", () -> new SoftmaxCrossEntropy().backward()).isRejected();
        }

        @Provide
        Arbitrary<Batch> batches() {
            return threeRowsOfFour();
        }

        private static SimpleMatrix backward(SimpleMatrix scores, int[] labels) {
            SoftmaxCrossEntropy head = new SoftmaxCrossEntropy();
            head.forward(scores, labels);
            return head.backward();
        }

        private static void check(SimpleMatrix scores, int[] labels) {
            int rows = scores.getNumRows();
            SimpleMatrix p = softmax(scores);
            SimpleMatrix target = target(scores, labels);
            Check.that("backward() after forward(scores, labels)", () -> backward(scores, labels))
                    .given("scores", scores).given("labels", labels)
                    .mistake("The gradient is not divided by the number of rows, though the loss is a mean.",
                            p.minus(target))
                    .mistake("It is divided by the number of classes; it is divided by the number of rows.",
                            p.minus(target).divide(scores.getNumCols()))
                    .mistake("It is divided by the number of rows twice.", p.minus(target).divide(rows * rows))
                    .mistake("Probability minus target is wanted, not target minus probability.",
                            target.minus(p).divide(rows))
                    .mistake("The target is not subtracted.", p.divide(rows))
                    .mistake("The target is subtracted after the division by the number of rows.",
                            p.divide(rows).minus(target))
                    .mistake("The exponentials are not divided by their sum: a row of the gradient adds up to 0.",
                            undividedSoftmax(scores).minus(target).divide(rows))
                    .mistake("One sum over the whole batch: softmax works row by row.",
                            softmaxOverTheBatch(scores).minus(target).divide(rows))
                    .is(p.minus(target).divide(rows));
        }
    }
}
