package koans.ch07backprop;

import koans.grader.Exercise;
import koans.grader.arbitrary.Numbers;
import koans.grader.check.Check;
import koans.grader.check.Gradients;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.ejml.simple.SimpleMatrix;
import org.junit.jupiter.api.Test;

class AffineMathTest {

    /** Matrices whose shapes fit: x is N x D, w is D x M, b is 1 x M, dout is N x M. */
    private record Batch(SimpleMatrix x, SimpleMatrix w, SimpleMatrix b, SimpleMatrix dout) {
    }

    private static final SimpleMatrix X = matrix(new double[][]{{1, 2}, {3, 4}});
    private static final SimpleMatrix W = matrix(new double[][]{{1, 3, 5}, {2, 4, 6}});
    private static final SimpleMatrix B = matrix(new double[][]{{1, 2, 3}});
    private static final SimpleMatrix DOUT = matrix(new double[][]{{1, 0, 2}, {3, 1, 1}});

    private static SimpleMatrix matrix(double[][] rows) {
        return new SimpleMatrix(rows);
    }

    private static Arbitrary<Batch> fitting() {
        Arbitrary<Integer> size = Arbitraries.integers().between(1, 3);
        return Combinators.combine(size, size, size).flatAs((n, d, m) -> Combinators.combine(
                        Numbers.matrix(n, d, 5), Numbers.matrix(d, m, 5), Numbers.matrix(1, m, 5),
                        Numbers.matrix(n, m, 5))
                .as(Batch::new));
    }

    @Group
    @Exercise(id = "7.7", title = "Affine forwards", points = 3, writes = "forward")
    class Forward {

        @Test
        void multipliesAndAddsTheBias() {
            SimpleMatrix x = matrix(new double[][]{{1, 2}});
            Check.that("forward(x, w, b)", () -> AffineMath.forward(x, W, B))
                    .given("x", x).given("w", W).given("b", B)
                    .mistake("The bias is left out.", matrix(new double[][]{{5, 11, 17}}))
                    .mistake("The bias is subtracted; it is added.", matrix(new double[][]{{4, 9, 14}}))
                    .is(matrix(new double[][]{{6, 13, 20}}));
        }

        @Test
        void addsTheBiasToEveryRow() {
            Check.that("forward(x, w, b)", () -> AffineMath.forward(X, W, B))
                    .given("x", X).given("w", W).given("b", B)
                    .mistake("The bias is left out.", matrix(new double[][]{{5, 11, 17}, {11, 25, 39}}))
                    .mistake("The bias is added to the first row only; every sample gets it.",
                            matrix(new double[][]{{6, 13, 20}, {11, 25, 39}}))
                    .mistake("The bias is added to the last row only; every sample gets it.",
                            matrix(new double[][]{{5, 11, 17}, {12, 27, 42}}))
                    .mistake("Row r gets b[r] everywhere: column c gets b[c].",
                            matrix(new double[][]{{6, 12, 18}, {13, 27, 41}}))
                    .mistake("Every number gets b[0]: column c gets b[c].",
                            matrix(new double[][]{{6, 12, 18}, {12, 26, 40}}))
                    .is(matrix(new double[][]{{6, 13, 20}, {12, 27, 42}}));
        }

        @Property(tries = 50)
        void isTheDoubleSum(@ForAll("batches") Batch batch) {
            SimpleMatrix expected = new SimpleMatrix(batch.x.getNumRows(), batch.w.getNumCols());
            for (int r = 0; r < expected.getNumRows(); r++) {
                for (int c = 0; c < expected.getNumCols(); c++) {
                    double sum = batch.b.get(0, c);
                    for (int k = 0; k < batch.x.getNumCols(); k++) {
                        sum += batch.x.get(r, k) * batch.w.get(k, c);
                    }
                    expected.set(r, c, sum);
                }
            }
            Check.that("forward(x, w, b)", () -> AffineMath.forward(batch.x, batch.w, batch.b))
                    .given("x", batch.x).given("w", batch.w).given("b", batch.b)
                    .is(expected);
        }

        @Test
        void takesOnlyShapesThatFit() {
            checkRejected(new SimpleMatrix(2, 3), W, B);
            checkRejected(X, W, matrix(new double[][]{{1, 2}}));
            checkRejected(X, W, matrix(new double[][]{{1, 2, 3, 4}}));
            checkRejected(X, W, matrix(new double[][]{{1}, {2}, {3}}));
        }

        @Provide
        Arbitrary<Batch> batches() {
            return fitting();
        }

