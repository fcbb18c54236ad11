package koans.ch09cnn;

import java.util.Set;
import koans.grader.Exercise;
import koans.grader.Fact;
import koans.grader.arbitrary.Numbers;
import koans.grader.check.Check;
import koans.grader.check.Gradients;
import koans.kit.Mode;
import koans.kit.Shape3;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.ejml.simple.SimpleMatrix;
import org.junit.jupiter.api.Test;

class ChannelBatchNormTest {

    @Group
    @Exercise(id = "9.48", title = "Batch normalization for maps", points = 5)
    class Layer {

        private static final double ROOT5 = Math.sqrt(5);
        private static final double ROOT8 = Math.sqrt(8);

        /** Channel 0 has mean 4 and variance 5, channel 1 mean 4 and variance 8. */
        private final Shape3 in = new Shape3(2, 1, 2);
        private final SimpleMatrix x = matrix(new double[][]{{1, 3, 0, 4}, {5, 7, 4, 8}});
        private final SimpleMatrix y = matrix(new double[][]{
                {-3 / ROOT5, -1 / ROOT5, -4 / ROOT8, 0}, {1 / ROOT5, 3 / ROOT5, 0, 4 / ROOT8}});

        @Test
        void normalizesEachChannel() {
            Check.that("new ChannelBatchNorm(in).forward(x, TRAIN)",
                            () -> new ChannelBatchNorm(in).forward(x, Mode.TRAIN))
                    .given("in", in).given("x", x)
                    .mistake("Every pixel has a mean and a variance of its own; the pixels of a channel share theirs.",
                            matrix(new double[][]{{-1, -1, -1, -1}, {1, 1, 1, 1}}))
                    .mistake("Each picture is normalized alone; mean and variance are those of the batch.",
                            matrix(new double[][]{{-1, 1, -1, 1}, {-1, 1, -1, 1}}))
                    .mistake("All channels share one mean and one variance; each channel has its own.",
                            x.minus(4).divide(Math.sqrt(6.5)))
                    .mistake("The rows are cut into pieces as they stand, and the channels are mixed: the numbers of "
                            + "one channel have to come into one column first (9.34).", matrix(new double[][]{
                                {-1.5, -2.5, -2.5, -1.5}, {2.5, 1.5, 1.5, 2.5}}).divide(Math.sqrt(4.25)))
                    .mistake("The numbers are not divided by their standard deviation.", x.minus(4))
                    .mistake("The variance divides by N - 1; batch normalization divides by N.",
                            y.scale(Math.sqrt(0.75)))
                    .mistake("Those are the running values; TRAIN takes mean and variance of the batch.", x)
                    .within(1e-6).is(y);
        }

        @Fact("Does what BatchNorm does for pictures of one pixel")
        @Test
        void doesWhatBatchNormDoesForPicturesOfOnePixel() {
            SimpleMatrix pixels = matrix(new double[][]{{1, 2}, {3, 6}, {5, 4}});
            SimpleMatrix dout = matrix(new double[][]{{1, 0}, {0, 1}, {2, -1}});
            ChannelBatchNorm norm = new ChannelBatchNorm(new Shape3(2, 1, 1));
            Check.that("forward(x, TRAIN) for pictures of 2x1x1", () -> norm.forward(pixels, Mode.TRAIN))
                    .given("x", pixels)
                    .within(1e-6).is(matrix(new double[][]{{-1.2247448, -1.2247448}, {0, 1.2247448}, {1.2247448, 0}}));
            Check.that("backward(dout) after that", () -> norm.backward(dout))
                    .given("dout", dout)
                    .within(1e-6).is(matrix(new double[][]{{0.3061862, 0.3061862}, {-0.6123724, 0.3061862},
                        {0.3061862, -0.6123724}}));
            Check.that("grads().get(\"gamma\") after that", () -> norm.grads().get("gamma"))
                    .within(1e-6).is(matrix(new double[][]{{1.2247448, 1.2247448}}));
            Check.that("grads().get(\"beta\") after that", () -> norm.grads().get("beta"))
                    .within(1e-6).is(matrix(new double[][]{{3, 0}}));
        }

        @Test
        void hasOneGammaAndOneBetaForEachChannel() {
            ChannelBatchNorm norm = new ChannelBatchNorm(new Shape3(3, 2, 2));
            Check.that("the names of params() for pictures of 3x2x2", () -> Set.copyOf(norm.params().keySet()))
                    .is(Set.of("gamma", "beta"));
            Check.that("params().get(\"gamma\") for pictures of 3x2x2", () -> norm.params().get("gamma"))
                    .mistake("There is a gamma for every pixel; a channel has only one.", SimpleMatrix.ones(1, 12))
                    .is(SimpleMatrix.ones(1, 3));
            Check.that("params().get(\"beta\") for pictures of 3x2x2", () -> norm.params().get("beta"))
                    .is(new SimpleMatrix(1, 3));
        }

        @Test
        void usesTheParametersThatItHandsOut() {
            ChannelBatchNorm norm = new ChannelBatchNorm(in);
            Check.that("forward(x, TRAIN) after gamma was set to [[2, 3]] and beta to [[10, 20]]", () -> {
                norm.params().get("gamma").setTo(matrix(new double[][]{{2, 3}}));
                norm.params().get("beta").setTo(matrix(new double[][]{{10, 20}}));
                return norm.forward(x, Mode.TRAIN);
            }).given("x", x)
                    .mistake("params() hands out copies: an optimizer that changes them changes nothing.", y)
                    .within(1e-6).is(y.elementOp((int r, int c, double v) -> c < 2 ? 2 * v + 10 : 3 * v + 20));
        }

