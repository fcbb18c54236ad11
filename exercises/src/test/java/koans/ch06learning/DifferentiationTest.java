package koans.ch06learning;

import java.util.function.ToDoubleFunction;
import koans.ch06learning.DifferentiationJudge.Parabolas;
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

class DifferentiationTest {

    /** The loss of the examples in more variables. Its derivatives are 2x[0] and 2x[1]. */
    private static final ToDoubleFunction<double[]> SUM_OF_SQUARES = x -> x[0] * x[0] + x[1] * x[1];

    /** Variables that depend on each other: the derivatives are x1, x0 + x2^2, 2*x1*x2. */
    private static final ToDoubleFunction<double[]> ENTANGLED = x -> x[0] * x[1] + x[1] * x[2] * x[2];

    @Group
    @Exercise(id = "6.13", title = "Forward difference", points = 2, writes = "forward")
    class Forward {

        @Test
        void isTheSlopeAlongOneStep() {
            // f(x) = x^2 + 16
            DifferentiationJudge.checkForward(4, 1e-4, 8.0001);
            DifferentiationJudge.checkForward(4, 0.5, 8.5);
            DifferentiationJudge.checkForward(-1, 0.25, -1.75);
        }

        @Fact("Is zero when the step is too small for a double")
        @Test
        void diesWhenTheStepIsTooSmall() {
            Check.that("forward(f, 4, 1e-49) for f(x) = x^2 + 16",
                            () -> Differentiation.forward(x -> x * x + 16, 4, 1e-49))
                    .because("4 + 1e-49 is 4 in a double, so nothing moves")
                    .mistake("The step of the call is not used: 1e-49 was asked for.", 8.0001)
                    .within(1e-6)
                    .is(0);
        }

        @Property(tries = 50)
        void isExactForStraightLines(@ForAll("slopeOffsetPlace") double[] v) {
            Check.that("forward(f, x, 0.5) for f(x) = a*x + b",
                            () -> Differentiation.forward(x -> v[0] * x + v[1], v[2], 0.5))
                    .given("a, b, x", v)
                    .is(v[0]);
        }

        @Provide
        Arbitrary<double[]> slopeOffsetPlace() {
            return Numbers.vector(3, 9);
        }
    }

    @Group
    @Exercise(id = "6.14", title = "Central difference", points = 3, writes = "central")
    class Central {

        @Test
        void isTheSlopeOfTheBowl() {
            DifferentiationJudge.checkCentral("x^2 + 16", x -> x * x + 16, 4, 8);
            DifferentiationJudge.checkCentral("x^2 + 16", x -> x * x + 16, -1.5, -3);
            DifferentiationJudge.checkCentral("x^2 + 16", x -> x * x + 16, 0, 0);
        }

        @Fact("Is the cosine when the function is the sine")
        @Test
        void isTheCosineForTheSine() {
            DifferentiationJudge.checkCentral("sin x", Math::sin, 0, 1);
            DifferentiationJudge.checkCentral("sin x", Math::sin, 1, Math.cos(1));
            DifferentiationJudge.checkCentral("sin x", Math::sin, 3, Math.cos(3));
        }

        @Property(tries = 50)
        void isExactForParabolas(@ForAll("parabolaAndPlace") double[] v) {
            double x = v[2];
            DifferentiationJudge.checkCentral(v[0] + " * x^2 + " + v[1] + " * x", z -> v[0] * z * z + v[1] * z,
                    x, 2 * v[0] * x + v[1]);
        }

        @Provide
        Arbitrary<double[]> parabolaAndPlace() {
            return Numbers.vector(3, 4);
        }
    }

    @Group
    @Exercise(id = "6.15", title = "Partial derivative", points = 3, writes = "partial")
    class Partial {

        @Test
        void movesOneInputOnly() {
            DifferentiationJudge.checkPartials("x0^2 + x1^2", SUM_OF_SQUARES, new double[]{3, 4}, 6, 8);
            DifferentiationJudge.checkPartials("x0*x1 + x1*x2^2", ENTANGLED, new double[]{2, 3, 5}, 3, 27, 30);
        }

        @Test
        void isZeroForAnInputThatDoesNotCount() {
            DifferentiationJudge.checkPartials("x1^2", x -> x[1] * x[1], new double[]{3, 4, 5}, 0, 8, 0);
        }

        @Fact("Follows the formula for any sum of parabolas")
        @Property(tries = 30)
        void followsTheFormulaOfAnyPolynomial(@ForAll("factorsAndInputs") double[][] v) {
            Parabolas f = new Parabolas(v[0]);
            DifferentiationJudge.checkPartials(f.formula(), f, v[1], f.slopes(v[1]));
        }

        @Test
        void leavesTheInputsAsTheyWere() {
            DifferentiationJudge.checkPartialPutsBack(ENTANGLED, 3, 4, 0.7);
        }

