package koans.ch03plots;

import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import koans.grader.Exercise;
import koans.grader.Fact;
import koans.grader.check.Charts;
import koans.grader.check.Check;
import net.jqwik.api.ForAll;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;

class ChartStyleTest {

    @Group
    @Exercise(id = "3.4", title = "The grid", points = 1, writes = "showGrid")
    class ShowGrid {

        @Test
        void isSwitchedOn() {
            Charts.keep("3.4-grid", Check.that("showGrid(chart, true)",
                    () -> ChartStyle.showGrid(chart(false), true)).run());
            check(false, true);
            check(true, true);
        }

        @Test
        void isSwitchedOff() {
            check(true, false);
            check(false, false);
        }

        @Test
        void belongsToTheSameChart() {
            isTheSame("showGrid(chart, true)", chart -> ChartStyle.showGrid(chart, true));
        }

        @Test
        void isAllThatChanges() {
            leavesTheRest("showGrid(chart, false)", chart -> ChartStyle.showGrid(chart, false));
        }

        private static void check(boolean before, boolean on) {
            Check.that("the vertical and the horizontal grid lines after showGrid(chart, " + on + "), "
                            + (before ? "on" : "off") + " before", () -> grid(ChartStyle.showGrid(chart(before), on)))
                    .mistake("The grid is still as it was. What is the second argument for?", List.of(before, before))
                    .mistake("On and off are swapped.", List.of(!on, !on))
                    .mistake("These are the vertical lines only.", List.of(on, before))
                    .mistake("These are the horizontal lines only.", List.of(before, on))
                    .is(List.of(on, on));
        }

        private static List<Boolean> grid(XYChart chart) {
            return chart == null ? null : List.of(chart.getStyler().isPlotGridVerticalLinesVisible(),
                    chart.getStyler().isPlotGridHorizontalLinesVisible());
        }
    }

    @Group
    @Exercise(id = "3.5", title = "Where an axis begins and ends", points = 3, writes = {"xRange", "yRange"})
    class Ranges {

        @Fact("The axis reaches from the first number to the second")
        @Test
        void reachFromTheFirstNumberToTheSecond() {
            Charts.keep("3.5-ranges", Check.that("yRange(xRange(chart, -1, 4), 0, 10)",
                    () -> ChartStyle.yRange(ChartStyle.xRange(chart(true), -1, 4), 0, 10)).run());
            check(-1, 4);
            check(-0.1, 1.1);
        }

        @Fact("The axis may lie anywhere")
        @Property(tries = 20)
        void mayLieAnywhere(@ForAll @IntRange(min = -80, max = 80) int min,
                            @ForAll @IntRange(min = 1, max = 80) int length) {
            check(min / 8.0, (min + length) / 8.0);
        }

        @Fact("New numbers replace old ones")
        @Test
        void takeTheNewNumbersForOldOnes() {
            XYChart chart = chart(true);
            chart.getStyler().setXAxisMin(-3.0).setXAxisMax(3.0);
            chart.getStyler().setYAxisMin(-7.0).setYAxisMax(7.0);
            Check.that("the x axis after xRange(chart, 1, 2), which went from -3 to 3",
                            () -> Charts.xRange(ChartStyle.xRange(chart, 1, 2)))
                    .is(List.of(1.0, 2.0));
            Check.that("the y axis after yRange(chart, 4, 5), which went from -7 to 7",
                            () -> Charts.yRange(ChartStyle.yRange(chart, 4, 5)))
                    .is(List.of(4.0, 5.0));
            Check.that("the x axis after that, which went from 1 to 2", () -> Charts.xRange(chart))
                    .is(List.of(1.0, 2.0));
        }

        @Fact("The chart that comes back is the one that was handed in")
        @Test
        void belongToTheSameChart() {
            isTheSame("xRange(chart, 0, 1)", chart -> ChartStyle.xRange(chart, 0, 1));
            isTheSame("yRange(chart, 0, 1)", chart -> ChartStyle.yRange(chart, 0, 1));
        }

        @Fact("Titles, series and legend stay as they are")
        @Test
        void areAllThatChanges() {
            leavesTheRest("xRange(chart, 0, 1)", chart -> ChartStyle.xRange(chart, 0, 1));
            leavesTheRest("yRange(chart, 0, 1)", chart -> ChartStyle.yRange(chart, 0, 1));
        }

        @Fact("The second number has to be larger than the first")
        @Test
        void goUpwards() {
            rejects(4, -1);
            rejects(7, 7);
        }

        private static void rejects(int min, int max) {
            String[] both = {String.valueOf(min), String.valueOf(max)};
            Check.that("xRange(chart, " + min + ", " + max + ")", () -> ChartStyle.xRange(chart(true), min, max))
                    .isRejectedWith(IllegalArgumentException.class, both);
            Check.that("yRange(chart, " + min + ", " + max + ")", () -> ChartStyle.yRange(chart(true), min, max))
                    .isRejectedWith(IllegalArgumentException.class, both);
        }

        private static void check(double min, double max) {
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
    }

    private static XYChart chart(boolean grid) {
        XYChart chart = new XYChartBuilder().title("Prices").xAxisTitle("month").yAxisTitle("price").build();
        chart.addSeries("flats", new double[]{0, 1, 2, 3}, new double[]{9, 8, 7, 9});
        chart.getStyler().setPlotGridLinesVisible(grid);
        chart.getStyler().setLegendVisible(false);
        return chart;
    }

    private static void isTheSame(String call, UnaryOperator<XYChart> change) {
        XYChart chart = chart(true);
        Check.that(call + " == chart", () -> change.apply(chart) == chart)
                .mistake("The very chart that came in has to go out, not another one.", false)
                .is(true);
    }

    private static void leavesTheRest(String call, UnaryOperator<XYChart> change) {
        Check.that("title, axis titles, series, legend of " + call, () -> rest(change.apply(chart(true))))
                .is(List.of("Prices", "month", "price", "flats", false));
    }

    private static List<Object> rest(XYChart chart) {
        return chart == null ? null : List.of(chart.getTitle(), chart.getXAxisTitle(), chart.getYAxisTitle(),
                String.join(", ", Charts.names(chart)), chart.getStyler().isLegendVisible());
    }
}
