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

class ReluTest {

    @Group
    @Exercise(id = "7.5", title = "ReLU layer", points = 4)
    class Layer {

        private final SimpleMatrix x = matrix(new double[][]{{1, -0.5}, {-2, 3}});

        @Test
        void keepsWhatIsAboveZero() {
            Check.that("forward(x)", () -> new Relu().forward(x))
                    .given("x", x)
                    .mistake("What is below 0 is kept, and what is above is lost.",
                            matrix(new double[][]{{0, -0.5}, {-2, 0}}))
                    .mistake("These are the absolute values.", matrix(new double[][]{{1, 0.5}, {2, 3}}))
                    .mistake("That is a step: what is above 0 stays as it is.", matrix(new double[][]{{1, 0}, {0, 1}}))
                    .is(matrix(new double[][]{{1, 0}, {0, 3}}));
        }

        @Test
        void letsTheGradientThroughWhereTheInputWasAboveZero() {
            SimpleMatrix dout = matrix(new double[][]{{-1, 2}, {3, 4}});
            Check.that("backward(dout) after forward(x)", () -> {
                Relu relu = new Relu();
                relu.forward(x);
                return relu.backward(dout);
            }).given("x", x).given("dout", dout)
                    .mistake("The gradient goes through everywhere, also where the input was not above 0.", dout.copy())
                    .mistake("The gate asks whether dout is above 0; what counts is whether the input was.",
                            matrix(new double[][]{{0, 2}, {3, 4}}))
                    .mistake("The gradient is cut where dout is negative; what counts is where the input was.",
                            matrix(new double[][]{{0, 0}, {0, 4}}))
                    .mistake("dout is left out: where the gate is open, all of dout goes through.",
                            matrix(new double[][]{{1, 0}, {0, 1}}))
                    .mistake("dout is multiplied by the output; the gate is open (1) or closed (0).",
                            matrix(new double[][]{{-1, 0}, {0, 12}}))
                    .mistake("The gradient goes through where the input was below 0.",
                            matrix(new double[][]{{0, 2}, {3, 0}}))
                    .is(matrix(new double[][]{{-1, 0}, {0, 4}}));
        }

        @Test
        void isClosedAtExactlyZero() {
            SimpleMatrix zero = matrix(new double[][]{{0, 1}});
            Check.that("backward([[5, 7]]) after forward([[0, 1]])", () -> {
                Relu relu = new Relu();
                relu.forward(zero);
                return relu.backward(matrix(new double[][]{{5, 7}}));
            }).mistake("Compared with >= instead of >: at exactly 0 the gradient is 0.", matrix(new double[][]{{5, 7}}))
                    .is(matrix(new double[][]{{0, 7}}));
        }

        @Property(tries = 50)
        void looksAtEveryNumberByItself(@ForAll("batches") SimpleMatrix[] batch) {
            SimpleMatrix expected = batch[0].copy();
            SimpleMatrix gradient = batch[1].copy();
            for (int i = 0; i < expected.getNumElements(); i++) {
                if (batch[0].get(i) <= 0) {
                    expected.set(i, 0);
                    gradient.set(i, 0);
                }
            }
            Check.that("forward(x)", () -> new Relu().forward(batch[0])).given("x", batch[0]).is(expected);
            Check.that("backward(dout) after forward(x)", () -> {
                Relu relu = new Relu();
                relu.forward(batch[0]);
                return relu.backward(batch[1]);
            }).given("x", batch[0]).given("dout", batch[1]).is(gradient);
        }

        @Test
        void goesBackThroughTheLastForward() {
            SimpleMatrix last = matrix(new double[][]{{-1, 2, -3}});
            SimpleMatrix dout = matrix(new double[][]{{5, 6, 7}});
            Relu relu = new Relu();
            Check.that("backward(dout) after forward(first) and forward(last)", () -> {
                relu.forward(matrix(new double[][]{{1, -2, -3}}));
                relu.forward(last);
                return relu.backward(dout);
            }).given("first", matrix(new double[][]{{1, -2, -3}})).given("last", last).given("dout", dout)
                    .mistake("The gradient goes through where the first input was above 0; the last one counts.",
                            matrix(new double[][]{{5, 0, 0}}))
                    .mistake("What was open for the first input is still open: each forward starts afresh.",
                            matrix(new double[][]{{5, 6, 0}}))
                    .mistake("What was closed for the first input stays closed: each forward starts afresh.",
                            matrix(new double[][]{{0, 0, 0}}))
                    .is(matrix(new double[][]{{0, 6, 0}}));
            Check.that("backward([[1, 2], [3, 4]]) after a forward of another size and forward(x)", () -> {
                relu.forward(x);
                return relu.backward(matrix(new double[][]{{1, 2}, {3, 4}}));
            }).given("x", x).is(matrix(new double[][]{{1, 0}, {0, 4}}));
        }

        @Test
        void answersTwiceTheSame() {
            SimpleMatrix dout = matrix(new double[][]{{1, 2}, {3, 4}});
            Relu relu = new Relu();
            Check.that("the second backward(dout) after forward(x)", () -> {
                relu.forward(x);
                relu.backward(dout);
                return relu.backward(dout);
            }).given("x", x).given("dout", dout)
                    .mistake("The gradients of two calls are added up; each call starts afresh.",
                            matrix(new double[][]{{2, 0}, {0, 8}}))
                    .is(matrix(new double[][]{{1, 0}, {0, 4}}));
        }

        @Test
        void keepsItsInputToItself() {
            Relu one = new Relu();
            Relu other = new Relu();
            SimpleMatrix dout = matrix(new double[][]{{1, 2}, {3, 4}});
            Check.that("one.backward(dout) after one.forward(x) and other.forward(-x)", () -> {
                one.forward(x);
                other.forward(x.negative());
                return one.backward(dout);
            }).given("x", x).given("dout", dout)
                    .mistake("One layer uses what the other one remembers: the fields must not be static.",
                            matrix(new double[][]{{0, 2}, {3, 0}}))
                    .is(matrix(new double[][]{{1, 0}, {0, 4}}));
        }

        @Property(tries = 20)
        void hasTheGradientThatCanBeMeasured(@ForAll("batchesOffZero") SimpleMatrix[] batch) {
            Gradients.check("relu", new Relu(), batch[0], batch[1]);
        }

        @Test
        void takesOnlyGradientsThatFit() {
            checkRejected(matrix(new double[][]{{1, 2}}));
            checkRejected(matrix(new double[][]{{1, 2, 3}, {4, 5, 6}}));
            Check.that("new Relu().backward([[1, 2]])", () -> new Relu().backward(matrix(new double[][]{{1, 2}})))
                    .isRejected();
        }

        @Provide
        Arbitrary<SimpleMatrix[]> batches() {
            return Arbitraries.integers().between(1, 3).flatMap(cols ->
                    Numbers.matrix(2, cols, 5).array(SimpleMatrix[].class).ofSize(2));
        }

        @Provide
        Arbitrary<SimpleMatrix[]> batchesOffZero() {
            return batches().map(batch -> new SimpleMatrix[]{
                    batch[0].elementOp((int r, int c, double v) -> v < 0 ? v - 0.125 : v + 0.125), batch[1]});
        }

        private void checkRejected(SimpleMatrix dout) {
            Check.that("backward(dout) after forward(x)", () -> {
                Relu relu = new Relu();
                relu.forward(x);
                return relu.backward(dout);
            }).given("x", x).given("dout", dout).isRejected();
        }

        private static SimpleMatrix matrix(double[][] rows) {
            return new SimpleMatrix(rows);
        }
    }
}
