package koans.ch03plots;

import java.util.stream.IntStream;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;

/**
 * Numbers as a line, one after the other.
 */
public final class FirstChart {

    private FirstChart() {
    }

    /**
     * A chart of one line: the numbers upwards, their index 0, 1, 2, ... to the right.
     *
     * @param name the name of the series, which the legend shows
     * @param y    the numbers; an empty array is an error: an exception, of whatever type
     * @return a chart with one series, drawn as a line
     */
    public static XYChart line(String name, double[] y) {
        XYChart chart = new XYChartBuilder().build();
        chart.addSeries(name, IntStream.range(0, y.length).asDoubleStream().toArray(), y);
        return chart;
    }
}
