package koans.ch07backprop;

import java.util.function.DoubleBinaryOperator;
import koans.grader.check.Check;
import org.ejml.simple.SimpleMatrix;

/** What a ReLU layer gives, and what it gives when it is mistaken. */
final class ReluJudge {

    private ReluJudge() {
    }

    static void checkForward(SimpleMatrix x, SimpleMatrix expected) {
        Check.that("forward(x)", () -> new Relu().forward(x))
                .given("x", x)
                .mistake("What is below 0 is kept, and what is above is lost.", each(x, x, (v, d) -> v < 0 ? v : 0))
                .mistake("These are the absolute values.", each(x, x, (v, d) -> Math.abs(v)))
                .mistake("That is a step: what is above 0 stays as it is.", each(x, x, (v, d) -> v > 0 ? 1 : 0))
                .is(expected);
    }

    static void checkBackward(SimpleMatrix x, SimpleMatrix dout, SimpleMatrix expected) {
        backward(x, dout)
                .mistake("The gradient goes through everywhere, also where the input was not above 0.", dout.copy())
                .mistake("The gate asks whether dout is above 0; what counts is whether the input was.",
                        each(x, dout, (v, d) -> d > 0 ? d : 0))
                .mistake("The gradient is cut where dout is negative; what counts is where the input was.",
                        each(x, dout, (v, d) -> v > 0 && d > 0 ? d : 0))
                .mistake("dout is left out: where the gate is open, all of dout goes through.",
                        each(x, dout, (v, d) -> v > 0 ? 1 : 0))
                .mistake("dout is multiplied by the output; the gate is open (1) or closed (0).",
                        each(x, dout, (v, d) -> v > 0 ? d * v : 0))
                .mistake("The gradient goes through where the input was below 0.",
                        each(x, dout, (v, d) -> v < 0 ? d : 0))
                .is(expected);
    }

    static void checkNumberByNumber(SimpleMatrix x, SimpleMatrix dout) {
        Check.that("forward(x)", () -> new Relu().forward(x)).given("x", x)
                .is(each(x, x, (v, d) -> v > 0 ? v : 0));
        backward(x, dout).is(each(x, dout, (v, d) -> v > 0 ? d : 0));
    }

    /** A layer goes forward with two rows: the last one counts. */
    static void checkLastForward(Relu relu, SimpleMatrix first, SimpleMatrix last, SimpleMatrix dout,
                                 SimpleMatrix expected) {
        Check.that("backward(dout) after forward(first) and forward(last)", () -> {
            relu.forward(first);
            relu.forward(last);
            return relu.backward(dout);
        }).given("first", first).given("last", last).given("dout", dout)
                .mistake("The gradient goes through where the first input was above 0; the last one counts.",
                        each(first, dout, (v, d) -> v > 0 ? d : 0))
                .mistake("What was open for the first input is still open: each forward starts afresh.",
                        expected.plus(each(first, dout, (v, d) -> v > 0 ? d : 0)))
                .mistake("What was closed for the first input stays closed: each forward starts afresh.",
                        each(first, expected, (v, d) -> v > 0 ? d : 0))
                .is(expected);
    }

    private static Check backward(SimpleMatrix x, SimpleMatrix dout) {
        return Check.that("backward(dout) after forward(x)", () -> {
            Relu relu = new Relu();
            relu.forward(x);
            return relu.backward(dout);
        }).given("x", x).given("dout", dout);
    }

    private static SimpleMatrix each(SimpleMatrix x, SimpleMatrix dout, DoubleBinaryOperator f) {
        return x.elementOp((int r, int c, double v) -> f.applyAsDouble(v, dout.get(r, c)));
    }
}
