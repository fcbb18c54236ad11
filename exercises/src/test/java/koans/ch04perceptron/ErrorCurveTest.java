package koans.ch04perceptron;

import java.util.Arrays;
import java.util.stream.IntStream;
import koans.grader.Exercise;
import koans.grader.Fact;
import koans.grader.arbitrary.Numbers;
import koans.grader.check.Charts;
import koans.grader.check.Check;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.knowm.xchart.XYSeries.XYSeriesRenderStyle;

class ErrorCurveTest {

    @Group
    @Exercise(id = "4.15", title = "Errors step by step", points = 4, writes = "errorsPerStep")
    class ErrorsPerStep {

        private static final double[][] INPUTS = {{-1, 0, 0}, {-1, 0, 1}, {-1, 1, 0}, {-1, 1, 1}};

        @Fact("Records three epochs of learning AND")
        @Test
        void recordsThreeEpochsOfAnd() {
            double[] w0 = {0.3, 0.4, 0.1};
            int[] and = {0, 0, 0, 1};
            Check.that("errorsPerStep(w0, x, t, 0.05, 3)", () -> ErrorCurve.errorsPerStep(w0, INPUTS, and, 0.05, 3))
                    .given("w0", w0).given("x", INPUTS).given("t", and)
                    .mistake("The answer is looked at after the update: look first, then learn.",
                            new int[]{0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0})
                    .mistake("An error is 1, whichever way the answer is wrong.",
                            new int[]{0, 0, -1, 0, 0, 0, -1, 0, 0, 0, 0, 0})
                    .mistake("The second epoch goes on with the weights of the first, not with w0.",
                            new int[]{0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 1, 0})
                    .mistake("This is one number an epoch; here every step has its own.", new int[]{1, 1, 0})
                    .mistake("All epochs are run, also those without errors before the last one.",
                            new int[]{0, 0, 1, 0, 0, 0, 1, 0})
                    .is(new int[]{0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 0, 0});
        }

        @Fact("Does not come to rest with XOR")
        @Test
        void neverComesToRestWithXor() {
            check(new double[3], INPUTS, new int[]{0, 1, 1, 0}, 0.5, 3,
                    new int[]{1, 1, 0, 1, 0, 1, 1, 1, 1, 1, 1, 1});
        }

        @Test
        void runsAllEpochs() {
            check(new double[]{1.5, 1, 0.5}, INPUTS, new int[]{0, 0, 0, 1}, 0.5, 3, new int[12]);
        }

        @Test
        void learnsFromASingleSample() {
            check(new double[]{1, 0, 0}, new double[][]{{-1, 1, 1}}, new int[]{1}, 0.5, 2, new int[]{1, 0});
        }

        @Property(tries = 50)
        void looksFirstAndLearnsThen(@ForAll("starts") double[] w0, @ForAll("threeSamples") double[][] x,
                                     @ForAll("threeTargets") int[] t, @ForAll @IntRange(min = 1, max = 4) int epochs) {
            int[] expected = new int[3 * epochs];
            double[] w = w0.clone();
            for (int step = 0; step < expected.length; step++) {
                int error = learn(w, x[step % 3], t[step % 3]);
                expected[step] = Math.abs(error);
            }
            check(w0, x, t, 0.5, epochs, expected);
        }

        @Test
        void takesOnlyWhatFits() {
            double[] w0 = {0.3, 0.4, 0.1};
            int[] and = {0, 0, 0, 1};
            rejects("three targets for four samples", w0, INPUTS, new int[3], 0.05, 3);
            rejects("five targets for four samples", w0, INPUTS, new int[5], 0.05, 3);
            rejects("two weights for samples of three inputs", new double[]{0.3, 0.4}, INPUTS, and, 0.05, 3);
            rejects("no samples", w0, new double[0][], new int[0], 0.05, 3);
            rejects("a target of 2", w0, INPUTS, new int[]{0, 0, 0, 2}, 0.05, 3);
            rejects("a learning rate of 0", w0, INPUTS, and, 0, 3);
            rejects("a learning rate of -0.5, where the weights are right from the start", new double[]{1.5, 1, 0.5},
                    INPUTS, and, -0.5, 3);
            rejects("0 epochs", w0, INPUTS, and, 0.05, 0);
        }

        private static void rejects(String what, double[] w0, double[][] x, int[] t, double lr, int epochs) {
            Check.that("errorsPerStep with " + what, () -> ErrorCurve.errorsPerStep(w0, x, t, lr, epochs)).isRejected();
        }

