// rejected by: 3.8
// message: pairs are torn apart
// Sorts the y values alone.
package koans.ch03plots;

import java.util.Arrays;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries.XYSeriesRenderStyle;
import org.knowm.xchart.style.markers.SeriesMarkers;

public final class PointCharts {

    private PointCharts() {
    }

    public static XYChart scatter(String name, double[] x, double[] y) {
        XYChart chart = new XYChartBuilder().build();
        chart.addSeries(name, x, y).setXYSeriesRenderStyle(XYSeriesRenderStyle.Scatter);
        return chart;
    }

    public static XYChart line(String name, double[] x, double[] y) {
        XYChart chart = new XYChartBuilder().build();
        chart.addSeries(name, x, Arrays.stream(y).sorted().toArray())
                .setMarker(SeriesMarkers.NONE);
        return chart;
    }

    public static XYChart labelled(XYChart chart, String title, String xTitle, String yTitle) {
        chart.setTitle(title);
        chart.setXAxisTitle(xTitle);
        chart.setYAxisTitle(yTitle);
        return chart;
    }
}
