package koans.ch05network;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import koans.grader.check.Charts;
import koans.grader.check.Check;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries.XYSeriesRenderStyle;

/** What is read off a chart of an activation function, and what it may show instead. */
final class ActivationChartsJudge {

    static final List<Double> LEFT_TO_XCHART = Arrays.asList(null, null);

    private ActivationChartsJudge() {
    }

    /** A call that draws a chart. */
    @FunctionalInterface
    interface Drawing {
        XYChart run();
    }

    static void goesThrough(String call, Drawing drawing, double start, int count, DoubleUnaryOperator curve) {
        double[] x = IntStream.range(0, count).mapToDouble(i -> start + i * 0.1).toArray();
        Check.that("the x values of " + call, () -> Charts.x(drawing.run(), 0))
                .mistake("These are the index. To the right go the weighted sums.",
                        IntStream.range(0, count).asDoubleStream().toArray())
                .mistake("These are XChart's own x values. To the right go the weighted sums.",
                        IntStream.rangeClosed(1, count).asDoubleStream().toArray())
                .mistake("One point too many: the end does not belong to it.",
                        IntStream.rangeClosed(0, count).mapToDouble(i -> start + i * 0.1).toArray())
                .mistake("x and y are swapped.", Arrays.stream(x).map(curve).toArray())
                .is(x);
        // In the middle, x may be 0 or almost: the chart's own x decides on which side of the step it is.
        Check.that("the y values of " + call, () -> Charts.y(drawing.run(), 0))
                .mistake("This is the step function.", Arrays.stream(x).map(Functions.STEP::of).toArray())
                .mistake("This is the sigmoid.", Arrays.stream(x).map(Functions.SIGMOID::of).toArray())
                .mistake("This is the ReLU.", Arrays.stream(x).map(Functions.RELU::of).toArray())
                .mistake("These are the x values: the function was not applied.", x)
                .mistake("Compared with >= instead of >: exactly 0 gives 0.",
                        Arrays.stream(x).map(v -> v >= 0 ? 1 : 0).toArray())
                .is(Arrays.stream(Charts.x(drawing.run(), 0)).map(curve).toArray());
    }

    static void reaches(String call, Drawing drawing, List<Double> xRange, List<Double> yRange) {
        Check.that("from where to where the y axis of " + call + " goes", () -> Charts.yRange(drawing.run()))
                .mistake("The y axis is left to XChart, which cuts it off close to the curve.", LEFT_TO_XCHART)
                .mistake("This is the range of the x axis.", xRange)
                .is(yRange);
        Check.that("from where to where the x axis of " + call + " goes (null: left to XChart)",
                        () -> Charts.xRange(drawing.run()))
                .mistake(String.format(Locale.ROOT, "The x axis is left to XChart; it should go from %.0f to %.0f.",
                        xRange.get(0), xRange.get(1)), LEFT_TO_XCHART)
                .mistake("This is the range of the y axis.", yRange)
                .is(xRange);
    }

    static void says(String call, Drawing drawing, String name, String title) {
        Check.that("the names of the series in " + call, () -> Charts.names(drawing.run())).is(new String[]{name});
        Check.that("the style of " + call, () -> Charts.style(drawing.run(), 0))
                .mistake("These are dots without a line between them.", XYSeriesRenderStyle.Scatter)
                .is(XYSeriesRenderStyle.Line);
        Check.that("title, x title, y title of " + call, () -> titles(drawing.run()))
                .mistake("The titles of the two axes are swapped.", List.of(title, "output", "weighted sum"))
                .mistake("The title above the chart is missing.", List.of("", "weighted sum", "output"))
                .mistake("The axes have no titles.", List.of(title, "", ""))
                .is(List.of(title, "weighted sum", "output"));
    }

    private static List<String> titles(XYChart chart) {
        return chart == null ? null : List.of(chart.getTitle(), chart.getXAxisTitle(), chart.getYAxisTitle());
    }
}
