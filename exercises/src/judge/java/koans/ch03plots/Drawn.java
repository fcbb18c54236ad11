package koans.ch03plots;

import java.util.List;
import java.util.function.UnaryOperator;
import koans.grader.check.Charts;
import koans.grader.check.Check;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries.XYSeriesRenderStyle;

/** What many a chart is asked. What asks for a part of a chart is null without a chart. */
final class Drawn {

    /** A call that draws a chart. */
    @FunctionalInterface
    interface Drawing {
        /** The chart. */
        XYChart run();
    }

    private Drawn() {
    }

    static void isALine(String what, Drawing drawing) {
        isALine(what, 0, drawing);
    }

    /** A series of a chart is a line, not a scatter of dots. */
    static void isALine(String what, int series, Drawing drawing) {
        Check.that("the style of " + what, () -> Charts.style(drawing.run(), series))
                .mistake("These are dots without a line between them.", XYSeriesRenderStyle.Scatter)
                .is(XYSeriesRenderStyle.Line);
    }

    static void hasAxes(String what, String xTitle, String yTitle, Drawing drawing) {
        Check.that("x title, y title of " + what, () -> axisTitles(drawing.run()))
                .mistake("The titles of the two axes are swapped.", List.of(yTitle, xTitle))
                .is(List.of(xTitle, yTitle));
    }

    /** The very chart that was handed in comes back. */
    static void isTheSame(String call, XYChart chart, UnaryOperator<XYChart> change) {
        Check.that(call + " == chart", () -> change.apply(chart) == chart)
                .mistake("The very chart that came in has to go out, not another one.", false)
                .is(true);
    }

    /** Whether vertical and horizontal grid lines are to be seen. */
    static List<Boolean> grid(XYChart chart) {
        return chart == null ? null : List.of(chart.getStyler().isPlotGridVerticalLinesVisible(),
                chart.getStyler().isPlotGridHorizontalLinesVisible());
    }

    static Boolean hasLegend(XYChart chart) {
        return chart == null ? null : chart.getStyler().isLegendVisible();
    }

    /** Width and height. */
    static int[] size(XYChart chart) {
        return chart == null ? null : new int[]{chart.getWidth(), chart.getHeight()};
    }

    private static List<String> axisTitles(XYChart chart) {
        return chart == null ? null : List.of(chart.getXAxisTitle(), chart.getYAxisTitle());
    }
}
