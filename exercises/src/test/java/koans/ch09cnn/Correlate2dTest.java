package koans.ch09cnn;

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

class Correlate2dTest {

    private static final double[][] A = {{1, 2, 3, 0}, {0, 1, 2, 3}, {3, 0, 1, 2}, {2, 3, 0, 1}};
    private static final double[][] F = {{2, 0, 1}, {0, 1, 2}, {1, 0, 2}};
    private static final double[][] WIDE = {{1, 2, 0, 4}, {5, 3, 7, 8}, {9, 1, 6, 2}};
    private static final double[][] FLAT = {{1, -2, 3}};
    private static final double[][] EDGE = {{-1, 1}};

    @Group
    @Exercise(id = "9.3", title = "A window times a filter", points = 2, writes = "dot")
    class Dot {

        @Test
        void addsUpTheProductsOfEqualPlaces() {
            check(new double[][]{{1, 2}, {3, 4}}, new double[][]{{5, 6}, {7, 8}}, 70);
            check(new double[][]{{1, 2, 3}, {0, 1, 2}, {3, 0, 1}}, F, 15);
            check(new double[][]{{1, 2, 3}, {4, 5, 6}}, new double[][]{{1, 0, -1}, {2, 0.5, 3}}, 26.5);
            check(new double[][]{{2}, {3}, {5}}, new double[][]{{7}, {-1}, {1}}, 16);
        }

        @Fact("A filter with a single 1 picks one entry")
        @Property(tries = 30)
        void withOneOneIsThatEntry(@ForAll("matrices") double[][] a, @ForAll("sizes") int p, @ForAll("sizes") int q) {
            double[][] b = new double[a.length][a[0].length];
            b[p % a.length][q % a[0].length] = 1;
            check(a, b, a[p % a.length][q % a[0].length]);
        }

        @Fact("A window times itself is the sum of its squares")
        @Property(tries = 30)
        void withItselfIsTheSumOfSquares(@ForAll("matrices") double[][] a) {
            check(a, copy(a), Arrays.stream(a).flatMapToDouble(Arrays::stream).map(v -> v * v).sum());
        }

        @Property(tries = 40)
        void pairsEqualPlacesOfAnyMatrices(@ForAll("matrix3x2") double[][] a, @ForAll("matrix3x2") double[][] b) {
            check(a, b, corner(a, b, 0, 0));
        }

        @Test
        void needsEqualShapes() {
            refuses(new double[][]{{1, 2}}, new double[][]{{1, 2, 3}});
            refuses(new double[][]{{1, 2, 3}}, new double[][]{{1, 2}});
            refuses(new double[][]{{1, 2}}, new double[][]{{1, 2}, {3, 4}});
            refuses(new double[][]{{1, 2}, {3, 4}}, new double[][]{{1, 2}});
        }

        private static void refuses(double[][] a, double[][] b) {
            Check.that("dot(a, b)", () -> Correlate2d.dot(a, b)).given("a", a).given("b", b).isRejected();
        }

        private static void check(double[][] a, double[][] b, double expected) {
            Check check = Check.that("dot(a, b)", () -> Correlate2d.dot(a, b)).given("a", a).given("b", b);
            if (a.length == a[0].length) {
                double[][] turned = new SimpleMatrix(b).transpose().toArray2();
                double[][] product = new SimpleMatrix(a).mult(new SimpleMatrix(b)).toArray2();
                check = check
                        .mistake("This pairs a[i][j] with b[j][i]; both stand at the same place.",
                                corner(a, turned, 0, 0))
                        .mistake("This adds up the matrix product. Multiply entry by entry.",
                                Arrays.stream(product).flatMapToDouble(Arrays::stream).sum());
            }
            check.mistake("One of the two is read backwards; nothing is flipped here.", corner(a, flip(b), 0, 0))
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
    }

    @Group
    @Exercise(id = "9.4", title = "Correlation", points = 4, writes = "valid")
    class Valid {

        @Test
        void laysTheFilterOnEveryPlace() {
            check(WIDE, new double[][]{{1, 2}, {3, -3}}, new double[][]{{11, -10, 5}, {35, 2, 35}});
            check(A, F, new double[][]{{15, 16}, {6, 15}});
        }

        @Test
        void seesAnEdge() {
            check(new double[][]{{0, 0, 9, 9}, {0, 0, 9, 9}, {0, 0, 9, 9}}, EDGE,
                    new double[][]{{0, 9, 0}, {0, 9, 0}, {0, 9, 0}});
            check(new double[][]{{0, 0, 9, 9, 0}, {9, 9, 9, 0, 0}}, EDGE, new double[][]{{0, 9, 0, -9}, {0, 0, -9, 0}});
        }

        @Test
        void takesPicturesAndFiltersThatAreNotSquare() {
            check(WIDE, FLAT, new double[][]{{-3, 14}, {20, 13}, {25, -5}});
            check(WIDE, new double[][]{{1}, {2}, {-3}}, new double[][]{{-16, 5, -4, 14}});
        }

