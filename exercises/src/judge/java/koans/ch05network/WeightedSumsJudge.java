package koans.ch05network;

import static koans.ch05network.ByHand.sigmoid;

import koans.grader.check.Check;
import org.ejml.simple.SimpleMatrix;

/** Layers with biases at the wrong place, and with functions too early, too late or twice. */
final class WeightedSumsJudge {

    private WeightedSumsJudge() {
    }

    static void checkAffine(SimpleMatrix x, SimpleMatrix w, SimpleMatrix b, SimpleMatrix expected) {
        SimpleMatrix sums = x.mult(w);
        Check.that("affine(x, w, b)", () -> WeightedSums.affine(x, w, b))
                .given("x", x)
                .given("w", w)
                .given("b", b)
                .mistake("The bias is missing.", sums)
                .mistake("The bias is added to the first row only. Every sample needs it.",
                        sums.elementOp((int r, int c, double v) -> r == 0 ? v + b.get(c) : v))
                .mistake("The bias is subtracted.", sums.elementOp((int r, int c, double v) -> v - b.get(c)))
                .mistake("The first bias is added everywhere: each neuron, so each column, has its own.",
                        sums.plus(b.get(0)))
                .mistake("The bias goes by the row. Each column is a neuron and has its own bias.",
                        sums.elementOp((int r, int c, double v) -> v + b.get(r)))
                .is(expected);
    }

    static void checkSums(SimpleMatrix x, SimpleMatrix w, SimpleMatrix b) {
        SimpleMatrix sums = x.mult(w);
        Check.that("weightedSums(x, w)", () -> WeightedSums.weightedSums(x, w))
                .given("x", x)
                .given("w", w)
                .is(sums);
        Check.that("affine(x, w, b)", () -> WeightedSums.affine(x, w, b))
                .given("x", x)
                .given("w", w)
                .given("b", b)
                .is(sums.elementOp((int r, int c, double v) -> v + b.get(c)));
    }

    /** The weights are those of three neurons with two inputs. */
    static void rejectsBiases(SimpleMatrix x, SimpleMatrix w, int rows, int cols) {
        SimpleMatrix b = counted(rows, cols);
        Check.that("affine(x, w, b) with w of 2x3 and b of " + rows + "x" + cols,
                () -> WeightedSums.affine(x, w, b)).given("x", x).given("w", w).given("b", b).isRejected();
    }

    /** The numbers from 1 on, row by row. */
    static SimpleMatrix counted(int rows, int cols) {
        return new SimpleMatrix(rows, cols).elementOp((int r, int c, double v) -> r * cols + c + 1);
    }

    static void checkForwardThroughSigmoid(SimpleMatrix x, SimpleMatrix w, SimpleMatrix b, SimpleMatrix expected) {
        Check.that("forward(x, w, b, sigmoid)", () -> WeightedSums.forward(x, w, b, ByHand::sigmoid))
                .given("x", x)
                .given("w", w)
                .given("b", b)
                .mistake("The activation function is not used: these are the sums.", x.mult(w))
                .mistake("The activation function is applied to the input, before the weights.",
                        sigmoid(x).mult(w))
                .is(expected);
    }

    static void checkForwardThroughSquare(SimpleMatrix x, SimpleMatrix w, SimpleMatrix b, SimpleMatrix sums) {
        Check.that("forward(x, w, b, square)", () -> WeightedSums.forward(x, w, b, a -> square(a)))
                .given("x", x)
                .given("w", w)
                .given("b", b)
                .mistake("The activation function is not used: these are the sums.", sums)
                .mistake("This is the sigmoid, whatever function was asked for.", sigmoid(sums))
                .mistake("This is the ReLU, whatever function was asked for.",
                        sums.elementOp((int r, int c, double v) -> Math.max(0, v)))
                .mistake("The activation function comes before the bias: the sum is not complete yet.",
                        square(x.mult(w)).elementOp((int r, int c, double v) -> v + b.get(c)))
                .mistake("The bias is missing.", square(x.mult(w)))
                .mistake("The activation function is applied twice.", square(square(sums)))
                .is(square(sums));
    }

    private static SimpleMatrix square(SimpleMatrix a) {
        return a.elementMult(a);
    }
}
