// rejected by: 3.7
// message: The points are sorted
// Sorts the points by x.
package koans.ch03plots;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries.XYSeriesRenderStyle;
import org.knowm.xchart.style.markers.SeriesMarkers;

public final class PointCharts {

    private PointCharts() {
    }

    public static XYChart scatter(String name, double[] x, double[] y) {
        XYChart chart = new XYChartBuilder().build();
        int[] order = IntStream.range(0, x.length).boxed().sorted(Comparator.comparing(i -> x[i]))
                .mapToInt(i -> i).toArray();
        double[] xs = Arrays.stream(order).mapToDouble(i -> x[i]).toArray();
        double[] ys = Arrays.stream(order).mapToDouble(i -> y[i]).toArray();
        chart.addSeries(name, xs, ys).setXYSeriesRenderStyle(XYSeriesRenderStyle.Scatter);
        return chart;
    }

    public static XYChart line(String name, double[] x, double[] y) {
        XYChart chart = new XYChartBuilder().build();
        chart.addSeries(name, x, y).setMarker(SeriesMarkers.NONE);
        return chart;
    }

    public static XYChart labelled(XYChart chart, String title, String xTitle, String yTitle) {
        chart.setTitle(title);
        chart.setXAxisTitle(xTitle);
        chart.setYAxisTitle(yTitle);
        return chart;
    }
}
