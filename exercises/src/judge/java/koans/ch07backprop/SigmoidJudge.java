package koans.ch07backprop;

import koans.grader.check.Check;
import org.ejml.simple.SimpleMatrix;

/** What a sigmoid layer gives, and what it gives when it is mistaken. */
final class SigmoidJudge {

    private SigmoidJudge() {
    }

    /** Checks with the outputs for x, and the slopes there. */
    static void checkBackward(SimpleMatrix x, SimpleMatrix y, SimpleMatrix slope, SimpleMatrix dout) {
        backward(x, dout)
                .mistake("That is dout * x * (1 - x): the slope is y * (1 - y) with the output y.",
                        dout.elementMult(x).elementMult(oneMinus(x)))
                .mistake("dout is left out: the slope is multiplied by it.", slope.copy())
                .mistake("That is dout * (1 - y): the factor y is missing.", dout.elementMult(oneMinus(y)))
                .mistake("That is dout * y: the factor (1 - y) is missing.", dout.elementMult(y))
                .mistake("The sigmoid is taken twice: y is the output already.", dout.elementMult(
                        y.elementOp((int r, int c, double v) -> Math.exp(-v) / Math.pow(1 + Math.exp(-v), 2))))
                .is(slope.elementMult(dout));
    }

    static void checkNumberByNumber(SimpleMatrix x, SimpleMatrix dout) {
        SimpleMatrix y = x.elementOp((int r, int c, double v) -> 1 / (1 + Math.exp(-v)));
        Check.that("forward(x)", () -> new Sigmoid().forward(x)).given("x", x).is(y);
        backward(x, dout).is(dout.elementMult(y).elementMult(oneMinus(y)));
    }

    static void checkLastForward(Sigmoid sigmoid) {
        SimpleMatrix last = new SimpleMatrix(1, 3);
        SimpleMatrix dout = new SimpleMatrix(new double[][]{{4, 8, 12}});
        Check.that("backward(dout) after forward([[1000, 1000, 0]]) and forward(last)", () -> {
            sigmoid.forward(new SimpleMatrix(new double[][]{{1000, 1000, 0}}));
            sigmoid.forward(last);
            return sigmoid.backward(dout);
        }).given("last", last).given("dout", dout)
                .mistake("That uses the first forward; the last one counts.",
                        new SimpleMatrix(new double[][]{{0, 0, 3}}))
                .is(new SimpleMatrix(new double[][]{{1, 2, 3}}));
    }

    static SimpleMatrix oneMinus(SimpleMatrix y) {
        return y.scale(-1).plus(1);
    }

    private static Check backward(SimpleMatrix x, SimpleMatrix dout) {
        return Check.that("backward(dout) after forward(x)", () -> {
            Sigmoid sigmoid = new Sigmoid();
            sigmoid.forward(x);
            return sigmoid.backward(dout);
        }).given("x", x).given("dout", dout);
    }
}
