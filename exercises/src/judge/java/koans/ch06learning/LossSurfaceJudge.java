package koans.ch06learning;

import koans.grader.check.Check;

/** A grid of heights as it has to be, and as it often is. */
final class LossSurfaceJudge {

    private LossSurfaceJudge() {
    }

    /** Checks the heights {@code x + 100 * y}. */
    static void check(double[] xs, double[] ys) {
        double[][] expected = new double[ys.length][xs.length];
        double[][] transposed = new double[xs.length][ys.length];
        double[][] swapped = new double[ys.length][xs.length];
        for (int j = 0; j < ys.length; j++) {
            for (int i = 0; i < xs.length; i++) {
                expected[j][i] = xs[i] + 100 * ys[j];
                transposed[i][j] = expected[j][i];
                swapped[j][i] = ys[j] + 100 * xs[i];
            }
        }
        Check.that("grid((x, y) -> x + 100 * y, xs, ys)", () -> LossSurface.grid((x, y) -> x + 100 * y, xs, ys))
                .given("xs", xs).given("ys", ys)
                .mistake("Rows and columns are swapped: each y has a row.", transposed)
                .mistake("f is called with y and x; x comes first.", swapped)
                .is(expected);
    }
}
