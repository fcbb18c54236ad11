package koans.ch07backprop;

import static koans.ch07backprop.TwoLayers.matrix;

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

class ReluTest {

    @Group
    @Exercise(id = "7.5", title = "ReLU layer", points = 4)
    class Layer {

        private final SimpleMatrix x = matrix(new double[][]{{1, -0.5}, {-2, 3}});
        private final SimpleMatrix y = matrix(new double[][]{{1, 0}, {0, 3}});
        private final LayerLaws laws = new LayerLaws("new Relu()", Relu::new, x, y,
                matrix(new double[][]{{1, 2}, {3, 4}}), matrix(new double[][]{{1, 0}, {0, 4}}));

        @Test
        void keepsWhatIsAboveZero() {
            ReluJudge.checkForward(x, y);
        }

        @Test
        void letsTheGradientThroughWhereTheInputWasAboveZero() {
            ReluJudge.checkBackward(x, matrix(new double[][]{{-1, 2}, {3, 4}}),
                    matrix(new double[][]{{-1, 0}, {0, 4}}));
        }

        @Test
        void isClosedAtExactlyZero() {
            Check.that("backward([[5, 7]]) after forward([[0, 1]])", () -> {
                Relu relu = new Relu();
                relu.forward(matrix(new double[][]{{0, 1}}));
                return relu.backward(matrix(new double[][]{{5, 7}}));
            }).mistake("Compared with >= instead of >: at exactly 0 the gradient is 0.", matrix(new double[][]{{5, 7}}))
                    .is(matrix(new double[][]{{0, 7}}));
        }

        @Property(tries = 50)
        void looksAtEveryNumberByItself(@ForAll("batches") SimpleMatrix[] batch) {
            ReluJudge.checkNumberByNumber(batch[0], batch[1]);
        }

        @Test
        void goesBackThroughTheLastForward() {
            Relu relu = new Relu();
            ReluJudge.checkLastForward(relu, matrix(new double[][]{{1, -2, -3}}), matrix(new double[][]{{-1, 2, -3}}),
                    matrix(new double[][]{{5, 6, 7}}), matrix(new double[][]{{0, 6, 0}}));
            laws.forgetsBatchesOfAnotherSize(relu);
            laws.answersEveryRowAsIfItWereAlone();
        }

        @Test
        void answersTwiceTheSame() {
            laws.answersTwiceTheSame();
            laws.givesFreshAnswers();
        }

        @Test
        void keepsItsInputToItself() {
            laws.keepsToItself(new Relu(), new Relu(), "-x", x.negative(),
                    "One layer uses what the other one remembers: the fields must not be static.",
                    matrix(new double[][]{{0, 2}, {3, 0}}));
        }

        @Property(tries = 20)
        void hasTheGradientThatCanBeMeasured(@ForAll("batchesOffZero") SimpleMatrix[] batch) {
            Gradients.check("relu", new Relu(), batch[0], batch[1]);
        }

        @Test
        void takesOnlyGradientsThatFit() {
            laws.takesOnlyGradientsThatFit(matrix(new double[][]{{1, 2}}),
                    matrix(new double[][]{{1, 2, 3}, {4, 5, 6}}));
            laws.goesBackOnlyAfterAForward(matrix(new double[][]{{1, 2}}));
        }

        @Test
        void isOpenForTheSmallestNumbers() {
            SimpleMatrix small = matrix(new double[][]{{0.001, -0.001, 5}, {-5, 1e-7, -1e-7}});
            ReluJudge.checkForward(small, matrix(new double[][]{{0.001, 0, 5}, {0, 1e-7, 0}}));
            ReluJudge.checkBackward(small, matrix(new double[][]{{1, 2, 3}, {4, 5, 6}}),
                    matrix(new double[][]{{1, 0, 3}, {0, 5, 0}}));
        }

        @Provide
        Arbitrary<SimpleMatrix[]> batches() {
            return LayerLaws.batches(5);
        }

        @Provide
        Arbitrary<SimpleMatrix[]> batchesOffZero() {
            return LayerLaws.batchesOffZero(5);
        }
    }
}
