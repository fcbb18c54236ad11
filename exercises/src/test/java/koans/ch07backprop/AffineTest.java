package koans.ch07backprop;

import java.util.Set;
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

class AffineTest {

    @Group
    @Exercise(id = "7.11", title = "Affine layer", points = 5)
    class Layer {

        private final SimpleMatrix x = matrix(new double[][]{{1, 2}, {3, 4}});
        private final SimpleMatrix w = matrix(new double[][]{{1, 3, 5}, {2, 4, 6}});
        private final SimpleMatrix b = matrix(new double[][]{{1, 2, 3}});
        private final SimpleMatrix y = matrix(new double[][]{{6, 13, 20}, {12, 27, 42}});

        private final SimpleMatrix dout = matrix(new double[][]{{1, 0, 2}, {3, 1, 1}});
        private final SimpleMatrix dx = matrix(new double[][]{{11, 14}, {11, 16}});
        private final SimpleMatrix dw = matrix(new double[][]{{10, 3, 5}, {14, 4, 8}});
        private final SimpleMatrix db = matrix(new double[][]{{4, 1, 3}});

        @Test
        void goesForward() {
            Check.that("new Affine(w, b).forward(x)", () -> new Affine(w, b).forward(x))
                    .given("x", x).given("w", w).given("b", b)
                    .mistake("The bias is left out.", matrix(new double[][]{{5, 11, 17}, {11, 25, 39}}))
                    .is(y);
        }

        @Test
        void findsTheGradientOfItsInput() {
            Check.that("backward(dout) after forward(x)", () -> {
                Affine affine = new Affine(w, b);
                affine.forward(x);
                return affine.backward(dout);
            }).given("x", x).given("w", w).given("b", b).given("dout", dout)
                    .mistake("That is the gradient for W; backward returns the gradient for the input.", dw)
                    .is(dx);
        }

        @Test
        void keepsTheGradientsOfItsParameters() {
            Affine affine = Check.that("new Affine(w, b)", () -> new Affine(w, b)).run() instanceof Affine a ? a : null;
            Check.that("the names of params()", () -> Set.copyOf(affine.params().keySet())).is(Set.of("W", "b"));
            Check.that("params().get(\"W\")", () -> affine.params().get("W")).is(w);
            Check.that("params().get(\"b\")", () -> affine.params().get("b")).is(b);
            Check.that("the names of grads() after forward(x) and backward(dout)", () -> {
                affine.forward(x);
                affine.backward(dout);
                return Set.copyOf(affine.grads().keySet());
            }).is(Set.of("W", "b"));
            checkGrads("after forward(x) and backward(dout)", affine, x);
        }

        @Test
        void usesTheParametersThatItHandsOut() {
            Affine affine = new Affine(w.copy(), b.copy());
            Check.that("forward(x) after params().get(\"W\") was set to all 1 and params().get(\"b\") to [[7, 8, 9]]",
                            () -> {
                affine.forward(x);
                affine.params().get("W").fill(1);
                affine.params().get("b").setTo(matrix(new double[][]{{7, 8, 9}}));
                return affine.forward(x);
            }).given("x", x)
                    .mistake("params() hands out copies: an optimizer that changes them changes nothing.", y)
                    .mistake("W in params() is a copy: an optimizer that changes it changes nothing.",
                            matrix(new double[][]{{12, 19, 26}, {18, 33, 48}}))
                    .mistake("b in params() is a copy: an optimizer that changes it changes nothing.",
                            matrix(new double[][]{{4, 5, 6}, {8, 9, 10}}))
                    .is(matrix(new double[][]{{10, 11, 12}, {14, 15, 16}}));
            Check.that("backward(dout) after that", () -> affine.backward(dout))
                    .given("dout", dout)
                    .mistake("The gradient still uses the first weights; the present ones count.", dx)
                    .is(matrix(new double[][]{{3, 3}, {5, 5}}));
        }

        @Test
        void forgetsTheGradientsOfEarlierCalls() {
            Affine affine = new Affine(w, b);
            Check.after("forward(x), backward(dout), backward(dout)", () -> {
                affine.forward(x);
                affine.backward(dout);
                affine.backward(dout);
            }).given("x", x).given("dout", dout).run();
            checkGrads("after a second backward(dout)", affine, x);
        }

        @Test
        void goesBackThroughTheLastForward() {
            Affine affine = new Affine(w, b);
            SimpleMatrix one = matrix(new double[][]{{9, -9}});
            Check.after("forward(one), backward, forward(x), backward(dout)", () -> {
                affine.forward(one);
                affine.backward(matrix(new double[][]{{1, 1, 1}}));
                affine.forward(x.negative());
                affine.forward(x);
                affine.backward(dout);
            }).given("one", one).given("x", x).given("dout", dout).run();
            checkGrads("after forward(-x), forward(x) and backward(dout)", affine, x);
        }

