// rejected by: 3.1
// message: x and y are swapped
// The index goes upwards.
package koans.ch03plots;

import java.util.stream.IntStream;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;

public final class FirstChart {

    private FirstChart() {
    }

    public static XYChart line(String name, double[] y) {
        XYChart chart = new XYChartBuilder().build();
        chart.addSeries(name, y, IntStream.range(0, y.length).asDoubleStream().toArray());
        return chart;
    }
}
