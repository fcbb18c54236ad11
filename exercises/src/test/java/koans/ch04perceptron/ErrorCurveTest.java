package koans.ch04perceptron;

import static koans.ch04perceptron.ErrorCurveJudge.checkErrorsPerStep;
import static koans.ch04perceptron.ErrorCurveJudge.checkExample;
import static koans.ch04perceptron.ErrorCurveJudge.checkFirstErrorFree;
import static koans.ch04perceptron.ErrorCurveJudge.hasPoints;
import static koans.ch04perceptron.ErrorCurveJudge.lookingFirst;
import static koans.ch04perceptron.ErrorCurveJudge.rejectsErrorsPerStep;

import java.util.Arrays;
import koans.grader.Exercise;
import koans.grader.Fact;
import koans.grader.arbitrary.Numbers;
import koans.grader.check.Charts;
import koans.grader.check.Check;
import koans.grader.check.Rejected;
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
            checkExample(w0, INPUTS, and, new int[]{0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 0, 0});
        }

        @Fact("Does not come to rest with XOR")
        @Test
        void neverComesToRestWithXor() {
            checkErrorsPerStep(new double[3], INPUTS, new int[]{0, 1, 1, 0}, 0.5, 3,
                    new int[]{1, 1, 0, 1, 0, 1, 1, 1, 1, 1, 1, 1});
        }

        @Test
        void runsAllEpochs() {
            checkErrorsPerStep(new double[]{1.5, 1, 0.5}, INPUTS, new int[]{0, 0, 0, 1}, 0.5, 3, new int[12]);
        }

        @Test
        void learnsFromASingleSample() {
            checkErrorsPerStep(new double[]{1, 0, 0}, new double[][]{{-1, 1, 1}}, new int[]{1}, 0.5, 2,
                    new int[]{1, 0});
        }

        @Property(tries = 50)
        void looksFirstAndLearnsThen(@ForAll("starts") double[] w0, @ForAll("threeSamples") double[][] x,
                                     @ForAll("threeTargets") int[] t, @ForAll @IntRange(min = 1, max = 4) int epochs) {
            checkErrorsPerStep(w0, x, t, 0.5, epochs, lookingFirst(w0, x, t, 3 * epochs));
        }

        @Test
        void takesOnlyWhatFits() {
            double[] w0 = {0.3, 0.4, 0.1};
            int[] and = {0, 0, 0, 1};
            rejectsErrorsPerStep("three targets for four samples", w0, INPUTS, new int[3], 0.05, 3);
            rejectsErrorsPerStep("five targets for four samples", w0, INPUTS, new int[5], 0.05, 3);
            rejectsErrorsPerStep("two weights for samples of three inputs", new double[]{0.3, 0.4}, INPUTS, and, 0.05,
                    3);
            rejectsErrorsPerStep("no samples", w0, new double[0][], new int[0], 0.05, 3);
            rejectsErrorsPerStep("a target of 2", w0, INPUTS, new int[]{0, 0, 0, 2}, 0.05, 3);
            rejectsErrorsPerStep("a learning rate of 0", w0, INPUTS, and, 0, 3);
            rejectsErrorsPerStep("a learning rate of -0.5, where the weights are right from the start",
                    new double[]{1.5, 1, 0.5}, INPUTS, and, -0.5, 3);
            rejectsErrorsPerStep("0 epochs", w0, INPUTS, and, 0.05, 0);
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
            checkFirstErrorFree(new int[]{0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 0, 0}, 7);
        }

        @Fact("Is 0 when there is no error")
        @Test
        void isTheStartWhenThereIsNoError() {
            checkFirstErrorFree(new int[]{0, 0, 0}, 0);
        }

        @Test
        void isTheLengthWhenErrorsNeverEnd() {
            checkFirstErrorFree(new int[]{1, 0, 1}, 3);
            checkFirstErrorFree(new int[]{1}, 1);
        }

        @Test
        void takesCountsPerEpochToo() {
            checkFirstErrorFree(new int[]{2, 3, 3, 2, 1, 0}, 5);
            checkFirstErrorFree(new int[]{3, 0, 2, 0}, 3);
        }

        @Property(tries = 50)
        void isBehindTheLastError(@ForAll("bits") int[] before, @ForAll @IntRange(max = 5) int after) {
            int[] errors = Arrays.copyOf(before, before.length + 1 + after);
            errors[before.length] = 1;
            checkFirstErrorFree(errors, before.length + 1);
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
            Rejected.saying().by("chart", ErrorCurve::chart, new int[0]);
        }

        @Provide
        Arbitrary<int[]> counts() {
            return Arbitraries.integers().between(0, 4).array(int[].class).ofMinSize(1).ofMaxSize(9);
        }
    }
}
