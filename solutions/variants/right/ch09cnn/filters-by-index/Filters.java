// accepted: one index after the other
package koans.ch09cnn;

import koans.kit.Require;
import koans.kit.Tensor4;
import org.ejml.simple.SimpleMatrix;

/** The filters of a layer, as a block FN x C x FH x FW and as a matrix. */
public final class Filters {

    private Filters() {
    }

    /**
     * Each filter as a row: its channels one behind the other, each of them row by row.
     *
     * @param w FN x C x FH x FW
     * @return FN x (C * FH * FW)
     */
    public static SimpleMatrix toRows(Tensor4 w) {
        return w.toRows();
    }

    /**
     * Each filter as a column: its channels one below the other, each of them row by row.
     *
     * @param w FN x C x FH x FW
     * @return (C * FH * FW) x FN
     */
    public static SimpleMatrix toColumns(Tensor4 w) {
        SimpleMatrix columns = new SimpleMatrix(w.c() * w.h() * w.w(), w.n());
        for (int f = 0; f < w.n(); f++) {
            for (int k = 0; k < columns.getNumRows(); k++) {
                columns.set(k, f, w.data()[f * columns.getNumRows() + k]);
            }
        }
        return columns;
    }

    /**
     * The filters that lie in the columns of a matrix, as {@code toColumns} lays them.
     *
     * @param columns (c * fh * fw) x FN; another number of rows is an error: an exception, of whatever type
     * @return FN x c x fh x fw
     */
    public static Tensor4 fromColumns(SimpleMatrix columns, int c, int fh, int fw) {
        Require.that(columns.getNumRows() == c * fh * fw, "rows");
        Tensor4 w = new Tensor4(columns.getNumCols(), c, fh, fw);
        for (int f = 0; f < w.n(); f++) {
            for (int k = 0; k < c * fh * fw; k++) {
                w.set(f, k / (fh * fw), k / fw % fh, k % fw, columns.get(k, f));
            }
        }
        return w;
    }
}