        private static void check(double[] w0, double[][] x, int[] t, double lr, int epochs, int[] expected) {
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

        private static int[] signed(int[] errors, int[] t) {
            return IntStream.range(0, errors.length).map(i -> t[i % t.length] == 1 ? errors[i] : -errors[i]).toArray();
        }

        /** Changes the weights by the learning rule with rate 0.5; gives target minus output. */
        private static int learn(double[] w, double[] x, int t) {
            double sum = 0;
            for (int i = 0; i < w.length; i++) {
                sum += w[i] * x[i];
            }
            int error = t - (sum >= 0 ? 1 : 0);
            for (int i = 0; i < w.length; i++) {
                w[i] += 0.5 * error * x[i];
            }
            return error;
        }

        @Provide
        Arbitrary<double[]> starts() {
            return Numbers.vector(3, 2);
        }

        @Provide
        Arbitrary<double[][]> threeSamples() {
            return Numbers.vector(3, 3).array(double[][].class).ofSize(3);
        }

        @Provide
        Arbitrary<int[]> threeTargets() {
            return Numbers.labels(3, 2);
        }
    }

    @Group
    @Exercise(id = "4.16", title = "When learning is done", points = 3, writes = "firstErrorFree")
    class FirstErrorFree {

        @Test
        void comesAfterTheLastError() {
            check(new int[]{0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 0, 0}, 7);
        }

        @Fact("Is 0 when there is no error")
        @Test
        void isTheStartWhenThereIsNoError() {
            check(new int[]{0, 0, 0}, 0);
        }

        @Test
        void isTheLengthWhenErrorsNeverEnd() {
            check(new int[]{1, 0, 1}, 3);
            check(new int[]{1}, 1);
        }

        @Test
        void takesCountsPerEpochToo() {
            check(new int[]{2, 3, 3, 2, 1, 0}, 5);
            check(new int[]{3, 0, 2, 0}, 3);
        }

        @Property(tries = 50)
        void isBehindTheLastError(@ForAll("bits") int[] before, @ForAll @IntRange(max = 5) int after) {
            int[] errors = Arrays.copyOf(before, before.length + 1 + after);
            errors[before.length] = 1;
            check(errors, before.length + 1);
        }

        private static void check(int[] errors, int expected) {
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

        @Provide
        Arbitrary<int[]> bits() {
            return Arbitraries.integers().between(0, 1).array(int[].class).ofMaxSize(8);
        }
    }

    @Group
    @Exercise(id = "4.17", title = "The error curve", points = 3, writes = "chart")
    class Chart {

        private static final int[] ERRORS = {0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 0, 0};

        @Test
        void drawsTheErrorsFromStepZeroOn() {
            Charts.keep("4.17-error-curve", Check.that("chart(errors)", () -> ErrorCurve.chart(ERRORS))
                    .given("errors", ERRORS).run());
            hasPoints(ERRORS);
        }

        @Test
        void isOneLineNamedError() {
            Check.that("the names of the series in chart(errors)",
                            () -> Charts.names(ErrorCurve.chart(ERRORS)))
                    .given("errors", ERRORS)
                    .is(new String[]{"error"});
            Check.that("the style of the series in chart(errors)", () -> Charts.style(ErrorCurve.chart(ERRORS), 0))
                    .given("errors", ERRORS)
                    .satisfies("a line, not a scatter of dots", style -> style != XYSeriesRenderStyle.Scatter);
        }

        @Test
        void namesItsAxes() {
            Check.that("chart(errors).getTitle()", () -> ErrorCurve.chart(ERRORS).getTitle()).is("Error curve");
            Check.that("chart(errors).getXAxisTitle()", () -> ErrorCurve.chart(ERRORS).getXAxisTitle())
                    .mistake("The titles of the two axes are swapped.", "error")
                    .is("loop");
            Check.that("chart(errors).getYAxisTitle()", () -> ErrorCurve.chart(ERRORS).getYAxisTitle()).is("error");
        }

        @Property(tries = 15)
        void drawsAnyErrors(@ForAll("counts") int[] errors) {
            hasPoints(errors);
        }

        @Test
        void needsSomethingToDraw() {
            Check.that("chart([])", () -> ErrorCurve.chart(new int[0])).isRejected();
        }

        private static void hasPoints(int[] errors) {
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

        @Provide
        Arbitrary<int[]> counts() {
            return Arbitraries.integers().between(0, 4).array(int[].class).ofMinSize(1).ofMaxSize(9);
        }
    }
}
