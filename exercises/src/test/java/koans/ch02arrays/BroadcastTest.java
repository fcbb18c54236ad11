package koans.ch02arrays;

import java.util.Arrays;
import koans.grader.Exercise;
import koans.grader.Fact;
import koans.grader.arbitrary.Numbers;
import koans.grader.check.Check;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.ejml.simple.SimpleMatrix;
import org.junit.jupiter.api.Test;

class BroadcastTest {

    private static final double[][] RAGGED = {{1, 2}, {3, 4}, {5}};

    @Group
    @Exercise(id = "2.12", title = "A number times a matrix", points = 2, writes = "multiplyScalar")
    class MultiplyScalar {

        @Test
        void multipliesEachNumber() {
            check(new double[][]{{1, 2}, {3, 4}}, 10, new double[][]{{10, 20}, {30, 40}});
            check(new double[][]{{1, 2, 3}, {4, 5, 6}}, -0.5, new double[][]{{-0.5, -1, -1.5}, {-2, -2.5, -3}});
        }

        @Test
        void keepsEveryDigit() {
            check(new double[][]{{1, 2}, {33, 44}}, 0.1, new double[][]{{0.1, 0.2}, {3.3, 4.4}});
        }

        @Test
        void makesACopyEvenWhenItMultipliesByOne() {
            check(new double[][]{{1, 2, 3}, {4, 5, 6}}, 1, new double[][]{{1, 2, 3}, {4, 5, 6}});
        }

        @Test
        void multipliesByZero() {
            check(new double[][]{{1, -2, 3}, {4, 5, 6}}, 0, new double[2][3]);
        }

        @Property(tries = 50)
        void keepsTheShape(@ForAll("matrix") double[][] a) {
            double k = a[0][0] + 10;
            double[][] expected = new double[a.length][a[0].length];
            for (int i = 0; i < a.length; i++) {
                for (int j = 0; j < a[i].length; j++) {
                    expected[i][j] = a[i][j] * k;
                }
            }
            check(a, k, expected);
        }

        @Fact("Rejects empty matrices and rows of different lengths")
        @Test
        void multipliesNothingThatIsNoMatrix() {
            Check.that("multiplyScalar([], 5)", () -> Broadcast.multiplyScalar(new double[0][], 5))
                    .isRejectedWith(IllegalArgumentException.class, "empty");
            Check.that("multiplyScalar([[], []], 5)", () -> Broadcast.multiplyScalar(new double[2][0], 5))
                    .isRejectedWith(IllegalArgumentException.class, "empty");
            Check.that("multiplyScalar([[1, 2], [3, 4], [5]], 5)", () -> Broadcast.multiplyScalar(RAGGED, 5))
                    .isRejectedWith(IllegalArgumentException.class, "row 2");
        }

        private static void check(double[][] a, double k, double[][] expected) {
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

        @Provide
        Arbitrary<double[][]> matrix() {
            return Numbers.matrices(3, 4, 9).map(SimpleMatrix::toArray2);
        }
    }

    @Group
    @Exercise(id = "2.13", title = "A row times every row", points = 3, writes = "multiplyRow")
    class MultiplyRow {

        @Test
        void multipliesNumbersInTheSameColumn() {
            check(new double[][]{{1, 2}, {3, 4}}, new double[]{10, 20}, new double[][]{{10, 40}, {30, 80}});
            check(new double[][]{{1, 2, 3}, {4, 5, 6}}, new double[]{1, 10, 100},
                    new double[][]{{1, 20, 300}, {4, 50, 600}});
            check(new double[][]{{1, 2}, {3, 4}, {5, 6}}, new double[]{10, 100},
                    new double[][]{{10, 200}, {30, 400}, {50, 600}});
        }

        @Test
        void makesACopyEvenWhenItMultipliesByOnes() {
            check(new double[][]{{1, 2, 3}, {4, 5, 6}}, new double[]{1, 1, 1}, new double[][]{{1, 2, 3}, {4, 5, 6}});
            check(new double[][]{{1, 1, 1}}, new double[]{7, 8, 9}, new double[][]{{7, 8, 9}});
        }

