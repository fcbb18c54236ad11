package koans.ch02arrays;

import java.util.Arrays;
import koans.grader.arbitrary.Numbers;
import koans.grader.check.Check;
import koans.grader.check.Rejected;
import net.jqwik.api.Arbitrary;
import org.ejml.simple.SimpleMatrix;

/** Matrices as they have to be, and as they often are. */
final class MatricesJudge {

    private MatricesJudge() {
    }

    static void checkOf(int rows, int cols, double[] values, double[][] expected) {
        double[][] byColumns = new double[rows][cols];
        double[][] firstRows = new double[rows][];
        double[][] lastRows = new double[rows][];
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < cols; j++) {
                byColumns[i][j] = values[j * rows + i];
            }
            firstRows[i] = expected[0];
            lastRows[i] = expected[rows - 1];
        }
        Check.that("of(" + rows + ", " + cols + ", values)", () -> Matrices.of(rows, cols, values))
                .given("values", values)
                .mistake("The values fill the matrix column by column; fill it row by row.", byColumns)
                .mistake("Every row starts again with the first value.", firstRows)
                .mistake("Every row shows the values of the last one: is one array used for all rows?", lastRows)
                .is(expected);
    }

    static void checkRowsAndCols(double[][] a, int rows, int cols) {
        Check.that("rows(a)", () -> Matrices.rows(a)).given("a", a)
                .mistake("This is the number of columns.", cols)
                .mistake("This is how many numbers there are in all.", rows * cols)
                .is(rows);
        Check.that("cols(a)", () -> Matrices.cols(a)).given("a", a)
                .mistake("This is the number of rows; the length of one row is the number of columns.", rows)
                .mistake("This is how many numbers there are in all.", rows * cols)
                .is(cols);
    }

    static double[] rowAfterRow(double[][] a) {
        return Arrays.stream(a).flatMapToDouble(Arrays::stream).toArray();
    }

    /** The two indices of each number swapped. */
    static double[][] transposed(double[][] a) {
        double[][] transposed = new double[a[0].length][a.length];
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < a[i].length; j++) {
                transposed[j][i] = a[i][j];
            }
        }
        return transposed;
    }

    static void checkTranspose(double[][] a, double[][] expected) {
        int rows = expected.length;
        int cols = expected[0].length;
        double[][] refilled = new double[rows][cols];
        double[][] turned = new double[rows][cols];
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < cols; j++) {
                int place = i * cols + j;
                refilled[i][j] = a[place / rows][place % rows];
                turned[i][j] = a[cols - 1 - j][i];
            }
        }
        Check.that("transpose(a)", () -> Matrices.transpose(a)).given("a", a)
                .mistake("The matrix is returned as it is: the number in row 0, column 1 goes to row 1, column 0.",
                        a)
                .mistake("The shape is right, but the numbers are filled in row by row, in their old order.",
                        refilled)
                .mistake("The matrix is turned like a picture; row 0 has to become column 0.", turned)
                .is(expected);
    }

    static void checkFlatten(double[][] a, double[] expected) {
        int rows = a.length;
        int cols = a[0].length;
        double[] byColumns = new double[rows * cols];
        double[] overwritten = new double[rows * cols];
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < cols; j++) {
                byColumns[j * rows + i] = a[i][j];
                overwritten[i * rows + j < rows * cols ? i * rows + j : 0] = a[i][j];
            }
        }
        Check.that("flatten(a)", () -> Matrices.flatten(a)).given("a", a)
                .mistake("The numbers come column by column; take them row by row.", byColumns)
                .mistake("Row i starts at place i times the number of rows; a row is as long as there are columns.",
                        overwritten)
                .mistake("This is row 0 only.", a[0])
                .mistake("This is column 0 only.", Arrays.copyOf(byColumns, rows))
                .is(expected);
    }

    static Arbitrary<double[][]> matrices() {
        return Numbers.matrices(4, 4, 9).map(SimpleMatrix::toArray2);
    }

    /** Empty matrices are rejected, and rows of different lengths. */
    static void takesOnlyMatrices(String method, Rejected.One<double[][]> call) {
        Rejected.saying("empty").by(method, call, new double[0][]);
        Rejected.saying("empty").by(method, call, new double[2][0]);
        Rejected.saying("row 2").by(method, call, new double[][]{{1, 2, 3}, {4, 5, 6}, {7, 8}});
        Rejected.saying("row 1").by(method, call, new double[][]{{1, 2}, {3}, {4}});
        Rejected.saying("row 1").by(method, call, new double[][]{{1, 2}, {}});
    }
}