        @Test
        void takesTheRunningValuesOutsideOfTraining() {
            ChannelBatchNorm norm = new ChannelBatchNorm(in);
            SimpleMatrix expected = x.elementOp((int r, int c, double v) ->
                    (v - 0.4) / Math.sqrt(0.9 + (c < 2 ? 0.5 : 0.8)));
            Check.that("forward(x, EVAL) of a new layer", () -> norm.forward(x, Mode.EVAL))
                    .given("x", x)
                    .mistake("Mean and variance of the batch are for TRAIN; EVAL takes the running values.", y)
                    .within(1e-6).is(x);
            Check.that("forward(x, EVAL) after forward(x, TRAIN)", () -> {
                norm.forward(x, Mode.TRAIN);
                return norm.forward(x, Mode.EVAL);
            }).given("x", x)
                    .mistake("Mean and variance of the batch are for TRAIN; EVAL takes the running values.", y)
                    .mistake("TRAIN does not change the running values.", x)
                    .mistake("The running values are those of the last batch; the momentum is 0.9.",
                            x.elementOp((int r, int c, double v) -> (v - 3.6) / Math.sqrt(0.1 + (c < 2 ? 4.5 : 7.2))))
                    .within(1e-6).is(expected);
            Check.that("forward(x) after forward(-9 * x, EVAL)", () -> {
                norm.forward(x.scale(-9), Mode.EVAL);
                return norm.forward(x);
            }).given("x", x)
                    .hint("forward(x) means EVAL, and EVAL leaves the running values as they are.")
                    .within(1e-6).is(expected);
        }

        @Test
        void turnsAConstantChannelIntoBeta() {
            SimpleMatrix constant = matrix(new double[][]{{1, 3, 6, 6}, {5, 7, 6, 6}});
            Check.that("forward(x, TRAIN)", () -> new ChannelBatchNorm(in).forward(constant, Mode.TRAIN))
                    .given("x", constant)
                    .within(1e-6).is(matrix(new double[][]{
                        {-3 / ROOT5, -1 / ROOT5, 0, 0}, {1 / ROOT5, 3 / ROOT5, 0, 0}}));
        }

        @Property(tries = 15)
        void hasTheGradientsThatCanBeMeasured(@ForAll("gradients") SimpleMatrix dout) {
            ChannelBatchNorm norm = new ChannelBatchNorm(new Shape3(2, 2, 3));
            norm.params().get("gamma").setTo(matrix(new double[][]{{2, -0.5}}));
            norm.params().get("beta").setTo(matrix(new double[][]{{1, 3}}));
            SimpleMatrix pictures = ByHand.countingMatrix(0, 2, 12)
                    .elementOp((int r, int c, double v) -> Math.sin(3 * v) + (c < 6 ? 0 : 2));
            Gradients.check("norm", norm, pictures, dout);
        }

        @Test
        void keepsItsNumbersToItself() {
            ChannelBatchNorm one = new ChannelBatchNorm(in);
            ChannelBatchNorm other = new ChannelBatchNorm(in);
            SimpleMatrix dout = matrix(new double[][]{{1, 0, 0, 1}, {0, 2, 1, 0}});
            SimpleMatrix alone = (SimpleMatrix) Check.that("backward(dout) after forward(x, TRAIN)", () -> {
                one.forward(x, Mode.TRAIN);
                return one.backward(dout);
            }).given("dout", dout).run();
            SimpleMatrix kept = alone.copy();
            Check.that("one.backward(dout) after one.forward(x, TRAIN) and other.forward(x * x, TRAIN)", () -> {
                one.forward(x, Mode.TRAIN);
                other.forward(x.elementMult(x), Mode.TRAIN);
                return one.backward(dout);
            }).given("dout", dout)
                    .because("as without the other layer: the fields must not be static")
                    .is(kept);
        }

        @Test
        void keepsItsOwnShape() {
            SimpleMatrix alone = (SimpleMatrix) Check.that("forward(x, TRAIN)",
                    () -> new ChannelBatchNorm(in).forward(x, Mode.TRAIN)).run();
            Check.that("forward(x, TRAIN), when a layer for 1x3x3 pictures has been made in between", () -> {
                ChannelBatchNorm layer = new ChannelBatchNorm(in);
                new ChannelBatchNorm(new Shape3(1, 3, 3));
                return layer.forward(x, Mode.TRAIN);
            }).given("in", in).given("x", x).hint("Every layer has a shape of its own. Is a field static?").is(alone);
        }

        @Fact("Takes only pictures of its shape")
        @Test
        void takesOnlySuchPictures() {
            for (Mode mode : Mode.values()) {
                for (int length : new int[]{2, 6}) {
                    SimpleMatrix wrong = ByHand.countingMatrix(1, 3, length);
                    Check.that("new ChannelBatchNorm(in).forward(x, " + mode + ")",
                                    () -> new ChannelBatchNorm(in).forward(wrong, mode))
                            .given("in", in).given("x", wrong).isRejected();
                }
            }
        }

        @Provide
        Arbitrary<SimpleMatrix> gradients() {
            return Numbers.matrix(2, 12, 1);
        }

        private static SimpleMatrix matrix(double[][] rows) {
            return new SimpleMatrix(rows);
        }
    }
}
