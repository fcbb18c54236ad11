package koans.ch09cnn;

import java.util.Set;
import koans.grader.Exercise;
import koans.grader.arbitrary.Numbers;
import koans.grader.check.Check;
import koans.grader.check.Gradients;
import koans.kit.Shape3;
import koans.kit.Tensor4;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.ejml.simple.SimpleMatrix;
import org.junit.jupiter.api.Test;

class ConvolutionTest {

    /** A layer, pictures for it, and a gradient for what it makes of them. */
    private record Case(Shape3 in, SimpleMatrix w, SimpleMatrix b, int height, int width, int stride, int pad,
                        SimpleMatrix x, SimpleMatrix dout) {

        Convolution layer() {
            return new Convolution(in, w, b, height, width, stride, pad);
        }

        String arguments() {
            return "new Convolution(in, w, b, " + height + ", " + width + ", " + stride + ", " + pad + ")";
        }

        SimpleMatrix expected() {
            return ByHand.convolution(x, in, w, b, height, width, stride, pad);
        }
    }

    @Group
    @Exercise(id = "9.35", title = "Convolution layer", points = 7)
    class Layer {

        private final Shape3 square = new Shape3(1, 4, 4);
        private final SimpleMatrix picture =
                matrix(new double[][]{{1, 2, 3, 0, 0, 1, 2, 3, 3, 0, 1, 2, 2, 3, 0, 1}});
        private final SimpleMatrix filter = matrix(new double[][]{{2, 0, 1, 0, 1, 2, 1, 0, 2}}).transpose();
        private final SimpleMatrix three = matrix(new double[][]{{3}});

        private final Shape3 in = new Shape3(2, 3, 3);
        private final SimpleMatrix x = ByHand.countingMatrix(0, 2, 18);
        private final SimpleMatrix w = ByHand.countingMatrix(-7.5, 2, 8).transpose();
        private final SimpleMatrix b = matrix(new double[][]{{1, -1}});
        private final SimpleMatrix y = matrix(new double[][]{
                {-121, -153, -217, -249, 293, 325, 389, 421}, {-697, -729, -793, -825, 869, 901, 965, 997}});
        private final SimpleMatrix dout = ByHand.countingMatrix(-8, 2, 8);
        private final SimpleMatrix dx = matrix(new double[][]{
                {58, 97, 41, 78, 126, 52, 28, 45, 19, 10, 9, 1, -2, -18, -12, -4, -11, -5},
                {2, 1, 1, -2, -2, 4, 4, 13, 11, 18, 41, 25, 46, 110, 68, 36, 85, 51}});
        private final SimpleMatrix dw = matrix(new double[][]{
                {82, 62, 22, 2, -98, -118, -158, -178}, {434, 446, 470, 482, 542, 554, 578, 590}}).transpose();
        private final SimpleMatrix db = matrix(new double[][]{{-20, 12}});

        @Test
        void movesAFilterOverAPicture() {
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
                    .is(matrix(new double[][]{{18, 19, 9, 18}}));
        }

