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

class Correlate3dTest {

    /** Two channels of 3x4, and a filter of 2x2 for both. */
    private static final double[][][] SMALL = {{{1, 2, 0, 1}, {3, 1, 4, 0}, {2, 5, 1, 3}},
        {{0, 1, 2, 6}, {1, 0, 3, 1}, {4, 2, 0, 5}}};
    private static final double[][][] FILTER = {{{0, 1}, {0, -2}}, {{1, -2}, {-1, -2}}};

    /** A picture with three channels of 5x5 pixels, and a filter for it. */
    private static final double[][][] X = {
        {{2, 2, 1, 1, 0}, {0, 0, 1, 0, 0}, {0, 2, 0, 0, 1}, {1, 2, 1, 1, 1}, {1, 0, 1, 0, 1}},
        {{2, 0, 0, 0, 1}, {0, 2, 2, 0, 1}, {0, 0, 0, 0, 2}, {0, 1, 2, 0, 1}, {2, 0, 2, 2, 2}},
        {{4, 2, 1, 2, 2}, {0, 1, 0, 4, 2}, {3, 0, 6, 2, 2}, {4, 2, 4, 5, 2}, {3, 4, 1, 0, 0}}};
    private static final double[][][] K = {{{1, 1, -1}, {-1, 0, 0}, {1, 1, 0}},
        {{-1, -1, 0}, {0, -1, 1}, {0, -1, 0}}, {{-1, 1, 1}, {-1, 1, -1}, {0, 0, -1}}};

    @Group
    @Exercise(id = "9.20", title = "A filter with channels", points = 3, writes = "at")
    class At {

        @Test
        void addsUpAllChannels() {
            check(SMALL, FILTER, 0, 1, -17);
            check(SMALL, FILTER, 1, 0, -16);
            check(SMALL, FILTER, 1, 2, -15);
        }

        @Test
        void isOneNumberForThreeChannels() {
            check(padded(X, 1), K, 0, 0, -1);
            check(padded(X, 1), K, 0, 1, -7);
            check(padded(X, 1), K, 3, 4, -7);
        }

        @Property(tries = 40)
        void agreesWithTheFormula(@ForAll("volumes") double[][][] x, @ForAll("filters") double[][][] f,
                @ForAll("places") int p, @ForAll("places") int q) {
            int top = p % (x[0].length - f[0].length + 1);
            int left = q % (x[0][0].length - f[0][0].length + 1);
            check(x, f, top, left, corner(x, f, top, left));
        }

        @Property(tries = 30)
        void doesNotDependOnTheOrderOfTheChannels(@ForAll("volumes") double[][][] x,
                @ForAll("filters") double[][][] f) {
            double[][][] turnedX = {x[2], x[0], x[1]};
            double[][][] turnedF = {f[2], f[0], f[1]};
            Check.that("at(x, f, 0, 1) with the channels 2, 0, 1 of both", () -> Correlate3d.at(turnedX, turnedF, 0, 1))
                    .given("x", turnedX).given("f", turnedF)
                    .because("it is the sum over all channels, in whatever order").is(corner(x, f, 0, 1));
        }

        @Test
        void needsAFilterThatFits() {
            refuses(X, FILTER, 0, 0);
            refuses(SMALL, K, 0, 0);
            refuses(SMALL, FILTER, 2, 0);
            refuses(SMALL, FILTER, 0, 3);
            refuses(SMALL, FILTER, -1, 0);
            refuses(SMALL, FILTER, 0, -1);
        }

        private static void refuses(double[][][] x, double[][][] f, int top, int left) {
            Check.that("at(x, f, " + top + ", " + left + ")", () -> Correlate3d.at(x, f, top, left))
                    .given("x", x).given("f", f).isRejected();
        }

