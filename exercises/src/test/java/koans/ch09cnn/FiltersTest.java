package koans.ch09cnn;

import java.util.Arrays;
import java.util.stream.IntStream;
import koans.grader.Exercise;
import koans.grader.Fact;
import koans.grader.arbitrary.Numbers;
import koans.grader.check.Check;
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

class FiltersTest {

    @Group
    @Exercise(id = "9.24", title = "Filters as rows", points = 2, writes = "toRows")
    class ToRows {

        @Test
        void areOneRowEach() {
            check(counting(3, 2, 1, 2), new SimpleMatrix(new double[][]{{0, 1, 2, 3}, {4, 5, 6, 7}, {8, 9, 10, 11}}));
        }

        @Fact("Ten filters of 3x5x5 make a matrix of 10x75")
        @Test
        void ofTenFiltersAre10Times75Numbers() {
            check(counting(10, 3, 5, 5), rows(counting(10, 3, 5, 5)));
        }

        @Fact("The numbers of a row follow the indices")
        @Property(tries = 40)
        void followTheIndices(@ForAll("filters") Tensor4 w) {
            check(w, rows(w));
        }

        private static void check(Tensor4 w, SimpleMatrix expected) {
            Check.that("toRows(w)", () -> Filters.toRows(w)).given("w", w)
                    .mistake("Every filter is a column here; toRows makes rows.", expected.transpose())
                    .mistake("The numbers fill the matrix column by column, so a row mixes several filters.",
                            new SimpleMatrix(expected.getNumRows(), expected.getNumCols(), false, w.data().clone()))
                    .mistake("Each channel is read column by column; read it row by row.", rows(turned(w)))
                    .mistake("The channel runs fastest. All of channel 0 comes before channel 1.", byPixel(w))
                    .mistake("All filters lie in one row; each has its own.",
                            new SimpleMatrix(1, w.data().length, true, w.data().clone()))
                    .mistake("Every channel of every filter has its own row; all channels of a filter share one.",
                            new SimpleMatrix(w.n() * w.c(), w.h() * w.w(), true, w.data().clone()))
                    .is(expected);
        }
    }

    @Group
    @Exercise(id = "9.25", title = "Filters as columns", points = 2, writes = "toColumns")
    class ToColumns {

        @Test
        void areOneColumnEach() {
            check(counting(3, 2, 1, 2),
                    new SimpleMatrix(new double[][]{{0, 4, 8}, {1, 5, 9}, {2, 6, 10}, {3, 7, 11}}));
        }

        @Fact("Ten filters of 3x5x5 make a matrix of 75x10")
        @Test
        void ofTenFiltersAre75Times10Numbers() {
            check(counting(10, 3, 5, 5), rows(counting(10, 3, 5, 5)).transpose());
        }

        @Fact("The numbers of a column follow the indices")
        @Property(tries = 40)
        void followTheIndices(@ForAll("filters") Tensor4 w) {
            check(w, rows(w).transpose());
        }

        private static void check(Tensor4 w, SimpleMatrix expected) {
            Check.that("toColumns(w)", () -> Filters.toColumns(w)).given("w", w)
                    .mistake("Every filter is a row here; toColumns makes columns.", expected.transpose())
                    .mistake("The numbers keep their order and get a new shape, so a column mixes several filters. "
                            + "Transpose the rows.",
                            new SimpleMatrix(expected.getNumRows(), expected.getNumCols(), true, w.data().clone()))
                    .mistake("Each channel is read column by column; read it row by row.",
                            rows(turned(w)).transpose())
                    .mistake("The channel runs fastest. All of channel 0 comes before channel 1.",
                            byPixel(w).transpose())
                    .is(expected);
        }
    }

    @Group
    @Exercise(id = "9.26", title = "Filters from columns", points = 3, writes = "fromColumns")
    class FromColumns {

        @Test
        void areTheFiltersAgain() {
            check(counting(3, 2, 1, 2));
            check(counting(2, 1, 3, 2));
            Check.that("fromColumns([[1, 5], [2, 6], [3, 7], [4, 8]], 1, 2, 2)", () -> Filters.fromColumns(
                    new SimpleMatrix(new double[][]{{1, 5}, {2, 6}, {3, 7}, {4, 8}}), 1, 2, 2))
                    .is(Tensor4.of(new double[]{1, 2, 3, 4, 5, 6, 7, 8}, 2, 1, 2, 2));
        }

        @Fact("Four columns of 24 weights make four filters")
        @Test
        void ofAHundredWeightsAreAFewFilters() {
            check(counting(4, 3, 4, 2));
            check(counting(1, 3, 2, 4));
        }

