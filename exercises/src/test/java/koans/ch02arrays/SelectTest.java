package koans.ch02arrays;

import java.util.Arrays;
import koans.grader.Exercise;
import koans.grader.Fact;
import koans.grader.arbitrary.Numbers;
import koans.grader.check.Check;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.ejml.simple.SimpleMatrix;
import org.junit.jupiter.api.Test;

class SelectTest {

    private static final double[][] A = {{51, 55}, {14, 19}, {0, 4}};
    private static final double[][] RAGGED = {{1, 2}, {3, 4}, {5}};

    @Group
    @Exercise(id = "2.10", title = "A mask", points = 2, writes = "mask")
    class Mask {

        @Test
        void isTrueWhereTheNumberIsLargeEnough() {
            check(A, 15, new boolean[][]{{true, true}, {false, true}, {false, false}});
            check(new double[][]{{1, 20, 3}, {30, 2, 40}}, 15,
                    new boolean[][]{{false, true, false}, {true, false, true}});
        }

        @Test
        void isTrueAtTheLimitItself() {
            check(A, 14, new boolean[][]{{true, true}, {true, true}, {false, false}});
        }

        @Fact("Even the smallest distance from the limit counts")
        @Test
        void needsNoDistanceFromTheLimit() {
            check(new double[][]{{0.25, 0.75, -0.25}, {1e-300, -1e-300, 0}}, 0,
                    new boolean[][]{{true, true, false}, {true, false, true}});
        }

        @Property(tries = 50)
        void comparesEachNumberByItself(@ForAll("matrix") double[][] a) {
            double limit = a[0][0];
            boolean[][] expected = new boolean[a.length][a[0].length];
            for (int i = 0; i < a.length; i++) {
                for (int j = 0; j < a[i].length; j++) {
                    expected[i][j] = a[i][j] >= limit;
                }
            }
            check(a, limit, expected);
        }

        @Fact("Rejects empty matrices and rows of different lengths")
        @Test
        void comparesNothingThatIsNoMatrix() {
            Check.that("mask([], 5)", () -> Select.mask(new double[0][], 5))
                    .isRejectedWith(IllegalArgumentException.class, "empty");
            Check.that("mask([[], []], 5)", () -> Select.mask(new double[2][0], 5))
                    .isRejectedWith(IllegalArgumentException.class, "empty");
            Check.that("mask([[1, 2], [3, 4], [5]], 5)", () -> Select.mask(RAGGED, 5))
                    .isRejectedWith(IllegalArgumentException.class, "row 2");
        }

        private static void check(double[][] a, double limit, boolean[][] expected) {
            boolean[][] above = new boolean[a.length][a[0].length];
            boolean[][] nearly = new boolean[a.length][a[0].length];
            boolean[][] below = new boolean[a.length][a[0].length];
            boolean[][] atMost = new boolean[a.length][a[0].length];
            boolean[][] whole = new boolean[a.length][a[0].length];
            boolean[][] columns = new boolean[a[0].length][a.length];
            for (int i = 0; i < a.length; i++) {
                for (int j = 0; j < a[i].length; j++) {
                    above[i][j] = a[i][j] > limit;
                    nearly[i][j] = a[i][j] >= limit - 1e-9;
                    below[i][j] = a[i][j] < limit;
                    atMost[i][j] = a[i][j] <= limit;
                    whole[i][j] = (int) a[i][j] >= (int) limit;
                    columns[j][i] = a[i][j] >= limit;
                }
            }
            Check.that("mask(a, limit)", () -> Select.mask(a, limit)).given("a", a).given("limit", limit)
                    .mistake("Compared with > instead of >=: a number that equals the limit is picked too.", above)
                    .mistake("A number just below the limit is picked: compare without a tolerance.", nearly)
                    .mistake("True and false are the wrong way round.", below)
                    .mistake("Compared the wrong way round, with <=.", atMost)
                    .mistake("The numbers lose their decimals before they are compared.", whole)
                    .mistake("Rows and columns are swapped.", columns)
                    .mistake("The mask is created but never filled.", new boolean[a.length][a[0].length])
                    .is(expected);
        }

