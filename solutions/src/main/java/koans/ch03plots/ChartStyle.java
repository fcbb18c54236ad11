package koans.ch03plots;

import koans.kit.Require;
import org.knowm.xchart.XYChart;

/**
 * How a chart looks. Each method changes the chart it is given, and nothing else about it, and hands the same one back.
 */
public final class ChartStyle {

    private ChartStyle() {
    }

    /**
     * Shows the lines of the grid, those to the right and those upwards, or hides both.
     *
     * @param on true to show them
     * @return the same chart
     */
    public static XYChart showGrid(XYChart chart, boolean on) {
        chart.getStyler().setPlotGridLinesVisible(on);
        return chart;
    }

    /**
     * Says where the x axis begins and ends.
     *
     * @return the same chart
     * @throws IllegalArgumentException if {@code min} is not below {@code max}; the message names both
     */
    public static XYChart xRange(XYChart chart, double min, double max) {
        requireRange(min, max);
        chart.getStyler().setXAxisMin(min).setXAxisMax(max);
        return chart;
    }

    /**
     * Says where the y axis begins and ends.
     *
     * @return the same chart
     * @throws IllegalArgumentException if {@code min} is not below {@code max}; the message names both
     */
    public static XYChart yRange(XYChart chart, double min, double max) {
        requireRange(min, max);
        chart.getStyler().setYAxisMin(min).setYAxisMax(max);
        return chart;
    }

    private static void requireRange(double min, double max) {
        Require.that(min < max, "an axis cannot go from %s to %s", min, max);
    }
}
