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
            Correlate2dJudge.checkDot(new double[][]{{1, 2}, {3, 4}}, new double[][]{{5, 6}, {7, 8}}, 70);
            Correlate2dJudge.checkDot(new double[][]{{1, 2, 3}, {0, 1, 2}, {3, 0, 1}}, F, 15);
            Correlate2dJudge.checkDot(new double[][]{{1, 2, 3}, {4, 5, 6}}, new double[][]{{1, 0, -1}, {2, 0.5, 3}},
                    26.5);
            Correlate2dJudge.checkDot(new double[][]{{2}, {3}, {5}}, new double[][]{{7}, {-1}, {1}}, 16);
        }

        @Fact("A filter with a single 1 picks one entry")
        @Property(tries = 30)
        void withOneOneIsThatEntry(@ForAll("matrices") double[][] a, @ForAll("sizes") int p, @ForAll("sizes") int q) {
            double[][] b = new double[a.length][a[0].length];
            b[p % a.length][q % a[0].length] = 1;
            Correlate2dJudge.checkDot(a, b, a[p % a.length][q % a[0].length]);
        }

        @Fact("A window times itself is the sum of its squares")
        @Property(tries = 30)
        void withItselfIsTheSumOfSquares(@ForAll("matrices") double[][] a) {
            Correlate2dJudge.checkDot(a, Correlate2dJudge.copy(a),
                    Arrays.stream(a).flatMapToDouble(Arrays::stream).map(v -> v * v).sum());
        }

        @Property(tries = 40)
        void pairsEqualPlacesOfAnyMatrices(@ForAll("matrix3x2") double[][] a, @ForAll("matrix3x2") double[][] b) {
            Correlate2dJudge.checkDot(a, b, Correlate2dJudge.products(a, b, 0, 0));
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
    }

    @Group
    @Exercise(id = "9.4", title = "Correlation", points = 4, writes = "valid")
    class Valid {

        @Test
        void laysTheFilterOnEveryPlace() {
            Correlate2dJudge.checkValid(WIDE, new double[][]{{1, 2}, {3, -3}},
                    new double[][]{{11, -10, 5}, {35, 2, 35}});
            Correlate2dJudge.checkValid(A, F, new double[][]{{15, 16}, {6, 15}});
        }

        @Test
        void seesAnEdge() {
            Correlate2dJudge.checkValid(new double[][]{{0, 0, 9, 9}, {0, 0, 9, 9}, {0, 0, 9, 9}}, EDGE,
                    new double[][]{{0, 9, 0}, {0, 9, 0}, {0, 9, 0}});
            Correlate2dJudge.checkValid(new double[][]{{0, 0, 9, 9, 0}, {9, 9, 9, 0, 0}}, EDGE,
                    new double[][]{{0, 9, 0, -9}, {0, 0, -9, 0}});
        }

        @Test
        void takesPicturesAndFiltersThatAreNotSquare() {
            Correlate2dJudge.checkValid(WIDE, FLAT, new double[][]{{-3, 14}, {20, 13}, {25, -5}});
            Correlate2dJudge.checkValid(WIDE, new double[][]{{1}, {2}, {-3}}, new double[][]{{-16, 5, -4, 14}});
        }

        @Fact("A filter of full size gives one number")
        @Test
        void withAFilterOfFullSizeIsOneNumber() {
            Correlate2dJudge.checkValid(new double[][]{{1, 2, 3}, {4, 5, 6}}, new double[][]{{1, 0, -1}, {2, 0.5, 3}},
                    new double[][]{{26.5}});
        }

        @Fact("A filter of one number scales the picture")
        @Property(tries = 30)
        void withASingleNumberScalesThePicture(@ForAll("matrices") double[][] a, @ForAll("number") double k) {
            Correlate2dJudge.checkLaw(a, new double[][]{{k}}, Correlate2dJudge.times(a, k),
                    "a filter of one number multiplies every pixel by it");
        }

        @Fact("A filter with a single 1 cuts a block out of the picture")
        @Property(tries = 30)
        void withASingleOneCutsThePicture(@ForAll("picture") double[][] a, @ForAll("sizes") int p) {
            Correlate2dJudge.checkSingleOneAt(a, p % 2, p / 2 % 3);
        }

        @Property(tries = 40)
        void isTheSumOfProductsAtEveryPlace(@ForAll("picture") double[][] a, @ForAll("filters") double[][] f) {
            Correlate2dJudge.checkValid(a, f, Correlate2dJudge.map(a, f, 0));
        }

        @Property(tries = 30)
        void isLinearInThePictureAndInTheFilter(@ForAll("picture") double[][] a, @ForAll("picture") double[][] b,
                @ForAll("matrix3x2") double[][] f, @ForAll("matrix3x2") double[][] g) {
            Correlate2dJudge.checkLaw(Correlate2dJudge.plus(a, b), f,
                    Correlate2dJudge.plus(Correlate2dJudge.map(a, f, 0), Correlate2dJudge.map(b, f, 0)),
                    "the sum of two pictures gives the sum of their maps");
            Correlate2dJudge.checkLaw(a, Correlate2dJudge.plus(f, g),
                    Correlate2dJudge.plus(Correlate2dJudge.map(a, f, 0), Correlate2dJudge.map(a, g, 0)),
                    "the sum of two filters gives the sum of their maps");
        }

        @Property(tries = 30)
        void movesWithThePicture(@ForAll("matrix3x2") double[][] patch, @ForAll("matrix3x2") double[][] f) {
            Correlate2dJudge.checkMoved(patch, f);
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
    }

    @Group
    @Exercise(id = "9.5", title = "Correlation with bias", points = 2, writes = "withBias")
    class WithBias {

        @Test
        void addsTheBiasToEveryEntry() {
            Correlate2dJudge.checkWithBias(WIDE, new double[][]{{1, 2}, {3, -3}}, 10);
            Correlate2dJudge.checkWithBias(A, F, 3);
            Check.that("withBias(a, f, 3)", () -> Correlate2d.withBias(A, F, 3)).given("a", A).given("f", F)
                    .is(new double[][]{{18, 19}, {9, 18}});
        }

        @Test
        void takesPicturesAndFiltersThatAreNotSquare() {
            Correlate2dJudge.checkWithBias(WIDE, FLAT, -0.5);
            Correlate2dJudge.checkWithBias(WIDE, new double[][]{{1}, {2}}, 2);
            Correlate2dJudge.checkWithBias(new double[][]{{3, 1, 4, 1}}, new double[][]{{2, -1}}, 5);
        }

        @Fact("A bias of zero changes nothing")
        @Test
        void ofZeroIsNone() {
            Correlate2dJudge.checkWithBias(WIDE, FLAT, 0);
        }

        @Fact("The bias is one number for all places")
        @Property(tries = 30)
        void isOneNumberForAllPlaces(@ForAll("picture") double[][] a, @ForAll("filters") double[][] f,
                @ForAll("number") double bias) {
            Correlate2dJudge.checkWithBias(a, f, bias);
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

        @Test
        void takesAFilterAsWideOrAsHighAsThePicture() {
            Correlate2dJudge.checkWithBias(new double[][]{{1, 2, 3}, {4, 5, 6}}, new double[][]{{1, 0, -1}}, 1);
            Correlate2dJudge.checkWithBias(new double[][]{{1, 2, 3}, {4, 5, 6}}, new double[][]{{1}, {-1}}, 1);
            Correlate2dJudge.checkWithBias(new double[][]{{1, 2, 3}, {4, 5, 6}}, new double[][]{{1, 2, 0}, {0, 1, 1}},
                    -2);
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
}
