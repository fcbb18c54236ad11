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

class PaddingTest {

    @Group
    @Exercise(id = "9.6", title = "Zero padding", points = 3, writes = "plane")
    class Plane {

        @Test
        void putsABorderOfZerosAround() {
            PaddingJudge.checkPlane(new double[][]{{15, 16}, {6, 15}}, 1,
                    new double[][]{{0, 0, 0, 0}, {0, 15, 16, 0}, {0, 6, 15, 0}, {0, 0, 0, 0}});
        }

        @Test
        void isEquallyWideOnAllSides() {
            PaddingJudge.checkPlane(new double[][]{{1, 2, 3}}, 1,
                    new double[][]{{0, 0, 0, 0, 0}, {0, 1, 2, 3, 0}, {0, 0, 0, 0, 0}});
            PaddingJudge.checkPlane(new double[][]{{1}, {2}}, 2,
                    new double[][]{{0, 0, 0, 0, 0}, {0, 0, 0, 0, 0}, {0, 0, 1, 0, 0}, {0, 0, 2, 0, 0}, {0, 0, 0, 0, 0},
                    {0, 0, 0, 0, 0}});
        }

        @Fact("A border of width zero makes a copy")
        @Test
        void ofWidthZeroIsACopy() {
            PaddingJudge.checkPlane(new double[][]{{1, 2, 3}, {4, 5, 6}}, 0, new double[][]{{1, 2, 3}, {4, 5, 6}});
        }

        @Property(tries = 40)
        void keepsThePictureInTheMiddle(@ForAll("matrices") double[][] a, @ForAll("widths") int p) {
            PaddingJudge.checkPlane(a, p, PaddingJudge.padded(a, p));
        }

        @Fact("Padding twice is padding once with the sum of the widths")
        @Property(tries = 30)
        void twiceIsOnceWithTheSumOfTheWidths(@ForAll("matrices") double[][] a, @ForAll("widths") int p) {
            double[][] inner = PaddingJudge.padded(a, 1);
            Check.that("plane(plane(a, 1), " + p + ")", () -> Padding.plane(inner, p)).given("the inner plane", inner)
                    .because("two borders are one border that is as wide as both").is(PaddingJudge.padded(a, 1 + p));
        }

        @Test
        void hasNoNegativeWidth() {
            double[][] a = {{1, 2, 3, 4}, {5, 6, 7, 8}, {9, 10, 11, 12}};
            Check.that("plane(a, -1)", () -> Padding.plane(a, -1)).given("a", a).isRejected();
            Check.that("plane(a, -2)", () -> Padding.plane(a, -2)).given("a", a).isRejected();
        }
    }

    @Group
    @Exercise(id = "9.7", title = "Padding every channel", points = 2, writes = "volume")
    class Volume {

        @Test
        void padsEachChannel() {
            PaddingJudge.checkVolume(new double[][][]{{{1, 2}}, {{3, 4}}, {{5, 6}}}, 1);
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
            PaddingJudge.checkVolume(x, 1);
            Check.that("volume(x, 2)", () -> Padding.volume(x, 2)).given("x", x).satisfies("channel sums 19, 22, 56",
                    (double[][][] y) -> y.length == 3 && PaddingJudge.sum(y[0]) == 19 && PaddingJudge.sum(y[1]) == 22
                    && PaddingJudge.sum(y[2]) == 56);
        }

        @Fact("A border of width zero makes a copy")
        @Test
        void ofWidthZeroIsACopy() {
            PaddingJudge.checkVolume(new double[][][]{{{1, 2, 3}, {4, 5, 6}}, {{7, 8, 9}, {0, 1, 2}}}, 0);
        }

        @Property(tries = 40)
        void isThePaddingOfEachPlane(@ForAll("volumes") double[][][] x, @ForAll("widths") int p) {
            PaddingJudge.checkVolume(x, p);
        }

        @Test
        void hasNoNegativeWidth() {
            double[][][] x = {{{1, 2, 3, 4}, {5, 6, 7, 8}, {9, 10, 11, 12}}};
            Check.that("volume(x, -1)", () -> Padding.volume(x, -1)).given("x", x).isRejected();
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
}
