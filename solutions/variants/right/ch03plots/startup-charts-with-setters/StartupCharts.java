// accepted: charts by setters, markers on the trend, both with a title
package koans.ch03plots;

import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries.XYSeriesRenderStyle;
import org.knowm.xchart.style.markers.SeriesMarkers;

public final class StartupCharts {

    private StartupCharts() {
    }

    public static XYChart trend(double[][] columns, int column, String name) {
        if (column == 0) {
            throw new IndexOutOfBoundsException("the years");
        }
        XYChart chart = new XYChart(700, 500);
        chart.addSeries(name, columns[0], columns[column]).setXYSeriesRenderStyle(XYSeriesRenderStyle.Line);
        chart.setTitle(name + " by year");
        chart.setXAxisTitle("year");
        chart.setYAxisTitle("openings");
        return chart;
    }

    public static XYChart overlay(double[][] opened, double[][] closed, int column) {
        XYChart chart = new XYChart(600, 400);
        PointCharts.labelled(chart, "Coming and going", "year", "businesses");
        chart.addSeries("opened", opened[0], trade(opened, column)).setMarker(SeriesMarkers.NONE);
        chart.addSeries("closed", closed[0], trade(closed, column)).setMarker(SeriesMarkers.NONE);
        return chart;
    }

    private static double[] trade(double[][] columns, int column) {
        if (column < 1) {
            throw new IllegalArgumentException("column " + column);
        }
        return columns[column].clone();
    }
}
