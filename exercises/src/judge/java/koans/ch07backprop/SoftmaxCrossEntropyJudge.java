package koans.ch07backprop;

import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import koans.grader.arbitrary.Numbers;
import koans.grader.check.Check;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.ejml.simple.SimpleMatrix;

/** Softmax with loss by the formulas, and what comes out when it is mistaken. */
final class SoftmaxCrossEntropyJudge {

    private SoftmaxCrossEntropyJudge() {
    }

    /** A batch of scores with its labels. */
    record Batch(SimpleMatrix scores, int[] labels) {

        static Arbitrary<Batch> threeRowsOfFour() {
            return Combinators.combine(Numbers.matrix(3, 4, 5), Numbers.labels(3, 4)).as(Batch::new);
        }

        /** The probabilities that a new object has found after its forward. */
        SimpleMatrix probabilities() {
            SoftmaxCrossEntropy head = new SoftmaxCrossEntropy();
            head.forward(scores, labels);
            return head.probabilities();
        }

        /** The gradient that a new object finds after its forward. */
        SimpleMatrix backward() {
            SoftmaxCrossEntropy head = new SoftmaxCrossEntropy();
            head.forward(scores, labels);
            return head.backward();
        }

        Check loss() {
            return Check.that("forward(scores, labels)", () -> new SoftmaxCrossEntropy().forward(scores, labels))
                    .given("scores", scores).given("labels", labels);
        }

        Check gradient() {
            return Check.that("backward() after forward(scores, labels)", this::backward)
                    .given("scores", scores).given("labels", labels);
        }

        void checkLoss(double expected) {
            int classes = scores.getNumCols();
            int[] next = IntStream.of(labels).map(label -> (label + 1) % classes).toArray();
            loss().within(1e-6)
                    .mistake("One sum over the whole batch: softmax works row by row.",
                            mean(ofTheWholeBatch(scores), labels, p -> -Math.log(p)))
                    .mistake("The exponentials are not divided by their sum.",
                            mean(undivided(scores), labels, p -> -Math.log(p)))
                    .mistake("The exponentials are not divided by their sum.",
                            mean(undivided(scores), labels, p -> -Math.log(p + 1e-7)))
                    .mistake("The largest score m is taken out of the sum, but not added back.",
                            expected - IntStream.range(0, labels.length)
                                    .mapToDouble(i -> scores.getRow(i).elementMax()).average().orElseThrow())
                    .mistake("1e-7 inside the logarithm moves the loss. Use the logarithm of the sum.",
                            mean(rowByRow(scores), labels, p -> -Math.log(p + 1e-7)))
                    .mistake("The losses are added up; the mean over the rows is wanted.", expected * labels.length)
                    .mistake("The loss is divided by the number of classes; it is divided by the number of rows.",
                            expected * labels.length / classes)
                    .mistake("The sign is missing: the logarithm of a probability is negative, a loss is not.",
                            -expected)
                    .mistake("That is 1 minus the probability; the loss is minus its logarithm.",
                            mean(rowByRow(scores), labels, p -> 1 - p))
                    .mistake("The logarithm has another base; Math.log is the natural one.",
                            mean(rowByRow(scores), labels, p -> -Math.log10(p)))
                    .mistake("That is the loss for the class after the label: labels count from 0.",
                            SoftmaxCrossEntropyJudge.loss(scores, next))
                    .is(expected);
        }

        void checkProbabilities(SimpleMatrix expected) {
            Check.that("probabilities() after forward(scores, labels)", this::probabilities)
                    .given("scores", scores).given("labels", labels)
                    .mistake("One sum over the whole batch: softmax works row by row.", ofTheWholeBatch(scores))
                    .mistake("The exponentials are not divided by their sum.", undivided(scores))
                    .mistake("The exponentials are not divided by their sum.", scores.elementExp())
                    .mistake("The target is subtracted already; that belongs into backward, on a copy.",
                            expected.minus(target()))
                    .is(expected);
        }

        /** Checks loss and probabilities with the formulas. */
        void checkFormulas() {
            checkLoss(SoftmaxCrossEntropyJudge.loss(scores, labels));
            Check.that("probabilities() after forward(scores, labels)", this::probabilities)
                    .given("scores", scores).given("labels", labels)
                    .is(rowByRow(scores));
        }

        /** Checks that other scores, which mean the same, have the same loss. */
        void checkMoved(String why, double expected) {
            loss().because(why)
                    .mistake("One sum over the whole batch: softmax works row by row.",
                            mean(ofTheWholeBatch(scores), labels, p -> -Math.log(p)))
                    .within(1e-6).is(expected);
        }

        void checkGradient() {
            int rows = scores.getNumRows();
            SimpleMatrix p = rowByRow(scores);
            SimpleMatrix target = target();
            gradient()
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
                            undivided(scores).minus(target).divide(rows))
                    .mistake("One sum over the whole batch: softmax works row by row.",
                            ofTheWholeBatch(scores).minus(target).divide(rows))
                    .is(p.minus(target).divide(rows));
        }