        private static void checkRejected(SimpleMatrix x, SimpleMatrix w, SimpleMatrix b) {
            Check.that("forward(x, w, b)", () -> AffineMath.forward(x, w, b))
                    .given("x", x).given("w", w).given("b", b)
                    .isRejected();
        }
    }

    @Group
    @Exercise(id = "7.8", title = "Affine: gradient of the input", points = 3, writes = "inputGradient")
    class InputGradient {

        @Test
        void multipliesByTheWeightsTurnedOver() {
            check(matrix(new double[][]{{1, 2, 3}}), W, matrix(new double[][]{{22, 28}}));
            check(matrix(new double[][]{{1, 1, 1}, {2, 2, 2}}), W, matrix(new double[][]{{9, 12}, {18, 24}}));
            check(DOUT, W, matrix(new double[][]{{11, 14}, {11, 16}}));
        }

        @Test
        void turnsSquareWeightsOverToo() {
            SimpleMatrix w = matrix(new double[][]{{1, 2}, {3, 4}});
            SimpleMatrix dout = matrix(new double[][]{{5, 6}});
            Check.that("inputGradient(dout, w)", () -> AffineMath.inputGradient(dout, w))
                    .given("dout", dout).given("w", w)
                    .mistake("W is not transposed. With square weights the shapes fit all the same.",
                            matrix(new double[][]{{23, 34}}))
                    .is(matrix(new double[][]{{17, 39}}));
        }

        @Property(tries = 50)
        void isTheSumOverTheOutputs(@ForAll("batches") Batch batch) {
            SimpleMatrix expected = new SimpleMatrix(batch.x.getNumRows(), batch.x.getNumCols());
            for (int r = 0; r < expected.getNumRows(); r++) {
                for (int k = 0; k < expected.getNumCols(); k++) {
                    for (int c = 0; c < batch.dout.getNumCols(); c++) {
                        expected.set(r, k, expected.get(r, k) + batch.dout.get(r, c) * batch.w.get(k, c));
                    }
                }
            }
            check(batch.dout, batch.w, expected);
        }

        @Test
        void isWhatCanBeMeasured() {
            SimpleMatrix x = X.copy();
            Gradients.check("x", (SimpleMatrix) Check.that("inputGradient(dout, w)",
                            () -> AffineMath.inputGradient(DOUT, W)).run(), x,
                    () -> x.mult(W).elementMult(DOUT).elementSum());
        }

        @Test
        void takesOnlyShapesThatFit() {
            SimpleMatrix dout = matrix(new double[][]{{1, 2}});
            Check.that("inputGradient(dout, w)", () -> AffineMath.inputGradient(dout, W))
                    .given("dout", dout).given("w", W)
                    .isRejected();
        }

        @Provide
        Arbitrary<Batch> batches() {
            return fitting();
        }

        private static void check(SimpleMatrix dout, SimpleMatrix w, SimpleMatrix expected) {
            Check.that("inputGradient(dout, w)", () -> AffineMath.inputGradient(dout, w))
                    .given("dout", dout).given("w", w)
                    .mistake("The gradient is divided by the batch size; the loss has done that already.",
                            expected.divide(dout.getNumRows()))
                    .hint("which of the two has to be transposed for the shapes to fit?")
                    .is(expected);
        }
    }

    @Group
    @Exercise(id = "7.9", title = "Affine: gradient of the weights", points = 3, writes = "weightGradient")
    class WeightGradient {

        @Test
        void multipliesTheInputsTurnedOverByTheGradient() {
            check(matrix(new double[][]{{1, 2}}), matrix(new double[][]{{1, 2, 3}}),
                    matrix(new double[][]{{1, 2, 3}, {2, 4, 6}}));
            check(X, matrix(new double[][]{{1, 1, 1}, {2, 2, 2}}), matrix(new double[][]{{7, 7, 7}, {10, 10, 10}}));
        }

        @Test
        void addsUpTheSamples() {
            Check.that("weightGradient(x, dout)", () -> AffineMath.weightGradient(X, DOUT))
                    .given("x", X).given("dout", DOUT)
                    .mistake("X is not transposed. With as many samples as inputs the shapes fit all the same.",
                            matrix(new double[][]{{7, 2, 4}, {15, 4, 10}}))
                    .mistake("The gradient is divided by the batch size; the loss has done that already.",
                            matrix(new double[][]{{5, 1.5, 2.5}, {7, 2, 4}}))
                    .mistake("That is the first sample only: the samples add up.",
                            matrix(new double[][]{{1, 0, 2}, {2, 0, 4}}))
                    .mistake("That is the last sample only: the samples add up.",
                            matrix(new double[][]{{9, 3, 3}, {12, 4, 4}}))
                    .is(matrix(new double[][]{{10, 3, 5}, {14, 4, 8}}));
        }