        @Test
        void needsAnInputThatExists() {
            Check.that("partial(f, [3, 4], 2)",
                    () -> Differentiation.partial(SUM_OF_SQUARES, new double[]{3, 4}, 2)).isRejected();
            Check.that("partial(f, [3, 4], -1)",
                    () -> Differentiation.partial(SUM_OF_SQUARES, new double[]{3, 4}, -1)).isRejected();
        }

        @Provide
        Arbitrary<double[][]> factorsAndInputs() {
            return Numbers.vectorsOfOneLength(2, 3, 4);
        }
    }

    @Group
    @Exercise(id = "6.16", title = "Numerical gradient", points = 4, writes = "gradient")
    class Gradient {

        @Test
        void collectsAllPartialDerivatives() {
            DifferentiationJudge.checkGradient("x0^2 + x1^2", SUM_OF_SQUARES, new double[]{3, 4}, 6, 8);
            DifferentiationJudge.checkGradient("x0^2 + x1^2", SUM_OF_SQUARES, new double[]{0, 2}, 0, 4);
            DifferentiationJudge.checkGradient("x0^2 + x1^2", SUM_OF_SQUARES, new double[]{3, 0}, 6, 0);
        }

        @Test
        void measuresEveryInputFromTheSamePlace() {
            DifferentiationJudge.checkSamePlace(ENTANGLED, new double[]{2, 3, 5}, 3, 27, 30);
        }

        @Fact("Follows the formula for any sum of parabolas")
        @Property(tries = 30)
        void followsTheFormulaOfAnyPolynomial(@ForAll("factorsAndInputs") double[][] v) {
            Parabolas f = new Parabolas(v[0]);
            DifferentiationJudge.checkGradient(f.formula(), f, v[1], f.slopes(v[1]));
        }

        @Test
        void leavesTheInputsAsTheyWere() {
            DifferentiationJudge.checkGradientPutsBack(ENTANGLED, 3, 4, 0.7);
        }

        @Provide
        Arbitrary<double[][]> factorsAndInputs() {
            return Numbers.vectorsOfOneLength(2, 3, 4);
        }
    }

    @Group
    @Exercise(id = "6.17", title = "Gradient of a matrix", points = 4, writes = "matrixGradient")
    class MatrixGradient {

        private static final ToDoubleFunction<SimpleMatrix> CROSSED =
                w -> w.get(0, 0) * w.get(1, 2) + w.get(0, 1) * w.get(1, 1) + w.get(0, 2) * w.get(1, 0);

        @Test
        void hasAPartialDerivativeForEachWeight() {
            DifferentiationJudge.checkMatrixGradientOfSquares(
                    new SimpleMatrix(new double[][]{{1, 2, 3}, {4, 5, 6}}),
                    new SimpleMatrix(new double[][]{{2, 4, 6}, {8, 10, 12}}));
            DifferentiationJudge.checkMatrixGradientOfSquares(
                    new SimpleMatrix(new double[][]{{0, -1, 2}, {3, -4, 0.5}}),
                    new SimpleMatrix(new double[][]{{0, -2, 4}, {6, -8, 1}}));
        }

        @Test
        void movesTheWeightsThatTheLossLooksAt() {
            SimpleMatrix w = new SimpleMatrix(new double[][]{{1, 2}, {3, 4}, {5, 6}});
            Check.that("matrixGradient(f, w) for an f that ignores its argument and adds up the squares of w itself",
                            () -> Differentiation.matrixGradient(ignored -> w.elementMult(w).elementSum(), w))
                    .given("w", w)
                    .mayChangeInputs()
                    .within(1e-7)
                    .mistake("f looked at w, and w did not move. Move the numbers in w itself, not in a copy.",
                            new SimpleMatrix(3, 2))
                    .is(new SimpleMatrix(new double[][]{{2, 4}, {6, 8}, {10, 12}}));
        }

        @Test
        void measuresEveryWeightFromTheSamePlace() {
            DifferentiationJudge.checkMatrixGradientFromTheSamePlace(CROSSED,
                    new SimpleMatrix(new double[][]{{2, 3, 5}, {7, 11, 13}}),
                    new SimpleMatrix(new double[][]{{13, 11, 7}, {5, 3, 2}}));
        }

        @Property(tries = 30)
        void isTheFactorOfEachWeightInASum(@ForAll("weights") SimpleMatrix w) {
            DifferentiationJudge.checkFactors(w);
        }

        @Test
        void leavesTheWeightsExactlyAsTheyWere() {
            SimpleMatrix w = new SimpleMatrix(new double[][]{{3, 4, 0.7}, {-1.3, 0.1, 9}});
            DifferentiationJudge.isPutBack(Check.that("w after matrixGradient(f, w)", () -> {
                Differentiation.matrixGradient(CROSSED, w);
                return w.copy();
            }), "weights", w.copy());
        }

        @Provide
        Arbitrary<SimpleMatrix> weights() {
            return Numbers.matrices(3, 3, 4);
        }
    }
}
