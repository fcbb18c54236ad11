// rejected by: 3.1
// message: answered instead of rejected
// No numbers give a chart without a series.
package koans.ch03plots;

import java.util.stream.IntStream;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;

public final class FirstChart {

    private FirstChart() {
    }

    public static XYChart line(String name, double[] y) {
        XYChart chart = new XYChartBuilder().build();
        if (y.length == 0) {
            return chart;
        }
        chart.addSeries(name, IntStream.range(0, y.length).asDoubleStream().toArray(), y);
        return chart;
    }
}
