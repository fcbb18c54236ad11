package koans.ch07backprop;

import static koans.ch07backprop.TwoLayers.matrix;

import java.util.Map;
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

        private final LayerLaws laws = new LayerLaws("new Affine(w, b)", () -> new Affine(w, b), x, y, dout, dx);

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
            laws.handsOut(Map.of("W", w, "b", b));
            Affine affine = new Affine(w, b);
            affine.forward(x);
            affine.backward(dout);
            checkGrads("after forward(x) and backward(dout)", affine);
        }

        @Test
        void usesTheParametersThatItHandsOut() {
            AffineJudge.checkLiveParams(new Affine(w.copy(), b.copy()), laws);
        }

        @Test
        void forgetsTheGradientsOfEarlierCalls() {
            Affine affine = new Affine(w, b);
            Check.after("forward(x), backward(dout), backward(dout)", () -> {
                affine.forward(x);
                affine.backward(dout);
                affine.backward(dout);
            }).given("x", x).given("dout", dout).run();
            checkGrads("after a second backward(dout)", affine);
            laws.givesFreshAnswers();
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
            checkGrads("after forward(-x), forward(x) and backward(dout)", affine);
            laws.forgetsBatchesOfAnotherSize();
            laws.answersEveryRowAsIfItWereAlone();
        }

        @Test
        void keepsItsInputToItself() {
            Affine one = new Affine(w, b);
            Affine other = new Affine(w.scale(2), b.scale(2));
            laws.keepsToItself(one, other, "-x", x.negative(),
                    "One layer uses the weights of the other: the fields must not be static.", dx.scale(2));
            checkGrads("of one layer, after another layer went forward too", one);
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
            checkGrads("of one layer, after another layer went back too", one);
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
            laws.takesOnlyGradientsThatFit(matrix(new double[][]{{1, 2, 3}}));
            laws.goesBackOnlyAfterAForward();
        }

        @Provide
        Arbitrary<SimpleMatrix[]> batches() {
            return AffineJudge.batches();
        }

        private void checkGrads(String when, Affine affine) {
            AffineJudge.checkGrads(when, affine, w, laws, dw, db);
        }
    }
}
