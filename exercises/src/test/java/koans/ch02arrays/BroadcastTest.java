package koans.ch02arrays;

import static koans.ch02arrays.BroadcastJudge.checkMultiply;
import static koans.ch02arrays.BroadcastJudge.checkMultiplyRow;
import static koans.ch02arrays.BroadcastJudge.checkMultiplyScalar;
import static koans.ch02arrays.BroadcastJudge.checkRepeated;
import static koans.ch02arrays.BroadcastJudge.refusesLengths;
import static koans.ch02arrays.BroadcastJudge.refusesShapes;
import static koans.ch02arrays.BroadcastJudge.timesEach;

import java.util.Arrays;
import koans.grader.Exercise;
import koans.grader.Fact;
import koans.grader.arbitrary.Numbers;
import koans.grader.check.Rejected;
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
            checkMultiplyScalar(new double[][]{{1, 2}, {3, 4}}, 10, new double[][]{{10, 20}, {30, 40}});
            checkMultiplyScalar(new double[][]{{1, 2, 3}, {4, 5, 6}}, -0.5,
                    new double[][]{{-0.5, -1, -1.5}, {-2, -2.5, -3}});
        }

        @Test
        void keepsEveryDigit() {
            checkMultiplyScalar(new double[][]{{1, 2}, {33, 44}}, 0.1, new double[][]{{0.1, 0.2}, {3.3, 4.4}});
        }

        @Test
        void makesACopyEvenWhenItMultipliesByOne() {
            checkMultiplyScalar(new double[][]{{1, 2, 3}, {4, 5, 6}}, 1, new double[][]{{1, 2, 3}, {4, 5, 6}});
        }

        @Test
        void multipliesByZero() {
            checkMultiplyScalar(new double[][]{{1, -2, 3}, {4, 5, 6}}, 0, new double[2][3]);
        }

        @Property(tries = 50)
        void keepsTheShape(@ForAll("matrix") double[][] a) {
            double k = a[0][0] + 10;
            checkMultiplyScalar(a, k, timesEach(a, (i, j) -> k));
        }

        @Fact("Rejects empty matrices and rows of different lengths")
        @Test
        void multipliesNothingThatIsNoMatrix() {
            Rejected.saying("empty").by("multiplyScalar", Broadcast::multiplyScalar, new double[0][], 5.0);
            Rejected.saying("empty").by("multiplyScalar", Broadcast::multiplyScalar, new double[2][0], 5.0);
            Rejected.saying("row 2").by("multiplyScalar", Broadcast::multiplyScalar, RAGGED, 5.0);
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
            checkMultiplyRow(new double[][]{{1, 2}, {3, 4}}, new double[]{10, 20}, new double[][]{{10, 40}, {30, 80}});
            checkMultiplyRow(new double[][]{{1, 2, 3}, {4, 5, 6}}, new double[]{1, 10, 100},
                    new double[][]{{1, 20, 300}, {4, 50, 600}});
            checkMultiplyRow(new double[][]{{1, 2}, {3, 4}, {5, 6}}, new double[]{10, 100},
                    new double[][]{{10, 200}, {30, 400}, {50, 600}});
        }

        @Test
        void makesACopyEvenWhenItMultipliesByOnes() {
            checkMultiplyRow(new double[][]{{1, 2, 3}, {4, 5, 6}}, new double[]{1, 1, 1},
                    new double[][]{{1, 2, 3}, {4, 5, 6}});
            checkMultiplyRow(new double[][]{{1, 1, 1}}, new double[]{7, 8, 9}, new double[][]{{7, 8, 9}});
        }

        @Property(tries = 50)
        void repeatsTheRow(@ForAll("rows") double[][] rows) {
            double[][] a = Arrays.copyOfRange(rows, 1, rows.length);
            checkMultiplyRow(a, rows[0], timesEach(a, (i, j) -> rows[0][j]));
        }

        @Test
        void takesOnlyARowThatFits() {
            refusesLengths(3, 2);
            refusesLengths(2, 3);
            refusesLengths(3, 1);
            Rejected.saying().by("multiplyRow", Broadcast::multiplyRow, new double[][]{{1, 2}, {3, 4}}, new double[0]);
        }

        @Fact("Rejects empty matrices and rows of different lengths")
        @Test
        void multipliesNothingThatIsNoMatrix() {
            Rejected.saying().by("multiplyRow", Broadcast::multiplyRow, new double[0][], new double[]{1, 2});
            Rejected.saying("empty").by("multiplyRow", Broadcast::multiplyRow, new double[2][0], new double[0]);
            Rejected.saying("row 2").by("multiplyRow", Broadcast::multiplyRow, RAGGED, new double[]{1, 2});
        }

        @Test
        void keepsEveryDigit() {
            checkMultiplyRow(new double[][]{{1.23456789, 1000.001}}, new double[]{3, 1.0001},
                    new double[][]{{3.70370367, 1000.1010001}});
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
            checkMultiply(new double[][]{{1, 2}, {3, 4}}, new double[][]{{10, 20}}, new double[][]{{10, 40}, {30, 80}});
            checkMultiply(new double[][]{{1, 2}, {3, 4}}, new double[][]{{10}, {20}},
                    new double[][]{{10, 20}, {60, 80}});
            checkMultiply(new double[][]{{1, 2, 3}}, new double[][]{{10}, {20}},
                    new double[][]{{10, 20, 30}, {20, 40, 60}});
        }

        @Test
        void repeatsTheFirstArgumentJustAsWell() {
            checkMultiply(new double[][]{{10, 100, 1000}}, new double[][]{{1, 2, 3}, {4, 5, 6}},
                    new double[][]{{10, 200, 3000}, {40, 500, 6000}});
            checkMultiply(new double[][]{{10}, {100}}, new double[][]{{1, 2, 3}, {4, 5, 6}},
                    new double[][]{{10, 20, 30}, {400, 500, 600}});
            checkMultiply(new double[][]{{10}, {20}}, new double[][]{{1, 2, 3}},
                    new double[][]{{10, 20, 30}, {20, 40, 60}});
        }

        @Test
        void multipliesMatricesOfOneShape() {
            checkMultiply(new double[][]{{1, 2, 3}, {4, 5, 6}}, new double[][]{{10, 20, 30}, {40, 50, 60}},
                    new double[][]{{10, 40, 90}, {160, 250, 360}});
            checkMultiply(new double[][]{{1, 2}, {3, 4}}, new double[][]{{5, 6}, {7, 8}},
                    new double[][]{{5, 12}, {21, 32}});
        }

        @Test
        void repeatsASingleNumber() {
            checkMultiply(new double[][]{{1, 2, 3}, {4, 5, 6}}, new double[][]{{10}},
                    new double[][]{{10, 20, 30}, {40, 50, 60}});
            checkMultiply(new double[][]{{10}}, new double[][]{{1, 2}, {3, 4}, {5, 6}},
                    new double[][]{{10, 20}, {30, 40}, {50, 60}});
            checkMultiply(new double[][]{{1, 2, 3}, {4, 5, 6}}, new double[][]{{1}},
                    new double[][]{{1, 2, 3}, {4, 5, 6}});
        }

        @Fact("Gives the same as repeating first and multiplying then")
        @Property
        void equalsTheProductOfTheRepeated(@ForAll("halves") double[][] rows,
                @ForAll boolean oneRowOfA, @ForAll boolean oneColOfA,
                @ForAll boolean oneRowOfB, @ForAll boolean oneColOfB) {
            checkRepeated(rows, oneRowOfA, oneColOfA, oneRowOfB, oneColOfB);
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
            Rejected.saying("empty").by("multiply", Broadcast::multiply, new double[0][], new double[0][]);
            Rejected.saying("empty").by("multiply", Broadcast::multiply, new double[2][0], new double[][]{{5}});
            Rejected.saying("empty").by("multiply", Broadcast::multiply, new double[][]{{5}}, new double[2][0]);
            Rejected.saying("row 2").by("multiply", Broadcast::multiply, RAGGED, new double[][]{{10}});
            Rejected.saying("row 2").by("multiply", Broadcast::multiply, new double[][]{{10}}, RAGGED);
        }

        @Test
        void keepsEveryDigit() {
            checkMultiply(new double[][]{{1.23456789}, {1000.001}}, new double[][]{{3, 1.0001}},
                    new double[][]{{3.70370367, 1.234691346789}, {3000.003, 1000.1010001}});
        }

        @Provide
        Arbitrary<double[][]> halves() {
            return Arbitraries.integers().between(1, 3).flatMap(n -> Numbers.vectorsOfOneLength(2 * n, 3, 9));
        }
    }
}
