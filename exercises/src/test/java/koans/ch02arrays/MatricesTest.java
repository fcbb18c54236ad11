package koans.ch02arrays;

import java.util.Arrays;
import koans.grader.Exercise;
import koans.grader.Fact;
import koans.grader.arbitrary.Numbers;
import koans.grader.check.Check;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.ejml.simple.SimpleMatrix;
import org.junit.jupiter.api.Test;

class MatricesTest {

    private static final double[][] RAGGED = {{1, 2, 3}, {4, 5, 6}, {7, 8}};
    private static final double[][] TWO_SHORT_ROWS = {{1, 2}, {3}, {4}};

    @Group
    @Exercise(id = "2.1", title = "A matrix from numbers", points = 3, writes = {"of", "rows", "cols"})
    class Of {

        @Test
        void fillsRowByRow() {
            checkOf(2, 2, new double[]{1, 2, 3, 4}, new double[][]{{1, 2}, {3, 4}});
            checkOf(2, 3, new double[]{1, 2, 3, 4, 5, 6}, new double[][]{{1, 2, 3}, {4, 5, 6}});
            checkOf(3, 2, new double[]{1, 2, 3, 4, 5, 6}, new double[][]{{1, 2}, {3, 4}, {5, 6}});
        }

        @Test
        void makesASingleRowAndASingleColumn() {
            checkOf(1, 3, new double[]{7, 8, 9}, new double[][]{{7, 8, 9}});
            checkOf(3, 1, new double[]{7, 8, 9}, new double[][]{{7}, {8}, {9}});
        }

        @Test
        void keepsDecimals() {
            checkOf(2, 1, new double[]{0.1, -2.75}, new double[][]{{0.1}, {-2.75}});
        }

        @Test
        void givesEachRowAnArrayOfItsOwn() {
            Check.that("of(2, 2, 7, 8, 7, 8)", () -> Matrices.of(2, 2, 7, 8, 7, 8))
                    .<double[][]>satisfies("two rows, each an array of its own", a -> a[0] != a[1]);
        }

        @Property(tries = 50)
        void putsEachValueInItsPlace(@ForAll("matrix") double[][] a) {
            double[] values = Arrays.stream(a).flatMapToDouble(Arrays::stream).toArray();
            checkOf(a.length, a[0].length, values, a);
        }

        @Property(tries = 30)
        void countsRowsAndColumns(@ForAll("matrix") double[][] a) {
            Check.that("rows(a)", () -> Matrices.rows(a)).given("a", a)
                    .mistake("This is the number of columns.", a[0].length)
                    .mistake("This is how many numbers there are in all.", a.length * a[0].length)
                    .is(a.length);
            Check.that("cols(a)", () -> Matrices.cols(a)).given("a", a)
                    .mistake("This is the number of rows; the length of one row is the number of columns.", a.length)
                    .mistake("This is how many numbers there are in all.", a.length * a[0].length)
                    .is(a[0].length);
        }

        @Fact("A matrix has at least one row and one column")
        @Test
        void takesNoShapeBelowOne() {
            Check.that("of(0, 3)", () -> Matrices.of(0, 3)).isRejectedWith(IllegalArgumentException.class, "0");
            Check.that("of(3, 0)", () -> Matrices.of(3, 0)).isRejectedWith(IllegalArgumentException.class, "0");
            Check.that("of(2, -3, 1, 2)", () -> Matrices.of(2, -3, 1, 2))
                    .isRejectedWith(IllegalArgumentException.class, "-3");
            Check.that("of(-1, -2, 1, 2)", () -> Matrices.of(-1, -2, 1, 2))
                    .isRejectedWith(IllegalArgumentException.class);
        }

        @Fact("Takes exactly as many values as there is room for")
        @Test
        void takesAsManyValuesAsThereIsRoomFor() {
            Check.that("of(2, 3, 1, 2, 3, 4, 5)", () -> Matrices.of(2, 3, 1, 2, 3, 4, 5))
                    .isRejectedWith(IllegalArgumentException.class, "5", "6");
            Check.that("of(2, 3, 1, 2, 3, 4, 5, 6, 7)", () -> Matrices.of(2, 3, 1, 2, 3, 4, 5, 6, 7))
                    .isRejectedWith(IllegalArgumentException.class, "7", "6");
        }

        @Fact("Rejects empty matrices and rows of different lengths")
        @Test
        void countsNothingThatIsNoMatrix() {
            takesOnlyMatrices("rows", Matrices::rows);
            takesOnlyMatrices("cols", Matrices::cols);
        }

