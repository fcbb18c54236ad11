package koans.ch09cnn;

import java.util.Arrays;
import java.util.stream.IntStream;
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

class PaddingTest {

    @Group
    @Exercise(id = "9.6", title = "Zero padding", points = 3, writes = "plane")
    class Plane {

        @Test
        void putsABorderOfZerosAround() {
            check(new double[][]{{15, 16}, {6, 15}}, 1,
                    new double[][]{{0, 0, 0, 0}, {0, 15, 16, 0}, {0, 6, 15, 0}, {0, 0, 0, 0}});
        }

        @Test
        void isEquallyWideOnAllSides() {
            check(new double[][]{{1, 2, 3}}, 1, new double[][]{{0, 0, 0, 0, 0}, {0, 1, 2, 3, 0}, {0, 0, 0, 0, 0}});
            check(new double[][]{{1}, {2}}, 2, new double[][]{{0, 0, 0, 0, 0}, {0, 0, 0, 0, 0}, {0, 0, 1, 0, 0},
                {0, 0, 2, 0, 0}, {0, 0, 0, 0, 0}, {0, 0, 0, 0, 0}});
        }

        @Fact("A border of width zero makes a copy")
        @Test
        void ofWidthZeroIsACopy() {
            check(new double[][]{{1, 2, 3}, {4, 5, 6}}, 0, new double[][]{{1, 2, 3}, {4, 5, 6}});
        }

        @Property(tries = 40)
        void keepsThePictureInTheMiddle(@ForAll("matrices") double[][] a, @ForAll("widths") int p) {
            check(a, p, padded(a, p));
        }

        @Fact("Padding twice is padding once with the sum of the widths")
        @Property(tries = 30)
        void twiceIsOnceWithTheSumOfTheWidths(@ForAll("matrices") double[][] a, @ForAll("widths") int p) {
            double[][] inner = padded(a, 1);
            Check.that("plane(plane(a, 1), " + p + ")", () -> Padding.plane(inner, p)).given("the inner plane", inner)
                    .because("two borders are one border that is as wide as both").is(padded(a, 1 + p));
        }

        @Test
        void hasNoNegativeWidth() {
            double[][] a = {{1, 2, 3, 4}, {5, 6, 7, 8}, {9, 10, 11, 12}};
            Check.that("plane(a, -1)", () -> Padding.plane(a, -1)).given("a", a).isRejected();
            Check.that("plane(a, -2)", () -> Padding.plane(a, -2)).given("a", a).isRejected();
        }

        private static void check(double[][] a, int p, double[][] expected) {
            int h = a.length;
            int w = a[0].length;
            Check.that("plane(a, " + p + ")", () -> Padding.plane(a, p)).given("a", a)
                    .mistake("The border is twice as wide as asked for.", padded(a, 2 * p))
                    .mistake("The border is 1 wide, whatever p is.", padded(a, 1))
                    .mistake("The picture stands in the corner; it has to stand in the middle.",
                            placed(a, h + 2 * p, w + 2 * p, 0, 0))
                    .mistake("There is a border on two sides only; there are four.", placed(a, h + p, w + p, p, p))
                    .mistake("There is a border on two sides only; there are four.", placed(a, h + p, w + p, 0, 0))
                    .mistake("Only rows are added, no columns.", placed(a, h + 2 * p, w, p, 0))
                    .mistake("Only columns are added, no rows.", placed(a, h, w + 2 * p, 0, p))
                    .mistake("The border repeats the outermost pixels; it has to be 0.", repeated(a, p))
                    .is(expected);
        }

        private static double[][] repeated(double[][] a, int p) {
            double[][] large = padded(a, p);
            for (int i = 0; i < large.length; i++) {
                for (int j = 0; j < large[0].length; j++) {
                    large[i][j] = a[Math.max(0, Math.min(a.length - 1, i - p))][
                            Math.max(0, Math.min(a[0].length - 1, j - p))];
                }
            }
            return large;
        }
    }

    @Group
    @Exercise(id = "9.7", title = "Padding every channel", points = 2, writes = "volume")
    class Volume {

        @Test
        void padsEachChannel() {
            check(new double[][][]{{{1, 2}}, {{3, 4}}, {{5, 6}}}, 1);
            Check.that("volume([[[1, 2]], [[3, 4]]], 1)",
                    () -> Padding.volume(new double[][][]{{{1, 2}}, {{3, 4}}}, 1))
                    .is(new double[][][]{{{0, 0, 0, 0}, {0, 1, 2, 0}, {0, 0, 0, 0}},
                        {{0, 0, 0, 0}, {0, 3, 4, 0}, {0, 0, 0, 0}}});
        }

