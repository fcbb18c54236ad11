package koans.ch07backprop;

import java.util.stream.IntStream;
import koans.grader.arbitrary.Numbers;
import koans.grader.check.Check;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.ejml.simple.SimpleMatrix;

/** The formulas of an affine layer as sums, and what they give when one is mistaken. */
final class AffineMathJudge {

    private AffineMathJudge() {
    }

    /** Matrices whose shapes fit: x is N x D, w is D x M, b is 1 x M, dout is N x M. */
    record Batch(SimpleMatrix x, SimpleMatrix w, SimpleMatrix b, SimpleMatrix dout) {

        static Arbitrary<Batch> fitting() {
            Arbitrary<Integer> size = Arbitraries.integers().between(1, 3);
            return Combinators.combine(size, size, size).flatAs((n, d, m) -> Combinators.combine(
                            Numbers.matrix(n, d, 5), Numbers.matrix(d, m, 5), Numbers.matrix(1, m, 5),
                            Numbers.matrix(n, m, 5))
                    .as(Batch::new));
        }

        void checkForward() {
            forward(x, w, b).is(sums(x.getNumRows(), w.getNumCols(), x.getNumCols(),
                    (r, c, k) -> x.get(r, k) * w.get(k, c)).elementOp((int r, int c, double v) -> v + b.get(c)));
        }

        void checkInputGradient() {
            AffineMathJudge.checkInputGradient(dout, w, sums(x.getNumRows(), x.getNumCols(), dout.getNumCols(),
                    (r, k, c) -> dout.get(r, c) * w.get(k, c)));
        }

        void checkWeightGradient() {
            AffineMathJudge.checkWeightGradient(x, dout, sums(x.getNumCols(), dout.getNumCols(), x.getNumRows(),
                    (k, c, r) -> x.get(r, k) * dout.get(r, c)));
        }

        void checkBiasGradient() {
            AffineMathJudge.checkBiasGradient(dout, sums(1, dout.getNumCols(), dout.getNumRows(),
                    (one, c, r) -> dout.get(r, c)));
        }
    }

    /** What is added up: for a row, a column, and a number that runs. */
    @FunctionalInterface
    private interface Term {
        double at(int row, int col, int running);
    }

    private static SimpleMatrix sums(int rows, int cols, int terms, Term term) {
        return new SimpleMatrix(rows, cols).elementOp((int r, int c, double v) ->
                IntStream.range(0, terms).mapToDouble(k -> term.at(r, c, k)).sum());
    }

    static Check forward(SimpleMatrix x, SimpleMatrix w, SimpleMatrix b) {
        return Check.that("forward(x, w, b)", () -> AffineMath.forward(x, w, b))
                .given("x", x).given("w", w).given("b", b);
    }

    /** Checks two rows, where a bias can go to too few of them. */
    static void checkEveryRow(SimpleMatrix x, SimpleMatrix w, SimpleMatrix b, SimpleMatrix expected) {
        SimpleMatrix product = x.mult(w);
        forward(x, w, b)
                .mistake("The bias is left out.", product)
                .mistake("The bias is added to the first row only; every sample gets it.",
                        expected.getRow(0).concatRows(product.getRow(1)))
                .mistake("The bias is added to the last row only; every sample gets it.",
                        product.getRow(0).concatRows(expected.getRow(1)))
                .mistake("Row r gets b[r] everywhere: column c gets b[c].",
                        product.elementOp((int r, int c, double v) -> v + b.get(r)))
                .mistake("Every number gets b[0]: column c gets b[c].", product.plus(b.get(0)))
                .is(expected);
    }

    static Check inputGradient(SimpleMatrix dout, SimpleMatrix w) {
        return Check.that("inputGradient(dout, w)", () -> AffineMath.inputGradient(dout, w))
                .given("dout", dout).given("w", w);
    }

    static void checkInputGradient(SimpleMatrix dout, SimpleMatrix w, SimpleMatrix expected) {
        inputGradient(dout, w)
                .mistake("The gradient is divided by the batch size; the loss has done that already.",
                        expected.divide(dout.getNumRows()))
                .hint("which of the two has to be transposed for the shapes to fit?")
                .is(expected);
    }

    static Check weightGradient(SimpleMatrix x, SimpleMatrix dout) {
        return Check.that("weightGradient(x, dout)", () -> AffineMath.weightGradient(x, dout))
                .given("x", x).given("dout", dout);
    }

    static void checkWeightGradient(SimpleMatrix x, SimpleMatrix dout, SimpleMatrix expected) {
        weightGradient(x, dout)
                .mistake("The gradient is divided by the batch size; the loss has done that already.",
                        expected.divide(x.getNumRows()))
                .mistake("X is not transposed. With as many samples as inputs the shapes fit all the same.",
                        x.getNumCols() == dout.getNumRows() ? x.mult(dout) : null)
                .mistake("That is the first sample only: the samples add up.",
                        x.getRow(0).transpose().mult(dout.getRow(0)))
                .hint("which of the two has to be transposed for the shapes to fit?")
                .is(expected);
    }

    static void checkBiasGradient(SimpleMatrix dout, SimpleMatrix expected) {
        int rows = dout.getNumRows();
        SimpleMatrix rowSums = dout.mult(SimpleMatrix.ones(dout.getNumCols(), 1));
        Check.that("biasGradient(dout)", () -> AffineMath.biasGradient(dout))
                .given("dout", dout)
                .mistake("The rows are added up; a bias belongs to a column.", rowSums.transpose())
                .mistake("The rows are added up; a bias belongs to a column.", rowSums)
                .mistake("The gradient is divided by the batch size; the loss has done that already.",
                        expected.divide(rows))
                .mistake("The numbers are right, but a bias is one row, 1 x M.", expected.transpose())
                .mistake("That is the first sample only: the samples add up.", dout.getRow(0))
                .mistake("The samples are not added up; all of them share one bias.", dout.copy())
                .mistake("Everything is added up; each column has its own sum.",
                        new SimpleMatrix(new double[][]{{dout.elementSum()}}))
                .is(expected);
    }
}