        private static void checkOf(int rows, int cols, double[] values, double[][] expected) {
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

        @Provide
        Arbitrary<double[][]> matrix() {
            return matrices();
        }
    }

    @Group
    @Exercise(id = "2.2", title = "Rows become columns", points = 3, writes = "transpose")
    class Transpose {

        @Test
        void turnsRowsIntoColumns() {
            check(new double[][]{{1, 2, 3}, {4, 5, 6}}, new double[][]{{1, 4}, {2, 5}, {3, 6}});
            check(new double[][]{{1, 2}, {3, 4}, {5, 6}}, new double[][]{{1, 3, 5}, {2, 4, 6}});
        }

        @Test
        void turnsSquareMatricesToo() {
            check(new double[][]{{1, 2}, {3, 4}}, new double[][]{{1, 3}, {2, 4}});
            check(new double[][]{{1, 2, 3}, {4, 5, 6}, {7, 8, 9}}, new double[][]{{1, 4, 7}, {2, 5, 8}, {3, 6, 9}});
        }

        @Test
        void turnsARowIntoAColumnAndBack() {
            check(new double[][]{{7, 8, 9}}, new double[][]{{7}, {8}, {9}});
            check(new double[][]{{7}, {8}, {9}}, new double[][]{{7, 8, 9}});
        }

        @Property(tries = 50)
        void swapsTheTwoIndices(@ForAll("matrix") double[][] a) {
            double[][] expected = new double[a[0].length][a.length];
            for (int i = 0; i < a.length; i++) {
                for (int j = 0; j < a[i].length; j++) {
                    expected[j][i] = a[i][j];
                }
            }
            check(a, expected);
        }

        @Fact("Rejects empty matrices and rows of different lengths")
        @Test
        void turnsNothingThatIsNoMatrix() {
            takesOnlyMatrices("transpose", Matrices::transpose);
        }

        private static void check(double[][] a, double[][] expected) {
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

        @Provide
        Arbitrary<double[][]> matrix() {
            return matrices();
        }
    }

    @Group
    @Exercise(id = "2.3", title = "One long row", points = 2, writes = "flatten")
    class Flatten {

        @Test
        void putsRowAfterRow() {
            check(new double[][]{{51, 55}, {14, 19}, {0, 4}}, new double[]{51, 55, 14, 19, 0, 4});
            check(new double[][]{{1, 2, 3}, {4, 5, 6}}, new double[]{1, 2, 3, 4, 5, 6});
        }

        @Test
        void flattensASingleRowAndASingleColumn() {
            check(new double[][]{{7, 8, 9}}, new double[]{7, 8, 9});
            check(new double[][]{{7}, {8}, {9}}, new double[]{7, 8, 9});
        }

        @Property(tries = 50)
        void keepsEachNumberOnce(@ForAll("matrix") double[][] a) {
            check(a, Arrays.stream(a).flatMapToDouble(Arrays::stream).toArray());
        }

        @Fact("Rejects empty matrices and rows of different lengths")
        @Test
        void flattensNothingThatIsNoMatrix() {
            takesOnlyMatrices("flatten", Matrices::flatten);
        }

        private static void check(double[][] a, double[] expected) {
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

        @Provide
        Arbitrary<double[][]> matrix() {
            return matrices();
        }
    }

    private static Arbitrary<double[][]> matrices() {
        return Numbers.matrices(4, 4, 9).map(SimpleMatrix::toArray2);
    }

    private interface Call {
        Object on(double[][] a);
    }

    private static void takesOnlyMatrices(String method, Call call) {
        Check.that(method + "([])", () -> call.on(new double[0][]))
                .isRejectedWith(IllegalArgumentException.class, "empty");
        Check.that(method + "([[], []])", () -> call.on(new double[2][0]))
                .isRejectedWith(IllegalArgumentException.class, "empty");
        Check.that(method + "([[1, 2, 3], [4, 5, 6], [7, 8]])", () -> call.on(RAGGED))
                .isRejectedWith(IllegalArgumentException.class, "row 2");
        Check.that(method + "([[1, 2], [3], [4]])", () -> call.on(TWO_SHORT_ROWS))
                .isRejectedWith(IllegalArgumentException.class, "row 1");
        Check.that(method + "([[1, 2], []])", () -> call.on(new double[][]{{1, 2}, {}}))
                .isRejectedWith(IllegalArgumentException.class, "row 1");
    }
}
