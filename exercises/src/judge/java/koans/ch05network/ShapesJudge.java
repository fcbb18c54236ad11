package koans.ch05network;

import java.lang.reflect.Array;
import java.util.Arrays;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import koans.grader.check.Check;

/** Shapes and dimensions, and what they are taken for. */
final class ShapesJudge {

    private ShapesJudge() {
    }

    static void checkNdim(String text, double[] a, int expected) {
        checkNdim(text, a, expected, () -> Shapes.ndim(a));
    }

    static void checkNdim(String text, double[][] a, int expected) {
        checkNdim(text, a, expected, () -> Shapes.ndim(a));
    }

    static void checkNdim(String text, double[][][] a, int expected) {
        checkNdim(text, a, expected, () -> Shapes.ndim(a));
    }

    static void checkNdim(String text, double[][][][] a, int expected) {
        checkNdim(text, a, expected, () -> Shapes.ndim(a));
    }

    private static void checkNdim(String text, Object a, int expected, Supplier<Integer> call) {
        Check.that("ndim(" + text + ")", call::get)
                .mistake("This is the length of the array. How many indices does it take to get a number?",
                        Array.getLength(a))
                .mistake("This is how many numbers there are. How many indices does it take to get one?",
                        numbers(a))
                .mistake("One number alone would have 0 dimensions, a row of numbers has 1.", expected - 1)
                .is(expected);
    }

    private static int numbers(Object a) {
        return a instanceof double[] row ? row.length
                : Arrays.stream((Object[]) a).mapToInt(ShapesJudge::numbers).sum();
    }

    static void rejectsShape(String text, double[] a) {
        rejectsShape(text, () -> Shapes.shape(a));
    }

    static void rejectsShape(String text, double[][] a) {
        rejectsShape(text, () -> Shapes.shape(a));
    }

    static void rejectsShape(String text, double[][][] a) {
        rejectsShape(text, () -> Shapes.shape(a));
    }

    static void rejectsShape(String text, double[][][][] a) {
        rejectsShape(text, () -> Shapes.shape(a));
    }

    private static void rejectsShape(String text, Supplier<int[]> call) {
        Check.that("shape(" + text + ")", call::get).isRejected();
    }

    static void checkShape(double[] a, int... expected) {
        checkShape(() -> Shapes.shape(a), a, expected);
    }

    static void checkShape(double[][] a, int... expected) {
        checkShape(() -> Shapes.shape(a), a, expected);
    }

    static void checkShape(double[][][] a, int... expected) {
        checkShape(() -> Shapes.shape(a), a, expected);
    }

    static void checkShape(double[][][][] a, int... expected) {
        checkShape(() -> Shapes.shape(a), a, expected);
    }

    private static void checkShape(Supplier<int[]> call, Object a, int... expected) {
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
