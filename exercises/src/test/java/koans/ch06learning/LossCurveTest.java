package koans.ch06learning;

import koans.grader.Exercise;
import koans.grader.Fact;
import koans.grader.check.Charts;
import koans.grader.check.Check;
import net.jqwik.api.ForAll;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.knowm.xchart.XYSeries.XYSeriesRenderStyle;

class LossCurveTest {

    @Group
    @Exercise(id = "6.18", title = "Points of a curve", points = 3, writes = "sample")
    class Sample {

        @Test
        void hasXValuesAndLosses() {
            // f(x) = x^2 + 16
            LossCurveJudge.checkSampleOfParabola(0, 2, 0.5, new double[][]{{0, 0.5, 1, 1.5}, {16, 16.25, 17, 18.25}});
        }

        @Test
        void doesNotLetRoundingErrorsPileUp() {
            LossCurveJudge.checkSample(x -> 3 * x, 0, 1, 0.1, 10);
            LossCurveJudge.checkSample(x -> x * x + 16, 0, 20, 0.1, 200);
        }

        @Property(tries = 40)
        void goesFromStartInEqualSteps(@ForAll @IntRange(min = -8, max = 8) int start,
                @ForAll @IntRange(min = 1, max = 24) int length, @ForAll @IntRange(min = 1, max = 12) int step) {
            LossCurveJudge.checkSample(x -> x * x - x, start / 4.0, (start + length) / 4.0, step / 4.0,
                    (length + step - 1) / step);
        }

        @Test
        void asksForEveryPointOnce() {
            int[] calls = new int[1];
            Check.that("how often sample(f, 0, 2, 0.5) calls f", () -> {
                LossCurve.sample(x -> calls[0]++, 0, 2, 0.5);
                return calls[0];
            })
                    .mistake("f is called twice for each point.", 8)
                    .once()
                    .is(4);
        }

        @Fact("Needs a step above zero and a stop above the start")
        @Test
        void needsToGoForward() {
            rejects(0, 2, 0);
            rejects(0, 2, -0.5);
            rejects(2, 0, 0.5);
            rejects(2, 2, 0.5);
            rejects(2, 0, -0.5);
        }

        private static void rejects(double start, double stop, double step) {
            Check.that("sample(f, " + start + ", " + stop + ", " + step + ")",
                    () -> LossCurve.sample(x -> x, start, stop, step)).isRejected();
        }
    }

    @Group
    @Exercise(id = "6.19", title = "The loss curve", points = 3, writes = "chart")
    class Chart {

        private static final double[][] POINTS = {{0, 0.5, 1, 1.5}, {16, 16.25, 17, 18.25}};

        @Test
        void drawsTheLossesOverTheXValues() {
            double[][] parabola = LossCurveJudge.parabola();
            Charts.keep("6.19-loss-curve", Check.that("chart(points)", () -> LossCurve.chart(parabola))
                    .given("points", parabola).mayShare().run());
            LossCurveJudge.checkPointsOfChart(POINTS);
            LossCurveJudge.checkPointsOfChart(parabola);
        }

        @Test
        void isOneLineNamedLoss() {
            Check.that("the names of the series in chart(points)",
                            () -> LossCurve.chart(POINTS).getSeriesMap().keySet().toArray())
                    .given("points", POINTS)
                    .is(new String[]{"loss"});
            Check.that("the style of the series in chart(points)", () -> LossCurveJudge.style(LossCurve.chart(POINTS)))
                    .given("points", POINTS)
                    .satisfies("a line, not a scatter of dots", style -> style != XYSeriesRenderStyle.Scatter);
        }

        @Test
        void namesItsAxes() {
            Check.that("chart(points).getTitle()", () -> LossCurve.chart(POINTS).getTitle()).is("Loss curve");
            Check.that("chart(points).getXAxisTitle()", () -> LossCurve.chart(POINTS).getXAxisTitle())
                    .mistake("The titles of the two axes are swapped.", "loss")
                    .is("x");
            Check.that("chart(points).getYAxisTitle()", () -> LossCurve.chart(POINTS).getYAxisTitle()).is("loss");
        }

        @Test
        void needsAnXValueForEveryLoss() {
            Check.that("chart([[0, 1, 2], [5, 6]])", () -> LossCurve.chart(new double[][]{{0, 1, 2}, {5, 6}}))
                    .isRejected();
            Check.that("chart([[0, 1], [5, 6, 7]])", () -> LossCurve.chart(new double[][]{{0, 1}, {5, 6, 7}}))
                    .isRejected();
        }
    }
}
