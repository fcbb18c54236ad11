package koans.ch09cnn;

import koans.grader.Exercise;
import koans.grader.Fact;
import koans.grader.check.Check;
import koans.kit.Shape3;
import koans.kit.Tensor4;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.ejml.simple.SimpleMatrix;
import org.junit.jupiter.api.Test;

class Im2colTest {

    @Provide
    Arbitrary<Im2colJudge.Case> cases() {
        return Im2colJudge.cases();
    }

    @Group
    @Exercise(id = "9.30", title = "The shape of the windows", points = 2, writes = "shape")
    class Shape {

        @Test
        void hasARowForEachWindowAndAColumnForEachNumberInIt() {
            Im2colJudge.checkShape(1, new Shape3(3, 7, 7), 5, 5, 1, 0, 9, 75);
            Im2colJudge.checkShape(10, new Shape3(3, 7, 7), 5, 5, 1, 0, 90, 75);
            Im2colJudge.checkShape(100, new Shape3(1, 28, 28), 5, 5, 1, 0, 57600, 25);
        }

        @Test
        void knowsStrideAndPadding() {
            Im2colJudge.checkShape(2, new Shape3(3, 7, 12), 3, 4, 2, 1, 48, 36);
            Im2colJudge.checkShape(3, new Shape3(2, 4, 4), 3, 3, 2, 0, 3, 18);
        }

        @Test
        void tellsHeightFromWidth() {
            Im2colJudge.checkShape(1, new Shape3(1, 5, 3), 4, 2, 1, 0, 4, 8);
            Im2colJudge.checkShape(2, new Shape3(1, 2, 6), 1, 5, 1, 0, 8, 5);
        }

        @Test
        void rejectsAFilterThatDoesNotFit() {
            Shape3 in = new Shape3(1, 4, 2);
            Check.that("shape(1, in, 3, 3, 2, 0)", () -> Im2col.shape(1, in, 3, 3, 2, 0)).given("in", in).isRejected();
            Check.that("shape(1, in, 5, 2, 2, 0)", () -> Im2col.shape(1, in, 5, 2, 2, 0)).given("in", in).isRejected();
        }
    }

    @Group
    @Exercise(id = "9.31", title = "From pictures to windows", points = 6, writes = "im2col")
    class Windows {

        @Test
        void putsEveryWindowIntoARow() {
            Im2colJudge.checkIm2col(ByHand.counting(1, 1, 1, 3, 3), 2, 2, 1, 0,
                    new double[][]{{1, 2, 4, 5}, {2, 3, 5, 6}, {4, 5, 7, 8}, {5, 6, 8, 9}});
        }

        @Test
        void putsTheChannelsOneAfterTheOther() {
            Im2colJudge.checkIm2col(ByHand.counting(1, 1, 2, 3, 3), 2, 2, 1, 0, new double[][]{
                    {1, 2, 4, 5, 10, 11, 13, 14}, {2, 3, 5, 6, 11, 12, 14, 15},
                    {4, 5, 7, 8, 13, 14, 16, 17}, {5, 6, 8, 9, 14, 15, 17, 18}});
        }

        @Test
        void takesPictureAfterPicture() {
            Im2colJudge.checkIm2col(ByHand.counting(1, 2, 1, 2, 3), 2, 2, 1, 0,
                    new double[][]{{1, 2, 4, 5}, {2, 3, 5, 6}, {7, 8, 10, 11}, {8, 9, 11, 12}});
        }

        @Test
        void movesOnByTheStride() {
            Im2colJudge.checkIm2col(ByHand.counting(1, 1, 1, 4, 4), 2, 2, 2, 0,
                    new double[][]{{1, 2, 5, 6}, {3, 4, 7, 8}, {9, 10, 13, 14}, {11, 12, 15, 16}});
            Im2colJudge.checkIm2col(ByHand.counting(1, 1, 1, 4, 5), 3, 2, 2, 0,
                    new double[][]{{1, 2, 6, 7, 11, 12}, {3, 4, 8, 9, 13, 14}});
        }

        @Test
        void seesZerosAroundThePicture() {
            Im2colJudge.checkIm2col(ByHand.counting(1, 1, 1, 2, 2), 3, 3, 1, 1, new double[][]{
                    {0, 0, 0, 0, 1, 2, 0, 3, 4}, {0, 0, 0, 1, 2, 0, 3, 4, 0},
                    {0, 1, 2, 0, 3, 4, 0, 0, 0}, {1, 2, 0, 3, 4, 0, 0, 0, 0}});
        }

        @Test
        void listsThePixelsForAFilterOfOnePixel() {
            Im2colJudge.checkIm2col(ByHand.counting(1, 1, 2, 2, 3), 1, 1, 1, 0,
                    new double[][]{{1, 7}, {2, 8}, {3, 9}, {4, 10}, {5, 11}, {6, 12}});
        }

        @Test
        void tellsHeightFromWidth() {
            Tensor4 x = ByHand.counting(1, 2, 2, 3, 5);
            Im2colJudge.checkIm2col(x, 2, 3, 1, 0);
            Im2colJudge.checkIm2col(x, 3, 2, 2, 1);
            Im2colJudge.checkIm2col(x, 1, 4, 1, 2);
        }

