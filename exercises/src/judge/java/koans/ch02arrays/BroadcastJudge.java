package koans.ch02arrays;

import java.util.Arrays;
import koans.grader.check.Check;
import org.ejml.simple.SimpleMatrix;

/** Products by hand, and what they often are. */
final class BroadcastJudge {

    private BroadcastJudge() {
    }

    /** The number for a place. */
    @FunctionalInterface
    interface Factor {
        double at(int i, int j);
    }

    /** Each number multiplied by the one for its place. */
    static double[][] timesEach(double[][] a, Factor factor) {
        double[][] products = new double[a.length][a[0].length];
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < a[i].length; j++) {
                products[i][j] = a[i][j] * factor.at(i, j);
            }
        }
        return products;
    }

    static void checkMultiplyScalar(double[][] a, double k, double[][] expected) {
        double[][] sums = new double[a.length][a[0].length];
        double[][] floats = new double[a.length][a[0].length];
        double[][] firstRow = new double[a.length][];
        for (int i = 0; i < a.length; i++) {
            firstRow[i] = i == 0 ? expected[0] : a[i];
            for (int j = 0; j < a[i].length; j++) {
                sums[i][j] = a[i][j] + k;
                floats[i][j] = a[i][j] * (float) k;
            }
        }
        Check.that("multiplyScalar(a, k)", () -> Broadcast.multiplyScalar(a, k)).given("a", a).given("k", k)
                .mistake("The numbers stay as they were: nothing is multiplied.", a)
                .mistake("k is added; multiply by it.", sums)
                .mistake("Only row 0 is multiplied.", firstRow)
                .mistake("k becomes a float, which has half the digits of a double.", floats)
                .is(expected);
    }

    static void checkMultiplyRow(double[][] a, double[] row, double[][] expected) {
        double[][] downTheColumns = new double[a.length][row.length];
        double[][] sums = new double[a.length][row.length];
        double[][] firstRow = new double[a.length][];
        double[] dots = new double[a.length];
        for (int i = 0; i < a.length; i++) {
            firstRow[i] = i == 0 ? expected[0] : a[i];
            for (int j = 0; j < row.length; j++) {
                downTheColumns[i][j] = a[i][j] * row[Math.min(i, row.length - 1)];
                sums[i][j] = a[i][j] + row[j];
                dots[i] += a[i][j] * row[j];
            }
        }
        Check.that("multiplyRow(a, row)", () -> Broadcast.multiplyRow(a, row)).given("a", a).given("row", row)
                .mistake("The row is laid down the columns: number j of the row belongs to column j.",
                        downTheColumns)
                .mistake("The row is added; multiply by it.", sums)
                .mistake("Only row 0 is multiplied.", firstRow)
                .mistake("The numbers stay as they were: nothing is multiplied.", a)
                .mistake("The products of each row are added up; here they stay apart.", dots)
                .is(expected);
    }

    static void refusesLengths(int cols, int length) {
        double[][] a = counted(2, cols);
        double[] row = counted(1, length)[0];
        Check.that("multiplyRow(a, row), where a is 2x" + cols + " and row has length " + length,
                        () -> Broadcast.multiplyRow(a, row)).given("a", a).given("row", row)
                .isRejectedWith(IllegalArgumentException.class, String.valueOf(cols), String.valueOf(length));
    }

    /** The upper half of the rows times the lower half, of each of which only one row or column may be left. */
    static void checkRepeated(double[][] rows, boolean oneRowOfA, boolean oneColOfA, boolean oneRowOfB,
                              boolean oneColOfB) {
        int n = rows.length / 2;
        int m = rows[0].length;
        double[][] a = corner(Arrays.copyOfRange(rows, 0, n), oneRowOfA ? 1 : n, oneColOfA ? 1 : m);
        double[][] b = corner(Arrays.copyOfRange(rows, n, 2 * n), oneRowOfB ? 1 : n, oneColOfB ? 1 : m);
        double[][] expected = new double[oneRowOfA && oneRowOfB ? 1 : n][oneColOfA && oneColOfB ? 1 : m];
        for (int i = 0; i < expected.length; i++) {
            for (int j = 0; j < expected[i].length; j++) {
                expected[i][j] = a[oneRowOfA ? 0 : i][oneColOfA ? 0 : j] * b[oneRowOfB ? 0 : i][oneColOfB ? 0 : j];
            }
        }
        checkMultiply(a, b, expected);
    }

    static void checkMultiply(double[][] a, double[][] b, double[][] expected) {
        Check check = Check.that("multiply(a, b)", () -> Broadcast.multiply(a, b)).given("a", a).given("b", b)
                .mistake("The result has the shape of a; b has more rows or columns, and they are lost.",
                        corner(expected, a.length, a[0].length))
                .mistake("The result has the shape of b; a has more rows or columns, and they are lost.",
                        corner(expected, b.length, b[0].length))
                .mistake("Only what a and b have in common is multiplied: a single row or column is repeated.",
                        corner(expected, Math.min(a.length, b.length), Math.min(a[0].length, b[0].length)));
        if (a[0].length == b.length) {
            check.mistake("This is the matrix product. Here each number is multiplied by one other, and nothing is "
                    + "added.", new SimpleMatrix(a).mult(new SimpleMatrix(b)));
        }
        if (a.length == a[0].length && b.length == 1 && b[0].length == a.length) {
            double[][] downTheColumns = new double[a.length][a.length];
            for (int i = 0; i < a.length; i++) {
                double fromB = b[0][i];
                downTheColumns[i] = Arrays.stream(a[i]).map(v -> v * fromB).toArray();
            }
            check.mistake("The row is laid down the columns: number j of the row belongs to column j.",
                    downTheColumns);
        }
        check.is(expected);
    }

    static void refusesShapes(int rowsOfA, int colsOfA, int rowsOfB, int colsOfB) {
        String shapeOfA = rowsOfA + "x" + colsOfA;
        String shapeOfB = rowsOfB + "x" + colsOfB;
        double[][] a = counted(rowsOfA, colsOfA);
        double[][] b = counted(rowsOfB, colsOfB);
        Check.that("multiply(a, b), where a is " + shapeOfA + " and b is " + shapeOfB,
                        () -> Broadcast.multiply(a, b)).given("a", a).given("b", b)
                .isRejectedWith(IllegalArgumentException.class, shapeOfA, shapeOfB);
    }

    private static double[][] corner(double[][] a, int rows, int cols) {
        return Arrays.stream(a).limit(rows).map(row -> Arrays.copyOf(row, Math.min(cols, row.length)))
                .toArray(double[][]::new);
    }

    /** The numbers from 1 on, row by row. */
    private static double[][] counted(int rows, int cols) {
        double[][] a = new double[rows][cols];
        for (int i = 0; i < rows * cols; i++) {
            a[i / cols][i % cols] = i + 1;
        }
        return a;
    }
}
