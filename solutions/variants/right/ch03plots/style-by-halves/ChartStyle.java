// accepted: both halves of the grid one by one, the y axis by its number, messages of another form
package koans.ch03plots;

import org.knowm.xchart.XYChart;
import org.knowm.xchart.style.XYStyler;

public final class ChartStyle {

    private ChartStyle() {
    }

    public static XYChart showGrid(XYChart chart, boolean on) {
        chart.getStyler().setPlotGridHorizontalLinesVisible(on);
        chart.getStyler().setPlotGridVerticalLinesVisible(on);
        return chart;
    }

    public static XYChart xRange(XYChart chart, double min, double max) {
        if (min >= max) {
            throw new IllegalArgumentException(max + " <= " + min);
        }
        XYStyler styler = chart.getStyler();
        styler.setXAxisMax(max);
        styler.setXAxisMin(min);
        return chart;
    }

    public static XYChart yRange(XYChart chart, double min, double max) {
        if (min >= max) {
            throw new IllegalArgumentException("from " + min + " up to " + max + "?");
        }
        chart.getStyler().setYAxisMin(0, min);
        chart.getStyler().setYAxisMax(0, max);
        return chart;
    }
}
