package koans.ch05network;

import static koans.ch05network.ByHand.sigmoid;

import koans.grader.Exercise;
import koans.grader.Fact;
import koans.grader.arbitrary.Numbers;
import koans.grader.check.Check;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.ejml.simple.SimpleMatrix;
import org.junit.jupiter.api.Test;

class WeightedSumsTest {

    @Group
    @Exercise(id = "5.13", title = "Weighted sums of a batch", points = 4, writes = {"weightedSums", "affine"})
    class Sums {

        @Test
        void areOneRowPerSample() {
            SimpleMatrix x = matrix(new double[][]{{1, 2}});
            SimpleMatrix w = matrix(new double[][]{{1, 3, 5}, {2, 4, 6}});
            Check.that("weightedSums(x, w)", () -> WeightedSums.weightedSums(x, w))
                    .given("x", x)
                    .given("w", w)
                    .mistake("This is a column. A sample is a row, and so are its sums.",
                            matrix(new double[][]{{5}, {11}, {17}}))
                    .is(matrix(new double[][]{{5, 11, 17}}));
        }

        @Test
        void getTheBiasInEveryRow() {
            SimpleMatrix x = batch();
            SimpleMatrix w = weights();
            SimpleMatrix b = biases();
            Check.that("affine(x, w, b)", () -> WeightedSums.affine(x, w, b))
                    .given("x", x)
                    .given("w", w)
                    .given("b", b)
                    .mistake("The bias is missing.", matrix(new double[][]{{2.5, 0, -0.75}, {-1, -0.5, 0.5}}))
                    .mistake("The bias is added to the first row only. Every sample needs it.",
                            matrix(new double[][]{{2.6, 0, -0.95}, {-1, -0.5, 0.5}}))
                    .mistake("The bias is subtracted.", matrix(new double[][]{{2.4, 0, -0.55}, {-1.1, -0.5, 0.7}}))
                    .mistake("The first bias is added everywhere: each neuron, so each column, has its own.",
                            matrix(new double[][]{{2.6, 0.1, -0.65}, {-0.9, -0.4, 0.6}}))
                    .mistake("The bias goes by the row. Each column is a neuron and has its own bias.",
                            matrix(new double[][]{{2.6, 0.1, -0.65}, {-1, -0.5, 0.5}}))
                    .is(matrix(new double[][]{{2.6, 0, -0.95}, {-0.9, -0.5, 0.3}}));
        }

        @Fact("The sums of a row do not depend on other rows")
        @Property(tries = 40)
        void ofARowDoNotDependOnOtherRows(@ForAll("batches") SimpleMatrix x) {
            SimpleMatrix w = weights();
            SimpleMatrix b = biases();
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

        @Test
        void needShapesThatFit() {
            SimpleMatrix x = batch();
            SimpleMatrix high = counted(3, 2);
            Check.that("weightedSums(x, w) with x of 2x2 and w of 3x2", () -> WeightedSums.weightedSums(x, high))
                    .given("x", x).given("w", high).isRejected();
            SimpleMatrix w = weights();
            for (SimpleMatrix b : new SimpleMatrix[]{
                counted(1, 4), counted(1, 2), counted(1, 1), counted(3, 1), counted(2, 3)}) {
                Check.that("affine(x, w, b) with w of 2x3 and b of " + b.getNumRows() + "x" + b.getNumCols(),
                        () -> WeightedSums.affine(x, w, b)).given("x", x).given("w", w).given("b", b).isRejected();
            }
        }

        /** The numbers from 1 on, row by row. */
        private static SimpleMatrix counted(int rows, int cols) {
            return new SimpleMatrix(rows, cols).elementOp((int r, int c, double v) -> r * cols + c + 1);
        }

        @Provide
        Arbitrary<SimpleMatrix> batches() {
            return Numbers.vector(2, 9).array(double[][].class).ofMinSize(1).ofMaxSize(4).map(SimpleMatrix::new);
        }
    }

    @Group
    @Exercise(id = "5.14", title = "A layer forwards", points = 3, writes = "forward")
    class Forward {

        @Test
        void sendsTheSumsThroughTheActivation() {
            SimpleMatrix x = matrix(new double[][]{{1, 2}});
            SimpleMatrix w = matrix(new double[][]{{1, 3, 5}, {2, 4, 6}});
            SimpleMatrix b = new SimpleMatrix(1, 3);
            Check.that("forward(x, w, b, sigmoid)", () -> WeightedSums.forward(x, w, b, ByHand::sigmoid))
                    .given("x", x)
                    .given("w", w)
                    .given("b", b)
                    .mistake("The activation function is not used: these are the sums.",
                            matrix(new double[][]{{5, 11, 17}}))
                    .mistake("The activation function is applied to the input, before the weights.",
                            sigmoid(x).mult(w))
                    .is(matrix(new double[][]{{0.9933071490757153, 0.999983298578152, 0.9999999586006244}}));
        }

        @Test
        void takesWhateverActivationItGets() {
            SimpleMatrix x = batch();
            SimpleMatrix w = weights();
            SimpleMatrix b = biases();
            SimpleMatrix sums = matrix(new double[][]{{2.6, 0, -0.95}, {-0.9, -0.5, 0.3}});
            Check.that("forward(x, w, b, square)", () -> WeightedSums.forward(x, w, b, WeightedSumsTest::square))
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

        @Test
        void handsTheWholeBatchToTheActivation() {
            SimpleMatrix x = batch();
            SimpleMatrix w = weights();
            SimpleMatrix b = biases();
            // Unlike the functions of one number, this one can tell a batch from its rows.
            Check.that("forward(x, w, b, a -> a / (sum of all entries of a))", () -> WeightedSums.forward(x, w, b,
                            a -> a.divide(a.elementSum())))
                    .given("x", x)
                    .given("w", w)
                    .given("b", b)
                    .is(matrix(new double[][]{{2.6, 0, -0.95}, {-0.9, -0.5, 0.3}}).divide(0.55));
        }
    }

    private static SimpleMatrix batch() {
        return matrix(new double[][]{{1, 2}, {0, -1}});
    }

    private static SimpleMatrix weights() {
        return matrix(new double[][]{{0.5, -1, 0.25}, {1, 0.5, -0.5}});
    }

    private static SimpleMatrix biases() {
        return matrix(new double[][]{{0.1, 0, -0.2}});
    }

    private static SimpleMatrix matrix(double[][] rows) {
        return new SimpleMatrix(rows);
    }

    private static SimpleMatrix square(SimpleMatrix a) {
        return a.elementMult(a);
    }
}
