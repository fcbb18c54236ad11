package koans.ch09cnn;

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

class VolumesTest {

    /** A picture with three channels of 5x5 pixels. */
    private static final double[][][] X = {
        {{2, 2, 1, 1, 0}, {0, 0, 1, 0, 0}, {0, 2, 0, 0, 1}, {1, 2, 1, 1, 1}, {1, 0, 1, 0, 1}},
        {{2, 0, 0, 0, 1}, {0, 2, 2, 0, 1}, {0, 0, 0, 0, 2}, {0, 1, 2, 0, 1}, {2, 0, 2, 2, 2}},
        {{4, 2, 1, 2, 2}, {0, 1, 0, 4, 2}, {3, 0, 6, 2, 2}, {4, 2, 4, 5, 2}, {3, 4, 1, 0, 0}}};

    /** Two channels of 3x4. */
    private static final double[][][] SMALL = {
        {{1, 2, 3, 4}, {5, 6, 7, 8}, {9, 10, 11, 12}}, {{13, 14, 15, 16}, {17, 18, 19, 20}, {21, 22, 23, 24}}};

    @Group
    @Exercise(id = "9.11", title = "One plane of a volume", points = 2, writes = "channel")
    class Channel {

        @Test
        void isOneOfThePlanes() {
            VolumesJudge.checkChannel(new double[][][]{{{1, 2, 3}, {4, 5, 6}}, {{7, 8, 9}, {10, 11, 12}}}, 1,
                    new double[][]{{7, 8, 9}, {10, 11, 12}});
            VolumesJudge.checkChannel(X, 0, new double[][]{
                {2, 2, 1, 1, 0}, {0, 0, 1, 0, 0}, {0, 2, 0, 0, 1}, {1, 2, 1, 1, 1}, {1, 0, 1, 0, 1}});
        }

        @Property(tries = 30)
        void holdsTheNumbersOfThatChannel(@ForAll("volumes") double[][][] x) {
            for (int c = 0; c < x.length; c++) {
                VolumesJudge.checkChannel(x, c, x[c].clone());
            }
        }

        @Fact("Rejects a channel that does not exist")
        @Test
        void hasToExist() {
            Check.that("channel(x, 2)", () -> Volumes.channel(SMALL, 2)).given("x", SMALL).isRejected();
            Check.that("channel(x, -1)", () -> Volumes.channel(SMALL, -1)).given("x", SMALL).isRejected();
        }
    }

    @Group
    @Exercise(id = "9.12", title = "A row becomes a volume", points = 3, writes = {"reshape", "flatten"})
    class Reshape {

        @Test
        void fillsTheLastIndexFirst() {
            VolumesJudge.checkReshape(IntStream.rangeClosed(1, 12).asDoubleStream().toArray(),
                    new double[][][]{{{1, 2, 3}, {4, 5, 6}}, {{7, 8, 9}, {10, 11, 12}}});
            VolumesJudge.checkReshape(IntStream.rangeClosed(1, 24).asDoubleStream().toArray(), SMALL);
        }

        @Test
        void makesAFilterOf27Numbers() {
            VolumesJudge.checkReshape(new double[]{1, 1, -1, -1, 0, 0, 1, 1, 0,
                -1, -1, 0, 0, -1, 1, 0, -1, 0, -1, 1, 1, -1, 1, -1, 0, 0, -1},
                    new double[][][]{{{1, 1, -1}, {-1, 0, 0}, {1, 1, 0}}, {{-1, -1, 0}, {0, -1, 1}, {0, -1, 0}},
                        {{-1, 1, 1}, {-1, 1, -1}, {0, 0, -1}}});
        }

        @Property(tries = 40)
        void keepsTheNumbersInTheirOrder(@ForAll("volumes") double[][][] x) {
            VolumesJudge.checkReshape(VolumesJudge.flat(x), x);
        }

        @Fact("Needs as many numbers as the volume holds")
        @Test
        void needsTheRightCount() {
            refuses(11);
            refuses(13);
            refuses(6);
            refuses(0);
        }

        private static void refuses(int count) {
            double[] flat = new double[count];
            Check.that("reshape(flat, 2, 2, 3) with " + count + " numbers", () -> Volumes.reshape(flat, 2, 2, 3))
                    .given("flat", flat).isRejected();
        }
    }

    @Group
    @Exercise(id = "9.13", title = "A window through all channels", points = 3, writes = "window")
    class Window {

        @Test
        void isTheSameBlockOfEveryChannel() {
            VolumesJudge.checkWindow(SMALL, 0, 1, new double[][][]{{{2, 3}, {6, 7}}, {{14, 15}, {18, 19}}});
            VolumesJudge.checkWindow(SMALL, 1, 2, new double[][][]{{{7, 8}}, {{19, 20}}});
            VolumesJudge.checkWindow(SMALL, 0, 1, new double[][][]{{{2}, {6}, {10}}, {{14}, {18}, {22}}});
            VolumesJudge.checkWindow(SMALL, 1, 0,
                    new double[][][]{{{5, 6, 7}, {9, 10, 11}}, {{17, 18, 19}, {21, 22, 23}}});
        }

        @Test
        void passesThroughThreeChannels() {
            VolumesJudge.checkWindow(X, 2, 1,
                    new double[][][]{{{2, 0, 0}, {2, 1, 1}, {0, 1, 0}}, {{0, 0, 0}, {1, 2, 0}, {0, 2, 2}},
                    {{0, 6, 2}, {2, 4, 5}, {4, 1, 0}}});
        }

        @Fact("A window of full size is a copy")
        @Test
        void ofFullSizeIsACopy() {
            VolumesJudge.checkWindow(SMALL, 0, 0, SMALL.clone());
        }

