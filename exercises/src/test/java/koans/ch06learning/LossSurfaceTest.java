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
            LossSurfaceJudge.check(new double[]{1, 2, 3}, new double[]{10, 20});
        }

        @Property(tries = 30)
        void hasTheHeightOfEveryCrossing(@ForAll("axes") double[] xs, @ForAll("axes") double[] ys) {
            LossSurfaceJudge.check(xs, ys);
        }

        @Provide
        Arbitrary<double[]> axes() {
            return Numbers.vectors(4, 5);
        }
    }
}
