package koans.ch09cnn;

import koans.grader.arbitrary.Numbers;
import koans.grader.check.Check;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.ejml.simple.SimpleMatrix;

/** The two orders of feature maps, and what is often taken for them. */
final class FeatureMapsJudge {

    /** The same numbers in both orders: (N * P) x F and N x (F * P). */
    record Case(int images, int filters, SimpleMatrix windows, SimpleMatrix maps) {
    }

    private FeatureMapsJudge() {
    }

    static void checkFromWindows(Case given) {
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

    static void checkToWindows(Case given) {
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

    /** Up to three pictures, places and filters. */
    static Arbitrary<Case> orders() {
        Arbitrary<Integer> size = Arbitraries.integers().between(1, 3);
        return Combinators.combine(size, size, size).flatAs((images, places, filters) ->
                Numbers.matrix(images * places, filters, 5)
                        .map(windows -> new Case(images, filters, windows, maps(windows, images))));
    }

    /** A row for each picture, map after map. */
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
}
