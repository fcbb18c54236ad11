package koans.ch09cnn;

import koans.ch07backprop.LayerLaws;
import koans.grader.arbitrary.Numbers;
import koans.grader.check.Check;
import koans.kit.Shape3;
import koans.kit.Tensor4;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.ejml.simple.SimpleMatrix;

/** Convolution layers of any sizes, and what they give when they are mistaken. */
final class ConvolutionJudge {

    /** The pictures of the layer with two filters of 2x2x2. */
    private static final Shape3 IN = new Shape3(2, 3, 3);

    private ConvolutionJudge() {
    }

    /** A layer, pictures for it, and a gradient for what it makes of them. */
    record Case(Shape3 in, SimpleMatrix w, SimpleMatrix b, int height, int width, int stride, int pad,
                        SimpleMatrix x, SimpleMatrix dout) {

        Convolution layer() {
            return new Convolution(in, w, b, height, width, stride, pad);
        }

        /** A layer whose parameters can be moved. */
        Convolution layerOfItsOwn() {
            return new Convolution(in, w.copy(), b.copy(), height, width, stride, pad);
        }

        String arguments() {
            return "new Convolution(in, w, b, " + height + ", " + width + ", " + stride + ", " + pad + ")";
        }

        /** The same, with the shape of its pictures. */
        String name() {
            return arguments().replace("(in,", "(" + in + ",");
        }

        void checkForward() {
            Check.that(arguments() + ".forward(x)", () -> layer().forward(x))
                    .given("in", in).given("w", w).given("b", b).given("x", x)
                    .hint("Compare windows and maps with what they are in 9.31 and 9.33, on a small case.")
                    .is(expected());
        }

        private SimpleMatrix expected() {
            return ByHand.convolution(x, in, w, b, height, width, stride, pad);
        }
    }

    static Arbitrary<Case> layers() {
        Arbitrary<Integer> small = Arbitraries.integers().between(1, 2);
        Arbitrary<Integer> size = Arbitraries.integers().between(1, 3);
        Arbitrary<Integer> more = Arbitraries.integers().between(0, 2);
        return Combinators.combine(small, small, Combinators.combine(size, size).as((h, w) -> new int[]{h, w}),
                Combinators.combine(more, more).as((h, w) -> new int[]{h, w}), small,
                Arbitraries.integers().between(0, 1), size).flatAs((n, c, filter, larger, stride, pad, filters) -> {
                    Shape3 shape = new Shape3(c, Math.max(1, filter[0] + larger[0] - 2 * pad),
                            Math.max(1, filter[1] + larger[1] - 2 * pad));
                    Shape3 out = ByHand.output(shape, filters, filter[0], filter[1], stride, pad);
                    return Combinators.combine(Numbers.matrix(n, shape.size(), 1),
                                    Numbers.matrix(c * filter[0] * filter[1], filters, 1),
                                    Numbers.matrix(1, filters, 1), Numbers.matrix(n, out.size(), 1))
                            .as((x, w, b, dout) ->
                                    new Case(shape, w, b, filter[0], filter[1], stride, pad, x, dout));
                });
    }

    static void checkPicture(Shape3 square, SimpleMatrix filter, SimpleMatrix three, SimpleMatrix picture,
                             SimpleMatrix expected) {
        Check.that("new Convolution(in, w, b, 3, 3, 1, 0).forward(x)",
                        () -> new Convolution(square, filter, three, 3, 3, 1, 0).forward(picture))
                .given("in", square).given("w", filter).given("b", three).given("x", picture)
                .mistake("The bias is left out.", matrix(new double[][]{{15, 16, 6, 15}}))
                .mistake("The bias is added once for each number of the window; once is enough.",
                        matrix(new double[][]{{42, 43, 33, 42}}))
                .mistake("The filter is turned round. Networks do not do that.",
                        matrix(new double[][]{{14, 15, 13, 14}}))
                .mistake("The filter is transposed: its numbers stand row by row.",
                        matrix(new double[][]{{17, 11, 14, 17}}))
                .is(expected);
    }

    static void checkMaps(Shape3 in, SimpleMatrix w, SimpleMatrix b, SimpleMatrix x, SimpleMatrix y) {
        Check.that("new Convolution(in, w, b, 2, 2, 1, 0).forward(x)",
                        () -> new Convolution(in, w, b, 2, 2, 1, 0).forward(x))
                .given("in", in).given("w", w).given("b", b).given("x", x)
                .mistake("The bias is left out.", y.plus(mapByMap(-1, 1)))
                .mistake("The numbers of the two filters stand together window by window; a map has to stand in "
                        + "one piece.", matrix(new double[][]{{-121, 293, -153, 325, -217, 389, -249, 421},
                            {-697, 869, -729, 901, -793, 965, -825, 997}}))
                .mistake("The maps of one filter stand together; those of one picture have to.",
                        matrix(new double[][]{{-121, -153, -217, -249, -697, -729, -793, -825},
                            {293, 325, 389, 421, 869, 901, 965, 997}}))
                .is(y);
    }