        @Test
        void makesAMapWithEachFilter() {
            Check.that("new Convolution(in, w, b, 2, 2, 1, 0).forward(x)", () -> layer().forward(x))
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

        @Test
        void knowsStrideAndPadding() {
            Check.that("new Convolution(in, w, b, 2, 2, 2, 1).forward(x)",
                            () -> new Convolution(in, w, b, 2, 2, 2, 1).forward(x))
                    .given("in", in).given("w", w).given("b", b).given("x", x)
                    .mistake("The padding is left out.", matrix(new double[][]{{-121, 293}, {-697, 869}}))
                    .mistake("The stride is left out.", ByHand.convolution(x, in, w, b, 2, 2, 1, 1))
                    .is(matrix(new double[][]{{-3.5, -34, -83, -249, 66.5, 156, 203, 421},
                        {-93.5, -250, -335, -825, 264.5, 516, 527, 997}}));
        }

        @Test
        void tellsHeightFromWidth() {
            Shape3 oblong = new Shape3(2, 3, 5);
            SimpleMatrix pictures = ByHand.countingMatrix(1, 2, 30);
            SimpleMatrix filters = matrix(new double[][]{{1, -2, 3, 0, 5, 1, -1, 2, 0, 4, -3, 1},
                {0, 1, 1, -1, 2, 0, 3, 1, -2, 1, 0, 2}, {2, 2, 0, 1, -1, 1, 0, 1, 3, -2, 1, 0}}).transpose();
            SimpleMatrix biases = matrix(new double[][]{{1, 2, 3}});
            checkForward(new Case(oblong, filters, biases, 2, 3, 1, 0, pictures, null));
            checkForward(new Case(oblong, filters, biases, 3, 2, 2, 1, pictures, null));
            checkForward(new Case(oblong, filters, biases, 1, 6, 1, 1, pictures, null));
            Check.that("new Convolution(in, w, b, 2, 3, 1, 0).outShape()",
                            () -> new Convolution(oblong, filters, biases, 2, 3, 1, 0).outShape())
                    .given("in", oblong).given("w", filters).given("b", biases)
                    .is(new Shape3(3, 2, 3));
            Check.that("new Convolution(in, w, b, 3, 2, 2, 1).outShape()",
                            () -> new Convolution(oblong, filters, biases, 3, 2, 2, 1).outShape())
                    .given("in", oblong).given("w", filters).given("b", biases)
                    .is(new Shape3(3, 2, 3));
            Check.that("new Convolution(in, w, b, 1, 6, 1, 1).outShape()",
                            () -> new Convolution(oblong, filters, biases, 1, 6, 1, 1).outShape())
                    .given("in", oblong).given("w", filters).given("b", biases)
                    .is(new Shape3(3, 5, 2));
        }

        @Test
        void isAMatrixProductForFiltersOfOnePixel() {
            SimpleMatrix mix = matrix(new double[][]{{1, 0, 2}, {10, 1, -1}});
            Check.that("new Convolution(in, w, b, 1, 1, 1, 0).forward(x)",
                            () -> new Convolution(new Shape3(2, 1, 2), mix, new SimpleMatrix(1, 3), 1, 1, 1, 0)
                                    .forward(matrix(new double[][]{{1, 2, 3, 4}})))
                    .because("each pixel's channels, [1, 3] and [2, 4], times w")
                    .is(matrix(new double[][]{{31, 42, 3, 4, -1, 0}}));
        }

        @Test
        void findsAPatternWhereverItIs() {
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

        @Property(tries = 40)
        void isWhatNestedLoopsCompute(@ForAll("layers") Case given) {
            checkForward(given);
        }

        @Test
        void findsTheGradientOfAPicture() {
            SimpleMatrix back = matrix(new double[][]{{1, 2, 3, 4}});
            Convolution layer = new Convolution(square, filter, three, 3, 3, 1, 0);
            Check.that("backward(dout) after forward(x)", () -> {
                layer.forward(picture);
                return layer.backward(back);
            }).given("in", square).given("w", filter).given("b", three).given("x", picture).given("dout", back)
                    .mistake("Where windows overlap, their gradients add up.",
                            matrix(new double[][]{{1, 2, 0, 2, 3, 8, 0, 4, 0, 3, 4, 8, 3, 4, 0, 8}}))
                    .is(matrix(new double[][]{{2, 4, 1, 2, 6, 9, 7, 8, 1, 5, 12, 12, 3, 4, 6, 8}}));
            Check.that("grads().get(\"W\") after forward(x) and backward(dout)", () -> layer.grads().get("W"))
                    .given("in", square).given("w", filter).given("x", picture).given("dout", back)
                    .is(matrix(new double[][]{{9, 19, 21, 11, 9, 19, 21, 11, 9}}).transpose());
            Check.that("grads().get(\"b\") after forward(x) and backward(dout)", () -> layer.grads().get("b"))
                    .given("in", square).given("w", filter).given("x", picture).given("dout", back)
                    .mistake("Every window uses the bias: its gradient is the sum over all of them, not the mean.",
                            matrix(new double[][]{{2.5}}))
                    .mistake("A filter has one bias for all its places: the sum goes over pictures and places.", back)
                    .is(matrix(new double[][]{{10}}));
        }

        @Test
        void findsTheGradientsOfManyMaps() {
            Convolution layer = layer();
            Check.that("backward(dout) after forward(x)", () -> {
                layer.forward(x);
                return layer.backward(dout);
            }).given("in", in).given("w", w).given("b", b).given("x", x).given("dout", dout)
                    .mistake("dout has map after map in a row. As it stands it cannot be cut into windows.",
                            unordered())
                    .is(dx);
            checkGrads("after forward(x) and backward(dout)", layer);
        }

        @Test
        void handsOutItsParameters() {
            Convolution layer = layer();
            Check.that("the names of params()", () -> Set.copyOf(layer.params().keySet())).is(Set.of("W", "b"));
            Check.that("params().get(\"W\")", () -> layer.params().get("W")).is(w);
            Check.that("params().get(\"b\")", () -> layer.params().get("b")).is(b);
            Check.that("the names of grads() after forward(x) and backward(dout)", () -> {
                layer.forward(x);
                layer.backward(dout);
                return Set.copyOf(layer.grads().keySet());
            }).is(Set.of("W", "b"));
        }

        @Test
        void usesTheParametersThatItHandsOut() {
            Convolution layer = new Convolution(in, w.copy(), b.copy(), 2, 2, 1, 0);
            SimpleMatrix ones = SimpleMatrix.ones(8, 2);
            SimpleMatrix biases = matrix(new double[][]{{100, 200}});
            Check.that("forward(x) after params().get(\"W\") was set to all 1 and params().get(\"b\") to [[100, 200]]",
                            () -> {
                layer.forward(x);
                layer.params().get("W").fill(1);
                layer.params().get("b").setTo(biases);
                return layer.forward(x);
            }).given("x", x)
                    .mistake("params() hands out copies: an optimizer that changes them changes nothing.", y)
                    .mistake("W in params() is a copy: an optimizer that changes it changes nothing.",
                            ByHand.convolution(x, in, w, biases, 2, 2, 1, 0))
                    .mistake("b in params() is a copy: an optimizer that changes it changes nothing.",
                            ByHand.convolution(x, in, ones, b, 2, 2, 1, 0))
                    .is(ByHand.convolution(x, in, ones, biases, 2, 2, 1, 0));
            Check.that("backward(dout) after W and b in params() were changed, and forward(x)",
                            () -> layer.backward(dout))
                    .given("x", x).given("dout", dout)
                    .mistake("The gradient still uses the first filters; the present ones count.", dx)
                    .is(gradient(ones, dout));
        }

        @Test
        void forgetsTheGradientsOfEarlierCalls() {
            Convolution layer = layer();
            Check.after("forward(x), backward(dout), backward(dout)", () -> {
                layer.forward(x);
                layer.backward(dout);
                layer.backward(dout);
            }).given("x", x).given("dout", dout).run();
            checkGrads("after a second backward(dout)", layer);
        }

        @Test
        void goesBackThroughTheLastForward() {
            Convolution layer = layer();
            Check.after("forward(-x), forward(x), backward(dout)", () -> {
                layer.forward(x.negative());
                layer.forward(x);
                layer.backward(dout);
            }).given("x", x).given("dout", dout).run();
            checkGrads("after forward(-x), forward(x) and backward(dout)", layer);
        }

        @Test
        void keepsItsNumbersToItself() {
            Convolution one = layer();
            Convolution other = new Convolution(in, w.scale(2), b.scale(2), 2, 2, 1, 0);
            Check.that("one.backward(dout) after one.forward(x) and other.forward(-x)", () -> {
                one.forward(x);
                other.forward(x.negative());
                return one.backward(dout);
            }).given("x", x).given("dout", dout)
                    .mistake("One layer uses the filters of the other: the fields must not be static.", dx.scale(2))
                    .is(dx);
            checkGrads("of one layer, after another layer went forward too", one);
            Check.after("other.backward(4 * dout)", () -> other.backward(dout.scale(4))).run();
            checkGrads("of one layer, after another layer went back too", one);
            SimpleMatrix single = x.rows(0, 1);
            Check.that("one.backward(dout) after one.forward of two pictures and other.forward of one", () -> {
                one.forward(x);
                other.forward(single);
                return one.backward(dout);
            }).given("x", x).given("dout", dout)
                    .hint("One layer uses the number of pictures of the other: the fields must not be static.")
                    .is(dx);
        }

        @Property(tries = 20)
        void hasTheGradientsThatCanBeMeasured(@ForAll("layers") Case given) {
            Gradients.check(given.arguments().replace("(in,", "(" + given.in + ","),
                    new Convolution(given.in, given.w.copy(), given.b.copy(), given.height, given.width, given.stride,
                            given.pad), given.x, given.dout);
        }

        @Test
        void keepsItsOwnSizes() {
            Check.that("forward(x) of new Convolution(in, w, b, 2, 2, 1, 0), when one with filters of 1x3, stride 2 and"
                            + " padding 1 has been made in between", () -> {
                        Convolution layer = layer();
                        new Convolution(square, SimpleMatrix.ones(3, 1), three, 1, 3, 2, 1);
                        return layer.forward(x);
                    })
                    .given("in", in).given("w", w).given("b", b).given("x", x)
                    .hint("Every layer has sizes of its own. Is a field static?")
                    .is(y);
        }

        @Test
        void takesOnlyFiltersThatFit() {
            checkRejected(in, SimpleMatrix.ones(7, 2), b, 2, 2, 0);
            checkRejected(in, SimpleMatrix.ones(4, 2), b, 2, 2, 0);
            checkRejected(in, w, SimpleMatrix.ones(1, 1), 2, 2, 0);
            checkRejected(in, w, SimpleMatrix.ones(1, 3), 2, 2, 0);
            checkRejected(in, w, SimpleMatrix.ones(2, 1), 2, 2, 0);
            checkRejected(in, w, b, 4, 1, 0);
            checkRejected(in, w, b, 1, 4, 0);
            Check.that("new Convolution(in, w, b, 2, 2, 0, 0)", () -> new Convolution(in, w, b, 2, 2, 0, 0))
                    .given("in", in).given("w", w).given("b", b).isRejected();
            checkRejected(in, w, b, 2, 2, -1);
        }

        @Test
        void takesOnlyPicturesAndGradientsThatFit() {
            SimpleMatrix narrow = SimpleMatrix.ones(2, 9);
            SimpleMatrix wide = SimpleMatrix.ones(1, 36);
            Check.that("forward(x)", () -> layer().forward(narrow)).given("in", in).given("x", narrow).isRejected();
            Check.that("forward(x)", () -> layer().forward(wide)).given("in", in).given("x", wide).isRejected();
            for (SimpleMatrix wrong : new SimpleMatrix[]{SimpleMatrix.ones(2, 4), SimpleMatrix.ones(3, 8),
                SimpleMatrix.ones(2, 7)}) {
                Check.that("backward(dout) after forward(x)", () -> {
                    Convolution layer = layer();
                    layer.forward(x);
                    return layer.backward(wrong);
                }).given("x", x).given("dout", wrong).isRejected();
            }
            Check.that("backward(dout) before any forward", () -> layer().backward(dout)).given("dout", dout)
                    .isRejected();
        }

        @Provide
        Arbitrary<Case> layers() {
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

        private Convolution layer() {
            return new Convolution(in, w, b, 2, 2, 1, 0);
        }

        private void checkForward(Case given) {
            Check.that(given.arguments() + ".forward(x)", () -> given.layer().forward(given.x))
                    .given("in", given.in).given("w", given.w).given("b", given.b).given("x", given.x)
                    .hint("Compare windows and maps with what they are in 9.31 and 9.33, on a small case.")
                    .is(given.expected());
        }

        private static void checkRejected(Shape3 in, SimpleMatrix w, SimpleMatrix b, int height, int width, int pad) {
            Check.that("new Convolution(in, w, b, " + height + ", " + width + ", 1, " + pad + ")",
                            () -> new Convolution(in, w, b, height, width, 1, pad))
                    .given("in", in).given("w", w).given("b", b).isRejected();
        }

        private void checkGrads(String when, Convolution layer) {
            Check.that("grads().get(\"W\") " + when, () -> layer.grads().get("W"))
                    .given("x", x).given("dout", dout)
                    .mistake("dout has map after map in a row. As it stands it cannot be cut into windows.",
                            ByHand.windows(Tensor4.fromRows(x, in), 2, 2, 1, 0).transpose()
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
                    .given("x", x).given("dout", dout)
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

        /** The gradient for x of a layer with other filters. */
        private SimpleMatrix gradient(SimpleMatrix filters, SimpleMatrix dout) {
            SimpleMatrix perWindow = new SimpleMatrix(8, 2);
            for (int n = 0; n < 2; n++) {
                for (int f = 0; f < 2; f++) {
                    for (int p = 0; p < 4; p++) {
                        perWindow.set(n * 4 + p, f, dout.get(n, f * 4 + p));
                    }
                }
            }
            return ByHand.putBack(perWindow.mult(filters.transpose()), 2, in, 2, 2, 1, 0).toRows();
        }

        /** What comes out when dout is cut into rows of two as it stands. */
        private SimpleMatrix unordered() {
            return ByHand.putBack(ByHand.countingMatrix(-8, 8, 2).mult(w.transpose()), 2, in, 2, 2, 1, 0).toRows();
        }

        private static SimpleMatrix mapByMap(double first, double second) {
            return new SimpleMatrix(2, 8).elementOp((int r, int c, double v) -> c < 4 ? first : second);
        }

        private static SimpleMatrix matrix(double[][] rows) {
            return new SimpleMatrix(rows);
        }
    }
}
