package koans.ch09cnn;

import java.util.List;
import koans.grader.Exercise;
import koans.grader.arbitrary.Numbers;
import koans.grader.check.Check;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.ejml.simple.SimpleMatrix;
import org.junit.jupiter.api.Test;

class FeatureMapsTest {

    /** The same numbers in both orders: (N * P) x F and N x (F * P). */
    private record Case(int images, int filters, SimpleMatrix windows, SimpleMatrix maps) {
    }

    private static Case onePicture() {
        return new Case(1, 2, matrix(new double[][]{{1, 10}, {2, 20}, {3, 30}}),
                matrix(new double[][]{{1, 2, 3, 10, 20, 30}}));
    }

    private static List<Case> twoPictures() {
        return List.of(
                new Case(2, 2, matrix(new double[][]{{1, 10}, {2, 20}, {3, 30}, {4, 40}, {5, 50}, {6, 60}}),
                        matrix(new double[][]{{1, 2, 3, 10, 20, 30}, {4, 5, 6, 40, 50, 60}})),
                new Case(2, 3, matrix(new double[][]{{1, 10, 100}, {2, 20, 200}, {3, 30, 300}, {4, 40, 400}}),
                        matrix(new double[][]{{1, 2, 10, 20, 100, 200}, {3, 4, 30, 40, 300, 400}})));
    }

    @Provide
    Arbitrary<Case> orders() {
        Arbitrary<Integer> size = Arbitraries.integers().between(1, 3);
        return Combinators.combine(size, size, size).flatAs((images, places, filters) ->
                Numbers.matrix(images * places, filters, 5)
                        .map(windows -> new Case(images, filters, windows, maps(windows, images))));
    }

    private static SimpleMatrix maps(SimpleMatrix windows, int images) {
        int places = windows.getNumRows() / images;
        SimpleMatrix maps = new SimpleMatrix(images, windows.getNumCols() * places);
        for (int r = 0; r < windows.getNumRows(); r++) {
            for (int f = 0; f < windows.getNumCols(); f++) {
                maps.set(r / places, f * places + r % places, windows.get(r, f));
            }
        }
        return maps;
    }

    /** The numbers in the order in which they stand, as a matrix of another shape. */
    private static SimpleMatrix reshaped(SimpleMatrix a, int rows, int cols) {
        SimpleMatrix reshaped = new SimpleMatrix(rows, cols);
        for (int i = 0; i < a.getNumElements(); i++) {
            reshaped.set(i, a.get(i));
        }
        return reshaped;
    }

    private static SimpleMatrix matrix(double[][] rows) {
        return new SimpleMatrix(rows);
    }

    @Group
    @Exercise(id = "9.33", title = "A row for each picture", points = 3, writes = "fromWindows")
    class FromWindows {

        @Test
        void putsMapAfterMap() {
            check(onePicture());
        }

        @Test
        void takesPictureAfterPicture() {
            twoPictures().forEach(FromWindows::check);
        }

        @Property(tries = 50)
        void losesNothing(@ForAll("orders") Case given) {
            check(given);
        }

        @Test
        void takesOnlyWindowsThatCanBeSharedOut() {
            SimpleMatrix windows = SimpleMatrix.ones(5, 2);
            Check.that("fromWindows(windows, 2)", () -> FeatureMaps.fromWindows(windows, 2))
                    .given("windows", windows).isRejected();
        }

        private static void check(Case given) {
            int images = given.images;
            SimpleMatrix windows = given.windows;
            Check.that("fromWindows(windows, " + images + ")", () -> FeatureMaps.fromWindows(windows, images))
                    .given("windows", windows)
                    .mistake("The numbers of the filters stand together window by window; a map has to stand in one "
                            + "piece.", reshaped(windows, images, given.maps.getNumCols()))
                    .mistake("The maps of one filter stand together; those of one picture have to.",
                            reshaped(windows.transpose(), images, given.maps.getNumCols()))
                    .hint("which picture, which place and which filter does an entry of the windows belong to?")
                    .is(given.maps);
        }
    }

    @Group
    @Exercise(id = "9.34", title = "A row for each window", points = 3, writes = "toWindows")
    class ToWindows {

        @Test
        void takesTheMapsApart() {
            check(onePicture());
        }

        @Test
        void takesPictureAfterPicture() {
            twoPictures().forEach(ToWindows::check);
        }

        @Property(tries = 50)
        void losesNothing(@ForAll("orders") Case given) {
            check(given);
        }

        @Test
        void takesOnlyMapsThatCanBeSharedOut() {
            SimpleMatrix maps = SimpleMatrix.ones(2, 5);
            Check.that("toWindows(maps, 2)", () -> FeatureMaps.toWindows(maps, 2)).given("maps", maps).isRejected();
        }

        private static void check(Case given) {
            int filters = given.filters;
            SimpleMatrix maps = given.maps;
            Check.that("toWindows(maps, " + filters + ")", () -> FeatureMaps.toWindows(maps, filters))
                    .given("maps", maps)
                    .mistake("The numbers keep their order, so a row holds several places of one map; it has to hold "
                            + "one place of all maps.", reshaped(maps, given.windows.getNumRows(), filters))
                    .mistake("That is right for a single picture only: each picture has maps of its own.",
                            reshaped(maps, filters, given.windows.getNumRows()).transpose())
                    .hint("which picture, which filter and which place does an entry of the maps belong to?")
                    .is(given.windows);
        }
    }
}
