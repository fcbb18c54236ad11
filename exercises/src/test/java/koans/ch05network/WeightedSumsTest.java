package koans.ch05network;

import static koans.ch05network.WeightedSumsJudge.rejectsBiases;

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
            WeightedSumsJudge.checkAffine(batch(), weights(), biases(), sums());
        }

        @Fact("The sums of a row do not depend on other rows")
        @Property(tries = 40)
        void ofARowDoNotDependOnOtherRows(@ForAll("batches") SimpleMatrix x) {
            WeightedSumsJudge.checkSums(x, weights(), biases());
        }

        @Test
        void needShapesThatFit() {
            SimpleMatrix x = batch();
            SimpleMatrix high = WeightedSumsJudge.counted(3, 2);
            Check.that("weightedSums(x, w) with x of 2x2 and w of 3x2", () -> WeightedSums.weightedSums(x, high))
                    .given("x", x).given("w", high).isRejected();
            rejectsBiases(batch(), weights(), 1, 4);
            rejectsBiases(batch(), weights(), 1, 2);
            rejectsBiases(batch(), weights(), 1, 1);
            rejectsBiases(batch(), weights(), 3, 1);
            rejectsBiases(batch(), weights(), 2, 3);
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
            WeightedSumsJudge.checkForwardThroughSigmoid(x, w, b,
                    matrix(new double[][]{{0.9933071490757153, 0.999983298578152, 0.9999999586006244}}));
        }

        @Test
        void takesWhateverActivationItGets() {
            WeightedSumsJudge.checkForwardThroughSquare(batch(), weights(), biases(), sums());
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
                    .is(sums().divide(0.55));
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

    /** What the batch gives with these weights and biases. */
    private static SimpleMatrix sums() {
        return matrix(new double[][]{{2.6, 0, -0.95}, {-0.9, -0.5, 0.3}});
    }

    private static SimpleMatrix matrix(double[][] rows) {
        return new SimpleMatrix(rows);
    }
}
