package koans.ch09cnn;

import java.util.List;
import koans.grader.Exercise;
import koans.grader.check.Check;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.ejml.simple.SimpleMatrix;
import org.junit.jupiter.api.Test;

class FeatureMapsTest {

    private static FeatureMapsJudge.Case onePicture() {
        return new FeatureMapsJudge.Case(1, 2, matrix(new double[][]{{1, 10}, {2, 20}, {3, 30}}),
                matrix(new double[][]{{1, 2, 3, 10, 20, 30}}));
    }

    private static List<FeatureMapsJudge.Case> twoPictures() {
        return List.of(
                new FeatureMapsJudge.Case(2, 2,
                        matrix(new double[][]{{1, 10}, {2, 20}, {3, 30}, {4, 40}, {5, 50}, {6, 60}}),
                        matrix(new double[][]{{1, 2, 3, 10, 20, 30}, {4, 5, 6, 40, 50, 60}})),
                new FeatureMapsJudge.Case(2, 3,
                        matrix(new double[][]{{1, 10, 100}, {2, 20, 200}, {3, 30, 300}, {4, 40, 400}}),
                        matrix(new double[][]{{1, 2, 10, 20, 100, 200}, {3, 4, 30, 40, 300, 400}})));
    }

    @Provide
    Arbitrary<FeatureMapsJudge.Case> orders() {
        return FeatureMapsJudge.orders();
    }

    private static SimpleMatrix matrix(double[][] rows) {
        return new SimpleMatrix(rows);
    }

    @Group
    @Exercise(id = "9.33", title = "A row for each picture", points = 3, writes = "fromWindows")
    class FromWindows {

        @Test
        void putsMapAfterMap() {
            FeatureMapsJudge.checkFromWindows(onePicture());
        }

        @Test
        void takesPictureAfterPicture() {
            twoPictures().forEach(FeatureMapsJudge::checkFromWindows);
        }

        @Property(tries = 50)
        void losesNothing(@ForAll("orders") FeatureMapsJudge.Case given) {
            FeatureMapsJudge.checkFromWindows(given);
        }

        @Test
        void takesOnlyWindowsThatCanBeSharedOut() {
            SimpleMatrix windows = SimpleMatrix.ones(5, 2);
            Check.that("fromWindows(windows, 2)", () -> FeatureMaps.fromWindows(windows, 2))
                    .given("windows", windows).isRejected();
        }
    }

    @Group
    @Exercise(id = "9.34", title = "A row for each window", points = 3, writes = "toWindows")
    class ToWindows {

        @Test
        void takesTheMapsApart() {
            FeatureMapsJudge.checkToWindows(onePicture());
        }

        @Test
        void takesPictureAfterPicture() {
            twoPictures().forEach(FeatureMapsJudge::checkToWindows);
        }

        @Property(tries = 50)
        void losesNothing(@ForAll("orders") FeatureMapsJudge.Case given) {
            FeatureMapsJudge.checkToWindows(given);
        }

        @Test
        void takesOnlyMapsThatCanBeSharedOut() {
            SimpleMatrix maps = SimpleMatrix.ones(2, 5);
            Check.that("toWindows(maps, 2)", () -> FeatureMaps.toWindows(maps, 2)).given("maps", maps).isRejected();
        }
    }
}
