package koans.ch09cnn;

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
            Correlate3dJudge.checkAt(SMALL, FILTER, 0, 1, -17);
            Correlate3dJudge.checkAt(SMALL, FILTER, 1, 0, -16);
            Correlate3dJudge.checkAt(SMALL, FILTER, 1, 2, -15);
        }

        @Test
        void isOneNumberForThreeChannels() {
            Correlate3dJudge.checkAt(Correlate3dJudge.padded(X, 1), K, 0, 0, -1);
            Correlate3dJudge.checkAt(Correlate3dJudge.padded(X, 1), K, 0, 1, -7);
            Correlate3dJudge.checkAt(Correlate3dJudge.padded(X, 1), K, 3, 4, -7);
        }

        @Property(tries = 40)
        void agreesWithTheFormula(@ForAll("volumes") double[][][] x, @ForAll("filters") double[][][] f,
                @ForAll("places") int p, @ForAll("places") int q) {
            int top = p % (x[0].length - f[0].length + 1);
            int left = q % (x[0][0].length - f[0][0].length + 1);
            Correlate3dJudge.checkAt(x, f, top, left, Correlate3dJudge.products(x, f, top, left));
        }

        @Property(tries = 30)
        void doesNotDependOnTheOrderOfTheChannels(@ForAll("volumes") double[][][] x,
                @ForAll("filters") double[][][] f) {
            double[][][] turnedX = {x[2], x[0], x[1]};
            double[][][] turnedF = {f[2], f[0], f[1]};
            Check.that("at(x, f, 0, 1) with the channels 2, 0, 1 of both", () -> Correlate3d.at(turnedX, turnedF, 0, 1))
                    .given("x", turnedX).given("f", turnedF)
                   .because("it is the sum over all channels, in whatever order")
                    .is(Correlate3dJudge.products(x, f, 0, 1));
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

        @Test
        void takesASingleChannel() {
            Correlate3dJudge.checkAt(new double[][][]{{{1, 2, 3}, {4, 5, 6}}}, new double[][][]{{{1, -1}, {2, 0}}},
                    0, 1, 9);
        }
    }

    @Group
    @Exercise(id = "9.21", title = "Correlation with stride and padding", points = 5, writes = "valid")
    class Valid {

        @Test
        void makesOneMapOfAllChannels() {
            Correlate3dJudge.checkValid(SMALL, FILTER, 1, 0, new double[][]{{-3, -17, -14}, {-16, -6, -15}});
        }

        @Fact("With a padding of 1 a 3x3 filter keeps the size")
        @Test
        void withPaddingKeepsTheSize() {
            Correlate3dJudge.checkValid(X, K, 1, 1,
                    new double[][]{{-1, -7, -10, -2, -3}, {5, -3, -4, 5, -4}, {3, -13, -2, 1, -4}, {-1, -1, 2, -5, -7},
                    {2, 4, 3, 0, -4}});
        }

        @Fact("A stride leaves places out")
        @Test
        void withAStrideLeavesPlacesOut() {
            Correlate3dJudge.checkValid(SMALL, FILTER, 2, 0, new double[][]{{-3, -14}});
            Correlate3dJudge.checkValid(SMALL, FILTER, 3, 0, new double[][]{{-3}});
            Correlate3dJudge.checkValid(X, K, 2, 1, new double[][]{{-1, -10, -3}, {3, -2, -4}, {2, 3, -4}});
        }

        @Test
        void takesFiltersThatAreNotSquare() {
            double[][][] wide = {{{1, 0, -2}}, {{2, 1, 0}}};
            Correlate3dJudge.checkValid(SMALL, wide, 1, 0, new double[][]{{2, 4}, {-3, 4}, {10, 3}});
            Correlate3dJudge.checkValid(SMALL, wide, 2, 1, Correlate3dJudge.map(SMALL, wide, 2, 2, 1));
            Correlate3dJudge.checkValid(SMALL, new double[][][]{{{1, 0, 2, 0}}, {{0, 3, 0, -1}}}, 1, 0,
                    new double[][]{{-2}, {10}, {5}});
            Correlate3dJudge.checkValid(SMALL, new double[][][]{{{1}, {2}, {3}}, {{0}, {-1}, {4}}}, 1, 0,
                    new double[][]{{28, 27, 8, 29}});
        }

        @Test
        void takesASingleChannelOfASingleRow() {
            double[][][] row = {{{3, 1, 4, 1, 5}}};
            Correlate3dJudge.checkValid(row, new double[][][]{{{2, -1}}}, 1, 0, new double[][]{{5, -2, 7, -3}});
            Correlate3dJudge.checkValid(row, new double[][][]{{{2, -1}}}, 2, 0, new double[][]{{5, 7}});
            Correlate3dJudge.checkValid(row, new double[][][]{{{2}, {-1}}}, 2, 1,
                    Correlate3dJudge.map(row, new double[][][]{{{2}, {-1}}}, 2, 2, 1));
        }

        @Test
        void roundsTheSizeDown() {
            Correlate3dJudge.checkValid(SMALL, new double[][][]{{{1}}, {{1}}}, 2, 0, new double[][]{{1, 2}, {6, 1}});
            Correlate3dJudge.checkValid(SMALL, new double[][][]{{{1, 0}}, {{0, 1}}}, 2, 0,
                    new double[][]{{2, 6}, {4, 6}});
            Correlate3dJudge.checkValid(SMALL, new double[][][]{{{1}, {0}}, {{0}, {1}}}, 3, 1,
                    Correlate3dJudge.map(SMALL, new double[][][]{{{1}, {0}}, {{0}, {1}}}, 3, 3, 1));
        }

        @Property(tries = 50)
        void agreesWithTheFormula(@ForAll("volumes") double[][][] x, @ForAll("filters") double[][][] f,
                @ForAll("strides") int stride, @ForAll("pads") int pad) {
            Correlate3dJudge.checkValid(x, f, stride, pad, Correlate3dJudge.map(x, f, stride, stride, pad));
        }

        @Property(tries = 30)
        void isLinearInThePictureAndInTheFilter(@ForAll("volumes") double[][][] x, @ForAll("volumes") double[][][] y,
                @ForAll("filters") double[][][] f) {
            Correlate3dJudge.checkLaw(Correlate3dJudge.plus(x, y), f,
                    Correlate3dJudge.plus(Correlate3dJudge.map(x, f, 1, 1, 1), Correlate3dJudge.map(y, f, 1, 1, 1)),
                    "the sum of two pictures gives the sum of their maps");
            Correlate3dJudge.checkLaw(x, Correlate3dJudge.plus(f, f),
                    Correlate3dJudge.plus(Correlate3dJudge.map(x, f, 1, 1, 1), Correlate3dJudge.map(x, f, 1, 1, 1)),
                    "a filter that is twice as strong gives a map that is twice as strong");
        }

        @Property(tries = 30)
        void addsUpTheMapsOfItsChannels(@ForAll("volumes") double[][][] x, @ForAll("filters") double[][][] f) {
            Correlate3dJudge.checkSumOfChannels(x, f);
        }

        @Property(tries = 30)
        void movesWithThePicture(@ForAll("filters") double[][][] patch, @ForAll("filters") double[][][] f) {
            Correlate3dJudge.checkMoved(patch, f);
        }

        @Test
        void needsAFilterThatFits() {
            double[][][] two = {{{1, 2}, {3, 4}}};
            refuses(two, new double[][][]{{{1, 1, 1}, {1, 1, 1}, {1, 1, 1}}}, 1, 0);
            refuses(two, new double[][][]{{{1, 1, 1}, {1, 1, 1}, {1, 1, 1}}}, 2, 0);
            refuses(two, new double[][][]{{{1, 1, 1}}}, 1, 0);
            refuses(two, new double[][][]{{{1}, {1}, {1}}}, 1, 0);
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
}
