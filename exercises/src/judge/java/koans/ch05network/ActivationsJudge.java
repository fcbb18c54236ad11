package koans.ch05network;

import java.util.function.DoubleUnaryOperator;
import koans.grader.check.Check;
import org.ejml.simple.SimpleMatrix;

/** What the activation functions give, and what is taken for them. */
final class ActivationsJudge {

    private ActivationsJudge() {
    }

    static void checkStep(SimpleMatrix x, SimpleMatrix expected) {
        Check.that("step(x)", () -> Activations.step(x))
                .given("x", x)
                .mistake("Compared with >= instead of >: here exactly 0 gives 0.", each(x, v -> v >= 0 ? 1 : 0))
                .mistake("0 and 1 are the wrong way round.", each(expected, v -> 1 - v))
                .mistake("The comparison points the wrong way: 1 belongs above 0.", each(x, v -> v < 0 ? 1 : 0))
                .mistake("This is the sign of the number. The step function has no -1: it gives 0 below 0.",
                        each(x, Math::signum))
                .is(expected);
    }

    static void checkSigmoid(SimpleMatrix x, SimpleMatrix expected) {
        Check.that("sigmoid(x)", () -> Activations.sigmoid(x))
                .given("x", x)
                .mistake("The exponent has the wrong sign: it is -x.", each(expected, v -> 1 - v))
                .is(expected);
    }

    static void checkSigmoid(double x, double expected) {
        Check.that("sigmoid(" + x + ")", () -> Activations.sigmoid(x))
                .within(1e-12)
                .mistake("The exponent has the wrong sign: it is -x.", 1 - expected)
                .mistake("This is 1 + e^-x, without the 1 / before it. Are the brackets right?", 1 + Math.exp(-x))
                .mistake("This is 1 / (1 - e^-x): there is a plus in the formula.", 1 / (1 - Math.exp(-x)))
                .mistake("This is the hyperbolic tangent: a cousin of the sigmoid that goes from -1 to 1.",
                        Math.tanh(x))
                .mistake("Only 0 and 1 come out: is there a division of whole numbers, or a step function?",
                        x > 0 ? 1 : 0)
                .is(expected);
    }

    static void checkRelu(SimpleMatrix x, SimpleMatrix expected) {
        Check.that("relu(x)", () -> Activations.relu(x))
                .given("x", x)
                .mistake("Positive numbers become 1: this is the step function. ReLU keeps them.",
                        each(x, v -> v > 0 ? 1 : 0))
                .mistake("Negative numbers lose their sign; they become 0.", each(x, Math::abs))
                .mistake("The wrong side is cut off: numbers above 0 are kept.", each(x, v -> Math.min(0, v)))
                .mistake("Numbers between 0 and 1 are lost: everything above 0 is kept.",
                        each(expected, v -> v < 1 ? 0 : v))
                .mistake("Nothing is cut off.", x.copy())
                .is(expected);
    }

    static void checkRelu(double x, double expected) {
        Check.that("relu(" + x + ")", () -> Activations.relu(x))
                .mistake("The sign is taken away; negative numbers become 0.", Math.abs(x))
                .mistake("The wrong side is cut off: numbers above 0 are kept.", Math.min(0, x))
                .mistake("This is the step function. ReLU keeps a positive number as it is.", x > 0 ? 1 : 0)
                .mistake("Nothing is cut off.", x)
                .is(expected);
    }

    static void checkIdentity(SimpleMatrix x, SimpleMatrix expected) {
        Check.that("identity(x)", () -> Activations.identity(x))
                .given("x", x)
                .mistake("This is ReLU. The identity keeps negative numbers too.", each(x, v -> Math.max(0, v)))
                .mistake("This is the identity matrix. The identity function gives back the numbers it was handed.",
                        SimpleMatrix.identity(2))
                .is(expected);
    }

    static double sigmoid(double x) {
        return 1 / (1 + Math.exp(-x));
    }

    /** A function of each number. */
    static SimpleMatrix each(SimpleMatrix x, DoubleUnaryOperator f) {
        return x.elementOp((int r, int c, double v) -> f.applyAsDouble(v));
    }
}
