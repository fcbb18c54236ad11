package koans.ch09cnn;

import koans.grader.check.Check;
import koans.kit.Tensor4;
import org.ejml.simple.SimpleMatrix;

/** Filters as rows and columns of a matrix: as they have to be, and as they often are. */
final class FiltersJudge {

    private FiltersJudge() {
    }

    static void checkToRows(Tensor4 w, SimpleMatrix expected) {
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

    static void checkToColumns(Tensor4 w, SimpleMatrix expected) {
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

    static void checkFromColumns(Tensor4 w) {
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

    /** A row for each filter. */
    static SimpleMatrix rows(Tensor4 w) {
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

    /** Rows in which the channel runs fastest. */
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
