package koans.ch09cnn;

import koans.grader.Exercise;
import koans.grader.Fact;
import koans.grader.arbitrary.Numbers;
import koans.grader.check.Check;
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

class Im2colTest {

    /** Pictures and a filter that fits, with windows of any numbers. */
    private record Case(Tensor4 x, int height, int width, int stride, int pad, SimpleMatrix windows) {

        String arguments() {
            return height + ", " + width + ", " + stride + ", " + pad + ")";
        }
    }

    @Provide
    Arbitrary<Case> cases() {
        Arbitrary<Integer> small = Arbitraries.integers().between(1, 2);
        Arbitrary<Integer> filter = Arbitraries.integers().between(1, 3);
        Arbitrary<Integer> more = Arbitraries.integers().between(0, 3);
        Arbitrary<Integer> padding = Arbitraries.integers().between(0, 1);
        return Combinators.combine(small, small, filter, filter, more, more, small, padding)
                .flatAs((n, c, height, width, down, right, stride, pad) -> {
                    Shape3 in = new Shape3(c, Math.max(1, height + down - 2 * pad),
                            Math.max(1, width + right - 2 * pad));
                    Shape3 out = ByHand.output(in, 1, height, width, stride, pad);
                    return Combinators.combine(Numbers.matrix(n, in.size(), 5),
                                    Numbers.matrix(n * out.size(), c * height * width, 5))
                            .as((x, windows) ->
                                    new Case(Tensor4.fromRows(x, in), height, width, stride, pad, windows));
                });
    }

    private static SimpleMatrix matrix(double[][] rows) {
        return new SimpleMatrix(rows);
    }

    @Group
    @Exercise(id = "9.30", title = "The shape of the windows", points = 2, writes = "shape")
    class Shape {

        @Test
        void hasARowForEachWindowAndAColumnForEachNumberInIt() {
            check(1, new Shape3(3, 7, 7), 5, 5, 1, 0, 9, 75);
            check(10, new Shape3(3, 7, 7), 5, 5, 1, 0, 90, 75);
            check(100, new Shape3(1, 28, 28), 5, 5, 1, 0, 57600, 25);
        }

        @Test
        void knowsStrideAndPadding() {
            check(2, new Shape3(3, 7, 12), 3, 4, 2, 1, 48, 36);
            check(3, new Shape3(2, 4, 4), 3, 3, 2, 0, 3, 18);
        }

        @Test
        void tellsHeightFromWidth() {
            check(1, new Shape3(1, 5, 3), 4, 2, 1, 0, 4, 8);
            check(2, new Shape3(1, 2, 6), 1, 5, 1, 0, 8, 5);
        }

        @Test
        void rejectsAFilterThatDoesNotFit() {
            Shape3 in = new Shape3(1, 4, 2);
            Check.that("shape(1, in, 3, 3, 2, 0)", () -> Im2col.shape(1, in, 3, 3, 2, 0)).given("in", in).isRejected();
            Check.that("shape(1, in, 5, 2, 2, 0)", () -> Im2col.shape(1, in, 5, 2, 2, 0)).given("in", in).isRejected();
        }

        private static void check(int n, Shape3 in, int height, int width, int stride, int pad, int rows, int cols) {
            Check.that("shape(" + n + ", in, " + height + ", " + width + ", " + stride + ", " + pad + ")",
                            () -> Im2col.shape(n, in, height, width, stride, pad))
                    .given("in", in)
                    .mistake("Rows and columns are swapped: a row is a window.", new int[]{cols, rows})
                    .mistake("A window goes through all channels.", new int[]{rows, cols / in.channels()})
                    .mistake("Those are the windows of a single picture.", new int[]{rows / n, cols})
                    .mistake("The channels are side by side in one row; they have no rows of their own.",
                            new int[]{rows * in.channels(), cols / in.channels()})
                    .is(new int[]{rows, cols});
        }
    }

    @Group
    @Exercise(id = "9.31", title = "From pictures to windows", points = 6, writes = "im2col")
    class Windows {

        @Test
        void putsEveryWindowIntoARow() {
            check(ByHand.counting(1, 1, 1, 3, 3), 2, 2, 1, 0,
                    new double[][]{{1, 2, 4, 5}, {2, 3, 5, 6}, {4, 5, 7, 8}, {5, 6, 8, 9}});
        }

        @Test
        void putsTheChannelsOneAfterTheOther() {
            check(ByHand.counting(1, 1, 2, 3, 3), 2, 2, 1, 0, new double[][]{
                    {1, 2, 4, 5, 10, 11, 13, 14}, {2, 3, 5, 6, 11, 12, 14, 15},
                    {4, 5, 7, 8, 13, 14, 16, 17}, {5, 6, 8, 9, 14, 15, 17, 18}});
        }

