// rejected by: 3.4
// message: What is the second argument for
// Shows the grid, whatever was asked for.
package koans.ch03plots;

import koans.kit.Require;
import org.knowm.xchart.XYChart;

public final class ChartStyle {

    private ChartStyle() {
    }

    public static XYChart showGrid(XYChart chart, boolean on) {
        chart.getStyler().setPlotGridLinesVisible(true);
        return chart;
    }

    public static XYChart xRange(XYChart chart, double min, double max) {
        requireRange(min, max);
        chart.getStyler().setXAxisMin(min).setXAxisMax(max);
        return chart;
    }

    public static XYChart yRange(XYChart chart, double min, double max) {
        requireRange(min, max);
        chart.getStyler().setYAxisMin(min).setYAxisMax(max);
        return chart;
    }

    private static void requireRange(double min, double max) {
        Require.that(min < max, "an axis cannot go from %s to %s", min, max);
    }
}
