package koans.ch09cnn;

import koans.grader.arbitrary.Numbers;
import koans.grader.check.Check;
import koans.kit.Shape3;
import koans.kit.Tensor4;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.ejml.simple.SimpleMatrix;

/** Windows as rows of a matrix, and the way back: as they have to be, and as they often are. */
final class Im2colJudge {

    /** Pictures and a filter that fits, with windows of any numbers. */
    record Case(Tensor4 x, int height, int width, int stride, int pad, SimpleMatrix windows) {

        String arguments() {
            return height + ", " + width + ", " + stride + ", " + pad + ")";
        }
    }

    private Im2colJudge() {
    }

    /** Pictures and filters of all sizes that fit, with strides and padding. */
    static Arbitrary<Case> cases() {
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

    static void checkShape(int n, Shape3 in, int height, int width, int stride, int pad, int rows, int cols) {
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

    static void checkIm2col(Tensor4 x, int height, int width, int stride, int pad, double[][] expected) {
        checkIm2col(new Case(x, height, width, stride, pad, null), new SimpleMatrix(expected));
    }

    static void checkIm2col(Tensor4 x, int height, int width, int stride, int pad) {
        checkIm2col(new Case(x, height, width, stride, pad, null));
    }

    static void checkIm2col(Case given) {
        checkIm2col(given, ByHand.windows(given.x, given.height, given.width, given.stride, given.pad));
    }

    private static void checkIm2col(Case given, SimpleMatrix expected) {
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

    static void checkCol2im(Tensor4 x, int height, int width, int stride, int pad, double[][] windows,
                            double[] expected) {
        checkCol2im(x, height, width, stride, pad, new SimpleMatrix(windows), expected);
    }

    static void checkCol2im(Tensor4 x, int height, int width, int stride, int pad, SimpleMatrix windows,
                            double[] expected) {
        checkCol2im(new Case(x, height, width, stride, pad, windows), Tensor4.of(expected, x.n(), x.c(), x.h(), x.w()));
    }

    static void checkCol2im(Case given) {
        checkCol2im(given, sum(given, given.windows));
    }

    private static void checkCol2im(Case given, Tensor4 expected) {
        Shape3 in = given.x.shape();
        Shape3 padded = new Shape3(in.channels(), in.height() + 2 * given.pad, in.width() + 2 * given.pad);
        Tensor4 howMany = sum(given, given.windows.plus(1));
        Tensor4 mean = expected.copy();
        for (int i = 0; i < mean.data().length; i++) {
            mean.data()[i] /= Math.max(1, howMany.data()[i] - expected.data()[i]);
        }
        Check.that("col2im(cols, " + given.x.n() + ", in, " + given.arguments(), () -> col2im(given))
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

    static void refusesCol2im(Case given) {
        Check.that("col2im(cols, " + given.x.n() + ", in, " + given.arguments(), () -> col2im(given))
                .given("cols", given.windows).given("in", given.x.shape()).isRejected();
    }

    /** Checks that im2col and col2im give the same sum of products. */
    static void checkTransposed(Case given) {
        SimpleMatrix forwards = ByHand.windows(given.x, given.height, given.width, given.stride, given.pad);
        SimpleMatrix x = given.x.toRows();
        Check.that("the sum of x * col2im(cols, .., " + given.arguments() + ", number by number",
                        () -> x.elementMult(col2im(given).toRows()).elementSum())
                .given("x", given.x).given("cols", given.windows)
                .because("the sum of im2col(x, ..) * cols, number by number")
                .is(forwards.elementMult(given.windows).elementSum());
    }

    private static Tensor4 col2im(Case given) {
        return Im2col.col2im(given.windows, given.x.n(), given.x.shape(), given.height, given.width, given.stride,
                given.pad);
    }

    private static Tensor4 sum(Case given, SimpleMatrix windows) {
        return ByHand.putBack(windows, given.x.n(), given.x.shape(), given.height, given.width, given.stride,
                given.pad);
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