        private static void check(double[][][] x, double[][][] f, int top, int left, double expected) {
            double[][][] firstX = {x[0]};
            double[][][] lastX = {x[x.length - 1]};
            double[][][] firstF = {f[0]};
            double[][][] lastF = {f[f.length - 1]};
            Check check = Check.that("at(x, f, " + top + ", " + left + ")", () -> Correlate3d.at(x, f, top, left))
                    .given("x", x).given("f", f)
                    .mistake("This is channel 0 alone; the channels are added up.", corner(firstX, firstF, top, left))
                    .mistake("This is the last channel alone; the channels are added up.",
                            corner(lastX, lastF, top, left))
                    .mistake("The last channel is missing.", corner(Arrays.copyOf(x, x.length - 1), f, top, left))
                    .mistake("The filter is flipped; it is laid on the picture as it is.",
                            corner(x, flip(f), top, left))
                    .mistake("Every channel is multiplied with channel 0 of the filter; each has its own.",
                            corner(x, filled(f[0], f.length), top, left))
                    .mistake("The filter lies on channel 0 of the picture each time; take channel c under channel c.",
                            corner(filled(x[0], x.length), f, top, left))
                    .mistake("This is the mean over the channels; they are added up.", expected / x.length)
                    .mistake("The filter lies in the corner (0, 0); it has to lie at (top, left).",
                            corner(x, f, 0, 0));
            if (left + f[0].length <= x[0].length && top + f[0][0].length <= x[0][0].length) {
                check = check.mistake("Top and left are swapped: top counts rows, left counts columns.",
                        corner(x, f, left, top));
            }
            check.is(expected);
        }
    }

    @Group
    @Exercise(id = "9.21", title = "Correlation with stride and padding", points = 5, writes = "valid")
    class Valid {

        @Test
        void makesOneMapOfAllChannels() {
            check(SMALL, FILTER, 1, 0, new double[][]{{-3, -17, -14}, {-16, -6, -15}});
        }

        @Fact("With a padding of 1 a 3x3 filter keeps the size")
        @Test
        void withPaddingKeepsTheSize() {
            check(X, K, 1, 1, new double[][]{{-1, -7, -10, -2, -3}, {5, -3, -4, 5, -4}, {3, -13, -2, 1, -4},
                {-1, -1, 2, -5, -7}, {2, 4, 3, 0, -4}});
        }

        @Fact("A stride leaves places out")
        @Test
        void withAStrideLeavesPlacesOut() {
            check(SMALL, FILTER, 2, 0, new double[][]{{-3, -14}});
            check(SMALL, FILTER, 3, 0, new double[][]{{-3}});
            check(X, K, 2, 1, new double[][]{{-1, -10, -3}, {3, -2, -4}, {2, 3, -4}});
        }

        @Test
        void takesFiltersThatAreNotSquare() {
            double[][][] wide = {{{1, 0, -2}}, {{2, 1, 0}}};
            check(SMALL, wide, 1, 0, new double[][]{{2, 4}, {-3, 4}, {10, 3}});
            check(SMALL, wide, 2, 1, reference(SMALL, wide, 2, 2, 1));
            check(SMALL, new double[][][]{{{1, 0, 2, 0}}, {{0, 3, 0, -1}}}, 1, 0, new double[][]{{-2}, {10}, {5}});
            check(SMALL, new double[][][]{{{1}, {2}, {3}}, {{0}, {-1}, {4}}}, 1, 0, new double[][]{{28, 27, 8, 29}});
        }

        @Test
        void takesASingleChannelOfASingleRow() {
            double[][][] row = {{{3, 1, 4, 1, 5}}};
            check(row, new double[][][]{{{2, -1}}}, 1, 0, new double[][]{{5, -2, 7, -3}});
            check(row, new double[][][]{{{2, -1}}}, 2, 0, new double[][]{{5, 7}});
            check(row, new double[][][]{{{2}, {-1}}}, 2, 1, reference(row, new double[][][]{{{2}, {-1}}}, 2, 2, 1));
        }

        @Test
        void roundsTheSizeDown() {
            check(SMALL, new double[][][]{{{1}}, {{1}}}, 2, 0, new double[][]{{1, 2}, {6, 1}});
            check(SMALL, new double[][][]{{{1, 0}}, {{0, 1}}}, 2, 0, new double[][]{{2, 6}, {4, 6}});
            check(SMALL, new double[][][]{{{1}, {0}}, {{0}, {1}}}, 3, 1, reference(SMALL,
                    new double[][][]{{{1}, {0}}, {{0}, {1}}}, 3, 3, 1));
        }

        @Property(tries = 50)
        void agreesWithTheFormula(@ForAll("volumes") double[][][] x, @ForAll("filters") double[][][] f,
                @ForAll("strides") int stride, @ForAll("pads") int pad) {
            check(x, f, stride, pad, reference(x, f, stride, stride, pad));
        }

        @Property(tries = 30)
        void isLinearInThePictureAndInTheFilter(@ForAll("volumes") double[][][] x, @ForAll("volumes") double[][][] y,
                @ForAll("filters") double[][][] f) {
            checkLaw(plus(x, y), f, plus(reference(x, f, 1, 1, 1), reference(y, f, 1, 1, 1)),
                    "the sum of two pictures gives the sum of their maps");
            checkLaw(x, plus(f, f), plus(reference(x, f, 1, 1, 1), reference(x, f, 1, 1, 1)),
                    "a filter that is twice as strong gives a map that is twice as strong");
        }

