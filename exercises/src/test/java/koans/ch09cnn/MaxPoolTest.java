package koans.ch09cnn;

import static koans.ch09cnn.MaxPoolJudge.POOLS;
import static koans.ch09cnn.MaxPoolJudge.check;
import static koans.ch09cnn.MaxPoolJudge.checkBack;

import koans.ch07backprop.LayerLaws;
import koans.grader.Exercise;
import koans.grader.Fact;
import koans.grader.arbitrary.Numbers;
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

class MaxPoolTest {

    @Group
    @Exercise(id = "9.42", title = "Max pooling layer", points = 6)
    class Layer {

        private final Shape3 in = new Shape3(1, 4, 4);
        private final SimpleMatrix x =
                matrix(new double[][]{{21, 8, 8, 12, 12, 19, 9, 7, 8, 10, 4, 3, 18, 12, 9, 10}});
        private final SimpleMatrix dout = matrix(new double[][]{{1, 2, 3, 4}});
        private final SimpleMatrix dx =
                matrix(new double[][]{{1, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0, 3, 0, 0, 4}});
        private final LayerLaws laws = new LayerLaws("new MaxPool(in, 2, 2)", () -> new MaxPool(in, 2, 2), x,
                matrix(new double[][]{{21, 12, 18, 10}}), dout, dx);

        private final Shape3 two = new Shape3(2, 2, 3);
        private final SimpleMatrix pictures = matrix(new double[][]{
                {1, 5, 2, 4, 0, 6, -1, -5, -2, -4, -3, -6}, {7, 2, 1, 3, 4, 9, 12, 11, 10, 8, 13, 5}});
        private final LayerLaws twoPictures = new LayerLaws("new MaxPool(in, 2, 1)", () -> new MaxPool(two, 2, 1),
                pictures, matrix(new double[][]{{5, 6, -1, -2}, {7, 9, 13, 13}}),
                matrix(new double[][]{{1, 2, 3, 4}, {5, 6, 7, 8}}),
                matrix(new double[][]{{0, 1, 0, 0, 0, 2, 3, 0, 4, 0, 0, 0}, {5, 0, 0, 0, 0, 6, 0, 0, 0, 0, 15, 0}}));

        @Test
        void goesForward() {
            check(in, 2, 2, x, matrix(new double[][]{{21, 12, 18, 10}}));
            check(in, 2, 1, x, matrix(new double[][]{{21, 19, 12, 19, 19, 9, 18, 12, 10}}));
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
            POOLS.checkShape(new Shape3(30, 24, 24), 2, 2, new Shape3(30, 12, 12));
            POOLS.checkShape(new Shape3(3, 9, 5), 2, 2, new Shape3(3, 4, 2));
            POOLS.checkShape(new Shape3(3, 9, 5), 3, 1, new Shape3(3, 7, 3));
        }

        @Test
        void givesTheGradientToTheWinners() {
            checkBack(in, 2, 2, x, dout, dx);
        }

        @Fact("A pixel that wins often gets the sum of the gradients")
        @Test
        void addsUpForThoseWhoWinOften() {
            checkBack(in, 2, 1, x, SimpleMatrix.ones(1, 9),
                    matrix(new double[][]{{1, 0, 0, 1, 0, 3, 1, 0, 0, 0, 0, 0, 1, 1, 0, 1}}));
        }

        @Test
        void givesEverythingToTheFirstOfEquals() {
            checkBack(new Shape3(1, 2, 2), 2, 2, matrix(new double[][]{{5, 5, 5, 5}}),
                    matrix(new double[][]{{3}}), matrix(new double[][]{{3, 0, 0, 0}}));
            checkBack(new Shape3(1, 2, 2), 2, 2, matrix(new double[][]{{0, 7, 7, 7}}),
                    matrix(new double[][]{{3}}), matrix(new double[][]{{0, 3, 0, 0}}));
        }

        @Test
        void keepsPicturesAndChannelsApartOnTheWayBack() {
            checkBack(two, 2, 1, pictures, twoPictures.dout(), twoPictures.dx());
        }

        @Test
        void leavesOutWhatIsTooNarrow() {
            Shape3 odd = new Shape3(1, 3, 5);
            SimpleMatrix wide = ByHand.countingMatrix(1, 1, 15);
            check(odd, 2, 2, wide, matrix(new double[][]{{7, 9}}));
            checkBack(odd, 2, 2, wide, matrix(new double[][]{{1, 2}}),
                    matrix(new double[][]{{0, 0, 0, 0, 0, 0, 1, 0, 2, 0, 0, 0, 0, 0, 0}}));
        }

        @Property(tries = 20)
        void isWhatNestedLoopsCompute(@ForAll("batches") SimpleMatrix batch) {
            MaxPoolJudge.checkNestedLoops(batch);
        }

        @Property(tries = 10)
        void hasTheGradientThatCanBeMeasured(@ForAll("seeds") long seed) {
            Gradients.check("pool", new MaxPool(new Shape3(2, 3, 4), 2, 1), MaxPoolJudge.distinct(3, 24, seed),
                    MaxPoolJudge.distinct(3, 12, seed + 1));
            Gradients.check("pool", new MaxPool(new Shape3(1, 5, 4), 2, 2), MaxPoolJudge.distinct(2, 20, seed),
                    MaxPoolJudge.distinct(2, 4, seed + 1));
        }

        @Test
        void goesBackThroughTheLastForward() {
            MaxPool pool = new MaxPool(in, 2, 2);
            Check.that("backward(dout) after forward(-x) and forward(x)", () -> {
                pool.forward(x.negative());
                pool.forward(x);
                return pool.backward(dout);
            }).given("x", x).given("dout", dout).is(dx);
            laws.keepsToItself(pool, new MaxPool(in, 2, 2), "-x", x.negative(),
                    "Those are the winners of another layer: the fields must not be static.",
                    matrix(new double[][]{{0, 1, 0, 0, 0, 0, 0, 2, 3, 0, 0, 4, 0, 0, 0, 0}}));
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
            POOLS.takesOnlyWhatFits(x, SimpleMatrix.ones(2, 4), SimpleMatrix.ones(1, 3), SimpleMatrix.ones(1, 16));
            MaxPoolJudge.checkBatchOfTheLastForward(in, x);
            laws.goesBackOnlyAfterAForward();
        }

        @Test
        void tellsPixelsApartThatAreClose() {
            check(new Shape3(1, 2, 2), 2, 2, matrix(new double[][]{{0.5, 0.501, 0.5, 0.5001}}),
                    matrix(new double[][]{{0.501}}));
            checkBack(new Shape3(1, 2, 2), 2, 2, matrix(new double[][]{{0.5, 0.5001, 0.5, 0.50005}}),
                    matrix(new double[][]{{3}}), matrix(new double[][]{{0, 3, 0, 0}}));
        }

        @Provide
        Arbitrary<SimpleMatrix> batches() {
            return Numbers.matrix(3, 24, 9);
        }

        @Provide
        Arbitrary<Long> seeds() {
            return Numbers.seeds();
        }

        private static SimpleMatrix matrix(double[][] rows) {
            return new SimpleMatrix(rows);
        }
    }
}
