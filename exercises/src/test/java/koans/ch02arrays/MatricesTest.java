package koans.ch02arrays;

import static koans.ch02arrays.MatricesJudge.checkFlatten;
import static koans.ch02arrays.MatricesJudge.checkOf;
import static koans.ch02arrays.MatricesJudge.checkRowsAndCols;
import static koans.ch02arrays.MatricesJudge.checkTranspose;
import static koans.ch02arrays.MatricesJudge.rowAfterRow;
import static koans.ch02arrays.MatricesJudge.takesOnlyMatrices;

import koans.grader.Exercise;
import koans.grader.Fact;
import koans.grader.check.Check;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class MatricesTest {

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
            checkOf(a.length, a[0].length, rowAfterRow(a), a);
        }

        @Property(tries = 30)
        void countsRowsAndColumns(@ForAll("matrix") double[][] a) {
            checkRowsAndCols(a, a.length, a[0].length);
        }

        @Fact("A matrix has at least one row and one column")
        @Test
        void takesNoShapeBelowOne() {
            Check.that("of(0, 3)", () -> Matrices.of(0, 3)).isRejectedWith(IllegalArgumentException.class, "0");
            Check.that("of(3, 0)", () -> Matrices.of(3, 0)).isRejectedWith(IllegalArgumentException.class, "0");
            Check.that("of(2, -3, 1, 2)", () -> Matrices.of(2, -3, 1, 2))
                    .isRejectedWith(IllegalArgumentException.class, "-3");
            Check.that("of(-1, -2, 1, 2)", () -> Matrices.of(-1, -2, 1, 2))
                    .isIllegalArgument();
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

        @Provide
        Arbitrary<double[][]> matrix() {
            return MatricesJudge.matrices();
        }
    }

    @Group
    @Exercise(id = "2.2", title = "Rows become columns", points = 3, writes = "transpose")
    class Transpose {

        @Test
        void turnsRowsIntoColumns() {
            checkTranspose(new double[][]{{1, 2, 3}, {4, 5, 6}}, new double[][]{{1, 4}, {2, 5}, {3, 6}});
            checkTranspose(new double[][]{{1, 2}, {3, 4}, {5, 6}}, new double[][]{{1, 3, 5}, {2, 4, 6}});
        }

        @Test
        void turnsSquareMatricesToo() {
            checkTranspose(new double[][]{{1, 2}, {3, 4}}, new double[][]{{1, 3}, {2, 4}});
            checkTranspose(new double[][]{{1, 2, 3}, {4, 5, 6}, {7, 8, 9}},
                    new double[][]{{1, 4, 7}, {2, 5, 8}, {3, 6, 9}});
        }

        @Test
        void turnsARowIntoAColumnAndBack() {
            checkTranspose(new double[][]{{7, 8, 9}}, new double[][]{{7}, {8}, {9}});
            checkTranspose(new double[][]{{7}, {8}, {9}}, new double[][]{{7, 8, 9}});
        }

        @Property(tries = 50)
        void swapsTheTwoIndices(@ForAll("matrix") double[][] a) {
            checkTranspose(a, MatricesJudge.transposed(a));
        }

        @Fact("Rejects empty matrices and rows of different lengths")
        @Test
        void turnsNothingThatIsNoMatrix() {
            takesOnlyMatrices("transpose", Matrices::transpose);
        }

        @Provide
        Arbitrary<double[][]> matrix() {
            return MatricesJudge.matrices();
        }
    }

    @Group
    @Exercise(id = "2.3", title = "One long row", points = 2, writes = "flatten")
    class Flatten {

        @Test
        void putsRowAfterRow() {
            checkFlatten(new double[][]{{51, 55}, {14, 19}, {0, 4}}, new double[]{51, 55, 14, 19, 0, 4});
            checkFlatten(new double[][]{{1, 2, 3}, {4, 5, 6}}, new double[]{1, 2, 3, 4, 5, 6});
        }

        @Test
        void flattensASingleRowAndASingleColumn() {
            checkFlatten(new double[][]{{7, 8, 9}}, new double[]{7, 8, 9});
            checkFlatten(new double[][]{{7}, {8}, {9}}, new double[]{7, 8, 9});
        }

        @Property(tries = 50)
        void keepsEachNumberOnce(@ForAll("matrix") double[][] a) {
            checkFlatten(a, rowAfterRow(a));
        }

        @Fact("Rejects empty matrices and rows of different lengths")
        @Test
        void flattensNothingThatIsNoMatrix() {
            takesOnlyMatrices("flatten", Matrices::flatten);
        }

        @Provide
        Arbitrary<double[][]> matrix() {
            return MatricesJudge.matrices();
        }
    }
}
