package koans.ch05network;

import java.util.Arrays;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import koans.grader.Exercise;
import koans.grader.check.Check;
import net.jqwik.api.ForAll;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ShapesTest {

    @Group
    @Exercise(id = "5.10", title = "How many dimensions?", points = 1, writes = "ndim")
    class Ndim {

        @Test
        void isTwoForAMatrix() {
            double[][] a = {{1, 2}, {3, 4}, {5, 6}};
            check("[[1, 2], [3, 4], [5, 6]]", 2, 3, 6, () -> Shapes.ndim(a));
        }

        @Test
        void isOneForARow() {
            double[] a = {1, 2, 3, 4};
            check("[1, 2, 3, 4]", 1, 4, 4, () -> Shapes.ndim(a));
        }

        @Test
        void growsWithEachPairOfBrackets() {
            double[][][] three = {{{1, 2}}};
            check("[[[1, 2]]]", 3, 1, 2, () -> Shapes.ndim(three));
            double[][][][] four = {{{{7}}}, {{{8}}}};
            check("[[[[7]]], [[[8]]]]", 4, 2, 2, () -> Shapes.ndim(four));
        }

        private static void check(String a, int expected, int length, int numbers, Supplier<Integer> call) {
            Check.that("ndim(" + a + ")", call::get)
                    .mistake("This is the length of the array. How many indices does it take to get a number?", length)
                    .mistake("This is how many numbers there are. How many indices does it take to get one?", numbers)
                    .mistake("One number alone would have 0 dimensions, a row of numbers has 1.", expected - 1)
                    .is(expected);
        }
    }

    @Group
    @Exercise(id = "5.11", title = "The shape of an array", points = 4, writes = "shape")
    class Shape {

        @Test
        void isRowsAndColumns() {
            double[][] a = {{1, 2}, {3, 4}, {5, 6}};
            check(() -> Shapes.shape(a), a, 3, 2);
        }

        @Test
        void isTheLengthOfARow() {
            double[] a = {1, 2, 3, 4};
            check(() -> Shapes.shape(a), a, 4);
        }

        @Test
        void beginsWithTheOuterBrackets() {
            double[][][] three = new double[2][3][4];
            check(() -> Shapes.shape(three), three, 2, 3, 4);
            double[][][][] four = new double[2][1][28][27];
            check(() -> Shapes.shape(four), four, 2, 1, 28, 27);
        }

        @Property(tries = 30)
        void hasOneSizeForEachDimension(@ForAll @IntRange(min = 1, max = 4) int n,
                @ForAll @IntRange(min = 1, max = 4) int c, @ForAll @IntRange(min = 1, max = 4) int h,
                @ForAll @IntRange(min = 1, max = 4) int w) {
            double[][][][] four = new double[n][c][h][w];
            double[][][] three = new double[c][h][w];
            double[][] two = new double[h][w];
            double[] one = new double[w];
            check(() -> Shapes.shape(one), one, w);
            check(() -> Shapes.shape(two), two, h, w);
            check(() -> Shapes.shape(three), three, c, h, w);
            check(() -> Shapes.shape(four), four, n, c, h, w);
        }

        @Test
        void doesNotExistWhenRowsDiffer() {
            double[][] last = {{1, 2}, {3, 4}, {5}};
            rejects("[[1, 2], [3, 4], [5]]", () -> Shapes.shape(last));
            double[][] first = {{1}, {3, 4}, {5, 6}};
            rejects("[[1], [3, 4], [5, 6]]", () -> Shapes.shape(first));
            double[][][] three = {{{1, 2}, {3, 4}}, {{5, 6}, {7}}};
            rejects("[[[1, 2], [3, 4]], [[5, 6], [7]]]", () -> Shapes.shape(three));
            double[][][][] four = {{{{1, 2}}}, {{{3}}}};
            rejects("[[[[1, 2]]], [[[3]]]]", () -> Shapes.shape(four));
        }

        @Test
        void doesNotExistWhenPartsDiffer() {
            double[][][] rows = {{{1, 2}, {3, 4}}, {{5, 6}}};
            rejects("[[[1, 2], [3, 4]], [[5, 6]]]", () -> Shapes.shape(rows));
            double[][][] turned = {new double[2][3], new double[3][2]};
            rejects("[2x3, 3x2]", () -> Shapes.shape(turned));
            double[][][][] matrices = {new double[2][2][2], new double[1][2][2]};
            rejects("[2x2x2, 1x2x2]", () -> Shapes.shape(matrices));
            double[][][][] inner = {new double[2][2][2], new double[2][3][2]};
            rejects("[2x2x2, 2x3x2]", () -> Shapes.shape(inner));
        }

        @Test
        void doesNotExistWithoutNumbers() {
            rejects("[]", () -> Shapes.shape(new double[0]));
            rejects("[] of rows", () -> Shapes.shape(new double[0][]));
            rejects("[[], []]", () -> Shapes.shape(new double[2][0]));
            rejects("[] of matrices", () -> Shapes.shape(new double[0][][]));
            rejects("[[[]]]", () -> Shapes.shape(new double[1][1][0]));
            rejects("[[], []] of matrices", () -> Shapes.shape(new double[2][0][]));
            rejects("[] of arrays of matrices", () -> Shapes.shape(new double[0][][][]));
            rejects("[[[]], [[]]] of matrices", () -> Shapes.shape(new double[2][1][0][]));
            rejects("[[[[]]]]", () -> Shapes.shape(new double[1][1][1][0]));
        }

        private static void rejects(String a, Supplier<int[]> call) {
            Check.that("shape(" + a + ")", call::get).isRejected();
        }

        private static void check(Supplier<int[]> call, Object a, int... expected) {
            int n = expected.length;
            int[] sameLength = new int[n];
            Arrays.fill(sameLength, expected[0]);
            int[] swapped = expected.clone();
            if (n > 1) {
                swapped[n - 1] = expected[n - 2];
                swapped[n - 2] = expected[n - 1];
            }
            Check.that("shape(a)", call::get)
                    .given("a", a)
                    .mistake("Rows and columns have changed places: rows come first.", swapped)
                    .mistake("The sizes stand in the opposite order: the outer brackets come first.",
                            IntStream.range(0, n).map(i -> expected[n - 1 - i]).toArray())
                    .mistake("This is the outer length again and again; ask the parts for their own.", sameLength)
                    .mistake("This is how many numbers there are in all.",
                            new int[]{Arrays.stream(expected).reduce(1, (x, y) -> x * y)})
                    .mistake("This is the number of dimensions; what is the size of each?", new int[]{n})
                    .mistake("This is the outer length only.", new int[]{expected[0]})
                    .mistake("The inner sizes are missing: those of the numbers in a row.",
                            Arrays.copyOf(expected, n - 1))
                    .is(expected);
        }
    }
}