        @Property(tries = 30)
        void addsUpTheMapsOfItsChannels(@ForAll("volumes") double[][][] x, @ForAll("filters") double[][][] f) {
            double[][] sum = reference(new double[][][]{x[0]}, new double[][][]{f[0]}, 1, 1, 1);
            for (int c = 1; c < 3; c++) {
                sum = plus(sum, reference(new double[][][]{x[c]}, new double[][][]{f[c]}, 1, 1, 1));
            }
            checkLaw(x, f, sum, "it is the sum of the maps that each channel makes alone");
        }

        @Property(tries = 30)
        void movesWithThePicture(@ForAll("filters") double[][][] patch, @ForAll("filters") double[][][] f) {
            double[][] map = reference(placed(patch, 7, 2, 1), f, 1, 1, 1);
            double[][] moved = new double[map.length][map[0].length];
            for (int i = 1; i < moved.length; i++) {
                System.arraycopy(map[i - 1], 0, moved[i], 2, moved[0].length - 2);
            }
            checkLaw(placed(patch, 7, 3, 3), f, moved, "the picture is moved by (1, 2), and so is the map");
        }

        @Test
        void needsAFilterThatFits() {
            double[][][] two = {{{1, 2}, {3, 4}}};
            refuses(two, new double[][][]{{{1, 1, 1}, {1, 1, 1}, {1, 1, 1}}}, 1, 0);
            refuses(two, new double[][][]{{{1, 1, 1}, {1, 1, 1}, {1, 1, 1}}}, 2, 0);
            refuses(two, new double[][][]{{{1, 1, 1}}}, 2, 0);
            refuses(two, new double[][][]{{{1}, {1}, {1}}}, 2, 0);
            refuses(two, new double[][][]{{{1, 1, 1, 1, 1}}}, 3, 1);
            refuses(two, new double[][][]{{{1}, {1}, {1}, {1}, {1}}}, 2, 1);
        }

        @Test
        void needsAsManyChannelsInTheFilter() {
            refuses(X, FILTER, 1, 0);
            refuses(SMALL, K, 1, 1);
        }

        private static void refuses(double[][][] x, double[][][] f, int stride, int pad) {
            Check.that("valid(x, f, " + stride + ", " + pad + ")", () -> Correlate3d.valid(x, f, stride, pad))
                    .given("x", x).given("f", f).isRejected();
        }

        private static void checkLaw(double[][][] x, double[][][] f, double[][] expected, String law) {
            prepared(x, f, 1, 1).because(law).is(expected);
        }

        private static void check(double[][][] x, double[][][] f, int stride, int pad, double[][] expected) {
            prepared(x, f, stride, pad).is(expected);
        }

        private static Check prepared(double[][][] x, double[][][] f, int stride, int pad) {
            double[][] dense = reference(x, f, 1, 1, pad);
            double[][] right = reference(x, f, stride, stride, pad);
            double[][] crowded = Arrays.stream(right).map(double[]::clone).toArray(double[][]::new);
            double[][] rounded = new double[ceil(dense.length - 1, stride)][ceil(dense[0].length - 1, stride)];
            for (int i = 0; i < right.length; i++) {
                for (int j = 0; j < right[0].length; j++) {
                    crowded[i][j] = dense[i][j];
                    if (i < rounded.length && j < rounded[0].length) {
                        rounded[i][j] = right[i][j];
                    }
                }
            }
            return Check.that("valid(x, f, " + stride + ", " + pad + ")", () -> Correlate3d.valid(x, f, stride, pad))
                    .given("x", x).given("f", f)
                    .mistake("The padding is missing.", fitting(x, f, stride, stride, 0))
                    .mistake("The padding is 1, whatever pad is.", fitting(x, f, stride, stride, 1))
                    .mistake("The border is twice as wide as asked for.", fitting(x, f, stride, stride, 2 * pad))
                    .mistake("The stride is left out: the filter has to move on by stride steps.", dense)
                    .mistake("The map has the size for this stride, but the filter moves on by 1.", crowded)
                    .mistake("The stride is used for columns only; it counts for rows as well.",
                            reference(x, f, 1, stride, pad))
                    .mistake("The stride is used for rows only; it counts for columns as well.",
                            reference(x, f, stride, 1, pad))
                    .mistake("A last row or column is missing: + 1 comes after the division.", rounded)
                    .mistake("The filter is flipped; it is laid on the picture as it is.",
                            reference(x, flip(f), stride, stride, pad))
                    .mistake("Only channel 0 is used; the channels are added up.",
                            reference(new double[][][]{x[0]}, new double[][][]{f[0]}, stride, stride, pad))
                    .hint("Three steps: a border around every channel (9.7), the size of the map from the padded "
                            + "picture, and one number for each place (9.20).");
        }

