// rejected by: 3.1
// message: the chart has no series
// Makes the chart and forgets the numbers.
package koans.ch03plots;

import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;

public final class FirstChart {

    private FirstChart() {
    }

    public static XYChart line(String name, double[] y) {
        XYChart chart = new XYChartBuilder().build();
        return chart;
    }
}
