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

class ElementwiseTest {

    private static final double[][] RAGGED = {{1, 2}, {3, 4}, {5}};

    @Group
    @Exercise(id = "2.4", title = "Adding a number", points = 2, writes = "addScalar")
    class AddScalar {

        @Test
        void addsTheNumberEverywhere() {
            check(new double[][]{{1, 2}, {3, 4}}, 5, new double[][]{{6, 7}, {8, 9}});
            check(new double[][]{{1, 2, 3}, {4, 5, 6}}, -0.5, new double[][]{{0.5, 1.5, 2.5}, {3.5, 4.5, 5.5}});
        }

        @Test
        void makesACopyEvenWhenItAddsZero() {
            check(new double[][]{{1, 2, 3}, {4, 5, 6}}, 0, new double[][]{{1, 2, 3}, {4, 5, 6}});
        }

        @Property(tries = 50)
        void keepsTheShape(@ForAll("matrix") double[][] a) {
            double s = a[0][0] + 10;
            double[][] expected = new double[a.length][a[0].length];
            for (int i = 0; i < a.length; i++) {
                for (int j = 0; j < a[i].length; j++) {
                    expected[i][j] = a[i][j] + s;
                }
            }
            check(a, s, expected);
        }

        @Fact("Rejects empty matrices and rows of different lengths")
        @Test
        void addsToNothingThatIsNoMatrix() {
            Check.that("addScalar([], 5)", () -> Elementwise.addScalar(new double[0][], 5))
                    .isRejectedWith(IllegalArgumentException.class, "empty");
            Check.that("addScalar([[], []], 5)", () -> Elementwise.addScalar(new double[2][0], 5))
                    .isRejectedWith(IllegalArgumentException.class, "empty");
            Check.that("addScalar([[1, 2], [3, 4], [5]], 5)", () -> Elementwise.addScalar(RAGGED, 5))
                    .isRejectedWith(IllegalArgumentException.class, "row 2");
        }

        private static void check(double[][] a, double s, double[][] expected) {
            double[][] onTheDiagonal = new double[a.length][];
            double[][] firstRow = new double[a.length][];
            double[][] products = new double[a.length][a[0].length];
            for (int i = 0; i < a.length; i++) {
                onTheDiagonal[i] = a[i].clone();
                if (i < a[i].length) {
                    onTheDiagonal[i][i] += s;
                }
                firstRow[i] = i == 0 ? expected[0] : a[i];
                for (int j = 0; j < a[i].length; j++) {
                    products[i][j] = a[i][j] * s;
                }
            }
            Check.that("addScalar(a, s)", () -> Elementwise.addScalar(a, s)).given("a", a).given("s", s)
                    .mistake("Nothing is added.", a)
                    .mistake("The numbers are multiplied; add s to them.", products)
                    .mistake("Only row 0 is changed.", firstRow)
                    .mistake("Only the numbers whose row and column are the same are changed: one loop inside the "
                            + "other reaches them all.", onTheDiagonal)
                    .is(expected);
        }

        @Provide
        Arbitrary<double[][]> matrix() {
            return Numbers.matrices(3, 4, 9).map(SimpleMatrix::toArray2);
        }
    }

    @Group
    @Exercise(id = "2.5", title = "Adding matrices", points = 3, writes = "add")
    class Add {

        @Test
        void addsNumbersInTheSamePlace() {
            check(new double[][]{{1, 3, 7}, {1, 0, 0}}, new double[][]{{0, 0, 5}, {7, 5, 0}},
                    new double[][]{{1, 3, 12}, {8, 5, 0}});
            check(new double[][]{{1, 2}, {3, 4}, {5, 6}}, new double[][]{{10, 20}, {30, 40}, {50, 60}},
                    new double[][]{{11, 22}, {33, 44}, {55, 66}});
        }

        @Test
        void makesACopyEvenWhenItAddsZeros() {
            check(new double[][]{{1, 2, 3}, {4, 5, 6}}, new double[2][3], new double[][]{{1, 2, 3}, {4, 5, 6}});
            check(new double[2][3], new double[][]{{1, 2, 3}, {4, 5, 6}}, new double[][]{{1, 2, 3}, {4, 5, 6}});
        }

        @Property(tries = 50)
        void takesTheTwoInEitherOrder(@ForAll("rowsOfTwo") double[][] rows) {
            int n = rows.length / 2;
            double[][] a = Arrays.copyOfRange(rows, 0, n);
            double[][] b = Arrays.copyOfRange(rows, n, 2 * n);
            double[][] expected = new double[n][a[0].length];
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < a[i].length; j++) {
                    expected[i][j] = a[i][j] + b[i][j];
                }
            }
            check(a, b, expected);
            check(b, a, expected);
        }

        @Test
        void addsOnlyMatricesOfOneShape() {
            refusesShapes(2, 3, 2, 2);
            refusesShapes(2, 2, 2, 3);
            refusesShapes(2, 3, 3, 2);
            refusesShapes(3, 2, 2, 2);
            refusesShapes(2, 3, 1, 3);
        }

        @Fact("Rejects empty matrices and rows of different lengths")
        @Test
        void addsNothingThatIsNoMatrix() {
            Check.that("add([], [])", () -> Elementwise.add(new double[0][], new double[0][]))
                    .isRejectedWith(IllegalArgumentException.class, "empty");
            Check.that("add([[], []], [[], []])", () -> Elementwise.add(new double[2][0], new double[2][0]))
                    .isRejectedWith(IllegalArgumentException.class, "empty");
            Check.that("add([[1, 2], [3, 4], [5]], [[1, 2], [3, 4], [5]])", () -> Elementwise.add(RAGGED, RAGGED))
                    .isRejectedWith(IllegalArgumentException.class, "row 2");
            Check.that("add([[0, 0], [0, 0], [0, 0]], [[1, 2], [3, 4], [5]])",
                            () -> Elementwise.add(new double[3][2], RAGGED))
                    .isRejectedWith(IllegalArgumentException.class, "row 2");
        }

        private static void refusesShapes(int rowsOfA, int colsOfA, int rowsOfB, int colsOfB) {
            String shapeOfA = rowsOfA + "x" + colsOfA;
            String shapeOfB = rowsOfB + "x" + colsOfB;
            Check.that("add(a, b), where a is " + shapeOfA + " and b is " + shapeOfB,
                            () -> Elementwise.add(new double[rowsOfA][colsOfA], new double[rowsOfB][colsOfB]))
                    .isRejectedWith(IllegalArgumentException.class, shapeOfA, shapeOfB);
        }

        private static void check(double[][] a, double[][] b, double[][] expected) {
            double[][] differences = new double[a.length][a[0].length];
            double[][] products = new double[a.length][a[0].length];
            for (int i = 0; i < a.length; i++) {
                for (int j = 0; j < a[i].length; j++) {
                    differences[i][j] = a[i][j] - b[i][j];
                    products[i][j] = a[i][j] * b[i][j];
                }
            }
            Check.that("add(a, b)", () -> Elementwise.add(a, b)).given("a", a).given("b", b)
                    .mistake("b is subtracted; add it.", differences)
                    .mistake("The numbers are multiplied; add them.", products)
                    .mistake("This is a; nothing is added.", a)
                    .mistake("This is b; nothing is added.", b)
                    .is(expected);
        }

        @Provide
        Arbitrary<double[][]> rowsOfTwo() {
            return Arbitraries.integers().between(1, 3).flatMap(n -> Numbers.vectorsOfOneLength(2 * n, 4, 9));
        }
    }
}
