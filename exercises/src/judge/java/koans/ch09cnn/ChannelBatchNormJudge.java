package koans.ch09cnn;

import koans.ch07backprop.LayerLaws;
import koans.grader.check.Check;
import koans.kit.Mode;
import koans.kit.Shape3;
import org.ejml.simple.SimpleMatrix;

/** What batch normalization for maps gives, and what it gives when it is mistaken. */
final class ChannelBatchNormJudge {

    private ChannelBatchNormJudge() {
    }

    /** Checks two pictures of 2x1x2 whose channels both have the mean 4, and the variances 5 and 8. */
    static void checkNormalized(Shape3 in, SimpleMatrix x, SimpleMatrix y) {
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

    static void checkPicturesOfOnePixel() {
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

    static void checkRunningValues(Shape3 in, SimpleMatrix x, SimpleMatrix y) {
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

    /** A layer for pictures of 2x2x3 whose gamma and beta are no longer 1 and 0. */
    static ChannelBatchNorm trained() {
        ChannelBatchNorm norm = new ChannelBatchNorm(new Shape3(2, 2, 3));
        norm.params().get("gamma").setTo(matrix(new double[][]{{2, -0.5}}));
        norm.params().get("beta").setTo(matrix(new double[][]{{1, 3}}));
        return norm;
    }

    static SimpleMatrix pictures() {
        return ByHand.countingMatrix(0, 2, 12)
                .elementOp((int r, int c, double v) -> Math.sin(3 * v) + (c < 6 ? 0 : 2));
    }

    static void keepsItsNumbersToItself(Shape3 in, SimpleMatrix x) {
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
        LayerLaws laws = new LayerLaws("new ChannelBatchNorm(in)", () -> new ChannelBatchNorm(in), Mode.TRAIN, x,
                new ChannelBatchNorm(in).forward(x, Mode.TRAIN), dout, kept);
        laws.forgetsBatchesOfAnotherSize();
        laws.givesFreshAnswers();
    }

    static void keepsItsOwnShape(Shape3 in, SimpleMatrix x) {
        SimpleMatrix alone = (SimpleMatrix) Check.that("forward(x, TRAIN)",
                () -> new ChannelBatchNorm(in).forward(x, Mode.TRAIN)).run();
        Check.that("forward(x, TRAIN), when a layer for 1x3x3 pictures has been made in between", () -> {
            ChannelBatchNorm layer = new ChannelBatchNorm(in);
            new ChannelBatchNorm(new Shape3(1, 3, 3));
            return layer.forward(x, Mode.TRAIN);
        }).given("in", in).given("x", x).hint("Every layer has a shape of its own. Is a field static?").is(alone);
    }

    static void rejects(Shape3 in, SimpleMatrix wrong) {
        for (Mode mode : Mode.values()) {
            Check.that("new ChannelBatchNorm(in).forward(x, " + mode + ")",
                            () -> new ChannelBatchNorm(in).forward(wrong, mode))
                    .given("in", in).given("x", wrong).isRejected();
        }
    }

    private static SimpleMatrix matrix(double[][] rows) {
        return new SimpleMatrix(rows);
    }
}
