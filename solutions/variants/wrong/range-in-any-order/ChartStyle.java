// rejected by: 3.5
// message: answered instead of rejected
// Does not look at the numbers.
package koans.ch03plots;

import org.knowm.xchart.XYChart;

public final class ChartStyle {

    private ChartStyle() {
    }

    public static XYChart showGrid(XYChart chart, boolean on) {
        chart.getStyler().setPlotGridLinesVisible(on);
        return chart;
    }

    public static XYChart xRange(XYChart chart, double min, double max) {
        chart.getStyler().setXAxisMin(min).setXAxisMax(max);
        return chart;
    }

    public static XYChart yRange(XYChart chart, double min, double max) {
        chart.getStyler().setYAxisMin(min).setYAxisMax(max);
        return chart;
    }

}
