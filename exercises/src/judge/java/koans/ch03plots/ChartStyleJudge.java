package koans.ch03plots;

import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import koans.grader.check.Charts;
import koans.grader.check.Check;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;

/** What has to change in a chart, and what has to stay. */
final class ChartStyleJudge {

    private ChartStyleJudge() {
    }

    static void checkGrid(boolean before, boolean on) {
        Check.that("the vertical and the horizontal grid lines after showGrid(chart, " + on + "), "
                        + (before ? "on" : "off") + " before", () -> Drawn.grid(ChartStyle.showGrid(chart(before), on)))
                .mistake("The grid is still as it was. What is the second argument for?", List.of(before, before))
                .mistake("On and off are swapped.", List.of(!on, !on))
                .mistake("These are the vertical lines only.", List.of(on, before))
                .mistake("These are the horizontal lines only.", List.of(before, on))
                .is(List.of(on, on));
    }

    static void checkRanges(double min, double max) {
        String numbers = "Range(chart, " + min + ", " + max + ")";
        isRange("the x axis after x" + numbers, min, max,
                () -> Charts.xRange(ChartStyle.xRange(chart(true), min, max)));
        isRange("the y axis after y" + numbers, min, max,
                () -> Charts.yRange(ChartStyle.yRange(chart(true), min, max)));
        isLeftAlone("the y axis after x" + numbers, min, max,
                () -> Charts.yRange(ChartStyle.xRange(chart(true), min, max)));
        isLeftAlone("the x axis after y" + numbers, min, max,
                () -> Charts.xRange(ChartStyle.yRange(chart(true), min, max)));
    }

    static void rejectsRange(int min, int max) {
        String[] both = {String.valueOf(min), String.valueOf(max)};
        Check.that("xRange(chart, " + min + ", " + max + ")", () -> ChartStyle.xRange(chart(true), min, max))
                .isRejectedWith(IllegalArgumentException.class, both);
        Check.that("yRange(chart, " + min + ", " + max + ")", () -> ChartStyle.yRange(chart(true), min, max))
                .isRejectedWith(IllegalArgumentException.class, both);
    }

    private static void isRange(String text, double min, double max, Check.Call call) {
        Check.that(text, call)
                .mistake("XChart still chooses both ends. Is it the other axis that was set?",
                        Arrays.asList(null, null))
                .mistake("Only the lower end is set.", Arrays.asList(min, null))
                .mistake("Only the upper end is set.", Arrays.asList(null, max))
                .mistake("The two ends are swapped.", List.of(max, min))
                .is(List.of(min, max));
    }

    private static void isLeftAlone(String text, double min, double max, Check.Call call) {
        Check.that(text, call)
                .mistake("This is the other axis: leave it to XChart.", List.of(min, max))
                .is(Arrays.asList(null, null));
    }

    /** Prices of flats, without a legend. */
    static XYChart chart(boolean grid) {
        XYChart chart = new XYChartBuilder().title("Prices").xAxisTitle("month").yAxisTitle("price").build();
        chart.addSeries("flats", new double[]{0, 1, 2, 3}, new double[]{9, 8, 7, 9});
        chart.getStyler().setPlotGridLinesVisible(grid);
        chart.getStyler().setLegendVisible(false);
        return chart;
    }

    /** Titles, series and legend stay as they are. */
    static void leavesTheRest(String call, UnaryOperator<XYChart> change) {
        Check.that("title, axis titles, series, legend of " + call, () -> rest(change.apply(chart(true))))
                .is(List.of("Prices", "month", "price", "flats", false));
    }

    private static List<Object> rest(XYChart chart) {
        return chart == null ? null : List.of(chart.getTitle(), chart.getXAxisTitle(), chart.getYAxisTitle(),
                String.join(", ", Charts.names(chart)), chart.getStyler().isLegendVisible());
    }
}