        @Provide
        Arbitrary<double[][]> matrix() {
            return Numbers.matrices(3, 4, 9).map(SimpleMatrix::toArray2);
        }
    }

    @Group
    @Exercise(id = "2.11", title = "Picking by value", points = 3, writes = "atLeast")
    class AtLeast {

        @Test
        void picksTheNumbersThatAreLargeEnough() {
            check(A, 15, 51, 55, 19);
            check(new double[][]{{1, 20}, {30, 2}}, 15, 20, 30);
            check(new double[][]{{40, 1, 20}, {2, 30, 3}}, 15, 40, 20, 30);
        }

        @Test
        void picksTheLimitItself() {
            check(A, 14, 51, 55, 14, 19);
        }

        @Test
        void picksAllOrNone() {
            check(A, 100);
            check(A, Double.NEGATIVE_INFINITY, 51, 55, 14, 19, 0, 4);
        }

        @Test
        void picksZerosAndEqualNumbersToo() {
            check(new double[][]{{0, -1, 3}, {3, 0, -2}}, 0, 0, 3, 3, 0);
        }

        @Fact("Even the smallest distance from the limit counts")
        @Test
        void needsNoDistanceFromTheLimit() {
            check(new double[][]{{0.25, 0.75, -0.25}, {1e-300, -1e-300, 0.5}}, 0, 0.25, 0.75, 1e-300, 0.5);
        }

        @Property(tries = 50)
        void keepsTheOrderOfTheMatrix(@ForAll("matrix") double[][] a) {
            double limit = a[0][0];
            check(a, limit, Arrays.stream(a).flatMapToDouble(Arrays::stream).filter(v -> v >= limit).toArray());
        }

        @Fact("Rejects empty matrices and rows of different lengths")
        @Test
        void picksFromNothingThatIsNoMatrix() {
            Check.that("atLeast([], 5)", () -> Select.atLeast(new double[0][], 5))
                    .isRejectedWith(IllegalArgumentException.class, "empty");
            Check.that("atLeast([[], []], 5)", () -> Select.atLeast(new double[2][0], 5))
                    .isRejectedWith(IllegalArgumentException.class, "empty");
            Check.that("atLeast([[1, 2], [3, 4], [5]], 5)", () -> Select.atLeast(RAGGED, 5))
                    .isRejectedWith(IllegalArgumentException.class, "row 2");
        }

        private static void check(double[][] a, double limit, double... expected) {
            double[] values = Arrays.stream(a).flatMapToDouble(Arrays::stream).toArray();
            double[] inPlace = Arrays.stream(values).map(v -> v >= limit ? v : 0).toArray();
            double[] columns = new SimpleMatrix(a).transpose().getDDRM().data.clone();
            double[] sorted = expected.clone();
            Arrays.sort(sorted);
            Check.that("atLeast(a, limit)", () -> Select.atLeast(a, limit)).given("a", a).given("limit", limit)
                    .mistake("Compared with > instead of >=: a number that equals the limit is picked too.",
                            Arrays.stream(values).filter(v -> v > limit).toArray())
                    .mistake("These are the numbers below the limit.",
                            Arrays.stream(values).filter(v -> v < limit).toArray())
                    .mistake("The numbers come column by column; take them row by row.",
                            Arrays.stream(columns).filter(v -> v >= limit).toArray())
                    .mistake("The array is too long, its end is filled with zeros: count first, then create it.",
                            Arrays.copyOf(expected, values.length))
                    .mistake("Zeros stand where numbers were too small: the result holds the picked numbers only.",
                            inPlace)
                    .mistake("The numbers are sorted; leave them in the order of the matrix.", sorted)
                    .mistake("Equal numbers are picked once; pick each of them.",
                            Arrays.stream(expected).distinct().toArray())
                    .is(expected);
        }

        @Provide
        Arbitrary<double[][]> matrix() {
            return Numbers.matrices(3, 4, 9).map(SimpleMatrix::toArray2);
        }
    }
}