    /** Checks three filters of this size on pictures of 2x3x5. */
    static void checkOblong(int height, int width, int stride, int pad, Shape3 outShape) {
        Shape3 oblong = new Shape3(2, 3, 5);
        SimpleMatrix pictures = ByHand.countingMatrix(1, 2, 30);
        SimpleMatrix filters = matrix(new double[][]{{1, -2, 3, 0, 5, 1, -1, 2, 0, 4, -3, 1},
            {0, 1, 1, -1, 2, 0, 3, 1, -2, 1, 0, 2}, {2, 2, 0, 1, -1, 1, 0, 1, 3, -2, 1, 0}}).transpose();
        SimpleMatrix biases = matrix(new double[][]{{1, 2, 3}});
        Case oblongs = new Case(oblong, filters, biases, height, width, stride, pad, pictures, null);
        oblongs.checkForward();
        Check.that(oblongs.arguments() + ".outShape()", () -> oblongs.layer().outShape())
                .given("in", oblong).given("w", filters).given("b", biases)
                .is(outShape);
    }

    static void findsAPatternWhereverItIs() {
        Shape3 shape = new Shape3(1, 5, 6);
        SimpleMatrix pattern = matrix(new double[][]{{1}, {2}, {3}, {4}});
        SimpleMatrix none = new SimpleMatrix(1, 1);
        SimpleMatrix here = new SimpleMatrix(1, 30);
        SimpleMatrix there = new SimpleMatrix(1, 30);
        for (int k = 0; k < 4; k++) {
            here.set((1 + k / 2) * 6 + 1 + k % 2, pattern.get(k));
            there.set((2 + k / 2) * 6 + 3 + k % 2, pattern.get(k));
        }
        SimpleMatrix map = ByHand.convolution(here, shape, pattern, none, 2, 2, 1, 0);
        SimpleMatrix moved = new SimpleMatrix(1, 20);
        for (int row = 0; row < 3; row++) {
            for (int col = 0; col < 3; col++) {
                moved.set((row + 1) * 5 + col + 2, map.get(row * 5 + col));
            }
        }
        Check.that("forward of a picture whose only pattern has moved down by 1 and right by 2",
                        () -> new Convolution(shape, pattern, none, 2, 2, 1, 0).forward(there))
                .because("the map moves with it")
                .is(moved);
    }

    /** Checks with the gradients 1, 2, 3 and 4 for the four places of the filter. */
    static void checkGradientOfAPicture(Convolution layer, Shape3 square, SimpleMatrix filter, SimpleMatrix three,
                                        SimpleMatrix picture, SimpleMatrix dx, SimpleMatrix dw) {
        SimpleMatrix back = matrix(new double[][]{{1, 2, 3, 4}});
        Check.that("backward(dout) after forward(x)", () -> {
            layer.forward(picture);
            return layer.backward(back);
        }).given("in", square).given("w", filter).given("b", three).given("x", picture).given("dout", back)
                .mistake("Where windows overlap, their gradients add up.",
                        matrix(new double[][]{{1, 2, 0, 2, 3, 8, 0, 4, 0, 3, 4, 8, 3, 4, 0, 8}}))
                .is(dx);
        Check.that("grads().get(\"W\") after forward(x) and backward(dout)", () -> layer.grads().get("W"))
                .given("in", square).given("w", filter).given("x", picture).given("dout", back)
                .is(dw);
        Check.that("grads().get(\"b\") after forward(x) and backward(dout)", () -> layer.grads().get("b"))
                .given("in", square).given("w", filter).given("x", picture).given("dout", back)
                .mistake("Every window uses the bias: its gradient is the sum over all of them, not the mean.",
                        matrix(new double[][]{{2.5}}))
                .mistake("A filter has one bias for all its places: the sum goes over pictures and places.", back)
                .is(matrix(new double[][]{{10}}));
    }

    static void checkBack(Convolution layer, Shape3 in, SimpleMatrix w, SimpleMatrix b, LayerLaws laws) {
        Check.that("backward(dout) after forward(x)", () -> {
            layer.forward(laws.x());
            return layer.backward(laws.dout());
        }).given("in", in).given("w", w).given("b", b).given("x", laws.x()).given("dout", laws.dout())
                .mistake("dout has map after map in a row. As it stands it cannot be cut into windows.",
                        unordered(w))
                .is(laws.dx());
    }

