package koans.ch06learning;

import koans.grader.Exercise;
import koans.grader.arbitrary.Numbers;
import koans.grader.check.Check;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class LossSurfaceTest {

    @Group
    @Exercise(id = "6.23", title = "The loss as a landscape", points = 0)
    class Grid {

        @Test
        void isABowlAroundZero() {
            double[] axis = {-1, 0, 1};
            Check.that("grid((x, y) -> x * x + y * y, axis, axis)",
                            () -> LossSurface.grid((x, y) -> x * x + y * y, axis, axis))
                    .given("axis", axis)
                    .is(new double[][]{{2, 1, 2}, {1, 0, 1}, {2, 1, 2}});
        }

        @Test
        void hasARowForEachY() {
            check(new double[]{1, 2, 3}, new double[]{10, 20});
        }

        @Property(tries = 30)
        void hasTheHeightOfEveryCrossing(@ForAll("axes") double[] xs, @ForAll("axes") double[] ys) {
            check(xs, ys);
        }

        @Provide
        Arbitrary<double[]> axes() {
            return Numbers.vectors(4, 5);
        }

        private static void check(double[] xs, double[] ys) {
            double[][] expected = new double[ys.length][xs.length];
            double[][] transposed = new double[xs.length][ys.length];
            double[][] swapped = new double[ys.length][xs.length];
            for (int j = 0; j < ys.length; j++) {
                for (int i = 0; i < xs.length; i++) {
                    expected[j][i] = xs[i] + 100 * ys[j];
                    transposed[i][j] = expected[j][i];
                    swapped[j][i] = ys[j] + 100 * xs[i];
                }
            }
            Check.that("grid((x, y) -> x + 100 * y, xs, ys)", () -> LossSurface.grid((x, y) -> x + 100 * y, xs, ys))
                    .given("xs", xs).given("ys", ys)
                    .mistake("Rows and columns are swapped: each y has a row.", transposed)
                    .mistake("f is called with y and x; x comes first.", swapped)
                    .is(expected);
        }
    }
}
