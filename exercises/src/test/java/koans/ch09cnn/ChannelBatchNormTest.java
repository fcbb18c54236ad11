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
            ChannelBatchNormJudge.checkNormalized(in, x, y);
        }

        @Fact("Does what BatchNorm does for pictures of one pixel")
        @Test
        void doesWhatBatchNormDoesForPicturesOfOnePixel() {
            ChannelBatchNormJudge.checkPicturesOfOnePixel();
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
            ChannelBatchNormJudge.checkRunningValues(in, x, y);
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
            Gradients.check("norm", ChannelBatchNormJudge.trained(), ChannelBatchNormJudge.pictures(), dout);
        }

        @Test
        void keepsItsNumbersToItself() {
            ChannelBatchNormJudge.keepsItsNumbersToItself(in, x);
        }

        @Test
        void keepsItsOwnShape() {
            ChannelBatchNormJudge.keepsItsOwnShape(in, x);
        }

        @Fact("Takes only pictures of its shape")
        @Test
        void takesOnlySuchPictures() {
            for (int length : new int[]{2, 6}) {
                ChannelBatchNormJudge.rejects(in, ByHand.countingMatrix(1, 3, length));
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