        @Property(tries = 50)
        void isTheSumOverTheSamples(@ForAll("batches") Batch batch) {
            SimpleMatrix expected = new SimpleMatrix(batch.x.getNumCols(), batch.dout.getNumCols());
            for (int k = 0; k < expected.getNumRows(); k++) {
                for (int c = 0; c < expected.getNumCols(); c++) {
                    for (int r = 0; r < batch.x.getNumRows(); r++) {
                        expected.set(k, c, expected.get(k, c) + batch.x.get(r, k) * batch.dout.get(r, c));
                    }
                }
            }
            check(batch.x, batch.dout, expected);
        }

        @Test
        void isWhatCanBeMeasured() {
            SimpleMatrix w = W.copy();
            Gradients.check("w", (SimpleMatrix) Check.that("weightGradient(x, dout)",
                            () -> AffineMath.weightGradient(X, DOUT)).run(), w,
                    () -> X.mult(w).elementMult(DOUT).elementSum());
        }

        @Test
        void takesOnlyShapesThatFit() {
            SimpleMatrix dout = new SimpleMatrix(3, 2);
            Check.that("weightGradient(x, dout)", () -> AffineMath.weightGradient(X, dout))
                    .given("x", X).given("dout", dout)
                    .isRejected();
        }

        @Provide
        Arbitrary<Batch> batches() {
            return fitting();
        }

        private static void check(SimpleMatrix x, SimpleMatrix dout, SimpleMatrix expected) {
            Check.that("weightGradient(x, dout)", () -> AffineMath.weightGradient(x, dout))
                    .given("x", x).given("dout", dout)
                    .mistake("The gradient is divided by the batch size; the loss has done that already.",
                            expected.divide(x.getNumRows()))
                    .mistake("X is not transposed. With as many samples as inputs the shapes fit all the same.",
                            x.getNumCols() == dout.getNumRows() ? x.mult(dout) : null)
                    .mistake("That is the first sample only: the samples add up.",
                            x.getRow(0).transpose().mult(dout.getRow(0)))
                    .hint("which of the two has to be transposed for the shapes to fit?")
                    .is(expected);
        }
    }

    @Group
    @Exercise(id = "7.10", title = "Affine: gradient of the bias", points = 2, writes = "biasGradient")
    class BiasGradient {

        @Test
        void addsUpTheColumns() {
            check(matrix(new double[][]{{1, 1, 1}, {2, 2, 2}}), matrix(new double[][]{{3, 3, 3}}));
            check(matrix(new double[][]{{1, 10, 100}, {2, 20, 200}}), matrix(new double[][]{{3, 30, 300}}));
        }

        @Test
        void isTheGradientItselfForOneSample() {
            check(matrix(new double[][]{{4, 5, 6}}), matrix(new double[][]{{4, 5, 6}}));
        }

        @Property(tries = 50)
        void hasOneNumberForEachOutput(@ForAll("batches") Batch batch) {
            SimpleMatrix expected = new SimpleMatrix(1, batch.dout.getNumCols());
            for (int c = 0; c < expected.getNumCols(); c++) {
                for (int r = 0; r < batch.dout.getNumRows(); r++) {
                    expected.set(0, c, expected.get(0, c) + batch.dout.get(r, c));
                }
            }
            check(batch.dout, expected);
        }

        @Provide
        Arbitrary<Batch> batches() {
            return fitting();
        }

        private static void check(SimpleMatrix dout, SimpleMatrix expected) {
            int rows = dout.getNumRows();
            double[] rowSums = new double[rows];
            for (int r = 0; r < rows; r++) {
                rowSums[r] = dout.getRow(r).elementSum();
            }
            Check.that("biasGradient(dout)", () -> AffineMath.biasGradient(dout))
                    .given("dout", dout)
                    .mistake("The rows are added up; a bias belongs to a column.", matrix(new double[][]{rowSums}))
                    .mistake("The rows are added up; a bias belongs to a column.", new SimpleMatrix(rowSums))
                    .mistake("The gradient is divided by the batch size; the loss has done that already.",
                            expected.divide(rows))
                    .mistake("The numbers are right, but a bias is one row, 1 x M.", expected.transpose())
                    .mistake("That is the first sample only: the samples add up.", dout.getRow(0))
                    .mistake("The samples are not added up; all of them share one bias.", dout.copy())
                    .mistake("Everything is added up; each column has its own sum.",
                            matrix(new double[][]{{dout.elementSum()}}))
                    .is(expected);
        }
    }
}
