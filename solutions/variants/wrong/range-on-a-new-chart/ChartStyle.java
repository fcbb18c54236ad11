// rejected by: 3.5
// message: very chart that came in
// yRange hands out a chart of its own.
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
        XYChart copy = new XYChart(800, 600);
        copy.getStyler().setYAxisMin(min).setYAxisMax(max);
        return copy;
    }

    private static void requireRange(double min, double max) {
        Require.that(min < max, "an axis cannot go from %s to %s", min, max);
    }
}
