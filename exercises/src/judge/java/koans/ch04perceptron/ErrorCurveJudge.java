package koans.ch04perceptron;

import java.util.Arrays;
import java.util.stream.IntStream;
import koans.grader.check.Charts;
import koans.grader.check.Check;

/** What the errors of a learning perceptron are, and what they are taken for. */
final class ErrorCurveJudge {

    private ErrorCurveJudge() {
    }

    /** The example of the course, AND with a rate of 0.05 for 3 epochs. */
    static void checkExample(double[] w0, double[][] x, int[] t, int[] expected) {
        Check.that("errorsPerStep(w0, x, t, 0.05, 3)", () -> ErrorCurve.errorsPerStep(w0, x, t, 0.05, 3))
                .given("w0", w0).given("x", x).given("t", t)
                .mistake("The answer is looked at after the update: look first, then learn.",
                        new int[]{0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0})
                .mistake("An error is 1, whichever way the answer is wrong.",
                        new int[]{0, 0, -1, 0, 0, 0, -1, 0, 0, 0, 0, 0})
                .mistake("The second epoch goes on with the weights of the first, not with w0.",
                        new int[]{0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 1, 0})
                .mistake("This is one number an epoch; here every step has its own.", new int[]{1, 1, 0})
                .mistake("All epochs are run, also those without errors before the last one.",
                        new int[]{0, 0, 1, 0, 0, 0, 1, 0})
                .is(expected);
    }

    static void checkErrorsPerStep(double[] w0, double[][] x, int[] t, double lr, int epochs, int[] expected) {
        int[] firstEpoch = Arrays.copyOf(expected, x.length);
        Check.that("errorsPerStep(w0, x, t, " + lr + ", " + epochs + ")",
                        () -> ErrorCurve.errorsPerStep(w0, x, t, lr, epochs))
                .given("w0", w0).given("x", x).given("t", t)
                .mistake("All epochs are run, also those after the last error.", firstEpoch)
                .mistake("An error is 1, whichever way the answer is wrong.", signed(expected, t))
                .mistake("The second epoch goes on with the weights of the first, not with w0.",
                        IntStream.range(0, expected.length).map(i -> firstEpoch[i % x.length]).toArray())
                .is(expected);
    }

    static void rejectsErrorsPerStep(String what, double[] w0, double[][] x, int[] t, double lr, int epochs) {
        Check.that("errorsPerStep with " + what, () -> ErrorCurve.errorsPerStep(w0, x, t, lr, epochs))
                .isIllegalArgument();
    }

    private static int[] signed(int[] errors, int[] t) {
        return IntStream.range(0, errors.length).map(i -> t[i % t.length] == 1 ? errors[i] : -errors[i]).toArray();
    }

    /** The error of each of these steps with a rate of 0.5. */
    static int[] lookingFirst(double[] w0, double[][] x, int[] t, int steps) {
        int[] errors = new int[steps];
        double[] w = w0;
        for (int step = 0; step < steps; step++) {
            int n = step % x.length;
            errors[step] = Math.abs(t[n] - PerceptronRuleJudge.answer(w, x[n]));
            w = PerceptronRuleJudge.updated(w, x[n], t[n], 0.5);
        }
        return errors;
    }

    static void checkFirstErrorFree(int[] errors, int expected) {
        int lastOne = IntStream.range(0, errors.length).filter(i -> errors[i] == 1).max().orElse(-1);
        int firstZero = IntStream.range(0, errors.length).filter(i -> errors[i] == 0).findFirst()
                .orElse(errors.length);
        Check.that("firstErrorFree(errors)", () -> ErrorCurve.firstErrorFree(errors))
                .given("errors", errors)
                .mistake("This is the last step with an error; the one after it is asked for.", expected - 1)
                .mistake("Errors may be counts: whatever is not 0 is an error.", lastOne + 1)
                .mistake("This is the first 0. Errors may come back after it: all that follow have to be 0.",
                        firstZero)
                .mistake("This counts the errors.", Arrays.stream(errors).sum())
                .mistake("This counts the zeros at the end.", errors.length - expected)
                .mistake("Where errors never end, the length of the array is asked for.", -1)
                .is(expected);
    }

    static void hasPoints(int[] errors) {
        int[] fromZero = IntStream.range(0, errors.length).toArray();
        int[] fromOne = IntStream.rangeClosed(1, errors.length).toArray();
        Check.that("the y values of chart(errors)", () -> Charts.y(ErrorCurve.chart(errors), 0))
                .given("errors", errors)
                .mistake("x and y are swapped: the errors go upwards.", fromZero)
                .is(errors.clone());
        Check.that("the x values of chart(errors)", () -> Charts.x(ErrorCurve.chart(errors), 0))
                .given("errors", errors)
                .mistake("The steps count from 0. XChart's own x values count from 1: give yours.", fromOne)
                .is(fromZero);
    }
}