        @Test
        void takesPictureAfterPicture() {
            check(ByHand.counting(1, 2, 1, 2, 3), 2, 2, 1, 0,
                    new double[][]{{1, 2, 4, 5}, {2, 3, 5, 6}, {7, 8, 10, 11}, {8, 9, 11, 12}});
        }

        @Test
        void movesOnByTheStride() {
            check(ByHand.counting(1, 1, 1, 4, 4), 2, 2, 2, 0,
                    new double[][]{{1, 2, 5, 6}, {3, 4, 7, 8}, {9, 10, 13, 14}, {11, 12, 15, 16}});
            check(ByHand.counting(1, 1, 1, 4, 5), 3, 2, 2, 0,
                    new double[][]{{1, 2, 6, 7, 11, 12}, {3, 4, 8, 9, 13, 14}});
        }

        @Test
        void seesZerosAroundThePicture() {
            check(ByHand.counting(1, 1, 1, 2, 2), 3, 3, 1, 1, new double[][]{
                    {0, 0, 0, 0, 1, 2, 0, 3, 4}, {0, 0, 0, 1, 2, 0, 3, 4, 0},
                    {0, 1, 2, 0, 3, 4, 0, 0, 0}, {1, 2, 0, 3, 4, 0, 0, 0, 0}});
        }

        @Test
        void listsThePixelsForAFilterOfOnePixel() {
            check(ByHand.counting(1, 1, 2, 2, 3), 1, 1, 1, 0,
                    new double[][]{{1, 7}, {2, 8}, {3, 9}, {4, 10}, {5, 11}, {6, 12}});
        }

        @Test
        void tellsHeightFromWidth() {
            Tensor4 x = ByHand.counting(1, 2, 2, 3, 5);
            check(new Case(x, 2, 3, 1, 0, null));
            check(new Case(x, 3, 2, 2, 1, null));
            check(new Case(x, 1, 4, 1, 2, null));
        }

        @Property(tries = 50)
        void holdsWhatAFilterSees(@ForAll("cases") Case given) {
            check(given);
        }

        @Test
        void rejectsAFilterThatDoesNotFit() {
            Tensor4 x = ByHand.counting(1, 1, 1, 4, 2);
            Check.that("im2col(x, 3, 3, 2, 0)", () -> Im2col.im2col(x, 3, 3, 2, 0)).given("x", x).isRejected();
            Check.that("im2col(x, 5, 2, 2, 0)", () -> Im2col.im2col(x, 5, 2, 2, 0)).given("x", x).isRejected();
        }

        private static void check(Tensor4 x, int height, int width, int stride, int pad, double[][] expected) {
            check(new Case(x, height, width, stride, pad, null), matrix(expected));
        }

        private static void check(Case given) {
            check(given, ByHand.windows(given.x, given.height, given.width, given.stride, given.pad));
        }

        private static void check(Case given, SimpleMatrix expected) {
            Check.that("im2col(x, " + given.arguments(),
                            () -> Im2col.im2col(given.x, given.height, given.width, given.stride, given.pad))
                    .given("x", given.x)
                    .mistake("Inside a row the channels come one after the other; here those of one pixel are "
                            + "together.", ordered(given, "nij", "yxc"))
                    .mistake("Inside a row the pixels stand column by column; they have to stand row by row.",
                            ordered(given, "nij", "cxy"))
                    .mistake("The windows move down first; they have to move to the right first.",
                            ordered(given, "nji", "cyx"))
                    .mistake("The first windows of all pictures come first; the pictures have to come one after the "
                            + "other.", ordered(given, "ijn", "cyx"))
                    .mistake("The stride is left out.",
                            ByHand.windows(given.x, given.height, given.width, 1, given.pad))
                    .mistake("The stride is left out: window (i, j) starts at row i * stride, column j * stride.",
                            unmoved(given))
                    .mistake("Those are the windows of the first picture only.", expected.rows(0,
                            expected.getNumRows() / given.x.n()))
                    .mistake("The windows start at the corner of the picture; with padding they start outside of it.",
                            given.pad == 0 ? null : shifted(given))
                    .hint("9.30 says how many rows and columns there are. What is outside of the picture? Which limits "
                            + "belong to the height, which to the width?")
                    .is(expected);
        }

        private static SimpleMatrix ordered(Case given, String rows, String cols) {
            return ByHand.windows(given.x, given.height, given.width, given.stride, given.pad, rows, cols);
        }

