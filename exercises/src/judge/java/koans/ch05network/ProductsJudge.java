package koans.ch05network;

import koans.grader.arbitrary.Numbers;
import koans.grader.check.Check;
import net.jqwik.api.Arbitrary;
import org.ejml.simple.SimpleMatrix;

/** Pairs of matrices that fit, and what comes of rows and columns taken the wrong way. */
final class ProductsJudge {

    private ProductsJudge() {
    }

    /** What may come of {{1, 2}, {3, 4}} times {{5, 6}, {7, 8}}. */
    static void checkExample(double[][] a, double[][] b, double[][] expected) {
        Check.that("dot(a, b)", () -> Products.dot(a, b))
                .given("a", a)
                .given("b", b)
                .mistake("Multiplied entry by entry. A row of a times a column of b is wanted.",
                        new double[][]{{5, 12}, {21, 32}})
                .mistake("The factors have changed places: this is b times a.", new double[][]{{23, 34}, {31, 46}})
                .mistake("The rows of b are used instead of its columns.", new double[][]{{17, 23}, {39, 53}})
                .mistake("The columns of a are used instead of its rows.", new double[][]{{26, 30}, {38, 44}})
                .mistake("Only the last product is left: add it to the sum instead of replacing it.",
                        new double[][]{{14, 16}, {28, 32}})
                .mistake("The last product of each sum is left out.", new double[][]{{5, 6}, {15, 18}})
                .mistake("Rows and columns of the result have changed places.",
                        new double[][]{{19, 43}, {22, 50}})
                .is(expected);
    }

    static Arbitrary<SimpleMatrix[]> fittingPairs() {
        return Numbers.matrices(4, 4, 9).flatMap(a -> Numbers.matrices(4, 4, 9)
                .map(w -> new SimpleMatrix[]{a, fitting(a.getNumCols(), w)}));
    }

    /** As many rows as asked for, from those of w over and over again. */
    private static SimpleMatrix fitting(int rows, SimpleMatrix w) {
        return new SimpleMatrix(rows, w.getNumCols())
                .elementOp((int r, int c, double v) -> w.get(r % w.getNumRows(), c) + r);
    }
}
