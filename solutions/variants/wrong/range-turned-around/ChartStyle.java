// rejected by: 3.5
// message: answered instead of rejected
// Puts the numbers in order instead of refusing them.
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
        chart.getStyler().setXAxisMin(Math.min(min, max)).setXAxisMax(Math.max(min, max));
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
