package koans.ch04perceptron;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import koans.grader.check.Check;
import koans.grader.check.Rejected;
import koans.grader.check.Values;

/** What a perceptron with these weights answers, and what is wrong with weights. */
final class SeparabilityJudge {

    /** -2, -1.75, ..., 2. */
    static final double[] GRID = IntStream.rangeClosed(-8, 8).mapToDouble(i -> i / 4.0).toArray();

    private SeparabilityJudge() {
    }

    static void rejects(int[] outputs) {
        Rejected.saying().by("search", Separability::search, outputs, new double[]{-1, 1});
    }

    static void findsNone(int[] outputs, double[] grid) {
        Check.that("search(" + Arrays.toString(outputs) + ", " + name(grid) + ")",
                        () -> Separability.search(outputs, grid))
                .given("outputs", outputs).given("grid", grid)
                .diagnosis(() -> looksLike(outputs, grid, Separability.search(outputs, grid)))
                .is(Optional.empty());
    }

    static void finds(int[] outputs, double[] grid) {
        Check.that("search(" + Arrays.toString(outputs) + ", " + name(grid) + ")",
                        () -> Separability.search(outputs, grid))
                .given("outputs", outputs).given("grid", grid)
                .diagnosis(() -> looksLike(outputs, grid, Separability.search(outputs, grid)))
                .<Optional<double[]>>satisfies("b, w1, w2 from the grid with outputs " + Arrays.toString(outputs),
                        found -> found.isPresent() && found.get().length == 3
                                && Arrays.stream(found.get()).allMatch(v -> contains(grid, v))
                                && Arrays.equals(outputs(found.get()), outputs));
    }

    private static String name(double[] grid) {
        return grid == GRID ? "[-2, -1.75, ..., 2]" : Values.show(grid);
    }

    private static boolean contains(double[] grid, double value) {
        return DoubleStream.of(grid).anyMatch(v -> v == value);
    }

    /** What a perceptron with bias and weights {b, w1, w2} answers to 0 0, 0 1, 1 0, 1 1. */
    static int[] outputs(double[] w) {
        return DoubleStream.of(w[0], w[0] + w[2], w[0] + w[1], w[0] + w[1] + w[2])
                .mapToInt(sum -> sum > 0 ? 1 : 0).toArray();
    }

    private static String looksLike(int[] outputs, double[] grid, Optional<double[]> found) {
        if (found.isEmpty()) {
            return "There are weights on this grid. Each of b, w1, w2 may be any of its numbers, also the same.";
        }
        double[] w = found.get();
        if (w.length != 3) {
            return "The result holds three numbers: b, w1, w2.";
        }
        if (!Arrays.stream(w).allMatch(v -> contains(grid, v))) {
            return "Some of these numbers are not in the grid.";
        }
        if (Arrays.equals(outputs(new double[]{-w[0], w[1], w[2]}), outputs)) {
            return "b is added to the sum; here it is used as a threshold.";
        }
        if (Arrays.equals(outputs(new double[]{w[0], w[2], w[1]}), outputs)) {
            return "w1 and w2 are swapped: the second output belongs to the inputs 0 1.";
        }
        if (Arrays.equals(outputs(new double[]{w[2], w[0], w[1]}), outputs)) {
            return "b comes first in the result, then w1 and w2.";
        }
        if (Arrays.equals(outputs(new double[]{w[0] + 1e-6, w[1], w[2]}), outputs)) {
            return "A sum of exactly 0 does not fire here: > and not >=.";
        }
        return "The perceptron with these weights answers " + Values.show(outputs(w)) + ".";
    }
}