    static void checkGrads(String when, Convolution layer, LayerLaws laws, SimpleMatrix dw,
                           SimpleMatrix db) {
        Check.that("grads().get(\"W\") " + when, () -> layer.grads().get("W"))
                .given("x", laws.x()).given("dout", laws.dout())
                .mistake("dout has map after map in a row. As it stands it cannot be cut into windows.",
                        ByHand.windows(Tensor4.fromRows(laws.x(), IN), 2, 2, 1, 0).transpose()
                                .mult(ByHand.countingMatrix(-8, 8, 2)))
                .mistake("The gradient is divided by the number of pictures; the loss has done that already.",
                        dw.scale(0.5))
                .mistake("The gradient is divided by the number of windows; every window adds its share.",
                        dw.divide(8))
                .mistake("The gradients of two calls are added up; each call starts afresh.", dw.scale(2))
                .mistake("That is not the last input of this very layer: backward belongs to its own last forward.",
                        dw.negative())
                .mistake("That is the gradient of another layer. Is a field static, shared by all layers?",
                        dw.scale(-4))
                .is(dw);
        Check.that("grads().get(\"b\") " + when, () -> layer.grads().get("b"))
                .given("x", laws.x()).given("dout", laws.dout())
                .mistake("dout has map after map in a row. Its columns are not the filters.",
                        matrix(new double[][]{{-8, 0}}))
                .mistake("A filter has one bias for all its places: the sum goes over pictures and places.",
                        ByHand.countingMatrix(-8, 1, 8).plus(ByHand.countingMatrix(0, 1, 8)))
                .mistake("The gradient is divided by the number of pictures; the loss has done that already.",
                        db.scale(0.5))
                .mistake("The gradient is divided by the number of windows; every window adds its share.",
                        db.divide(8))
                .mistake("The gradients of two calls are added up; each call starts afresh.", db.scale(2))
                .mistake("That is the gradient of another layer. Is a field static, shared by all layers?",
                        db.scale(4))
                .is(db);
    }

    /** Changes W and b of a layer by way of its params(), and goes forward and back. */
    static void checkLiveParams(Convolution layer, Shape3 in, SimpleMatrix w, SimpleMatrix b, LayerLaws laws) {
        SimpleMatrix x = laws.x();
        SimpleMatrix ones = SimpleMatrix.ones(8, 2);
        SimpleMatrix biases = matrix(new double[][]{{100, 200}});
        Check.that("forward(x) after params().get(\"W\") was set to all 1 and params().get(\"b\") to [[100, 200]]",
                        () -> {
            layer.forward(x);
            layer.params().get("W").fill(1);
            layer.params().get("b").setTo(biases);
            return layer.forward(x);
        }).given("x", x)
                .mistake("params() hands out copies: an optimizer that changes them changes nothing.", laws.y())
                .mistake("W in params() is a copy: an optimizer that changes it changes nothing.",
                        ByHand.convolution(x, in, w, biases, 2, 2, 1, 0))
                .mistake("b in params() is a copy: an optimizer that changes it changes nothing.",
                        ByHand.convolution(x, in, ones, b, 2, 2, 1, 0))
                .is(ByHand.convolution(x, in, ones, biases, 2, 2, 1, 0));
        Check.that("backward(dout) after W and b in params() were changed, and forward(x)",
                        () -> layer.backward(laws.dout()))
                .given("x", x).given("dout", laws.dout())
                .mistake("The gradient still uses the first filters; the present ones count.", laws.dx())
                .is(gradient(ones, laws.dout()));
    }

    static void checkRejected(Shape3 in, SimpleMatrix w, SimpleMatrix b, int height, int width, int pad) {
        Check.that("new Convolution(in, w, b, " + height + ", " + width + ", 1, " + pad + ")",
                        () -> new Convolution(in, w, b, height, width, 1, pad))
                .given("in", in).given("w", w).given("b", b).isRejected();
    }

    /** The gradient for x of a layer with other filters. */
    private static SimpleMatrix gradient(SimpleMatrix filters, SimpleMatrix dout) {
        SimpleMatrix perWindow = new SimpleMatrix(8, 2);
        for (int n = 0; n < 2; n++) {
            for (int f = 0; f < 2; f++) {
                for (int p = 0; p < 4; p++) {
                    perWindow.set(n * 4 + p, f, dout.get(n, f * 4 + p));
                }
            }
        }
        return ByHand.putBack(perWindow.mult(filters.transpose()), 2, IN, 2, 2, 1, 0).toRows();
    }

    /** What comes out when dout is cut into rows of two as it stands. */
    private static SimpleMatrix unordered(SimpleMatrix w) {
        return ByHand.putBack(ByHand.countingMatrix(-8, 8, 2).mult(w.transpose()), 2, IN, 2, 2, 1, 0).toRows();
    }

    private static SimpleMatrix mapByMap(double first, double second) {
        return new SimpleMatrix(2, 8).elementOp((int r, int c, double v) -> c < 4 ? first : second);
    }

    private static SimpleMatrix matrix(double[][] rows) {
        return new SimpleMatrix(rows);
    }
}
