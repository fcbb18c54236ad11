package koans.ch06learning;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
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

    private static final double H = 1e-4;
    static final double TINY = 1e-12;
    static final String LEAVES_A_REST = "Moving there and back by adding and subtracting leaves a tiny rest. "
            + "Keep the old number and put it back.";

    /** The loss of the examples in one variable. Its derivative is 2x. */
    private static double bowl(double x) {
        return x * x + 16;
    }

    /** The loss of the examples in more variables. Its derivatives are 2x[0], 2x[1], ... */
    private static double sumOfSquares(double[] x) {
        return Arrays.stream(x).map(v -> v * v).sum();
    }

    /** {@code x0*x1 + x1*x2^2}, whose variables depend on each other: the derivatives are x1, x0 + x2^2, 2*x1*x2. */
    private static double entangled(double[] x) {
        return x[0] * x[1] + x[1] * x[2] * x[2];
    }

    @Group
    @Exercise(id = "6.13", title = "Forward difference", points = 2, writes = "forward")
    class Forward {

        @Test
        void isTheSlopeAlongOneStep() {
            check(4, 1e-4, 8.0001);
            check(4, 0.5, 8.5);
            check(-1, 0.25, -1.75);
        }

        @Fact("Is zero when the step is too small for a double")
        @Test
        void diesWhenTheStepIsTooSmall() {
            Check.that("forward(f, 4, 1e-49) for f(x) = x^2 + 16",
                            () -> Differentiation.forward(DifferentiationTest::bowl, 4, 1e-49))
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

        private static void check(double x, double h, double expected) {
            Check.that("forward(f, " + x + ", " + h + ") for f(x) = x^2 + 16",
                            () -> Differentiation.forward(DifferentiationTest::bowl, x, h))
                    .within(1e-8)
                    .mistake("This is the central difference. Here only one side moves: x and x + h.", 2 * x)
                    .mistake("This is the backward difference: f(x) - f(x - h). Step forward, to x + h.", 2 * x - h)
                    .mistake("Only f(x) is divided by h: put brackets round the difference.",
                            bowl(x + h) - bowl(x) / h)
                    .mistake("The difference is not divided by the step.", expected * h)
                    .mistake("Divided by 2h: between x and x + h lies a single step.", expected / 2)
                    .mistake("The difference is the wrong way round: f(x + h) comes first.", -expected)
                    .mistake("The step of the call is not used.", 2 * x + H)
                    .is(expected);
        }
    }

    @Group
    @Exercise(id = "6.14", title = "Central difference", points = 3, writes = "central")
    class Central {

        @Test
        void isTheSlopeOfTheBowl() {
            check("x^2 + 16", DifferentiationTest::bowl, 4, 8);
            check("x^2 + 16", DifferentiationTest::bowl, -1.5, -3);
            check("x^2 + 16", DifferentiationTest::bowl, 0, 0);
        }

        @Fact("Is the cosine when the function is the sine")
        @Test
        void isTheCosineForTheSine() {
            check("sin x", Math::sin, 0, 1);
            check("sin x", Math::sin, 1, Math.cos(1));
            check("sin x", Math::sin, 3, Math.cos(3));
        }

        @Property(tries = 50)
        void isExactForParabolas(@ForAll("parabolaAndPlace") double[] v) {
            double x = v[2];
            check(v[0] + " * x^2 + " + v[1] + " * x", z -> v[0] * z * z + v[1] * z, x, 2 * v[0] * x + v[1]);
        }

        @Provide
        Arbitrary<double[]> parabolaAndPlace() {
            return Numbers.vector(3, 4);
        }

        private static void check(String formula, DoubleUnaryOperator f, double x, double expected) {
            double here = f.applyAsDouble(x);
            double above = f.applyAsDouble(x + H);
            double below = f.applyAsDouble(x - H);
            Check.that("central(f, " + x + ") for f(x) = " + formula, () -> Differentiation.central(f, x))
                    .within(1e-8)
                    .mistake("Divided by H: from x - H to x + H it is 2 * H.", 2 * expected)
                    .mistake("f(x - H) is missing: this is the forward difference.", (above - here) / H)
                    .mistake("f(x + H) is missing: this is the backward difference.", (here - below) / H)
                    .mistake("From x to x + H is one step, not two. Both sides have to move.", (above - here) / (2 * H))
                    .mistake("The difference is the wrong way round: f(x + H) comes first.", -expected)
                    .mistake("Java works from left to right: / 2 * H multiplies by H. Put brackets round 2 * H.",
                            (above - below) / 2 * H)
                    .mistake("The difference is not divided by 2 * H.", above - below)
                    .mistake("The difference is divided by 2, but not by H.", (above - below) / 2)
                    .mistake("Everything is 0. Is the step so small that x + H is x?", 0)
                    .diagnosis(() -> Math.abs(Differentiation.central(f, x) - expected) < 0.01
                            ? "Close, but not as close as it gets: is the step H?" : null)
                    .is(expected);
        }
    }

    @Group
    @Exercise(id = "6.15", title = "Partial derivative", points = 3, writes = "partial")
    class Partial {

        @Test
        void movesOneInputOnly() {
            check("x0^2 + x1^2", DifferentiationTest::sumOfSquares, new double[]{3, 4}, 6, 8);
            check("x0*x1 + x1*x2^2", DifferentiationTest::entangled, new double[]{2, 3, 5}, 3, 27, 30);
        }

        @Test
        void isZeroForAnInputThatDoesNotCount() {
            check("x1^2", x -> x[1] * x[1], new double[]{3, 4, 5}, 0, 8, 0);
        }

        @Fact("Follows the formula for any sum of parabolas")
        @Property(tries = 30)
        void followsTheFormulaOfAnyPolynomial(@ForAll("factorsAndInputs") double[][] v) {
            Parabolas f = new Parabolas(v[0]);
            check(f.formula(), f, v[1], f.slopes(v[1]));
        }

        @Test
        void leavesTheInputsAsTheyWere() {
            for (int i = 0; i < 3; i++) {
                int at = i;
                double[] x = {3, 4, 0.7};
                Check.that("x after partial(f, x, " + i + ")", () -> {
                    Differentiation.partial(DifferentiationTest::entangled, x, at);
                    return x.clone();
                })
                        .within(0)
                        .mistake(LEAVES_A_REST, new double[]{3 + TINY, 4 + TINY, 0.7 + TINY})
                        .hint("which entry has moved, and is it put back?")
                        .is(new double[]{3, 4, 0.7});
            }
        }

        @Test
        void needsAnInputThatExists() {
            Check.that("partial(f, [3, 4], 2)", () -> Differentiation.partial(DifferentiationTest::sumOfSquares,
                    new double[]{3, 4}, 2)).isRejected();
            Check.that("partial(f, [3, 4], -1)", () -> Differentiation.partial(DifferentiationTest::sumOfSquares,
                    new double[]{3, 4}, -1)).isRejected();
        }

        @Provide
        Arbitrary<double[][]> factorsAndInputs() {
            return Numbers.vectorsOfOneLength(2, 3, 4);
        }

        private static void check(String formula, ToDoubleFunction<double[]> f, double[] x, double... expected) {
            double sum = Arrays.stream(expected).sum();
            for (int i = 0; i < x.length; i++) {
                int at = i;
                double[] here = x.clone();
                Check.that("partial(f, x, " + i + ") for f(x) = " + formula, () -> Differentiation.partial(f, here, at))
                        .given("x", here)
                        .mayChangeInputs()
                        .within(1e-8)
                        .mistake("All inputs move at once: only x[i] may.", sum)
                        .mistake("Always the first input moves: i is not used.", expected[0])
                        .mistake("Counted from 1: i = 0 is the first input.", expected[Math.max(0, i - 1)])
                        .mistake("The other inputs have become 0: they keep their values.", alone(f, x, i))
                        .mistake("Divided by H: from x[i] - H to x[i] + H it is 2 * H.", 2 * expected[i])
                        .mistake("The difference is the wrong way round: f with x[i] + H comes first.", -expected[i])
                        .diagnosis(() -> Math.abs(Differentiation.partial(f, x.clone(), at) - expected[at]) < 0.01
                                ? "Close, but not central: move x[i] by H to either side, from the same place." : null)
                        .is(expected[i]);
            }
        }

        private static double alone(ToDoubleFunction<double[]> f, double[] x, int i) {
            double[] above = new double[x.length];
            double[] below = new double[x.length];
            above[i] = x[i] + H;
            below[i] = x[i] - H;
            return (f.applyAsDouble(above) - f.applyAsDouble(below)) / (2 * H);
        }
    }

    @Group
    @Exercise(id = "6.16", title = "Numerical gradient", points = 4, writes = "gradient")
    class Gradient {

        @Test
        void collectsAllPartialDerivatives() {
            check("x0^2 + x1^2", DifferentiationTest::sumOfSquares, new double[]{3, 4}, 6, 8);
            check("x0^2 + x1^2", DifferentiationTest::sumOfSquares, new double[]{0, 2}, 0, 4);
            check("x0^2 + x1^2", DifferentiationTest::sumOfSquares, new double[]{3, 0}, 6, 0);
        }

        @Test
        void measuresEveryInputFromTheSamePlace() {
            double[] x = {2, 3, 5};
            Check.that("gradient(f, x) for f(x) = x0*x1 + x1*x2^2",
                            () -> Differentiation.gradient(DifferentiationTest::entangled, x))
                    .given("x", x)
                    .mayChangeInputs()
                    .within(1e-8)
                    .mistake("An input that has moved down is not put back before the next one moves.",
                            new double[]{3, 27 - H, 30 - 10 * H})
                    .mistake("An input that has moved up is not put back before the next one moves.",
                            new double[]{3, 27 + H, 30 + 10 * H})
                    .mistake("All inputs move at once: move one at a time.", new double[]{60, 60, 60})
                    .mistake("f(x - H) is missing: these are forward differences.", new double[]{3, 27, 30 + 3 * H})
                    .mistake("f(x + H) is missing: these are backward differences.", new double[]{3, 27, 30 - 3 * H})
                    .mistake("The last input is left out.", new double[]{3, 27, 0})
                    .is(new double[]{3, 27, 30});
        }

        @Fact("Follows the formula for any sum of parabolas")
        @Property(tries = 30)
        void followsTheFormulaOfAnyPolynomial(@ForAll("factorsAndInputs") double[][] v) {
            Parabolas f = new Parabolas(v[0]);
            check(f.formula(), f, v[1], f.slopes(v[1]));
        }

        @Test
        void leavesTheInputsAsTheyWere() {
            double[] x = {3, 4, 0.7};
            Check.that("x after gradient(f, x)", () -> {
                Differentiation.gradient(DifferentiationTest::entangled, x);
                return x.clone();
            })
                    .within(0)
                    .mistake(LEAVES_A_REST, new double[]{3 + TINY, 4 + TINY, 0.7 + TINY})
                    .mistake("The inputs that have moved are not put back.", new double[]{3 - H, 4 - H, 0.7 - H})
                    .mistake("The inputs that have moved are not put back.", new double[]{3 + H, 4 + H, 0.7 + H})
                    .is(new double[]{3, 4, 0.7});
        }

        @Provide
        Arbitrary<double[][]> factorsAndInputs() {
            return Numbers.vectorsOfOneLength(2, 3, 4);
        }

        private static void check(String formula, ToDoubleFunction<double[]> f, double[] x, double... expected) {
            double[] together = new double[x.length];
            Arrays.fill(together, Arrays.stream(expected).sum());
            double[] onlyFirst = new double[x.length];
            onlyFirst[0] = expected[0];
            double[] here = x.clone();
            Check.that("gradient(f, x) for f(x) = " + formula, () -> Differentiation.gradient(f, here))
                    .given("x", here)
                    .mayChangeInputs()
                    .within(1e-8)
                    .mistake("All inputs move at once: move one at a time.", together)
                    .mistake("Only the first partial derivative is filled in.", onlyFirst)
                    .mistake("Divided by H: from x[i] - H to x[i] + H it is 2 * H.",
                            Arrays.stream(expected).map(v -> 2 * v).toArray())
                    .mistake("f(x - H) is missing: these are forward differences.", oneSided(f, x, H))
                    .mistake("f(x + H) is missing: these are backward differences.", oneSided(f, x, -H))
                    .is(expected);
        }

        private static double[] oneSided(ToDoubleFunction<double[]> f, double[] x, double h) {
            double[] slopes = new double[x.length];
            for (int i = 0; i < x.length; i++) {
                double[] moved = x.clone();
                moved[i] += h;
                slopes[i] = (f.applyAsDouble(moved) - f.applyAsDouble(x)) / h;
            }
            return slopes;
        }
    }

    @Group
    @Exercise(id = "6.17", title = "Gradient of a matrix", points = 4, writes = "matrixGradient")
    class MatrixGradient {

        @Test
        void hasAPartialDerivativeForEachWeight() {
            SimpleMatrix w = new SimpleMatrix(new double[][]{{1, 2, 3}, {4, 5, 6}});
            Check.that("matrixGradient(f, w) for f(w) = the sum of the squares of w",
                            () -> Differentiation.matrixGradient(m -> m.elementMult(m).elementSum(), w))
                    .given("w", w)
                    .mayChangeInputs()
                    .within(1e-7)
                    .mistake("Only the first row is filled in.", new SimpleMatrix(new double[][]{{2, 4, 6}, {0, 0, 0}}))
                    .mistake("All weights move at once: move one at a time.",
                            new SimpleMatrix(2, 3).plus(42))
                    .mistake("Divided by H: from w - H to w + H it is 2 * H.", w.scale(4))
                    .mistake("f with w - H is missing: these are forward differences.", w.scale(2).plus(H))
                    .mistake("f with w + H is missing: these are backward differences.", w.scale(2).minus(H))
                    .is(new SimpleMatrix(new double[][]{{2, 4, 6}, {8, 10, 12}}));
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
            SimpleMatrix w = new SimpleMatrix(new double[][]{{2, 3, 5}, {7, 11, 13}});
            SimpleMatrix expected = new SimpleMatrix(new double[][]{{13, 11, 7}, {5, 3, 2}});
            SimpleMatrix movedDown = new SimpleMatrix(new double[][]{{13, 11, 7}, {5 - H, 3 - H, 2 - H}});
            SimpleMatrix movedUp = new SimpleMatrix(new double[][]{{13, 11, 7}, {5 + H, 3 + H, 2 + H}});
            Check.that("matrixGradient(f, w) for f(w) = w00*w12 + w01*w11 + w02*w10",
                            () -> Differentiation.matrixGradient(MatrixGradient::crossed, w))
                    .given("w", w)
                    .mayChangeInputs()
                    .within(1e-7)
                    .mistake("A weight that has moved down is not put back before the next one moves.", movedDown)
                    .mistake("A weight that has moved up is not put back before the next one moves.", movedUp)
                    .is(expected);
        }

        @Property(tries = 30)
        void isTheFactorOfEachWeightInASum(@ForAll("weights") SimpleMatrix w) {
            SimpleMatrix factors = w.createLike();
            for (int i = 0; i < w.getNumElements(); i++) {
                factors.set(i, i + 1);
            }
            Check.that("matrixGradient(f, w) for f(w) = 1 * the first weight + 2 * the second + ...",
                            () -> Differentiation.matrixGradient(m -> m.elementMult(factors).elementSum(), w))
                    .given("w", w)
                    .mayChangeInputs()
                    .within(1e-7)
                    .is(factors);
        }

        @Test
        void leavesTheWeightsExactlyAsTheyWere() {
            SimpleMatrix w = new SimpleMatrix(new double[][]{{3, 4, 0.7}, {-1.3, 0.1, 9}});
            SimpleMatrix before = w.copy();
            Check.that("w after matrixGradient(f, w)", () -> {
                Differentiation.matrixGradient(MatrixGradient::crossed, w);
                return w.copy();
            })
                    .within(0)
                    .mistake(LEAVES_A_REST, before.plus(TINY))
                    .mistake("The weights that have moved are not put back.", before.minus(H))
                    .mistake("The weights that have moved are not put back.", before.plus(H))
                    .is(before);
        }

        @Provide
        Arbitrary<SimpleMatrix> weights() {
            return Numbers.matrices(3, 3, 4);
        }

        private static double crossed(SimpleMatrix w) {
            return w.get(0, 0) * w.get(1, 2) + w.get(0, 1) * w.get(1, 1) + w.get(0, 2) * w.get(1, 0);
        }
    }

    /** A parabola for each input, added up. */
    private record Parabolas(double[] c) implements ToDoubleFunction<double[]> {

        String formula() {
            return "the sum of c[i]*x[i]^2 + c[0]*x[i], c = " + Arrays.toString(c);
        }

        @Override
        public double applyAsDouble(double[] x) {
            return IntStream.range(0, x.length).mapToDouble(i -> c[i] * x[i] * x[i] + c[0] * x[i]).sum();
        }

        double[] slopes(double[] x) {
            return IntStream.range(0, x.length).mapToDouble(i -> 2 * c[i] * x[i] + c[0]).toArray();
        }
    }
}