        @Test
        void keepsItsInputToItself() {
            Affine one = new Affine(w, b);
            Affine other = new Affine(w.scale(2), b.scale(2));
            Check.that("one.backward(dout) after one.forward(x) and other.forward(-x)", () -> {
                one.forward(x);
                other.forward(x.negative());
                return one.backward(dout);
            }).given("x", x).given("dout", dout)
                    .mistake("One layer uses the weights of the other: the fields must not be static.", dx.scale(2))
                    .is(dx);
            checkGrads("of one layer, after another layer went forward too", one, x);
            Check.that("one.forward(x) after other.forward(x)", () -> {
                other.forward(x);
                return one.forward(x);
            }).given("x", x).is(y);
        }

        @Test
        void keepsItsGradientsToItself() {
            Affine one = new Affine(w, b);
            Check.after("one.forward(x), one.backward(dout), other.forward(-x / 4), other.backward(4 * dout)", () -> {
                one.forward(x);
                one.backward(dout);
                Affine other = new Affine(w, b);
                other.forward(x.scale(-0.25));
                other.backward(dout.scale(4));
            }).given("x", x).given("dout", dout).run();
            checkGrads("of one layer, after another layer went back too", one, x);
        }

        @Property(tries = 20)
        void hasTheGradientsThatCanBeMeasured(@ForAll("batches") SimpleMatrix[] batch) {
            Gradients.check("affine", new Affine(batch[1], batch[2]), batch[0], batch[3]);
        }

        @Test
        void takesOnlyShapesThatFit() {
            for (SimpleMatrix bias : new SimpleMatrix[]{matrix(new double[][]{{1, 2}}),
                    matrix(new double[][]{{1}, {2}, {3}}), matrix(new double[][]{{1, 2, 3, 4}}),
                    matrix(new double[][]{{1, 2, 3}, {4, 5, 6}})}) {
                Check.that("new Affine(w, b)", () -> new Affine(w, bias)).given("w", w).given("b", bias).isRejected();
            }
            SimpleMatrix short1 = matrix(new double[][]{{1, 2, 3}});
            Check.that("backward(dout) after forward(x)", () -> {
                Affine affine = new Affine(w, b);
                affine.forward(x);
                return affine.backward(short1);
            }).given("x", x).given("dout", short1).isRejected();
            Check.that("backward(dout) before any forward", () -> new Affine(w, b).backward(dout))
                    .given("dout", dout).isRejected();
        }

        @Provide
        Arbitrary<SimpleMatrix[]> batches() {
            return Combinators.combine(Arbitraries.integers().between(1, 2), Arbitraries.integers().between(1, 3),
                    Arbitraries.integers().between(1, 2)).flatAs((n, d, m) -> Combinators.combine(
                            Numbers.matrix(n, d, 1), Numbers.matrix(d, m, 1), Numbers.matrix(1, m, 1),
                            Numbers.matrix(n, m, 1))
                    .as((x, w, b, dout) -> new SimpleMatrix[]{x, w, b, dout}));
        }

        private void checkGrads(String when, Affine affine, SimpleMatrix x) {
            Check.that("grads().get(\"W\") " + when, () -> affine.grads().get("W"))
                    .given("x", x).given("dout", dout)
                    .mistake("X is not transposed. With as many samples as inputs the shapes fit all the same.",
                            x.mult(dout))
                    .mistake("The gradient is divided by the batch size; the loss has done that already.",
                            dw.scale(0.5))
                    .mistake("The gradients of two calls are added up; each call starts afresh.", dw.scale(2))
                    .mistake("That is not the last input of this very layer. Is a field static, shared by all layers?",
                            dw.negative())
                    .mistake("Those are the weights, not their gradient.", w)
                    .is(dw);
            Check.that("grads().get(\"b\") " + when, () -> affine.grads().get("b"))
                    .given("x", x).given("dout", dout)
                    .mistake("The rows are added up; a bias belongs to a column.", matrix(new double[][]{{3, 5}}))
                    .mistake("The numbers are right, but the gradient has the shape of b, one row.", db.transpose())
                    .mistake("The gradient is divided by the batch size; the loss has done that already.",
                            db.scale(0.5))
                    .mistake("The gradients of two calls are added up; each call starts afresh.", db.scale(2))
                    .mistake("That is the gradient of another layer. Is a field static, shared by all layers?",
                            db.scale(4))
                    .is(db);
        }

        private static SimpleMatrix matrix(double[][] rows) {
            return new SimpleMatrix(rows);
        }
    }
}