        /** The division of a size that forgets the last place. */
        private static int ceil(int steps, int stride) {
            return Math.max(1, steps / stride);
        }

        private static Object fitting(double[][][] x, double[][][] f, int down, int right, int pad) {
            boolean fits = x[0].length + 2 * pad >= f[0].length && x[0][0].length + 2 * pad >= f[0][0].length;
            return fits ? reference(x, f, down, right, pad) : new double[0][0];
        }
    }

    @Provide
    Arbitrary<double[][][]> volumes() {
        return Numbers.matrix(4, 5, 3).map(SimpleMatrix::toArray2).array(double[][][].class).ofSize(3);
    }

    @Provide
    Arbitrary<double[][][]> filters() {
        return Arbitraries.integers().between(1, 3).flatMap(h -> Arbitraries.integers().between(1, 3)
                .flatMap(w -> Numbers.matrix(h, w, 3).map(SimpleMatrix::toArray2)
                        .array(double[][][].class).ofSize(3)));
    }

    @Provide
    Arbitrary<Integer> places() {
        return Arbitraries.integers().between(0, 59);
    }

    @Provide
    Arbitrary<Integer> strides() {
        return Arbitraries.integers().between(1, 3);
    }

    @Provide
    Arbitrary<Integer> pads() {
        return Arbitraries.integers().between(0, 2);
    }

    private static double corner(double[][][] x, double[][][] f, int top, int left) {
        double sum = 0;
        for (int c = 0; c < x.length; c++) {
            for (int i = 0; i < f[c].length; i++) {
                for (int j = 0; j < f[c][i].length; j++) {
                    sum += x[c][top + i][left + j] * f[c][i][j];
                }
            }
        }
        return sum;
    }

    private static double[][] reference(double[][][] x, double[][][] f, int down, int right, int pad) {
        double[][][] large = padded(x, pad);
        double[][] map = new double[(large[0].length - f[0].length) / down + 1][
                (large[0][0].length - f[0][0].length) / right + 1];
        for (int i = 0; i < map.length; i++) {
            for (int j = 0; j < map[0].length; j++) {
                map[i][j] = corner(large, f, i * down, j * right);
            }
        }
        return map;
    }

    private static double[][][] padded(double[][][] x, int pad) {
        double[][][] large = new double[x.length][x[0].length + 2 * pad][x[0][0].length + 2 * pad];
        for (int c = 0; c < x.length; c++) {
            for (int i = 0; i < x[0].length; i++) {
                System.arraycopy(x[c][i], 0, large[c][i + pad], pad, x[0][0].length);
            }
        }
        return large;
    }

    /** A small volume inside an empty square one. */
    private static double[][][] placed(double[][][] patch, int size, int top, int left) {
        double[][][] x = new double[patch.length][size][size];
        for (int c = 0; c < patch.length; c++) {
            for (int i = 0; i < patch[0].length; i++) {
                System.arraycopy(patch[c][i], 0, x[c][top + i], left, patch[0][0].length);
            }
        }
        return x;
    }

    private static double[][][] flip(double[][][] f) {
        double[][][] flipped = new double[f.length][f[0].length][f[0][0].length];
        for (int c = 0; c < f.length; c++) {
            for (int i = 0; i < f[c].length; i++) {
                for (int j = 0; j < f[c][i].length; j++) {
                    flipped[c][i][j] = f[c][f[c].length - 1 - i][f[c][i].length - 1 - j];
                }
            }
        }
        return flipped;
    }

    private static double[][][] filled(double[][] plane, int channels) {
        double[][][] x = new double[channels][][];
        Arrays.fill(x, plane);
        return x;
    }

    private static double[][] plus(double[][] a, double[][] b) {
        return new SimpleMatrix(a).plus(new SimpleMatrix(b)).toArray2();
    }

    private static double[][][] plus(double[][][] a, double[][][] b) {
        double[][][] sum = new double[a.length][][];
        Arrays.setAll(sum, c -> plus(a[c], b[c]));
        return sum;
    }
}