        @Fact("Come back unchanged from their columns")
        @Property(tries = 40)
        void undoTheColumns(@ForAll("filters") Tensor4 w) {
            check(w);
        }

        @Test
        void needColumnsOfTheRightHeight() {
            refuses(5, 3);
            refuses(7, 3);
            refuses(12, 1);
            refuses(3, 2);
            refuses(2, 6);
        }

        private static void refuses(int rows, int cols) {
            SimpleMatrix columns = new SimpleMatrix(rows, cols);
            Check.that("fromColumns(columns, 1, 2, 3) with " + rows + " rows and " + cols + " columns",
                    () -> Filters.fromColumns(columns, 1, 2, 3)).given("columns", columns).isRejected();
        }

        private static void check(Tensor4 w) {
            SimpleMatrix columns = rows(w).transpose();
            Check.that("fromColumns(columns, " + w.c() + ", " + w.h() + ", " + w.w() + ")",
                    () -> Filters.fromColumns(columns, w.c(), w.h(), w.w())).given("columns", columns)
                    .mistake("The numbers are taken row by row, so a filter mixes numbers of all columns. "
                            + "A filter is one column.",
                            Tensor4.of(columns.getDDRM().data, w.n(), w.c(), w.h(), w.w()))
                    .mistake("Each channel is filled column by column; fill it row by row.",
                            transposedInPlace(w))
                    .mistake("Height and width of the filters are swapped.",
                            Tensor4.of(w.data(), w.n(), w.c(), w.w(), w.h()))
                    .mistake("The channel runs fastest. All of channel 0 comes before channel 1.", pixels(w))
                    .is(w);
        }

        /** The numbers of each channel filled in column by column. */
        private static Tensor4 transposedInPlace(Tensor4 w) {
            return filled(w, false);
        }

        private static Tensor4 pixels(Tensor4 w) {
            return filled(w, true);
        }

        private static Tensor4 filled(Tensor4 w, boolean channelFastest) {
            Tensor4 t = new Tensor4(w.n(), w.c(), w.h(), w.w());
            int next = 0;
            for (int f = 0; f < w.n(); f++) {
                for (int k = 0; k < w.c() * w.h() * w.w(); k++) {
                    if (channelFastest) {
                        t.set(f, k % w.c(), k / w.c() / w.w(), k / w.c() % w.w(), w.data()[next++]);
                    } else {
                        t.set(f, k / w.h() / w.w(), k % w.h(), k / w.h() % w.w(), w.data()[next++]);
                    }
                }
            }
            return t;
        }
    }

    @Provide
    Arbitrary<Tensor4> filters() {
        Arbitrary<Integer> size = Arbitraries.integers().between(1, 3);
        return Combinators.combine(size, size, size, size).as((n, c, h, w) -> new int[]{n, c, h, w})
                .flatMap(s -> Numbers.vector(s[0] * s[1] * s[2] * s[3], 9)
                        .map(data -> Tensor4.of(data, s[0], s[1], s[2], s[3])));
    }

    /** The numbers 0, 1, 2, ... */
    private static Tensor4 counting(int n, int c, int h, int w) {
        return Tensor4.of(IntStream.range(0, n * c * h * w).asDoubleStream().toArray(), n, c, h, w);
    }

    private static SimpleMatrix rows(Tensor4 w) {
        double[][] rows = new double[w.n()][w.c() * w.h() * w.w()];
        for (int f = 0; f < w.n(); f++) {
            for (int c = 0; c < w.c(); c++) {
                for (int y = 0; y < w.h(); y++) {
                    for (int x = 0; x < w.w(); x++) {
                        rows[f][(c * w.h() + y) * w.w() + x] = w.get(f, c, y, x);
                    }
                }
            }
        }
        return new SimpleMatrix(rows);
    }

    /** The same filters with each channel transposed. */
    private static Tensor4 turned(Tensor4 w) {
        Tensor4 t = new Tensor4(w.n(), w.c(), w.w(), w.h());
        for (int f = 0; f < w.n(); f++) {
            for (int c = 0; c < w.c(); c++) {
                for (int y = 0; y < w.h(); y++) {
                    for (int x = 0; x < w.w(); x++) {
                        t.set(f, c, x, y, w.get(f, c, y, x));
                    }
                }
            }
        }
        return t;
    }

    private static SimpleMatrix byPixel(Tensor4 w) {
        double[][] rows = new double[w.n()][w.c() * w.h() * w.w()];
        for (int f = 0; f < w.n(); f++) {
            for (int k = 0; k < rows[f].length; k++) {
                rows[f][k] = w.get(f, k % w.c(), k / w.c() / w.w(), k / w.c() % w.w());
            }
        }
        return new SimpleMatrix(rows);
    }
}