        @Property(tries = 50)
        void repeatsTheRow(@ForAll("rows") double[][] rows) {
            double[][] a = Arrays.copyOfRange(rows, 1, rows.length);
            double[] row = rows[0];
            double[][] expected = new double[a.length][row.length];
            for (int i = 0; i < a.length; i++) {
                for (int j = 0; j < row.length; j++) {
                    expected[i][j] = a[i][j] * row[j];
                }
            }
            check(a, row, expected);
        }

        @Test
        void takesOnlyARowThatFits() {
            refusesLengths(3, 2);
            refusesLengths(2, 3);
            refusesLengths(3, 1);
            Check.that("multiplyRow([[1, 2], [3, 4]], [])",
                            () -> Broadcast.multiplyRow(new double[][]{{1, 2}, {3, 4}}, new double[0]))
                    .isRejectedWith(IllegalArgumentException.class);
        }

        @Fact("Rejects empty matrices and rows of different lengths")
        @Test
        void multipliesNothingThatIsNoMatrix() {
            Check.that("multiplyRow([], [1, 2])", () -> Broadcast.multiplyRow(new double[0][], new double[]{1, 2}))
                    .isRejectedWith(IllegalArgumentException.class);
            Check.that("multiplyRow([[], []], [])", () -> Broadcast.multiplyRow(new double[2][0], new double[0]))
                    .isRejectedWith(IllegalArgumentException.class, "empty");
            Check.that("multiplyRow([[1, 2], [3, 4], [5]], [1, 2])",
                            () -> Broadcast.multiplyRow(RAGGED, new double[]{1, 2}))
                    .isRejectedWith(IllegalArgumentException.class, "row 2");
        }

        private static void refusesLengths(int cols, int length) {
            double[][] a = counted(2, cols);
            double[] row = counted(1, length)[0];
            Check.that("multiplyRow(a, row), where a is 2x" + cols + " and row has length " + length,
                            () -> Broadcast.multiplyRow(a, row)).given("a", a).given("row", row)
                    .isRejectedWith(IllegalArgumentException.class, String.valueOf(cols), String.valueOf(length));
        }

        private static void check(double[][] a, double[] row, double[][] expected) {
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

        @Provide
        Arbitrary<double[][]> rows() {
            return Arbitraries.integers().between(2, 4).flatMap(n -> Numbers.vectorsOfOneLength(n, 4, 9));
        }
    }

    @Group
    @Exercise(id = "2.14", title = "Broadcasting", points = 5, writes = "multiply")
    class Multiply {

        @Test
        void repeatsARowAndAColumn() {
            check(new double[][]{{1, 2}, {3, 4}}, new double[][]{{10, 20}}, new double[][]{{10, 40}, {30, 80}});
            check(new double[][]{{1, 2}, {3, 4}}, new double[][]{{10}, {20}}, new double[][]{{10, 20}, {60, 80}});
            check(new double[][]{{1, 2, 3}}, new double[][]{{10}, {20}}, new double[][]{{10, 20, 30}, {20, 40, 60}});
        }

        @Test
        void repeatsTheFirstArgumentJustAsWell() {
            check(new double[][]{{10, 100, 1000}}, new double[][]{{1, 2, 3}, {4, 5, 6}},
                    new double[][]{{10, 200, 3000}, {40, 500, 6000}});
            check(new double[][]{{10}, {100}}, new double[][]{{1, 2, 3}, {4, 5, 6}},
                    new double[][]{{10, 20, 30}, {400, 500, 600}});
            check(new double[][]{{10}, {20}}, new double[][]{{1, 2, 3}}, new double[][]{{10, 20, 30}, {20, 40, 60}});
        }

        @Test
        void multipliesMatricesOfOneShape() {
            check(new double[][]{{1, 2, 3}, {4, 5, 6}}, new double[][]{{10, 20, 30}, {40, 50, 60}},
                    new double[][]{{10, 40, 90}, {160, 250, 360}});
            check(new double[][]{{1, 2}, {3, 4}}, new double[][]{{5, 6}, {7, 8}}, new double[][]{{5, 12}, {21, 32}});
        }