        @Fact("A filter of full size gives one number")
        @Test
        void withAFilterOfFullSizeIsOneNumber() {
            check(new double[][]{{1, 2, 3}, {4, 5, 6}}, new double[][]{{1, 0, -1}, {2, 0.5, 3}},
                    new double[][]{{26.5}});
        }

        @Fact("A filter of one number scales the picture")
        @Property(tries = 30)
        void withASingleNumberScalesThePicture(@ForAll("matrices") double[][] a, @ForAll("number") double k) {
            double[][] scaled = Arrays.stream(a)
                    .map(row -> Arrays.stream(row).map(v -> k * v).toArray()).toArray(double[][]::new);
            checkLaw(a, new double[][]{{k}}, scaled, "a filter of one number multiplies every pixel by it");
        }

        @Fact("A filter with a single 1 cuts a block out of the picture")
        @Property(tries = 30)
        void withASingleOneCutsThePicture(@ForAll("picture") double[][] a, @ForAll("sizes") int p) {
            double[][] f = new double[2][3];
            int y = p % 2;
            int x = p / 2 % 3;
            f[y][x] = 1;
            double[][] cut = new double[a.length - 1][a[0].length - 2];
            for (int i = 0; i < cut.length; i++) {
                System.arraycopy(a[y + i], x, cut[i], 0, cut[i].length);
            }
            checkLaw(a, f, cut, "a single 1 at (" + y + ", " + x + ") picks the block that starts there");
        }

        @Property(tries = 40)
        void isTheSumOfProductsAtEveryPlace(@ForAll("picture") double[][] a, @ForAll("filters") double[][] f) {
            check(a, f, reference(a, f, 0));
        }

        @Property(tries = 30)
        void isLinearInThePictureAndInTheFilter(@ForAll("picture") double[][] a, @ForAll("picture") double[][] b,
                @ForAll("matrix3x2") double[][] f, @ForAll("matrix3x2") double[][] g) {
            checkLaw(plus(a, b), f, plus(reference(a, f, 0), reference(b, f, 0)),
                    "the sum of two pictures gives the sum of their maps");
            checkLaw(a, plus(f, g), plus(reference(a, f, 0), reference(a, g, 0)),
                    "the sum of two filters gives the sum of their maps");
        }

        @Property(tries = 30)
        void movesWithThePicture(@ForAll("matrix3x2") double[][] patch, @ForAll("matrix3x2") double[][] f) {
            double[][] here = new double[7][7];
            double[][] there = new double[7][7];
            for (int i = 0; i < 3; i++) {
                for (int j = 0; j < 2; j++) {
                    here[i + 2][j + 1] = patch[i][j];
                    there[i + 3][j + 3] = patch[i][j];
                }
            }
            double[][] map = reference(here, f, 0);
            double[][] moved = new double[5][6];
            for (int i = 1; i < 5; i++) {
                System.arraycopy(map[i - 1], 0, moved[i], 2, 4);
            }
            checkLaw(there, f, moved, "the picture is moved by (1, 2), and so is the map");
        }

        @Test
        void needsAFilterThatFits() {
            refuses(new double[][]{{1, 2, 3}}, new double[][]{{1}, {2}});
            refuses(new double[][]{{1}, {2}, {3}}, new double[][]{{1, 2}});
            refuses(new double[][]{{1}}, F);
        }

        private static void refuses(double[][] a, double[][] f) {
            Check.that("valid(a, f)", () -> Correlate2d.valid(a, f)).given("a", a).given("f", f).isRejected();
        }

        private static void checkLaw(double[][] a, double[][] f, double[][] expected, String law) {
            prepared(a, f).because(law).is(expected);
        }

        private static void check(double[][] a, double[][] f, double[][] expected) {
            prepared(a, f).is(expected);
        }

        private static Check prepared(double[][] a, double[][] f) {
            Check check = Check.that("valid(a, f)", () -> Correlate2d.valid(a, f)).given("a", a).given("f", f)
                    .mistake("The filter is flipped. In neural networks it is laid on the picture as it is.",
                            reference(a, flip(f), 0))
                    .mistake("These are the sums of the windows; the numbers of the filter are left out.",
                            reference(a, ones(f.length, f[0].length), 0))
                    .mistake("The filter moves on by its own size. It moves one row or one column at a time.",
                            every(reference(a, f, 0), f.length, f[0].length))
                    .mistake("The last places are missing: there is room for H - FH + 1 rows and W - FW + 1 columns.",
                            part(reference(a, f, 0), 1))
                    .mistake("The result is as large as the picture, with zeros at the end. It has only as many rows "
                            + "and columns as the filter has places.", paddedBehind(reference(a, f, 0), a));
            if (f.length == f[0].length) {
                check = check.mistake("The rows of the filter are taken for its columns.",
                        reference(a, new SimpleMatrix(f).transpose().toArray2(), 0));
            }
            return check.hint("Which entries of a lie under the filter when its upper left corner is at (i, j)?");
        }
    }