        @Test
        void keepsTheSumOfEachChannel() {
            double[][][] x = {{{2, 2, 1, 1, 0}, {0, 0, 1, 0, 0}, {0, 2, 0, 0, 1}, {1, 2, 1, 1, 1}, {1, 0, 1, 0, 1}},
                {{2, 0, 0, 0, 1}, {0, 2, 2, 0, 1}, {0, 0, 0, 0, 2}, {0, 1, 2, 0, 1}, {2, 0, 2, 2, 2}},
                {{4, 2, 1, 2, 2}, {0, 1, 0, 4, 2}, {3, 0, 6, 2, 2}, {4, 2, 4, 5, 2}, {3, 4, 1, 0, 0}}};
            check(x, 1);
            Check.that("volume(x, 2)", () -> Padding.volume(x, 2)).given("x", x).satisfies("channel sums 19, 22, 56",
                    (double[][][] y) -> y.length == 3 && sum(y[0]) == 19 && sum(y[1]) == 22 && sum(y[2]) == 56);
        }

        @Fact("A border of width zero makes a copy")
        @Test
        void ofWidthZeroIsACopy() {
            check(new double[][][]{{{1, 2, 3}, {4, 5, 6}}, {{7, 8, 9}, {0, 1, 2}}}, 0);
        }

        @Property(tries = 40)
        void isThePaddingOfEachPlane(@ForAll("volumes") double[][][] x, @ForAll("widths") int p) {
            check(x, p);
        }

        @Test
        void hasNoNegativeWidth() {
            double[][][] x = {{{1, 2, 3, 4}, {5, 6, 7, 8}, {9, 10, 11, 12}}};
            Check.that("volume(x, -1)", () -> Padding.volume(x, -1)).given("x", x).isRejected();
        }

        private static void check(double[][][] x, int p) {
            double[][][] expected = Arrays.stream(x).map(plane -> padded(plane, p)).toArray(double[][][]::new);
            double[][][] deeper = new double[x.length + 2 * p][x[0].length + 2 * p][x[0][0].length + 2 * p];
            System.arraycopy(expected, 0, deeper, p, x.length);
            double[][][] first = expected.clone();
            Arrays.fill(first, expected[0]);
            double[][][] single = expected.clone();
            IntStream.range(1, x.length)
                    .forEach(c -> single[c] = new double[expected[0].length][expected[0][0].length]);
            double[][][] rows = new double[x.length + 2 * p][x[0].length + 2 * p][x[0][0].length];
            for (int c = 0; c < x.length; c++) {
                System.arraycopy(x[c], 0, rows[c + p], p, x[0].length);
            }
            Check.that("volume(x, " + p + ")", () -> Padding.volume(x, p)).given("x", x)
                    .mistake("Channels are added too. The border goes around each channel, none before or behind.",
                            deeper)
                    .mistake("Every channel holds the numbers of channel 0.", first)
                    .mistake("Only channel 0 is filled.", single)
                    .mistake("The border lies along channels and rows. It belongs to rows and columns.", rows)
                    .mistake("The border is twice as wide as asked for.",
                            Arrays.stream(x).map(plane -> padded(plane, 2 * p)).toArray(double[][][]::new))
                    .is(expected);
        }
    }

    @Provide
    Arbitrary<double[][]> matrices() {
        return Numbers.matrices(3, 4, 9).map(SimpleMatrix::toArray2);
    }

    @Provide
    Arbitrary<double[][][]> volumes() {
        return Numbers.matrix(2, 3, 9).map(SimpleMatrix::toArray2)
                .array(double[][][].class).ofMinSize(1).ofMaxSize(4);
    }

    @Provide
    Arbitrary<Integer> widths() {
        return Arbitraries.integers().between(0, 3);
    }

    private static double[][] padded(double[][] a, int p) {
        return placed(a, a.length + 2 * p, a[0].length + 2 * p, p, p);
    }

    /** The matrix inside a larger one of zeros. */
    private static double[][] placed(double[][] a, int height, int width, int top, int left) {
        double[][] large = new double[height][width];
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < a[0].length; j++) {
                large[top + i][left + j] = a[i][j];
            }
        }
        return large;
    }

    private static double sum(double[][] a) {
        return Arrays.stream(a).flatMapToDouble(Arrays::stream).sum();
    }
}
