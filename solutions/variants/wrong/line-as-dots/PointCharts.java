// rejected by: 3.8
// message: dots without a line
// Does what scatter does.
package koans.ch03plots;

import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries.XYSeriesRenderStyle;

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
        chart.addSeries(name, x, y).setXYSeriesRenderStyle(XYSeriesRenderStyle.Scatter);
        return chart;
    }

    public static XYChart labelled(XYChart chart, String title, String xTitle, String yTitle) {
        chart.setTitle(title);
        chart.setXAxisTitle(xTitle);
        chart.setYAxisTitle(yTitle);
        return chart;
    }
}
