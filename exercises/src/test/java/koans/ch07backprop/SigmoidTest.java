package koans.ch07backprop;

import koans.grader.Exercise;
import koans.grader.arbitrary.Numbers;
import koans.grader.check.Check;
import koans.grader.check.Gradients;
import net.jqwik.api.Arbitraries;
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

        @Test
        void squeezesEveryNumberBetweenZeroAndOne() {
            Check.that("forward(x)", () -> new Sigmoid().forward(x))
                    .given("x", x)
                    .mistake("The sign in the exponent is the wrong way round: it is exp(-x).",
                            y.scale(-1).plus(1))
                    .is(y);
        }

        @Test
        void multipliesTheGradientByTheSlope() {
            checkBackward(matrix(new double[][]{{1, 1}, {1, 1}}));
            checkBackward(matrix(new double[][]{{1, 2}, {-3, 4}}));
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
            SimpleMatrix expected = batch[0].copy();
            SimpleMatrix gradient = batch[1].copy();
            for (int i = 0; i < expected.getNumElements(); i++) {
                double s = 1 / (1 + Math.exp(-batch[0].get(i)));
                expected.set(i, s);
                gradient.set(i, batch[1].get(i) * s * (1 - s));
            }
            Check.that("forward(x)", () -> new Sigmoid().forward(batch[0])).given("x", batch[0]).is(expected);
            Check.that("backward(dout) after forward(x)", () -> {
                Sigmoid sigmoid = new Sigmoid();
                sigmoid.forward(batch[0]);
                return sigmoid.backward(batch[1]);
            }).given("x", batch[0]).given("dout", batch[1]).is(gradient);
        }

        @Test
        void goesBackThroughTheLastForward() {
            SimpleMatrix last = matrix(new double[][]{{0, 0, 0}});
            SimpleMatrix dout = matrix(new double[][]{{4, 8, 12}});
            Sigmoid sigmoid = new Sigmoid();
            Check.that("backward(dout) after forward([[1000, 1000, 0]]) and forward(last)", () -> {
                sigmoid.forward(matrix(new double[][]{{1000, 1000, 0}}));
                sigmoid.forward(last);
                return sigmoid.backward(dout);
            }).given("last", last).given("dout", dout)
                    .mistake("That uses the first forward; the last one counts.", matrix(new double[][]{{0, 0, 3}}))
                    .is(matrix(new double[][]{{1, 2, 3}}));
            Check.that("backward([[1, 1], [1, 1]]) after a forward of another size and forward(x)", () -> {
                sigmoid.forward(x);
                return sigmoid.backward(matrix(new double[][]{{1, 1}, {1, 1}}));
            }).given("x", x).is(slope);
        }

        @Test
        void answersTwiceTheSame() {
            SimpleMatrix dout = matrix(new double[][]{{1, 2}, {3, 4}});
            Sigmoid sigmoid = new Sigmoid();
            Check.that("the second backward(dout) after forward(x)", () -> {
                sigmoid.forward(x);
                sigmoid.backward(dout);
                return sigmoid.backward(dout);
            }).given("x", x).given("dout", dout)
                    .mistake("The gradients of two calls are added up; each call starts afresh.",
                            slope.elementMult(dout).scale(2))
                    .hint("backward must leave what forward remembered as it is.")
                    .is(slope.elementMult(dout));
        }

        @Test
        void keepsItsOutputToItself() {
            Sigmoid one = new Sigmoid();
            Sigmoid other = new Sigmoid();
            SimpleMatrix ones = matrix(new double[][]{{1, 1}, {1, 1}});
            Check.that("one.backward(dout) after one.forward(x) and other.forward([[0, 0], [0, 0]])", () -> {
                one.forward(x);
                other.forward(new SimpleMatrix(2, 2));
                return one.backward(ones);
            }).given("x", x).given("dout", ones)
                    .mistake("One layer uses what the other one remembers: the fields must not be static.",
                            ones.scale(0.25))
                    .is(slope);
        }

        @Property(tries = 20)
        void hasTheGradientThatCanBeMeasured(@ForAll("batches") SimpleMatrix[] batch) {
            Gradients.check("sigmoid", new Sigmoid(), batch[0], batch[1]);
        }

        @Test
        void takesOnlyGradientsThatFit() {
            checkRejected(matrix(new double[][]{{1, 2}}));
            checkRejected(matrix(new double[][]{{1, 2, 3}, {4, 5, 6}}));
            Check.that("new Sigmoid().backward([[1, 2]])", () -> new Sigmoid().backward(matrix(new double[][]{{1, 2}})))
                    .isRejected();
        }

        @Provide
        Arbitrary<SimpleMatrix[]> batches() {
            return Arbitraries.integers().between(1, 3).flatMap(cols ->
                    Numbers.matrix(2, cols, 4).array(SimpleMatrix[].class).ofSize(2));
        }

        private void checkBackward(SimpleMatrix dout) {
            Check.that("backward(dout) after forward(x)", () -> {
                Sigmoid sigmoid = new Sigmoid();
                sigmoid.forward(x);
                return sigmoid.backward(dout);
            }).given("x", x).given("dout", dout)
                    .mistake("That is dout * x * (1 - x): the slope is y * (1 - y) with the output y.",
                            dout.elementMult(x).elementMult(x.scale(-1).plus(1)))
                    .mistake("dout is left out: the slope is multiplied by it.", slope.copy())
                    .mistake("That is dout * (1 - y): the factor y is missing.",
                            dout.elementMult(y.scale(-1).plus(1)))
                    .mistake("That is dout * y: the factor (1 - y) is missing.", dout.elementMult(y))
                    .mistake("The sigmoid is taken twice: y is the output already.", dout.elementMult(
                            y.elementOp((int r, int c, double v) -> Math.exp(-v) / Math.pow(1 + Math.exp(-v), 2))))
                    .is(slope.elementMult(dout));
        }

        private void checkRejected(SimpleMatrix dout) {
            Check.that("backward(dout) after forward(x)", () -> {
                Sigmoid sigmoid = new Sigmoid();
                sigmoid.forward(x);
                return sigmoid.backward(dout);
            }).given("x", x).given("dout", dout).isRejected();
        }

        private static SimpleMatrix matrix(double[][] rows) {
            return new SimpleMatrix(rows);
        }
    }
}