        @Test
        void repeatsASingleNumber() {
            check(new double[][]{{1, 2, 3}, {4, 5, 6}}, new double[][]{{10}},
                    new double[][]{{10, 20, 30}, {40, 50, 60}});
            check(new double[][]{{10}}, new double[][]{{1, 2}, {3, 4}, {5, 6}},
                    new double[][]{{10, 20}, {30, 40}, {50, 60}});
            check(new double[][]{{1, 2, 3}, {4, 5, 6}}, new double[][]{{1}}, new double[][]{{1, 2, 3}, {4, 5, 6}});
        }

        @Fact("Gives the same as repeating first and multiplying then")
        @Property
        void equalsTheProductOfTheRepeated(@ForAll("halves") double[][] rows,
                @ForAll boolean oneRowOfA, @ForAll boolean oneColOfA,
                @ForAll boolean oneRowOfB, @ForAll boolean oneColOfB) {
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
            check(a, b, expected);
        }

        @Test
        void takesOnlyShapesThatFit() {
            refusesShapes(2, 3, 1, 2);
            refusesShapes(1, 2, 2, 3);
            refusesShapes(2, 3, 3, 1);
            refusesShapes(2, 3, 3, 2);
            refusesShapes(2, 3, 3, 3);
            refusesShapes(2, 2, 2, 3);
            refusesShapes(2, 1, 3, 2);
        }

        @Test
        void repeatsNothingButSingleRowsAndColumns() {
            refusesShapes(4, 3, 2, 3);
            refusesShapes(2, 3, 4, 3);
            refusesShapes(3, 4, 3, 2);
            refusesShapes(3, 2, 3, 4);
        }

        @Fact("Rejects empty matrices and rows of different lengths")
        @Test
        void multipliesNothingThatIsNoMatrix() {
            Check.that("multiply([], [])", () -> Broadcast.multiply(new double[0][], new double[0][]))
                    .isRejectedWith(IllegalArgumentException.class, "empty");
            Check.that("multiply([[], []], [[5]])",
                            () -> Broadcast.multiply(new double[2][0], new double[][]{{5}}))
                    .isRejectedWith(IllegalArgumentException.class, "empty");
            Check.that("multiply([[5]], [[], []])",
                            () -> Broadcast.multiply(new double[][]{{5}}, new double[2][0]))
                    .isRejectedWith(IllegalArgumentException.class, "empty");
            Check.that("multiply([[1, 2], [3, 4], [5]], [[10]])",
                            () -> Broadcast.multiply(RAGGED, new double[][]{{10}}))
                    .isRejectedWith(IllegalArgumentException.class, "row 2");
            Check.that("multiply([[10]], [[1, 2], [3, 4], [5]])",
                            () -> Broadcast.multiply(new double[][]{{10}}, RAGGED))
                    .isRejectedWith(IllegalArgumentException.class, "row 2");
        }

        private static void refusesShapes(int rowsOfA, int colsOfA, int rowsOfB, int colsOfB) {
            String shapeOfA = rowsOfA + "x" + colsOfA;
            String shapeOfB = rowsOfB + "x" + colsOfB;
            double[][] a = counted(rowsOfA, colsOfA);
            double[][] b = counted(rowsOfB, colsOfB);
            Check.that("multiply(a, b), where a is " + shapeOfA + " and b is " + shapeOfB,
                            () -> Broadcast.multiply(a, b)).given("a", a).given("b", b)
                    .isRejectedWith(IllegalArgumentException.class, shapeOfA, shapeOfB);
        }

        private static void check(double[][] a, double[][] b, double[][] expected) {
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

        private static double[][] corner(double[][] a, int rows, int cols) {
            return Arrays.stream(a).limit(rows).map(row -> Arrays.copyOf(row, Math.min(cols, row.length)))
                    .toArray(double[][]::new);
        }

        @Provide
        Arbitrary<double[][]> halves() {
            return Arbitraries.integers().between(1, 3).flatMap(n -> Numbers.vectorsOfOneLength(2 * n, 3, 9));
        }
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
