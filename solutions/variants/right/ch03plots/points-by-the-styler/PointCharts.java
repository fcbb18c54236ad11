// accepted: style and markers said to the chart instead of the series
package koans.ch03plots;

import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries.XYSeriesRenderStyle;

public final class PointCharts {

    private PointCharts() {
    }

    public static XYChart scatter(String name, double[] x, double[] y) {
        XYChart chart = new XYChart(640, 480);
        chart.getStyler().setDefaultSeriesRenderStyle(XYSeriesRenderStyle.Scatter);
        chart.addSeries(name, x.clone(), y.clone());
        return chart;
    }

    public static XYChart line(String name, double[] x, double[] y) {
        XYChart chart = scatter(name, x, y);
        chart.getStyler().setMarkerSize(0);
        chart.getSeriesMap().get(name).setXYSeriesRenderStyle(XYSeriesRenderStyle.Line);
        return chart;
    }

    public static XYChart labelled(XYChart chart, String title, String xTitle, String yTitle) {
        chart.setYAxisTitle(yTitle);
        chart.setXAxisTitle(xTitle);
        chart.setTitle(title);
        return chart;
    }
}
