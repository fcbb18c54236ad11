package koans.ch09cnn;

import java.util.Arrays;
import koans.grader.check.Check;
import org.ejml.simple.SimpleMatrix;

/** Products of windows and filters as they have to be, and as they often are. */
final class Correlate2dJudge {

    private Correlate2dJudge() {
    }

    static void checkDot(double[][] a, double[][] b, double expected) {
        Check check = Check.that("dot(a, b)", () -> Correlate2d.dot(a, b)).given("a", a).given("b", b);
        if (a.length == a[0].length) {
            double[][] turned = new SimpleMatrix(b).transpose().toArray2();
            double[][] product = new SimpleMatrix(a).mult(new SimpleMatrix(b)).toArray2();
            check = check
                    .mistake("This pairs a[i][j] with b[j][i]; both stand at the same place.",
                            products(a, turned, 0, 0))
                    .mistake("This adds up the matrix product. Multiply entry by entry.",
                            Arrays.stream(product).flatMapToDouble(Arrays::stream).sum());
        }
        check.mistake("One of the two is read backwards; nothing is flipped here.", products(a, flip(b), 0, 0))
                .mistake("This is sum times sum. Multiply entry by entry first, then add up.", sum(a) * sum(b))
                .mistake("This is the sum of a; the entries of b are left out.", sum(a))
                .mistake("This multiplies along the diagonal only; all entries count.", diagonal(a, b))
                .mistake("This adds the entries; multiply them.", sum(a) + sum(b))
                .mistake("Only the last product is left: is the sum started anew, or overwritten?",
                        a[a.length - 1][a[0].length - 1] * b[b.length - 1][b[0].length - 1])
                .is(expected);
    }

    private static double diagonal(double[][] a, double[][] b) {
        double sum = 0;
        for (int i = 0; i < Math.min(a.length, a[0].length); i++) {
            sum += a[i][i] * b[i][i];
        }
        return sum;
    }

    static void checkValid(double[][] a, double[][] f, double[][] expected) {
        valid(a, f).is(expected);
    }

    static void checkLaw(double[][] a, double[][] f, double[][] expected, String law) {
        valid(a, f).because(law).is(expected);
    }

    /** A call with the mistakes that are often made. */
    private static Check valid(double[][] a, double[][] f) {
        Check check = Check.that("valid(a, f)", () -> Correlate2d.valid(a, f)).given("a", a).given("f", f)
                .mistake("The filter is flipped. In neural networks it is laid on the picture as it is.",
                        map(a, flip(f), 0))
                .mistake("These are the sums of the windows; the numbers of the filter are left out.",
                        map(a, ones(f.length, f[0].length), 0))
                .mistake("The filter moves on by its own size. It moves one row or one column at a time.",
                        every(map(a, f, 0), f.length, f[0].length))
                .mistake("The last places are missing: there is room for H - FH + 1 rows and W - FW + 1 columns.",
                        part(map(a, f, 0), 1))
                .mistake("The result is as large as the picture, with zeros at the end. It has only as many rows "
                        + "and columns as the filter has places.", paddedBehind(map(a, f, 0), a));
        if (f.length == f[0].length) {
            check = check.mistake("The rows of the filter are taken for its columns.",
                    map(a, new SimpleMatrix(f).transpose().toArray2(), 0));
        }
        return check.hint("Which entries of a lie under the filter when its upper left corner is at (i, j)?");
    }

    /** Checks a filter of 2x3 with a single 1 at (y, x): the map is a block of the picture. */
    static void checkSingleOneAt(double[][] a, int y, int x) {
        double[][] f = new double[2][3];
        f[y][x] = 1;
        double[][] cut = new double[a.length - 1][a[0].length - 2];
        for (int i = 0; i < cut.length; i++) {
            System.arraycopy(a[y + i], x, cut[i], 0, cut[i].length);
        }
        checkLaw(a, f, cut, "a single 1 at (" + y + ", " + x + ") picks the block that starts there");
    }

