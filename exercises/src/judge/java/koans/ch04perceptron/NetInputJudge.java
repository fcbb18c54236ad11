package koans.ch04perceptron;

import koans.grader.check.Check;

/** Weighted sums as they have to be, and as they often are. */
final class NetInputJudge {

    private NetInputJudge() {
    }

    /** The sum of the products. */
    static double products(double[] w, double[] x) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += w[i] * x[i];
        }
        return sum;
    }

    static void checkWeightedSum(double[] w, double[] x, double expected) {
        double inputs = 0;
        double withoutFirst = 0;
        for (int i = 0; i < x.length; i++) {
            inputs += x[i];
            withoutFirst += i == 0 ? 0 : w[i] * x[i];
        }
        Check.that("weightedSum(w, x)", () -> NetInput.weightedSum(w, x))
                .given("w", w).given("x", x)
                .mistake("The inputs are added up without their weights.", inputs)
                .mistake("The first input is left out.", withoutFirst)
                .mistake("Only the last product is kept: each one has to be added.",
                        w[w.length - 1] * x[x.length - 1])
                .is(expected);
    }

    static void checkWithBias(double b, double[] w, double[] x, double expected) {
        Check.that("withBias(b, w, x)", () -> NetInput.withBias(b, w, x))
                .given("b", b).given("w", w).given("x", x)
                .mistake("The bias is left out.", expected - b)
                .mistake("The bias is subtracted; it is added.", expected - 2 * b)
                .mistake("The bias is added once for every input; once is enough.", expected + (x.length - 1) * b)
                .is(expected);
    }
}