        @Property(tries = 50)
        void takesEachEntryFromItsPlace(@ForAll("volumes") double[][][] x, @ForAll("sizes") int p,
                @ForAll("sizes") int q, @ForAll("sizes") int r, @ForAll("sizes") int s) {
            int top = p % x[0].length;
            int left = q % x[0][0].length;
            VolumesJudge.checkWindow(x, top, left,
                    VolumesJudge.block(x, top, left, 1 + r % (x[0].length - top), 1 + s % (x[0][0].length - left)));
        }

        @Test
        void staysInsideThePlanes() {
            refuses(1, 0, 3, 1);
            refuses(0, 2, 1, 3);
            refuses(0, 4, 1, 1);
            refuses(3, 0, 1, 1);
            refuses(-1, 0, 2, 2);
            refuses(0, -1, 2, 2);
        }

        private static void refuses(int top, int left, int height, int width) {
            Check.that("window(x, " + top + ", " + left + ", " + height + ", " + width + ")",
                    () -> Volumes.window(SMALL, top, left, height, width)).given("x", SMALL).isRejected();
        }
    }

    @Group
    @Exercise(id = "9.18", title = "Planes as rows", points = 2, writes = "flattenPlanes")
    class FlattenPlanes {

        @Test
        void areOneRowForEachChannel() {
            VolumesJudge.checkFlattenPlanes(new double[][][]{{{1, 2, 3}, {4, 5, 6}}, {{7, 8, 9}, {10, 11, 12}}},
                    new double[][]{{1, 2, 3, 4, 5, 6}, {7, 8, 9, 10, 11, 12}});
            VolumesJudge.checkFlattenPlanes(new double[][][]{{{0, 3}, {6, 9}}, {{1, 4}, {7, 10}}, {{2, 5}, {8, 11}}},
                    new double[][]{{0, 3, 6, 9}, {1, 4, 7, 10}, {2, 5, 8, 11}});
            VolumesJudge.checkFlattenPlanes(new double[][][]{{{1, 2, 3}}}, new double[][]{{1, 2, 3}});
            VolumesJudge.checkFlattenPlanes(new double[][][]{{{1}, {2}}, {{3}, {4}}}, new double[][]{{1, 2}, {3, 4}});
        }

        @Fact("Planes of 5x5 pixels become rows of 25 numbers")
        @Test
        void ofFiveByFivePixelsAre25Numbers() {
            VolumesJudge.checkFlattenPlanes(X, VolumesJudge.rows(X));
        }

        @Property(tries = 30)
        void keepTheOrderOfEachPlane(@ForAll("volumes") double[][][] x) {
            VolumesJudge.checkFlattenPlanes(x, VolumesJudge.rows(x));
        }
    }

    @Group
    @Exercise(id = "9.19", title = "Drawing a filter", points = 3, writes = "toGray")
    class ToGray {

        @Test
        void goesFromBlackToWhite() {
            VolumesJudge.checkToGray(new double[][]{{1, 1, -1}, {-1, 0, 0}, {1, 1, 0}},
                    new int[][]{{255, 255, 0}, {0, 128, 128}, {255, 255, 128}});
            VolumesJudge.checkToGray(new double[][]{{2, 7, 4}, {3, 6, 2}}, new int[][]{{0, 255, 102}, {51, 204, 0}});
        }

        @Fact("Stretches its own numbers from black to white")
        @Test
        void knowsTheExtremesOfItsOwnNumbers() {
            VolumesJudge.checkToGray(new double[][]{{-3, -8, -5.5}}, new int[][]{{255, 0, 128}});
            VolumesJudge.checkToGray(new double[][]{{1000, 3000}, {2500, 1500}}, new int[][]{{0, 255}, {191, 64}});
            VolumesJudge.checkToGray(new double[][]{{0.25, 0.5, 0.375}}, new int[][]{{0, 255, 128}});
        }

        @Fact("A filter of equal numbers is black")
        @Test
        void ofOneShadeIsBlack() {
            VolumesJudge.checkToGray(new double[][]{{7, 7, 7}, {7, 7, 7}}, new int[2][3]);
            VolumesJudge.checkToGray(new double[][]{{-2}}, new int[1][1]);
            VolumesJudge.checkToGray(new double[][]{{0, 0}}, new int[1][2]);
        }

        /** The range is 8: so every way to compute the shades is exact. */
        @Property(tries = 40)
        void keepsTheOrderOfTheNumbers(@ForAll("plane") double[][] plane, @ForAll("sizes") int p) {
            VolumesJudge.checkShadesFromMinus4To4(plane, p);
        }

        /** Hands a picture over to be looked at: a ring, and what two edge filters see of it. */
        @Fact("Draws a ring in white on black")
        @Test
        void makesEdgesVisible() {
            double[][] ring = VolumesJudge.drawnRing();
            Check.that("toGray(ring)", () -> Volumes.toGray(ring)).given("ring", ring)
                    .satisfies("a ring: black at (0, 0), white at (20, 8)",
                            (int[][] found) -> found[0][0] == 0 && found[20][8] == 255);
        }

        @Provide
        Arbitrary<double[][]> plane() {
            return Numbers.matrix(3, 4, 4).map(SimpleMatrix::toArray2);
        }
    }

    @Provide
    Arbitrary<double[][][]> volumes() {
        return Arbitraries.integers().between(1, 3).flatMap(h -> Arbitraries.integers().between(1, 4)
                .flatMap(w -> Numbers.matrix(h, w, 9).map(SimpleMatrix::toArray2)
                        .array(double[][][].class).ofMinSize(1).ofMaxSize(3)));
    }

    @Provide
    Arbitrary<Integer> sizes() {
        return Arbitraries.integers().between(0, 59);
    }
}
