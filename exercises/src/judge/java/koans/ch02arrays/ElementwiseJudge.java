package koans.ch02arrays;

import koans.grader.check.Check;

/** Sums of matrices as they have to be, and as they often are. */
final class ElementwiseJudge {

    private ElementwiseJudge() {
    }

    /** To each number the one for its place. */
    static double[][] plusEach(double[][] a, BroadcastJudge.Factor summand) {
        double[][] sums = new double[a.length][a[0].length];
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < a[i].length; j++) {
                sums[i][j] = a[i][j] + summand.at(i, j);
            }
        }
        return sums;
    }

    static void checkAddScalar(double[][] a, double s, double[][] expected) {
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

    static void checkAdd(double[][] a, double[][] b, double[][] expected) {
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

    static void refusesShapes(int rowsOfA, int colsOfA, int rowsOfB, int colsOfB) {
        String shapeOfA = rowsOfA + "x" + colsOfA;
        String shapeOfB = rowsOfB + "x" + colsOfB;
        Check.that("add(a, b), where a is " + shapeOfA + " and b is " + shapeOfB,
                        () -> Elementwise.add(new double[rowsOfA][colsOfA], new double[rowsOfB][colsOfB]))
                .isRejectedWith(IllegalArgumentException.class, shapeOfA, shapeOfB);
    }
}
