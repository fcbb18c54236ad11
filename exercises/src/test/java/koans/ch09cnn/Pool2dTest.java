package koans.ch09cnn;

import koans.grader.Exercise;
import koans.grader.arbitrary.Numbers;
import koans.grader.check.Check;
import koans.kit.Shape3;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.ejml.simple.SimpleMatrix;
import org.junit.jupiter.api.Test;

class Pool2dTest {

    private static final double[][] A = {{21, 8, 8, 12}, {12, 19, 9, 7}, {8, 10, 4, 3}, {18, 12, 9, 10}};
    private static final double[][] OBLONG = {{1, 5, 2, 0, 3}, {4, 0, 6, 1, 2}, {9, 7, 8, 5, 4}};

    /** A map and a window that fits into it. */
    private record Case(double[][] a, int size, int stride) {

        double[][] expected(boolean max) {
            return table(pooled(max, stride));
        }

        /** The stride counts for the shape, but the windows move on by one pixel. */
        double[][] unmoved(boolean max) {
            return table(ByHand.corner(pooled(max, 1), in(), size, stride));
        }

        private Shape3 in() {
            return new Shape3(1, a.length, a[0].length);
        }

        private SimpleMatrix pooled(boolean max, int stride) {
            SimpleMatrix row = new SimpleMatrix(1, in().size());
            for (int i = 0; i < in().size(); i++) {
                row.set(i, a[i / in().width()][i % in().width()]);
            }
            return max ? ByHand.maxPool(row, in(), size, stride) : ByHand.averagePool(row, in(), size, stride);
        }

        private double[][] table(SimpleMatrix pooled) {
            int width = ByHand.places(a[0].length, size, stride, 0);
            double[][] table = new double[pooled.getNumElements() / width][width];
            for (int i = 0; i < pooled.getNumElements(); i++) {
                table[i / width][i % width] = pooled.get(i);
            }
            return table;
        }
    }

    @Provide
    Arbitrary<Case> maps() {
        Arbitrary<Integer> size = Arbitraries.integers().between(1, 3);
        Arbitrary<Integer> more = Arbitraries.integers().between(0, 3);
        return Combinators.combine(size, size, more, more).flatAs((window, stride, down, right) ->
                Numbers.vector(window + right, 9).array(double[][].class).ofSize(window + down)
                        .map(a -> new Case(a, window, stride)));
    }

    @Group
    @Exercise(id = "9.40", title = "Max pooling", points = 3, writes = "max")
    class Max {

        @Test
        void keepsTheLargestOfEachWindow() {
            check(A, 2, 2, new double[][]{{21, 12}, {18, 10}});
        }

        @Test
        void movesOnByTheStride() {
            check(A, 2, 1, new double[][]{{21, 19, 12}, {19, 19, 9}, {18, 12, 10}});
            check(A, 1, 3, new double[][]{{21, 12}, {18, 10}});
            check(A, 3, 1, new double[][]{{21, 19}, {19, 19}});
        }

        @Test
        void worksBelowZero() {
            check(new double[][]{{-5, -2}, {-3, -9}}, 2, 2, new double[][]{{-2}});
            check(new double[][]{{-1e9, -2e9}}, 1, 1, new double[][]{{-1e9, -2e9}});
        }

        @Test
        void leavesOutWhatIsTooNarrow() {
            check(OBLONG, 2, 2, new double[][]{{5, 6}});
            check(OBLONG, 3, 1, new double[][]{{9, 8, 8}});
            check(OBLONG, 2, 3, new double[][]{{5, 3}});
        }

        @Test
        void tellsHeightFromWidth() {
            check(new double[][]{{1, 2, 3, 4, 5, 6}, {6, 5, 4, 3, 2, 1}}, 2, 2, new double[][]{{6, 4, 6}});
            check(new double[][]{{1, 2}, {3, 4}, {5, 6}, {8, 7}}, 2, 2, new double[][]{{4}, {8}});
        }

        @Property(tries = 40)
        void looksAtEveryWindow(@ForAll("maps") Case given) {
            check(given.a, given.size, given.stride, given.expected(true));
        }