        /** As many windows as there should be, but one pixel apart. */
        private static SimpleMatrix unmoved(Case given) {
            Shape3 in = given.x.shape();
            Shape3 all = ByHand.output(in, 1, given.height, given.width, 1, given.pad);
            Shape3 out = ByHand.output(in, 1, given.height, given.width, given.stride, given.pad);
            SimpleMatrix everywhere = ByHand.windows(given.x, given.height, given.width, 1, given.pad);
            SimpleMatrix unmoved = new SimpleMatrix(given.x.n() * out.size(), everywhere.getNumCols());
            for (int r = 0; r < unmoved.getNumRows(); r++) {
                int row = r / out.width() % out.height();
                int from = (r / out.size() * all.height() + row) * all.width() + r % out.width();
                unmoved.insertIntoThis(r, 0, everywhere.getRow(from));
            }
            return unmoved;
        }

        /** As if the padding were all below and to the right. */
        private static SimpleMatrix shifted(Case given) {
            Tensor4 x = given.x;
            Tensor4 larger = new Tensor4(x.n(), x.c(), x.h() + 2 * given.pad, x.w() + 2 * given.pad);
            for (int n = 0; n < x.n(); n++) {
                for (int c = 0; c < x.c(); c++) {
                    for (int row = 0; row < x.h(); row++) {
                        for (int col = 0; col < x.w(); col++) {
                            larger.set(n, c, row, col, x.get(n, c, row, col));
                        }
                    }
                }
            }
            return ByHand.windows(larger, given.height, given.width, given.stride, 0);
        }
    }

    @Group
    @Exercise(id = "9.32", title = "From windows to pictures", points = 6, writes = "col2im")
    class Pictures {

        @Test
        void addsUpWhereWindowsOverlap() {
            check(new Case(new Tensor4(1, 1, 3, 3), 2, 2, 1, 0, matrix(new double[][]{
                    {1, 2, 3, 4}, {5, 6, 7, 8}, {9, 10, 11, 12}, {13, 14, 15, 16}})),
                    new double[]{1, 7, 6, 12, 34, 22, 11, 27, 16});
            check(new Case(new Tensor4(1, 1, 3, 3), 2, 2, 1, 0, matrix(new double[][]{
                    {1, 1, 1, 1}, {1, 1, 1, 1}, {1, 1, 1, 1}, {1, 1, 1, 1}})),
                    new double[]{1, 2, 1, 2, 4, 2, 1, 2, 1});
        }

        @Fact("Puts windows back that lie side by side")
        @Test
        void putsWindowsSideBySideBack() {
            check(new Case(new Tensor4(1, 1, 4, 4), 2, 2, 2, 0, matrix(new double[][]{
                    {1, 2, 5, 6}, {3, 4, 7, 8}, {9, 10, 13, 14}, {11, 12, 15, 16}})),
                    new double[]{1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16});
        }

        @Test
        void dropsWhatFallsOnThePadding() {
            check(new Case(new Tensor4(1, 1, 2, 2), 3, 3, 1, 1, ByHand.countingMatrix(1, 4, 9)),
                    new double[]{66, 70, 78, 82});
        }

        @Test
        void leavesZeroWhatNoWindowSees() {
            check(new Case(new Tensor4(1, 1, 2, 4), 1, 1, 2, 0, matrix(new double[][]{{5}, {7}})),
                    new double[]{5, 0, 7, 0, 0, 0, 0, 0});
        }

        @Test
        void keepsPicturesAndChannelsApart() {
            check(new Case(new Tensor4(2, 2, 1, 2), 1, 2, 1, 0, matrix(new double[][]{{1, 2, 3, 4}, {5, 6, 7, 8}})),
                    new double[]{1, 2, 3, 4, 5, 6, 7, 8});
            check(new Case(new Tensor4(2, 2, 1, 2), 1, 1, 1, 0,
                            matrix(new double[][]{{1, 3}, {2, 4}, {5, 7}, {6, 8}})),
                    new double[]{1, 2, 3, 4, 5, 6, 7, 8});
        }

        @Test
        void tellsHeightFromWidth() {
            Tensor4 x = new Tensor4(2, 2, 3, 5);
            check(new Case(x, 2, 3, 1, 0, ByHand.countingMatrix(1, 12, 12)));
            check(new Case(x, 3, 2, 2, 1, ByHand.countingMatrix(1, 12, 12)));
            check(new Case(x, 1, 4, 1, 2, ByHand.countingMatrix(1, 84, 8)));
        }

        @Property(tries = 50)
        void addsUpEveryWindow(@ForAll("cases") Case given) {
            check(given);
        }

        @Fact("Is to im2col what a transposed matrix is to a matrix")
        @Property(tries = 30)
        void isToIm2colWhatATransposedMatrixIs(@ForAll("cases") Case given) {
            SimpleMatrix forwards = ByHand.windows(given.x, given.height, given.width, given.stride, given.pad);
            SimpleMatrix x = given.x.toRows();
            Check.that("the sum of x * col2im(cols, .., " + given.arguments() + ", number by number",
                            () -> x.elementMult(call(given).toRows()).elementSum())
                    .given("x", given.x).given("cols", given.windows)
                    .because("the sum of im2col(x, ..) * cols, number by number")
                    .is(forwards.elementMult(given.windows).elementSum());
        }

