package koans.ch09cnn;

import java.util.Map;
import koans.ch07backprop.LayerLaws;
import koans.ch09cnn.ConvolutionJudge.Case;
import koans.grader.Exercise;
import koans.grader.check.Check;
import koans.grader.check.Gradients;
import koans.kit.Shape3;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.ejml.simple.SimpleMatrix;
import org.junit.jupiter.api.Test;

class ConvolutionTest {

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

        private final LayerLaws laws =
                new LayerLaws("new Convolution(in, w, b, 2, 2, 1, 0)", this::layer, x, y, dout, dx);

        @Test
        void movesAFilterOverAPicture() {
            ConvolutionJudge.checkPicture(square, filter, three, picture, matrix(new double[][]{{18, 19, 9, 18}}));
        }

        @Test
        void makesAMapWithEachFilter() {
            ConvolutionJudge.checkMaps(in, w, b, x, y);
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
            ConvolutionJudge.checkOblong(2, 3, 1, 0, new Shape3(3, 2, 3));
            ConvolutionJudge.checkOblong(3, 2, 2, 1, new Shape3(3, 2, 3));
            ConvolutionJudge.checkOblong(1, 6, 1, 1, new Shape3(3, 5, 2));
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
            ConvolutionJudge.findsAPatternWhereverItIs();
        }

        @Property(tries = 40)
        void isWhatNestedLoopsCompute(@ForAll("layers") Case given) {
            given.checkForward();
        }

        @Test
        void findsTheGradientOfAPicture() {
            ConvolutionJudge.checkGradientOfAPicture(new Convolution(square, filter, three, 3, 3, 1, 0), square, filter,
                    three, picture,
                    matrix(new double[][]{{2, 4, 1, 2, 6, 9, 7, 8, 1, 5, 12, 12, 3, 4, 6, 8}}),
                    matrix(new double[][]{{9, 19, 21, 11, 9, 19, 21, 11, 9}}).transpose());
        }

        @Test
        void findsTheGradientsOfManyMaps() {
            Convolution layer = layer();
            ConvolutionJudge.checkBack(layer, in, w, b, laws);
            checkGrads("after forward(x) and backward(dout)", layer);
        }

        @Test
        void handsOutItsParameters() {
            laws.handsOut(Map.of("W", w, "b", b));
        }

        @Test
        void usesTheParametersThatItHandsOut() {
            ConvolutionJudge.checkLiveParams(new Convolution(in, w.copy(), b.copy(), 2, 2, 1, 0), in, w, b, laws);
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
            laws.givesFreshAnswers();
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
            laws.forgetsBatchesOfAnotherSize();
            laws.answersEveryRowAsIfItWereAlone();
        }

        @Test
        void keepsItsNumbersToItself() {
            Convolution one = layer();
            Convolution other = new Convolution(in, w.scale(2), b.scale(2), 2, 2, 1, 0);
            laws.keepsToItself(one, other, "-x", x.negative(),
                    "One layer uses the filters of the other: the fields must not be static.", dx.scale(2));
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
            Gradients.check(given.name(), given.layerOfItsOwn(), given.x(), given.dout());
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
            ConvolutionJudge.checkRejected(in, SimpleMatrix.ones(7, 2), b, 2, 2, 0);
            ConvolutionJudge.checkRejected(in, SimpleMatrix.ones(4, 2), b, 2, 2, 0);
            ConvolutionJudge.checkRejected(in, w, SimpleMatrix.ones(1, 1), 2, 2, 0);
            ConvolutionJudge.checkRejected(in, w, SimpleMatrix.ones(1, 3), 2, 2, 0);
            ConvolutionJudge.checkRejected(in, w, SimpleMatrix.ones(2, 1), 2, 2, 0);
            ConvolutionJudge.checkRejected(in, w, SimpleMatrix.ones(2, 2), 2, 2, 0);
            ConvolutionJudge.checkRejected(in, w, b, 4, 1, 0);
            ConvolutionJudge.checkRejected(in, w, b, 1, 4, 0);
            Check.that("new Convolution(in, w, b, 2, 2, 0, 0)", () -> new Convolution(in, w, b, 2, 2, 0, 0))
                    .given("in", in).given("w", w).given("b", b).isRejected();
            ConvolutionJudge.checkRejected(in, w, b, 2, 2, -1);
        }

        @Test
        void takesOnlyPicturesAndGradientsThatFit() {
            SimpleMatrix narrow = SimpleMatrix.ones(2, 9);
            SimpleMatrix wide = SimpleMatrix.ones(1, 36);
            Check.that("forward(x)", () -> layer().forward(narrow)).given("in", in).given("x", narrow).isRejected();
            Check.that("forward(x)", () -> layer().forward(wide)).given("in", in).given("x", wide).isRejected();
            laws.takesOnlyGradientsThatFit(SimpleMatrix.ones(2, 4), SimpleMatrix.ones(3, 8), SimpleMatrix.ones(2, 7));
            laws.goesBackOnlyAfterAForward();
        }

        @Provide
        Arbitrary<Case> layers() {
            return ConvolutionJudge.layers();
        }

        private void checkGrads(String when, Convolution layer) {
            ConvolutionJudge.checkGrads(when, layer, laws, dw, db);
        }

        private Convolution layer() {
            return new Convolution(in, w, b, 2, 2, 1, 0);
        }

        private static SimpleMatrix matrix(double[][] rows) {
            return new SimpleMatrix(rows);
        }
    }
}