        @Test
        void rejectsAWindowThatDoesNotFit() {
            max(new double[][]{{1, 2, 3}, {4, 5, 6}}, 3, 2).isRejected();
            max(new double[][]{{1, 2}, {3, 4}, {5, 6}}, 3, 2).isRejected();
        }

        private static Check max(double[][] a, int size, int stride) {
            return Check.that("max(a, " + size + ", " + stride + ")", () -> Pool2d.max(a, size, stride)).given("a", a);
        }

        private static void check(double[][] a, int size, int stride, double[][] expected) {
            Case given = new Case(a, size, stride);
            double[][] never = given.expected(true);
            for (double[] row : never) {
                for (int j = 0; j < row.length; j++) {
                    row[j] = Math.max(0, row[j]);
                }
            }
            max(a, size, stride)
                    .mistake("The maximum starts at 0, or at Double.MIN_VALUE, which is just above 0: nothing below 0 "
                            + "can win.", never)
                    .mistake("That is the mean of each window.", given.expected(false))
                    .mistake("The windows do not move on by the stride.", new Case(a, size, 1).expected(true))
                    .mistake("The windows do not move on by the stride.", given.unmoved(true))
                    .mistake("The windows move on by their own size; the stride may be another one.",
                            new Case(a, size, size).expected(true))
                    .is(expected);
        }
    }

    @Group
    @Exercise(id = "9.41", title = "Average pooling", points = 2, writes = "average")
    class Average {

        @Test
        void takesTheMeanOfEachWindow() {
            check(A, 2, 2, new double[][]{{15, 9}, {12, 6.5}});
        }

        @Test
        void movesOnByTheStride() {
            check(A, 2, 1, new double[][]{{15, 11, 9}, {12.25, 10.5, 5.75}, {12, 8.75, 6.5}});
            check(A, 3, 1, new double[][]{{11, 80 / 9.0}, {101 / 9.0, 83 / 9.0}});
        }

        @Test
        void worksBelowZero() {
            check(new double[][]{{-5, 2}, {-3, -9}}, 2, 2, new double[][]{{-3.75}});
        }

        @Test
        void leavesOutWhatIsTooNarrow() {
            check(OBLONG, 2, 2, new double[][]{{2.5, 2.25}});
            check(OBLONG, 3, 2, new double[][]{{42 / 9.0, 31 / 9.0}});
        }

        @Property(tries = 40)
        void looksAtEveryWindow(@ForAll("maps") Case given) {
            check(given.a, given.size, given.stride, given.expected(false));
        }

        @Test
        void rejectsAWindowThatDoesNotFit() {
            average(new double[][]{{1, 2, 3}, {4, 5, 6}}, 3, 2).isRejected();
            average(new double[][]{{1, 2}, {3, 4}, {5, 6}}, 3, 2).isRejected();
        }

        private static Check average(double[][] a, int size, int stride) {
            return Check.that("average(a, " + size + ", " + stride + ")", () -> Pool2d.average(a, size, stride))
                    .given("a", a);
        }

        private static void check(double[][] a, int size, int stride, double[][] expected) {
            Case given = new Case(a, size, stride);
            average(a, size, stride)
                    .mistake("The sum is divided by the stride; a window has size * size numbers.",
                            scaled(expected, size * size / (double) (stride * stride)))
                    .mistake("The sum is divided by the size; a window has size * size numbers.",
                            scaled(expected, size))
                    .mistake("Those are sums; the mean divides them by the size * size numbers of a window.",
                            scaled(expected, size * size))
                    .mistake("That is the largest number of each window.", given.expected(true))
                    .mistake("The windows do not move on by the stride.", new Case(a, size, 1).expected(false))
                    .mistake("The windows do not move on by the stride.", given.unmoved(false))
                    .mistake("The windows move on by their own size; the stride may be another one.",
                            new Case(a, size, size).expected(false))
                    .is(expected);
        }

        private static double[][] scaled(double[][] a, double factor) {
            double[][] scaled = new double[a.length][a[0].length];
            for (int i = 0; i < a.length; i++) {
                for (int j = 0; j < a[i].length; j++) {
                    scaled[i][j] = factor * a[i][j];
                }
            }
            return scaled;
        }
    }
}