    /** Checks a picture of 7x7 with a patch of 3x2 that has been moved by (1, 2). */
    static void checkMoved(double[][] patch, double[][] f) {
        double[][] here = new double[7][7];
        double[][] there = new double[7][7];
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 2; j++) {
                here[i + 2][j + 1] = patch[i][j];
                there[i + 3][j + 3] = patch[i][j];
            }
        }
        double[][] map = map(here, f, 0);
        double[][] moved = new double[5][6];
        for (int i = 1; i < 5; i++) {
            System.arraycopy(map[i - 1], 0, moved[i], 2, 4);
        }
        checkLaw(there, f, moved, "the picture is moved by (1, 2), and so is the map");
    }

    static void checkWithBias(double[][] a, double[][] f, double bias) {
        Check.that("withBias(a, f, bias)", () -> Correlate2d.withBias(a, f, bias))
                .given("a", a).given("f", f).given("bias", bias)
                .mistake("The bias is missing.", map(a, f, 0))
                .mistake("The bias is added once for each product. It is added once for each place.",
                        map(a, f, bias * f.length * f[0].length))
                .mistake("The bias is subtracted.", map(a, f, -bias))
                .mistake("The bias is added twice.", map(a, f, 2 * bias))
                .mistake("The bias multiplies the result; it is added.", times(map(a, f, 0), bias))
                .mistake("The bias is added to the picture, before the filter sees it. It is added to the result.",
                        map(plus(a, times(ones(a.length, a[0].length), bias)), f, 0))
                .mistake("The filter is flipped. In neural networks it is laid on the picture as it is.",
                        map(a, flip(f), bias))
                .is(map(a, f, bias));
    }

    /** The sum of products where the corner of the filter is at (top, left). */
    static double products(double[][] a, double[][] f, int top, int left) {
        double sum = 0;
        for (int i = 0; i < f.length; i++) {
            for (int j = 0; j < f[0].length; j++) {
                sum += a[top + i][left + j] * f[i][j];
            }
        }
        return sum;
    }

    /** The map of a picture. */
    static double[][] map(double[][] a, double[][] f, double bias) {
        double[][] map = new double[a.length - f.length + 1][a[0].length - f[0].length + 1];
        for (int i = 0; i < map.length; i++) {
            for (int j = 0; j < map[0].length; j++) {
                map[i][j] = products(a, f, i, j) + bias;
            }
        }
        return map;
    }

    static double[][] flip(double[][] f) {
        double[][] flipped = new double[f.length][f[0].length];
        for (int i = 0; i < f.length; i++) {
            for (int j = 0; j < f[0].length; j++) {
                flipped[i][j] = f[f.length - 1 - i][f[0].length - 1 - j];
            }
        }
        return flipped;
    }

    private static double[][] ones(int rows, int cols) {
        double[][] ones = new double[rows][cols];
        Arrays.stream(ones).forEach(row -> Arrays.fill(row, 1));
        return ones;
    }

    /** The entries of every so many rows and columns. */
    private static double[][] every(double[][] map, int rows, int cols) {
        double[][] picked = new double[(map.length - 1) / rows + 1][(map[0].length - 1) / cols + 1];
        for (int i = 0; i < picked.length; i++) {
            for (int j = 0; j < picked[0].length; j++) {
                picked[i][j] = map[i * rows][j * cols];
            }
        }
        return picked;
    }

    /** Without the last rows and columns. */
    private static double[][] part(double[][] map, int less) {
        return Arrays.stream(map).limit(map.length - less)
                .map(row -> Arrays.copyOf(row, row.length - less)).toArray(double[][]::new);
    }

    private static double[][] paddedBehind(double[][] map, double[][] a) {
        double[][] large = new double[a.length][a[0].length];
        for (int i = 0; i < map.length; i++) {
            System.arraycopy(map[i], 0, large[i], 0, map[0].length);
        }
        return large;
    }

    static double[][] plus(double[][] a, double[][] b) {
        return new SimpleMatrix(a).plus(new SimpleMatrix(b)).toArray2();
    }

    static double[][] times(double[][] a, double k) {
        return new SimpleMatrix(a).scale(k).toArray2();
    }

    static double[][] copy(double[][] a) {
        return Arrays.stream(a).map(double[]::clone).toArray(double[][]::new);
    }

    private static double sum(double[][] a) {
        return Arrays.stream(a).flatMapToDouble(Arrays::stream).sum();
    }
}
