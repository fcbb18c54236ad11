package koans.ch06learning;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import koans.grader.check.Check;
import org.ejml.simple.SimpleMatrix;

/** Differences and gradients as they often go wrong, and that whoever measures puts back what moved. */
final class DifferentiationJudge {

    private static final double H = 1e-4;
    private static final double TINY = 1e-12;
    private static final String LEAVES_A_REST = "Moving there and back by adding and subtracting leaves a tiny rest. "
            + "Keep the old number and put it back.";

    private DifferentiationJudge() {
    }

    /** Checks the forward difference of {@code x^2 + 16}. */
    static void checkForward(double x, double h, double expected) {
        DoubleUnaryOperator bowl = v -> v * v + 16;
        Check.that("forward(f, " + x + ", " + h + ") for f(x) = x^2 + 16", () -> Differentiation.forward(bowl, x, h))
                .within(1e-8)
                .mistake("This is the central difference. Here only one side moves: x and x + h.", 2 * x)
                .mistake("This is the backward difference: f(x) - f(x - h). Step forward, to x + h.", 2 * x - h)
                .mistake("Only f(x) is divided by h: put brackets round the difference.",
                        bowl.applyAsDouble(x + h) - bowl.applyAsDouble(x) / h)
                .mistake("The difference is not divided by the step.", expected * h)
                .mistake("Divided by 2h: between x and x + h lies a single step.", expected / 2)
                .mistake("The difference is the wrong way round: f(x + h) comes first.", -expected)
                .mistake("The step of the call is not used.", 2 * x + H)
                .is(expected);
    }

    static void checkCentral(String formula, DoubleUnaryOperator f, double x, double expected) {
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

    /** Checks the partial derivatives by every input. */
    static void checkPartials(String formula, ToDoubleFunction<double[]> f, double[] x, double... expected) {
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

    static void checkPartialPutsBack(ToDoubleFunction<double[]> f, double... before) {
        for (int i = 0; i < before.length; i++) {
            int at = i;
            double[] x = before.clone();
            Check.that("x after partial(f, x, " + i + ")", () -> {
                Differentiation.partial(f, x, at);
                return x.clone();
            })
                    .within(0)
                    .mistake(LEAVES_A_REST, moved(before, TINY))
                    .hint("which entry has moved, and is it put back?")
                    .is(before.clone());
        }
    }

    static void checkGradient(String formula, ToDoubleFunction<double[]> f, double[] x, double... expected) {
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

    /** Checks the gradient of {@code x0*x1 + x1*x2^2}, where it matters for one input where the others are. */
    static void checkSamePlace(ToDoubleFunction<double[]> f, double[] x, double... g) {
        double sum = g[0] + g[1] + g[2];
        Check.that("gradient(f, x) for f(x) = x0*x1 + x1*x2^2", () -> Differentiation.gradient(f, x))
                .given("x", x)
                .mayChangeInputs()
                .within(1e-8)
                .mistake("An input that has moved down is not put back before the next one moves.",
                        new double[]{g[0], g[1] - H, g[2] - 2 * x[2] * H})
                .mistake("An input that has moved up is not put back before the next one moves.",
                        new double[]{g[0], g[1] + H, g[2] + 2 * x[2] * H})
                .mistake("All inputs move at once: move one at a time.", new double[]{sum, sum, sum})
                .mistake("f(x - H) is missing: these are forward differences.",
                        new double[]{g[0], g[1], g[2] + x[1] * H})
                .mistake("f(x + H) is missing: these are backward differences.",
                        new double[]{g[0], g[1], g[2] - x[1] * H})
                .mistake("The last input is left out.", new double[]{g[0], g[1], 0})
                .is(g);
    }

    static void checkGradientPutsBack(ToDoubleFunction<double[]> f, double... before) {
        double[] x = before.clone();
        Check.that("x after gradient(f, x)", () -> {
            Differentiation.gradient(f, x);
            return x.clone();
        })
                .within(0)
                .mistake(LEAVES_A_REST, moved(before, TINY))
                .mistake("The inputs that have moved are not put back.", moved(before, -H))
                .mistake("The inputs that have moved are not put back.", moved(before, H))
                .is(before);
    }

    private static double[] moved(double[] x, double by) {
        return Arrays.stream(x).map(v -> v + by).toArray();
    }

    static void checkMatrixGradientOfSquares(SimpleMatrix w, SimpleMatrix expected) {
        SimpleMatrix firstRow = expected.createLike();
        firstRow.insertIntoThis(0, 0, expected.getRow(0));
        Check.that("matrixGradient(f, w) for f(w) = the sum of the squares of w",
                        () -> Differentiation.matrixGradient(m -> m.elementMult(m).elementSum(), w))
                .given("w", w)
                .mayChangeInputs()
                .within(1e-7)
                .mistake("Only the first row is filled in.", firstRow)
                .mistake("All weights move at once: move one at a time.",
                        expected.createLike().plus(expected.elementSum()))
                .mistake("Divided by H: from w - H to w + H it is 2 * H.", w.scale(4))
                .mistake("f with w - H is missing: these are forward differences.", w.scale(2).plus(H))
                .mistake("f with w + H is missing: these are backward differences.", w.scale(2).minus(H))
                .is(expected);
    }

    /** Checks the gradient of {@code w00*w12 + w01*w11 + w02*w10}: the weights of the other row, backwards. */
    static void checkMatrixGradientFromTheSamePlace(ToDoubleFunction<SimpleMatrix> f, SimpleMatrix w,
                                                    SimpleMatrix expected) {
        SimpleMatrix secondRow = new SimpleMatrix(new double[][]{{0, 0, 0}, {H, H, H}});
        Check.that("matrixGradient(f, w) for f(w) = w00*w12 + w01*w11 + w02*w10",
                        () -> Differentiation.matrixGradient(f, w))
                .given("w", w)
                .mayChangeInputs()
                .within(1e-7)
                .mistake("A weight that has moved down is not put back before the next one moves.",
                        expected.minus(secondRow))
                .mistake("A weight that has moved up is not put back before the next one moves.",
                        expected.plus(secondRow))
                .is(expected);
    }

    /** Checks the gradient of a sum that counts the first weight once, the second twice, and so on. */
    static void checkFactors(SimpleMatrix w) {
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

    /** Checks that a matrix is to the last bit what it was; {@code what} has moved, weights or numbers. */
    static void isPutBack(Check check, String what, SimpleMatrix before) {
        String notPutBack = "The " + what + " that have moved are not put back.";
        check.within(0)
                .mistake(LEAVES_A_REST, before.plus(TINY))
                .mistake(notPutBack, before.minus(H))
                .mistake(notPutBack, before.plus(H))
                .is(before);
    }

    /** A parabola for each input, added up. */
    record Parabolas(double[] c) implements ToDoubleFunction<double[]> {

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
