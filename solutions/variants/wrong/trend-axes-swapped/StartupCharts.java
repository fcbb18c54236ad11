// rejected by: 3.12
// message: time goes to the right
// The years go upwards.
package koans.ch03plots;

import koans.kit.Require;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;

public final class StartupCharts {

    private StartupCharts() {
    }

    public static XYChart trend(double[][] columns, int column, String name) {
        requireTrade(column);
        XYChart chart = PointCharts.line(name, columns[column], columns[0]);
        return withWholeYears(PointCharts.labelled(chart, "", "year", "openings"));
    }

    public static XYChart overlay(double[][] opened, double[][] closed, int column) {
        requireTrade(column);
        XYChart chart = new XYChartBuilder().width(600).height(400)
                .xAxisTitle("year").yAxisTitle("businesses").build();
        chart.addSeries("opened", opened[0], opened[column]);
        chart.addSeries("closed", closed[0], closed[column]);
        chart.getStyler().setLegendVisible(true);
        return withWholeYears(chart);
    }

    private static void requireTrade(int column) {
        Require.that(column > 0, "column %d is no trade", column);
    }

    private static XYChart withWholeYears(XYChart chart) {
        chart.getStyler().setXAxisDecimalPattern("0");
        return chart;
    }
}