        @Property(tries = 50)
        void holdsWhatAFilterSees(@ForAll("cases") Im2colJudge.Case given) {
            Im2colJudge.checkIm2col(given);
        }

        @Test
        void rejectsAFilterThatDoesNotFit() {
            Tensor4 x = ByHand.counting(1, 1, 1, 4, 2);
            Check.that("im2col(x, 3, 3, 2, 0)", () -> Im2col.im2col(x, 3, 3, 2, 0)).given("x", x).isRejected();
            Check.that("im2col(x, 5, 2, 2, 0)", () -> Im2col.im2col(x, 5, 2, 2, 0)).given("x", x).isRejected();
        }
    }

    @Group
    @Exercise(id = "9.32", title = "From windows to pictures", points = 6, writes = "col2im")
    class Pictures {

        @Test
        void addsUpWhereWindowsOverlap() {
            Im2colJudge.checkCol2im(new Tensor4(1, 1, 3, 3), 2, 2, 1, 0, new double[][]{
                    {1, 2, 3, 4}, {5, 6, 7, 8}, {9, 10, 11, 12}, {13, 14, 15, 16}},
                    new double[]{1, 7, 6, 12, 34, 22, 11, 27, 16});
            Im2colJudge.checkCol2im(new Tensor4(1, 1, 3, 3), 2, 2, 1, 0, new double[][]{
                    {1, 1, 1, 1}, {1, 1, 1, 1}, {1, 1, 1, 1}, {1, 1, 1, 1}},
                    new double[]{1, 2, 1, 2, 4, 2, 1, 2, 1});
        }

        @Fact("Puts windows back that lie side by side")
        @Test
        void putsWindowsSideBySideBack() {
            Im2colJudge.checkCol2im(new Tensor4(1, 1, 4, 4), 2, 2, 2, 0, new double[][]{
                    {1, 2, 5, 6}, {3, 4, 7, 8}, {9, 10, 13, 14}, {11, 12, 15, 16}},
                    new double[]{1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16});
        }

        @Test
        void dropsWhatFallsOnThePadding() {
            Im2colJudge.checkCol2im(new Tensor4(1, 1, 2, 2), 3, 3, 1, 1, ByHand.countingMatrix(1, 4, 9),
                    new double[]{66, 70, 78, 82});
        }

        @Test
        void leavesZeroWhatNoWindowSees() {
            Im2colJudge.checkCol2im(new Tensor4(1, 1, 2, 4), 1, 1, 2, 0, new double[][]{{5}, {7}},
                    new double[]{5, 0, 7, 0, 0, 0, 0, 0});
        }

        @Test
        void keepsPicturesAndChannelsApart() {
            Im2colJudge.checkCol2im(new Tensor4(2, 2, 1, 2), 1, 2, 1, 0, new double[][]{{1, 2, 3, 4}, {5, 6, 7, 8}},
                    new double[]{1, 2, 3, 4, 5, 6, 7, 8});
            Im2colJudge.checkCol2im(new Tensor4(2, 2, 1, 2), 1, 1, 1, 0,
                    new double[][]{{1, 3}, {2, 4}, {5, 7}, {6, 8}},
                    new double[]{1, 2, 3, 4, 5, 6, 7, 8});
        }

        @Test
        void tellsHeightFromWidth() {
            Tensor4 x = new Tensor4(2, 2, 3, 5);
            Im2colJudge.checkCol2im(new Im2colJudge.Case(x, 2, 3, 1, 0, ByHand.countingMatrix(1, 12, 12)));
            Im2colJudge.checkCol2im(new Im2colJudge.Case(x, 3, 2, 2, 1, ByHand.countingMatrix(1, 12, 12)));
            Im2colJudge.checkCol2im(new Im2colJudge.Case(x, 1, 4, 1, 2, ByHand.countingMatrix(1, 84, 8)));
        }

        @Property(tries = 50)
        void addsUpEveryWindow(@ForAll("cases") Im2colJudge.Case given) {
            Im2colJudge.checkCol2im(given);
        }

        @Fact("Is to im2col what a transposed matrix is to a matrix")
        @Property(tries = 30)
        void isToIm2colWhatATransposedMatrixIs(@ForAll("cases") Im2colJudge.Case given) {
            Im2colJudge.checkTransposed(given);
        }

        @Test
        void takesOnlyWindowsThatFit() {
            Tensor4 x = new Tensor4(2, 1, 3, 3);
            for (int[] shape : new int[][]{{4, 4}, {9, 4}, {8, 5}, {8, 3}, {4, 8}, {7, 4}}) {
                SimpleMatrix cols = SimpleMatrix.ones(shape[0], shape[1]);
                Im2colJudge.refusesCol2im(new Im2colJudge.Case(x, 2, 2, 1, 0, cols));
            }
            Im2colJudge.refusesCol2im(new Im2colJudge.Case(x, 4, 2, 2, 0, SimpleMatrix.ones(4, 8)));
        }
    }
}
