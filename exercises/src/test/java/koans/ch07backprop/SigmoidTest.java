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

class SigmoidTest {

    @Group
    @Exercise(id = "7.6", title = "Sigmoid layer", points = 4)
    class Layer {

        private final SimpleMatrix x = matrix(new double[][]{{1, -0.5}, {-2, 3}});
        private final SimpleMatrix y = matrix(new double[][]{
                {0.731058578630005, 0.377540668798145}, {0.119202922022118, 0.952574126822433}});
        private final SimpleMatrix slope = matrix(new double[][]{
                {0.196611933241482, 0.235003712201594}, {0.104993585403507, 0.045176659730912}});
        private final LayerLaws laws = laws(matrix(new double[][]{{1, 2}, {3, 4}}));
        private final LayerLaws lawsOfOnes = laws(matrix(new double[][]{{1, 1}, {1, 1}}));

        @Test
        void squeezesEveryNumberBetweenZeroAndOne() {
            Check.that("forward(x)", () -> new Sigmoid().forward(x))
                    .given("x", x)
                    .mistake("The sign in the exponent is the wrong way round: it is exp(-x).",
                            SigmoidJudge.oneMinus(y))
                    .is(y);
        }

        @Test
        void multipliesTheGradientByTheSlope() {
            SigmoidJudge.checkBackward(x, y, slope, matrix(new double[][]{{1, 1}, {1, 1}}));
            SigmoidJudge.checkBackward(x, y, slope, matrix(new double[][]{{1, 2}, {-3, 4}}));
        }

        @Test
        void isSteepestAtZero() {
            Check.that("backward([[1]]) after forward([[0]])", () -> {
                Sigmoid sigmoid = new Sigmoid();
                sigmoid.forward(matrix(new double[][]{{0}}));
                return sigmoid.backward(matrix(new double[][]{{1}}));
            }).mistake("That uses the input: the slope is y * (1 - y) with the output y, here 0.5.",
                            matrix(new double[][]{{0}}))
                    .is(matrix(new double[][]{{0.25}}));
        }

        @Test
        void isFlatFarFromZero() {
            SimpleMatrix far = matrix(new double[][]{{1000, -1000}});
            Check.that("forward(x)", () -> new Sigmoid().forward(far))
                    .given("x", far)
                    .is(matrix(new double[][]{{1, 0}}));
            Check.that("backward([[1, 1]]) after forward(x)", () -> {
                Sigmoid sigmoid = new Sigmoid();
                sigmoid.forward(far);
                return sigmoid.backward(matrix(new double[][]{{1, 1}}));
            }).given("x", far).is(matrix(new double[][]{{0, 0}}));
        }

        @Property(tries = 50)
        void looksAtEveryNumberByItself(@ForAll("batches") SimpleMatrix[] batch) {
            SigmoidJudge.checkNumberByNumber(batch[0], batch[1]);
        }

        @Test
        void goesBackThroughTheLastForward() {
            Sigmoid sigmoid = new Sigmoid();
            SigmoidJudge.checkLastForward(sigmoid);
            lawsOfOnes.forgetsBatchesOfAnotherSize(sigmoid);
            laws.answersEveryRowAsIfItWereAlone();
        }

        @Test
        void answersTwiceTheSame() {
            laws.answersTwiceTheSame("the second backward(dout) after forward(x)",
                    "backward must leave what forward remembered as it is.");
            laws.givesFreshAnswers();
        }

        @Test
        void keepsItsOutputToItself() {
            lawsOfOnes.keepsToItself(new Sigmoid(), new Sigmoid(), "[[0, 0], [0, 0]]", new SimpleMatrix(2, 2),
                    "One layer uses what the other one remembers: the fields must not be static.",
                    matrix(new double[][]{{0.25, 0.25}, {0.25, 0.25}}));
        }

        @Property(tries = 20)
        void hasTheGradientThatCanBeMeasured(@ForAll("batches") SimpleMatrix[] batch) {
            Gradients.check("sigmoid", new Sigmoid(), batch[0], batch[1]);
        }

        @Test
        void takesOnlyGradientsThatFit() {
            laws.takesOnlyGradientsThatFit(matrix(new double[][]{{1, 2}}),
                    matrix(new double[][]{{1, 2, 3}, {4, 5, 6}}));
            laws.goesBackOnlyAfterAForward(matrix(new double[][]{{1, 2}}));
        }

        @Provide
        Arbitrary<SimpleMatrix[]> batches() {
            return LayerLaws.batches(4);
        }

        private LayerLaws laws(SimpleMatrix dout) {
            return new LayerLaws("new Sigmoid()", Sigmoid::new, x, y, dout, slope.elementMult(dout));
        }
    }
}