        /** Checks that what forward remembered is still there after a backward. */
        void checkSecondGradient(SimpleMatrix expected) {
            SoftmaxCrossEntropy head = new SoftmaxCrossEntropy();
            SimpleMatrix target = target();
            SimpleMatrix p = expected.scale(labels.length).plus(target);
            Check.that("the second backward() after forward(scores, labels)", () -> {
                head.forward(scores, labels);
                head.backward();
                return head.backward();
            }).given("scores", scores).given("labels", labels)
                    .mistake("The target is subtracted twice: backward writes into what forward remembered.",
                            p.minus(target.scale(2)).divide(2))
                    .mistake("backward writes into what forward remembered; work on a copy.",
                            p.minus(target).divide(2).minus(target).divide(2))
                    .mistake("The gradients of two calls are added up; each call starts afresh.", expected.scale(2))
                    .is(expected);
        }

        /** Checks that neither an earlier batch counts, nor that of another object. */
        void checkGradientOfTheLastForward(SimpleMatrix expected) {
            SoftmaxCrossEntropy head = new SoftmaxCrossEntropy();
            Batch other = new Batch(scores.negative(), new int[]{1, 1});
            SoftmaxCrossEntropy otherHead = new SoftmaxCrossEntropy();
            Check.that("backward() after forward(first, [1, 1, 1]) and forward(scores, labels)", () -> {
                head.forward(new SimpleMatrix(3, 2), new int[]{1, 1, 1});
                head.forward(scores, labels);
                otherHead.forward(other.scores, other.labels);
                return head.backward();
            }).given("scores", scores).given("labels", labels)
                    .mistake("That is the gradient of another object: the fields must not be static.",
                            rowByRow(other.scores).minus(other.target()).divide(2))
                    .is(expected);
        }

        private SimpleMatrix target() {
            SimpleMatrix target = new SimpleMatrix(scores.getNumRows(), scores.getNumCols());
            for (int i = 0; i < labels.length; i++) {
                target.set(i, labels[i], 1);
            }
            return target;
        }
    }

    static void checkLarge(SimpleMatrix scores, int label, double expected) {
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

    static double loss(SimpleMatrix scores, int[] labels) {
        return mean(rowByRow(scores), labels, p -> -Math.log(p));
    }

    private static double mean(SimpleMatrix probabilities, int[] labels, DoubleUnaryOperator loss) {
        double sum = 0;
        for (int i = 0; i < labels.length; i++) {
            sum += loss.applyAsDouble(probabilities.get(i, labels[i]));
        }
        return sum / labels.length;
    }

    /** exp(s) over the sum of exp(s), row by row. */
    private static SimpleMatrix rowByRow(SimpleMatrix scores) {
        SimpleMatrix p = scores.elementExp();
        for (int i = 0; i < p.getNumRows(); i++) {
            p.insertIntoThis(i, 0, p.getRow(i).divide(p.getRow(i).elementSum()));
        }
        return p;
    }

    private static SimpleMatrix ofTheWholeBatch(SimpleMatrix scores) {
        SimpleMatrix exp = scores.elementExp();
        return exp.divide(exp.elementSum());
    }

    private static SimpleMatrix undivided(SimpleMatrix scores) {
        SimpleMatrix exp = scores.copy();
        for (int i = 0; i < exp.getNumRows(); i++) {
            exp.insertIntoThis(i, 0, scores.getRow(i).minus(scores.getRow(i).elementMax()).elementExp());
        }
        return exp;
    }

    /** Checks the loss of four equal rows by an object that has seen two of them. */
    static void checkLossOfEqualRows() {
        SimpleMatrix two = new SimpleMatrix(2, 3);
        SimpleMatrix four = new SimpleMatrix(4, 3);
        Check.that("forward of 4 rows [0, 0, 0] after a forward of 2 such rows, of the same object", () -> {
                    SoftmaxCrossEntropy head = new SoftmaxCrossEntropy();
                    head.forward(two, new int[2]);
                    return head.forward(four, new int[4]);
                })
                .within(1e-6)
                .mistake("It still divides by the number of rows of the first batch.", 2 * Math.log(3))
                .is(Math.log(3));
    }

    /** Checks the gradient of four equal rows by an object that has gone back through two of them. */
    static void checkGradientOfEqualRows() {
        SimpleMatrix two = new SimpleMatrix(2, 2);
        SimpleMatrix four = new SimpleMatrix(4, 2);
        SimpleMatrix expected = new SimpleMatrix(new double[][]{{-0.125, 0.125}, {-0.125, 0.125}, {-0.125, 0.125},
            {-0.125, 0.125}});
        Check.that("backward() for 4 rows [0, 0] after forward and backward of 2 such rows, of the same object", () -> {
                    SoftmaxCrossEntropy head = new SoftmaxCrossEntropy();
                    head.forward(two, new int[2]);
                    head.backward();
                    head.forward(four, new int[4]);
                    return head.backward();
                })
                .mistake("It still divides by the number of rows of the first batch.", expected.scale(2))
                .is(expected);
    }
}
