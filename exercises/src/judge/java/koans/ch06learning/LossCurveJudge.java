package koans.ch06learning;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import koans.grader.check.Check;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.XYSeries.XYSeriesRenderStyle;

/** The points of a curve as they have to be, and as they often are. */
final class LossCurveJudge {

    private LossCurveJudge() {
    }

    /** Checks points of {@code x^2 + 16}; one more would be at stop. */
    static void checkSampleOfParabola(int start, int stop, double step, double[][] expected) {
        DoubleUnaryOperator f = x -> x * x + 16;
        int count = expected[0].length;
        double[][] pairs = new double[count][];
        Arrays.setAll(pairs, i -> new double[]{expected[0][i], expected[1][i]});
        Check.that("sample(x -> x * x + 16, " + start + ", " + stop + ", " + step + ")",
                        () -> LossCurve.sample(f, start, stop, step))
                .mistake("The last point is at stop itself; all have to be below it.",
                        points(f, start, step, count + 1))
                .mistake("This is one row for each point; the x values make a row, and the losses.", pairs)
                .mistake("The rows are swapped: the x values come first.", new double[][]{expected[1], expected[0]})
                .mistake("The last point before stop is missing.", points(f, start, step, count - 1))
                .is(expected);
    }

    static void checkSample(DoubleUnaryOperator f, double start, double stop, double step, int count) {
        double[][] accumulated = new double[2][count + 1];
        double x = start;
        for (int i = 0; i <= count; i++) {
            accumulated[0][i] = x;
            accumulated[1][i] = f.applyAsDouble(x);
            x += step;
        }
        Check.that("sample(f, " + start + ", " + stop + ", " + step + ")",
                        () -> LossCurve.sample(f, start, stop, step))
                .mistake(stop == start + count * step
                                ? "There is a point at stop, or nearly there: all have to be below it. "
                                + "start + i * step keeps rounding errors from piling up."
                                : "There is a point beyond stop.", accumulated)
                .mistake("The curve begins at 0 instead of at start.", points(f, 0, step, count))
                .mistake("The last point before stop is missing.", points(f, start, step, count - 1))
                .is(points(f, start, step, count));
    }

    /** 200 points of {@code x^2 + 16}, from 0 to 19.9. */
    static double[][] parabola() {
        double[][] parabola = new double[2][200];
        for (int i = 0; i < 200; i++) {
            parabola[0][i] = i / 10.0;
            parabola[1][i] = parabola[0][i] * parabola[0][i] + 16;
        }
        return parabola;
    }

    private static double[][] points(DoubleUnaryOperator f, double start, double step, int count) {
        double[][] points = new double[2][count];
        for (int i = 0; i < count; i++) {
            points[0][i] = start + i * step;
            points[1][i] = f.applyAsDouble(points[0][i]);
        }
        return points;
    }

    static void checkPointsOfChart(double[][] points) {
        Check.that("the y values of chart(points)", () -> only(LossCurve.chart(points)).getYData())
                .given("points", points).mayShare()
                .mistake("x and y are swapped: the losses go upwards.", points[0])
                .is(points[1]);
        double[] counted = new double[points[0].length];
        for (int i = 0; i < counted.length; i++) {
            counted[i] = i + 1;
        }
        Check.that("the x values of chart(points)", () -> only(LossCurve.chart(points)).getXData())
                .given("points", points).mayShare()
                .mistake("XChart counts 1, 2, 3, ... when it is given y values alone: give it both rows.", counted)
                .is(points[0]);
    }

    private static XYSeries only(XYChart chart) {
        return chart.getSeriesMap().values().iterator().next();
    }

    /** The series' own style, or that of the chart. */
    static XYSeriesRenderStyle style(XYChart chart) {
        XYSeriesRenderStyle own = only(chart).getXYSeriesRenderStyle();
        return own == null ? chart.getStyler().getDefaultSeriesRenderStyle() : own;
    }
}
