// rejected by: 3.1
// message: count from 1, as XChart does
// Leaves the x values to XChart.
package koans.ch03plots;

import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;

public final class FirstChart {

    private FirstChart() {
    }

    public static XYChart line(String name, double[] y) {
        XYChart chart = new XYChartBuilder().build();
        chart.addSeries(name, y);
        return chart;
    }
}