        @Test
        void takesOnlyWindowsThatFit() {
            Tensor4 x = new Tensor4(2, 1, 3, 3);
            for (int[] shape : new int[][]{{4, 4}, {9, 4}, {8, 5}, {8, 3}, {4, 8}, {7, 4}}) {
                SimpleMatrix cols = SimpleMatrix.ones(shape[0], shape[1]);
                checkRejected(new Case(x, 2, 2, 1, 0, cols));
            }
            checkRejected(new Case(x, 4, 2, 2, 0, SimpleMatrix.ones(4, 8)));
        }

        private static Tensor4 call(Case given) {
            return Im2col.col2im(given.windows, given.x.n(), given.x.shape(), given.height, given.width, given.stride,
                    given.pad);
        }

        private static void checkRejected(Case given) {
            Check.that("col2im(cols, " + given.x.n() + ", in, " + given.arguments(), () -> call(given))
                    .given("cols", given.windows).given("in", given.x.shape()).isRejected();
        }

        private static void check(Case given, double[] expected) {
            check(given, Tensor4.of(expected, given.x.n(), given.x.c(), given.x.h(), given.x.w()));
        }

        private static void check(Case given) {
            check(given, sum(given, given.windows));
        }

        private static Tensor4 sum(Case given, SimpleMatrix windows) {
            return ByHand.putBack(windows, given.x.n(), given.x.shape(), given.height, given.width, given.stride,
                    given.pad);
        }

        private static void check(Case given, Tensor4 expected) {
            Shape3 in = given.x.shape();
            Shape3 padded = new Shape3(in.channels(), in.height() + 2 * given.pad, in.width() + 2 * given.pad);
            Tensor4 howMany = sum(given, given.windows.plus(1));
            Tensor4 mean = expected.copy();
            for (int i = 0; i < mean.data().length; i++) {
                mean.data()[i] /= Math.max(1, howMany.data()[i] - expected.data()[i]);
            }
            Check.that("col2im(cols, " + given.x.n() + ", in, " + given.arguments(), () -> call(given))
                    .given("cols", given.windows).given("in", in)
                    .mistake("Later windows overwrite earlier ones; where they overlap their numbers add up.",
                            overwritten(given))
                    .mistake("Where windows overlap their numbers add up; that is their mean.", mean)
                    .mistake("The padding is still around the picture.", ByHand.putBack(given.windows, given.x.n(),
                            padded, given.height, given.width, given.stride, 0))
                    .mistake("The stride is left out.", given.stride == 1 ? null : withoutStride(given))
                    .hint("every number of a row goes back to the pixel that im2col takes it from; 9.30 says which "
                            + "shape fits.")
                    .is(expected);
        }

        private static Tensor4 withoutStride(Case given) {
            Tensor4 x = new Tensor4(given.x.n(), given.x.c(), given.x.h(), given.x.w());
            Shape3 out = ByHand.output(x.shape(), 1, given.height, given.width, given.stride, given.pad);
            for (int r = 0; r < given.windows.getNumRows(); r++) {
                for (int k = 0; k < given.windows.getNumCols(); k++) {
                    int row = r / out.width() % out.height() - given.pad + k / given.width % given.height;
                    int col = r % out.width() - given.pad + k % given.width;
                    if (row >= 0 && row < x.h() && col >= 0 && col < x.w()) {
                        int n = r / out.size();
                        int c = k / (given.height * given.width);
                        x.set(n, c, row, col, x.get(n, c, row, col) + given.windows.get(r, k));
                    }
                }
            }
            return x;
        }

        private static Tensor4 overwritten(Case given) {
            Tensor4 last = new Tensor4(given.x.n(), given.x.c(), given.x.h(), given.x.w());
            for (int r = 0; r < given.windows.getNumRows(); r++) {
                SimpleMatrix alone = new SimpleMatrix(given.windows.getNumRows(), given.windows.getNumCols());
                SimpleMatrix where = alone.copy();
                for (int k = 0; k < given.windows.getNumCols(); k++) {
                    alone.set(r, k, given.windows.get(r, k));
                    where.set(r, k, 1);
                }
                double[] numbers = sum(given, alone).data();
                double[] places = sum(given, where).data();
                for (int i = 0; i < numbers.length; i++) {
                    if (places[i] > 0) {
                        last.data()[i] = numbers[i];
                    }
                }
            }
            return last;
        }
    }
}
