package koans.ch09cnn;

import koans.grader.arbitrary.Numbers;
import koans.grader.check.Check;
import koans.kit.Shape3;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.ejml.simple.SimpleMatrix;

/** Maps that are pooled, and what comes out when that is mistaken. */
final class Pool2dJudge {

    private Pool2dJudge() {
    }

    /** A map and a window that fits into it. */
    record Case(double[][] a, int size, int stride) {

        static Arbitrary<Case> maps() {
            Arbitrary<Integer> size = Arbitraries.integers().between(1, 3);
            Arbitrary<Integer> more = Arbitraries.integers().between(0, 3);
            return Combinators.combine(size, size, more, more).flatAs((window, stride, down, right) ->
                    Numbers.vector(window + right, 9).array(double[][].class).ofSize(window + down)
                            .map(a -> new Case(a, window, stride)));
        }

        double[][] expected(boolean max) {
            return table(pooled(max, stride));
        }

        /** The stride counts for the shape, but the windows move on by one pixel. */
        double[][] unmoved(boolean max) {
            return table(ByHand.corner(pooled(max, 1), in(), size, stride));
        }

        void checkMax(double[][] expected) {
            Pool2dJudge.checkMax(a, size, stride, expected);
        }

        void checkAverage(double[][] expected) {
            Pool2dJudge.checkAverage(a, size, stride, expected);
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

    static Check max(double[][] a, int size, int stride) {
        return Check.that("max(a, " + size + ", " + stride + ")", () -> Pool2d.max(a, size, stride)).given("a", a);
    }

    static void checkMax(double[][] a, int size, int stride, double[][] expected) {
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

    static Check average(double[][] a, int size, int stride) {
        return Check.that("average(a, " + size + ", " + stride + ")", () -> Pool2d.average(a, size, stride))
                .given("a", a);
    }

    static void checkAverage(double[][] a, int size, int stride, double[][] expected) {
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
