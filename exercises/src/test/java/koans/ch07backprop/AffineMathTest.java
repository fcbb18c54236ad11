package koans.ch07backprop;

import static koans.ch07backprop.AffineMathJudge.checkBiasGradient;
import static koans.ch07backprop.AffineMathJudge.checkEveryRow;
import static koans.ch07backprop.AffineMathJudge.checkInputGradient;
import static koans.ch07backprop.AffineMathJudge.checkWeightGradient;
import static koans.ch07backprop.AffineMathJudge.forward;
import static koans.ch07backprop.AffineMathJudge.inputGradient;
import static koans.ch07backprop.AffineMathJudge.weightGradient;
import static koans.ch07backprop.TwoLayers.matrix;

import koans.ch07backprop.AffineMathJudge.Batch;
import koans.grader.Exercise;
import koans.grader.check.Check;
import koans.grader.check.Gradients;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.ejml.simple.SimpleMatrix;
import org.junit.jupiter.api.Test;

class AffineMathTest {

    private static final SimpleMatrix X = matrix(new double[][]{{1, 2}, {3, 4}});
    private static final SimpleMatrix W = matrix(new double[][]{{1, 3, 5}, {2, 4, 6}});
    private static final SimpleMatrix B = matrix(new double[][]{{1, 2, 3}});
    private static final SimpleMatrix DOUT = matrix(new double[][]{{1, 0, 2}, {3, 1, 1}});

    @Group
    @Exercise(id = "7.7", title = "Affine forwards", points = 3, writes = "forward")
    class Forward {

        @Test
        void multipliesAndAddsTheBias() {
            forward(matrix(new double[][]{{1, 2}}), W, B)
                    .mistake("The bias is left out.", matrix(new double[][]{{5, 11, 17}}))
                    .mistake("The bias is subtracted; it is added.", matrix(new double[][]{{4, 9, 14}}))
                    .is(matrix(new double[][]{{6, 13, 20}}));
        }

        @Test
        void addsTheBiasToEveryRow() {
            checkEveryRow(X, W, B, matrix(new double[][]{{6, 13, 20}, {12, 27, 42}}));
        }

        @Property(tries = 50)
        void isTheDoubleSum(@ForAll("batches") Batch batch) {
            batch.checkForward();
        }

        @Test
        void takesOnlyShapesThatFit() {
            forward(new SimpleMatrix(2, 3), W, B).isRejected();
            forward(X, W, matrix(new double[][]{{1, 2}})).isRejected();
            forward(X, W, matrix(new double[][]{{1, 2, 3, 4}})).isRejected();
            forward(X, W, matrix(new double[][]{{1}, {2}, {3}})).isRejected();
        }

        @Provide
        Arbitrary<Batch> batches() {
            return Batch.fitting();
        }
    }

    @Group
    @Exercise(id = "7.8", title = "Affine: gradient of the input", points = 3, writes = "inputGradient")
    class InputGradient {

        @Test
        void multipliesByTheWeightsTurnedOver() {
            checkInputGradient(matrix(new double[][]{{1, 2, 3}}), W, matrix(new double[][]{{22, 28}}));
            checkInputGradient(matrix(new double[][]{{1, 1, 1}, {2, 2, 2}}), W,
                    matrix(new double[][]{{9, 12}, {18, 24}}));
            checkInputGradient(DOUT, W, matrix(new double[][]{{11, 14}, {11, 16}}));
        }

        @Test
        void turnsSquareWeightsOverToo() {
            inputGradient(matrix(new double[][]{{5, 6}}), matrix(new double[][]{{1, 2}, {3, 4}}))
                    .mistake("W is not transposed. With square weights the shapes fit all the same.",
                            matrix(new double[][]{{23, 34}}))
                    .is(matrix(new double[][]{{17, 39}}));
        }

        @Property(tries = 50)
        void isTheSumOverTheOutputs(@ForAll("batches") Batch batch) {
            batch.checkInputGradient();
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
            inputGradient(matrix(new double[][]{{1, 2}}), W).isRejected();
        }

        @Provide
        Arbitrary<Batch> batches() {
            return Batch.fitting();
        }
    }

    @Group
    @Exercise(id = "7.9", title = "Affine: gradient of the weights", points = 3, writes = "weightGradient")
    class WeightGradient {

        @Test
        void multipliesTheInputsTurnedOverByTheGradient() {
            checkWeightGradient(matrix(new double[][]{{1, 2}}), matrix(new double[][]{{1, 2, 3}}),
                    matrix(new double[][]{{1, 2, 3}, {2, 4, 6}}));
            checkWeightGradient(X, matrix(new double[][]{{1, 1, 1}, {2, 2, 2}}),
                    matrix(new double[][]{{7, 7, 7}, {10, 10, 10}}));
        }

        @Test
        void addsUpTheSamples() {
            weightGradient(X, DOUT)
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
            batch.checkWeightGradient();
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
            weightGradient(X, new SimpleMatrix(3, 2)).isRejected();
        }

        @Provide
        Arbitrary<Batch> batches() {
            return Batch.fitting();
        }
    }

    @Group
    @Exercise(id = "7.10", title = "Affine: gradient of the bias", points = 2, writes = "biasGradient")
    class BiasGradient {

        @Test
        void addsUpTheColumns() {
            checkBiasGradient(matrix(new double[][]{{1, 1, 1}, {2, 2, 2}}), matrix(new double[][]{{3, 3, 3}}));
            checkBiasGradient(matrix(new double[][]{{1, 10, 100}, {2, 20, 200}}), matrix(new double[][]{{3, 30, 300}}));
        }

        @Test
        void isTheGradientItselfForOneSample() {
            checkBiasGradient(matrix(new double[][]{{4, 5, 6}}), matrix(new double[][]{{4, 5, 6}}));
        }

        @Property(tries = 50)
        void hasOneNumberForEachOutput(@ForAll("batches") Batch batch) {
            batch.checkBiasGradient();
        }

        @Provide
        Arbitrary<Batch> batches() {
            return Batch.fitting();
        }
    }
}
