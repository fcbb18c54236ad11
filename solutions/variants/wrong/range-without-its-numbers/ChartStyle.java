// rejected by: 3.5
// message: whose message holds
// The message says nothing about the numbers.
package koans.ch03plots;

import koans.kit.Require;
import org.knowm.xchart.XYChart;

public final class ChartStyle {

    private ChartStyle() {
    }

    public static XYChart showGrid(XYChart chart, boolean on) {
        chart.getStyler().setPlotGridLinesVisible(on);
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
        Require.that(min < max, "bad range");
    }
}
