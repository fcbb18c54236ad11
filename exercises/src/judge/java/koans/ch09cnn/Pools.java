package koans.ch09cnn;

import java.util.function.Function;
import koans.grader.check.Check;
import koans.kit.Layer;
import koans.kit.Shape3;
import org.ejml.simple.SimpleMatrix;

/**
 * What the tests of the pooling layers share.
 *
 * @param name     the layer's class
 * @param maker    makes a layer
 * @param outShape asks a layer what comes out
 */
record Pools<L extends Layer>(String name, Maker<L> maker, Function<L, Shape3> outShape) {

    /** A constructor of the learner's. */
    @FunctionalInterface
    interface Maker<L> {
        L make(Shape3 in, int size, int stride);
    }

    void checkShape(Shape3 in, int size, int stride, Shape3 expected) {
        Check.that(call(size, stride) + ".outShape()", () -> outShape.apply(maker.make(in, size, stride)))
                .given("in", in).is(expected);
    }

    Check forward(Shape3 in, int size, int stride, SimpleMatrix x) {
        return Check.that(call(size, stride) + ".forward(x)", () -> maker.make(in, size, stride).forward(x))
                .given("in", in).given("x", x);
    }

    Check backward(Shape3 in, int size, int stride, SimpleMatrix x, SimpleMatrix dout) {
        L pool = maker.make(in, size, stride);
        return Check.that("backward(dout) of " + call(size, stride) + " after forward(x)", () -> back(pool, x, dout))
                .given("in", in).given("x", x).given("dout", dout);
    }

    void keepsItsOwnSizes(Shape3 in, SimpleMatrix x) {
        SimpleMatrix alone = (SimpleMatrix) Check.that(call(2, 2) + ".forward(x)",
                () -> maker.make(in, 2, 2).forward(x)).run();
        Check.that("forward(x) of size 2 and stride 2, when a layer of size 3 has been made in between", () -> {
            L pool = maker.make(in, 2, 2);
            maker.make(new Shape3(2, 5, 5), 3, 1);
            return pool.forward(x);
        }).given("in", in).given("x", x).hint("Every layer has sizes of its own. Is a field static?").is(alone);
    }

    /** Checks with x, a picture of 1x4x4, and gradients that do not fit what comes out for it. */
    void takesOnlyWhatFits(SimpleMatrix x, SimpleMatrix... wrongGradients) {
        Shape3 in = new Shape3(1, 4, 4);
        Shape3 flat = new Shape3(1, 2, 9);
        Shape3 thin = new Shape3(1, 9, 2);
        Check.that(call(3, 2), () -> maker.make(flat, 3, 2)).given("in", flat).isRejected();
        Check.that(call(3, 2), () -> maker.make(thin, 3, 2)).given("in", thin).isRejected();
        Check.that(call(2, 0), () -> maker.make(in, 2, 0)).given("in", in).isRejected();
        Check.that(call(0, 1), () -> maker.make(in, 0, 1)).given("in", in).isRejected();
        for (int length : new int[]{4, 15, 17, 32}) {
            forward(in, 2, 2, SimpleMatrix.ones(1, length)).isRejected();
        }
        for (SimpleMatrix wrong : wrongGradients) {
            Check.that("backward(dout) after forward(x)", () -> back(maker.make(in, 2, 2), x, wrong))
                    .given("x", x).given("dout", wrong).isRejected();
        }
    }

    private SimpleMatrix back(L pool, SimpleMatrix x, SimpleMatrix dout) {
        pool.forward(x);
        return pool.backward(dout);
    }

    private String call(int size, int stride) {
        return "new " + name + "(in, " + size + ", " + stride + ")";
    }
}
