package koans.lab;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import koans.kit.Png;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.internal.chartpart.Chart;
import org.knowm.xchart.style.Styler.LegendPosition;
import org.knowm.xchart.style.lines.SeriesLines;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** Charts and pictures as all experiments draw them. */
final class Plot {

    private static final int MOST_TICKS = 12;
    private static final Color[] COLORS = {new Color(31, 119, 180), new Color(235, 120, 10), new Color(44, 150, 44),
        new Color(200, 35, 40), new Color(130, 90, 180), new Color(120, 80, 70), new Color(90, 90, 90)};

    private Plot() {
    }

    /** Saves a chart as {@code exercises/target/koans/charts/<name>.png} and says so. */
    static void save(String name, Chart<?, ?> chart) {
        chart.getStyler().setChartBackgroundColor(Color.WHITE);
        save(name, Png.picture(chart));
    }

    /** Saves a picture as {@code exercises/target/koans/charts/<name>.png} and says so. */
    static void save(String name, BufferedImage picture) {
        Path file = Output.file("charts/" + name + ".png");
        try {
            Png.write(file, picture);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + file, e);
        }
        Console.line("Drawn: %s", file);
    }

    /** An empty chart that is easy on the eye. */
    static XYChart chart(String title, String xTitle, String yTitle) {
        XYChart chart = new XYChartBuilder().width(800).height(480).title(title)
                .xAxisTitle(xTitle).yAxisTitle(yTitle).build();
        chart.getStyler().setChartBackgroundColor(Color.WHITE).setPlotBorderVisible(false)
                .setLegendBorderColor(Color.WHITE).setLegendPosition(LegendPosition.OutsideE)
                .setSeriesColors(COLORS);
        chart.getStyler().setXAxisTickMarkSpacingHint(90).setYAxisTickMarkSpacingHint(50)
                .setPlotGridLinesColor(new Color(230, 230, 230));
        return chart;
    }

    /** Adds a line without markers to a chart; x counts from 1. */
    static XYSeries curve(XYChart chart, String name, double[] y) {
        return curve(chart, name, y, 1);
    }

    /** Adds a line without markers to a chart; x counts from 1 in steps of {@code every}. */
    static XYSeries curve(XYChart chart, String name, double[] y, int every) {
        double[] x = new double[y.length];
        Arrays.setAll(x, i -> 1 + i * every);
        if (y.length > MOST_TICKS) {
            // Else XChart, seeing equal distances, would put its ticks at 1, 5, 9.
            chart.getStyler().setXAxisMin(0.0).setXAxisMax(x[x.length - 1] * 1.009);
        }
        XYSeries series = chart.addSeries(name, x, y);
        series.setMarker(SeriesMarkers.NONE);
        return series;
    }

    /** Adds two lines that belong together, in one colour: one dashed, one not. */
    static void curves(XYChart chart, String dashedName, double[] dashed, String name, double[] y) {
        Color color = COLORS[chart.getSeriesMap().size() / 2 % COLORS.length];
        curve(chart, dashedName, dashed).setLineColor(color).setLineStyle(SeriesLines.DASH_DASH);
        curve(chart, name, y).setLineColor(color).setLineStyle(SeriesLines.SOLID);
    }
}
