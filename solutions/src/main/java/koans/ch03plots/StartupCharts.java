package koans.ch03plots;

import koans.kit.Require;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;

/**
 * Charts of the start-ups. A table comes as its columns: {@code columns[0]} holds the years, each other column a trade.
 */
public final class StartupCharts {

    private StartupCharts() {
    }

    /**
     * One trade over the years, as a line. The axes are titled {@code year} and {@code openings}.
     *
     * @param column the trade, from 1 to the last one; 0 or one that is not there is an error: an exception, of whatever
     *               type
     * @param name   the name of the series
     */
    public static XYChart trend(double[][] columns, int column, String name) {
        requireTrade(column);
        XYChart chart = PointCharts.line(name, columns[0], columns[column]);
        return withWholeYears(PointCharts.labelled(chart, "", "year", "openings"));
    }

    /**
     * Openings and closures of one trade in a chart of 600 x 400 dots, with a legend.
     *
     * <p>The first series is {@code opened}, the second {@code closed}, both drawn as lines. The tables may cover
     * different years. The axes are titled {@code year} and {@code businesses}.
     *
     * @param opened the columns of the openings
     * @param closed the columns of the closures
     * @param column the trade, from 1 on; 0 or one that is not in both tables is an error: an exception, of whatever
     *               type
     */
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

    /** 2005, not 2,005.0. */
    private static XYChart withWholeYears(XYChart chart) {
        chart.getStyler().setXAxisDecimalPattern("0");
        return chart;
    }
}