    @Group
    @Exercise(id = "9.5", title = "Correlation with bias", points = 2, writes = "withBias")
    class WithBias {

        @Test
        void addsTheBiasToEveryEntry() {
            check(WIDE, new double[][]{{1, 2}, {3, -3}}, 10);
            check(A, F, 3);
            Check.that("withBias(a, f, 3)", () -> Correlate2d.withBias(A, F, 3)).given("a", A).given("f", F)
                    .is(new double[][]{{18, 19}, {9, 18}});
        }

        @Test
        void takesPicturesAndFiltersThatAreNotSquare() {
            check(WIDE, FLAT, -0.5);
            check(WIDE, new double[][]{{1}, {2}}, 2);
            check(new double[][]{{3, 1, 4, 1}}, new double[][]{{2, -1}}, 5);
        }

        @Fact("A bias of zero changes nothing")
        @Test
        void ofZeroIsNone() {
            check(WIDE, FLAT, 0);
        }

        @Fact("The bias is one number for all places")
        @Property(tries = 30)
        void isOneNumberForAllPlaces(@ForAll("picture") double[][] a, @ForAll("filters") double[][] f,
                @ForAll("number") double bias) {
            check(a, f, bias);
        }

        @Test
        void needsAFilterThatFits() {
            refuses(new double[][]{{1, 2, 3}}, new double[][]{{1}, {2}});
            refuses(new double[][]{{1}, {2}, {3}}, new double[][]{{1, 2}});
            refuses(new double[][]{{1}}, F);
        }

        private static void refuses(double[][] a, double[][] f) {
            Check.that("withBias(a, f, 1)", () -> Correlate2d.withBias(a, f, 1)).given("a", a).given("f", f)
                    .isRejected();
        }

        private static void check(double[][] a, double[][] f, double bias) {
            Check.that("withBias(a, f, bias)", () -> Correlate2d.withBias(a, f, bias))
                    .given("a", a).given("f", f).given("bias", bias)
                    .mistake("The bias is missing.", reference(a, f, 0))
                    .mistake("The bias is added once for each product. It is added once for each place.",
                            reference(a, f, bias * f.length * f[0].length))
                    .mistake("The bias is subtracted.", reference(a, f, -bias))
                    .mistake("The bias is added twice.", reference(a, f, 2 * bias))
                    .mistake("The bias multiplies the result; it is added.", times(reference(a, f, 0), bias))
                    .mistake("The bias is added to the picture, before the filter sees it. It is added to the result.",
                            reference(plus(a, times(ones(a.length, a[0].length), bias)), f, 0))
                    .mistake("The filter is flipped. In neural networks it is laid on the picture as it is.",
                            reference(a, flip(f), bias))
                    .is(reference(a, f, bias));
        }
    }

    @Provide
    Arbitrary<Double> number() {
        return Numbers.upTo(5);
    }

    @Provide
    Arbitrary<Integer> sizes() {
        return Arbitraries.integers().between(0, 59);
    }

    @Provide
    Arbitrary<double[][]> matrices() {
        return Numbers.matrices(4, 5, 5).map(SimpleMatrix::toArray2);
    }

    @Provide
    Arbitrary<double[][]> matrix3x2() {
        return Numbers.matrix(3, 2, 5).map(SimpleMatrix::toArray2);
    }

    @Provide
    Arbitrary<double[][]> picture() {
        return Numbers.matrix(4, 5, 5).map(SimpleMatrix::toArray2);
    }

    @Provide
    Arbitrary<double[][]> filters() {
        return Numbers.matrices(4, 4, 5).map(SimpleMatrix::toArray2);
    }

    private static double corner(double[][] a, double[][] f, int top, int left) {
        double sum = 0;
        for (int i = 0; i < f.length; i++) {
            for (int j = 0; j < f[0].length; j++) {
                sum += a[top + i][left + j] * f[i][j];
            }
        }
        return sum;
    }

    private static double[][] reference(double[][] a, double[][] f, double bias) {
        double[][] map = new double[a.length - f.length + 1][a[0].length - f[0].length + 1];
        for (int i = 0; i < map.length; i++) {
            for (int j = 0; j < map[0].length; j++) {
                map[i][j] = corner(a, f, i, j) + bias;
            }
        }
        return map;
    }

    private static double[][] flip(double[][] f) {
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

    private static double[][] plus(double[][] a, double[][] b) {
        return new SimpleMatrix(a).plus(new SimpleMatrix(b)).toArray2();
    }

    private static double[][] times(double[][] a, double k) {
        return new SimpleMatrix(a).scale(k).toArray2();
    }

    private static double[][] copy(double[][] a) {
        return Arrays.stream(a).map(double[]::clone).toArray(double[][]::new);
    }

    private static double sum(double[][] a) {
        return Arrays.stream(a).flatMapToDouble(Arrays::stream).sum();
    }
}
