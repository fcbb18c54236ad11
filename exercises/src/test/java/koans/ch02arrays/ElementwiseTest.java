package koans.ch02arrays;

import static koans.ch02arrays.ElementwiseJudge.checkAdd;
import static koans.ch02arrays.ElementwiseJudge.checkAddScalar;
import static koans.ch02arrays.ElementwiseJudge.plusEach;
import static koans.ch02arrays.ElementwiseJudge.refusesShapes;

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

class ElementwiseTest {

    private static final double[][] RAGGED = {{1, 2}, {3, 4}, {5}};

    @Group
    @Exercise(id = "2.4", title = "Adding a number", points = 2, writes = "addScalar")
    class AddScalar {

        @Test
        void addsTheNumberEverywhere() {
            checkAddScalar(new double[][]{{1, 2}, {3, 4}}, 5, new double[][]{{6, 7}, {8, 9}});
            checkAddScalar(new double[][]{{1, 2, 3}, {4, 5, 6}}, -0.5,
                    new double[][]{{0.5, 1.5, 2.5}, {3.5, 4.5, 5.5}});
        }

        @Test
        void makesACopyEvenWhenItAddsZero() {
            checkAddScalar(new double[][]{{1, 2, 3}, {4, 5, 6}}, 0, new double[][]{{1, 2, 3}, {4, 5, 6}});
        }

        @Property(tries = 50)
        void keepsTheShape(@ForAll("matrix") double[][] a) {
            double s = a[0][0] + 10;
            checkAddScalar(a, s, plusEach(a, (i, j) -> s));
        }

        @Fact("Rejects empty matrices and rows of different lengths")
        @Test
        void addsToNothingThatIsNoMatrix() {
            Rejected.saying("empty").by("addScalar", Elementwise::addScalar, new double[0][], 5.0);
            Rejected.saying("empty").by("addScalar", Elementwise::addScalar, new double[2][0], 5.0);
            Rejected.saying("row 2").by("addScalar", Elementwise::addScalar, RAGGED, 5.0);
        }

        @Test
        void keepsEveryDigit() {
            checkAddScalar(new double[][]{{1, 1234.1, 0.001}}, 0.123456789, new double[][]{{1.123456789, 1234.223456789,
                0.124456789}});
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
            checkAdd(new double[][]{{1, 3, 7}, {1, 0, 0}}, new double[][]{{0, 0, 5}, {7, 5, 0}},
                    new double[][]{{1, 3, 12}, {8, 5, 0}});
            checkAdd(new double[][]{{1, 2}, {3, 4}, {5, 6}}, new double[][]{{10, 20}, {30, 40}, {50, 60}},
                    new double[][]{{11, 22}, {33, 44}, {55, 66}});
        }

        @Test
        void makesACopyEvenWhenItAddsZeros() {
            checkAdd(new double[][]{{1, 2, 3}, {4, 5, 6}}, new double[2][3], new double[][]{{1, 2, 3}, {4, 5, 6}});
            checkAdd(new double[2][3], new double[][]{{1, 2, 3}, {4, 5, 6}}, new double[][]{{1, 2, 3}, {4, 5, 6}});
        }

        @Property(tries = 50)
        void takesTheTwoInEitherOrder(@ForAll("rowsOfTwo") double[][] rows) {
            int n = rows.length / 2;
            double[][] a = Arrays.copyOfRange(rows, 0, n);
            double[][] b = Arrays.copyOfRange(rows, n, 2 * n);
            double[][] sum = plusEach(a, (i, j) -> b[i][j]);
            checkAdd(a, b, sum);
            checkAdd(b, a, sum);
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
            Rejected.saying("empty").by("add", Elementwise::add, new double[0][], new double[0][]);
            Rejected.saying("empty").by("add", Elementwise::add, new double[2][0], new double[2][0]);
            Rejected.saying("row 2").by("add", Elementwise::add, RAGGED, RAGGED);
            Rejected.saying("row 2").by("add", Elementwise::add, new double[3][2], RAGGED);
        }

        @Test
        void keepsEveryDigit() {
            checkAdd(new double[][]{{1234.1, 0.001}}, new double[][]{{0.123456789, 0.000000001}},
                    new double[][]{{1234.223456789, 0.001000001}});
        }

        @Provide
        Arbitrary<double[][]> rowsOfTwo() {
            return Arbitraries.integers().between(1, 3).flatMap(n -> Numbers.vectorsOfOneLength(2 * n, 4, 9));
        }
    }
}
