package koans.ch09cnn;

import static koans.ch09cnn.AveragePoolJudge.POOLS;
import static koans.ch09cnn.AveragePoolJudge.check;
import static koans.ch09cnn.AveragePoolJudge.checkBack;

import koans.ch07backprop.LayerLaws;
import koans.grader.Exercise;
import koans.grader.Fact;
import koans.grader.arbitrary.Numbers;
import koans.grader.check.Gradients;
import koans.kit.Shape3;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.ejml.simple.SimpleMatrix;
import org.junit.jupiter.api.Test;

class AveragePoolTest {

    @Group
    @Exercise(id = "9.43", title = "Average pooling layer", points = 4)
    class Layer {

        private final Shape3 in = new Shape3(1, 4, 4);
        private final SimpleMatrix x =
                matrix(new double[][]{{21, 8, 8, 12, 12, 19, 9, 7, 8, 10, 4, 3, 18, 12, 9, 10}});
        private final SimpleMatrix dout = matrix(new double[][]{{1, 2, 3, 4}});
        private final SimpleMatrix dx = matrix(new double[][]{
                {.25, .25, .5, .5, .25, .25, .5, .5, .75, .75, 1, 1, .75, .75, 1, 1}});
        private final LayerLaws laws = new LayerLaws("new AveragePool(in, 2, 2)", () -> new AveragePool(in, 2, 2), x,
                matrix(new double[][]{{15, 9, 12, 6.5}}), dout, dx);

        private final Shape3 two = new Shape3(2, 2, 3);
        private final SimpleMatrix pictures = ByHand.countingMatrix(1, 2, 12);
        private final LayerLaws twoPictures = new LayerLaws("new AveragePool(in, 2, 1)",
                () -> new AveragePool(two, 2, 1), pictures, matrix(new double[][]{{3, 4, 9, 10}, {15, 16, 21, 22}}),
                matrix(new double[][]{{4, 8, 12, 16}, {20, 24, 28, 32}}),
                matrix(new double[][]{{1, 3, 2, 1, 3, 2, 3, 7, 4, 3, 7, 4}, {5, 11, 6, 5, 11, 6, 7, 15, 8, 7, 15, 8}}));

        @Test
        void goesForward() {
            check(in, 2, 2, x, matrix(new double[][]{{15, 9, 12, 6.5}}));
            check(in, 2, 1, x, matrix(new double[][]{{15, 11, 9, 12.25, 10.5, 5.75, 12, 8.75, 6.5}}));
        }

        @Test
        void poolsEachChannelAndPictureAlone() {
            check(two, 2, 1, pictures, twoPictures.y());
        }

        @Fact("Knows the shape of what comes out")
        @Test
        void knowsWhatComesOut() {
            POOLS.checkShape(in, 2, 2, new Shape3(1, 2, 2));
            POOLS.checkShape(two, 2, 1, new Shape3(2, 1, 2));
            POOLS.checkShape(new Shape3(3, 9, 5), 2, 2, new Shape3(3, 4, 2));
            POOLS.checkShape(new Shape3(3, 9, 5), 3, 1, new Shape3(3, 7, 3));
        }

        @Test
        void sharesTheGradientOut() {
            checkBack(in, 2, 2, x, dout, dx);
            checkBack(new Shape3(1, 3, 3), 3, 1, ByHand.countingMatrix(1, 1, 9), matrix(new double[][]{{18}}),
                    matrix(new double[][]{{2, 2, 2, 2, 2, 2, 2, 2, 2}}));
        }

        @Test
        void addsUpWhereWindowsOverlap() {
            checkBack(in, 2, 1, x, SimpleMatrix.ones(1, 9), matrix(new double[][]{
                    {.25, .5, .5, .25, .5, 1, 1, .5, .5, 1, 1, .5, .25, .5, .5, .25}}));
        }

        @Test
        void keepsPicturesAndChannelsApartOnTheWayBack() {
            checkBack(two, 2, 1, pictures, twoPictures.dout(), twoPictures.dx());
        }

        @Test
        void leavesOutWhatIsTooNarrow() {
            Shape3 odd = new Shape3(1, 3, 5);
            SimpleMatrix wide = ByHand.countingMatrix(1, 1, 15);
            check(odd, 2, 2, wide, matrix(new double[][]{{4, 6}}));
            checkBack(odd, 2, 2, wide, matrix(new double[][]{{4, 8}}),
                    matrix(new double[][]{{1, 1, 2, 2, 0, 1, 1, 2, 2, 0, 0, 0, 0, 0, 0}}));
        }

        @Property(tries = 20)
        void isWhatNestedLoopsCompute(@ForAll("batches") SimpleMatrix[] batch) {
            AveragePoolJudge.checkNestedLoops(batch[0]);
        }

        @Property(tries = 15)
        void hasTheGradientThatCanBeMeasured(@ForAll("batches") SimpleMatrix[] batch) {
            Gradients.check("pool", new AveragePool(new Shape3(2, 3, 4), 2, 1), batch[0], batch[1]);
        }

        @Test
        void startsEveryGradientAfresh() {
            laws.answersTwiceTheSame("backward(dout) for the second time", null);
            laws.givesFreshAnswers();
            laws.forgetsBatchesOfAnotherSize();
            twoPictures.answersEveryRowAsIfItWereAlone();
        }

        @Test
        void keepsItsOwnSizes() {
            POOLS.keepsItsOwnSizes(in, x);
        }

        @Test
        void takesOnlyWhatFits() {
            POOLS.takesOnlyWhatFits(x, SimpleMatrix.ones(1, 3), SimpleMatrix.ones(1, 16));
        }

        @Provide
        Arbitrary<SimpleMatrix[]> batches() {
            return Combinators.combine(Numbers.matrix(3, 24, 1), Numbers.matrix(3, 12, 1))
                    .as((x, dout) -> new SimpleMatrix[]{x, dout});
        }

        private static SimpleMatrix matrix(double[][] rows) {
            return new SimpleMatrix(rows);
        }
    }
}
