package koans.lab;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;
import koans.kit.Data;
import org.knowm.xchart.BitmapEncoder;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.internal.chartpart.Chart;
import org.knowm.xchart.style.Styler.LegendPosition;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** What the experiments share: a progress line, tables, charts as PNG. */
final class Lab {

    private static final long START = System.nanoTime();
    private static final boolean TERMINAL = System.console() != null;
    private static int progressLength;

    private Lab() {
    }

    /** Says how far an experiment is; on a terminal the next word of progress, or a line, takes its place. */
    static void progress(String format, Object... values) {
        String text = String.format(Locale.ROOT, format, values)
                + String.format(Locale.ROOT, "  (%.0f s)", (System.nanoTime() - START) / 1e9);
        if (TERMINAL) {
            System.out.print("\r" + text + " ".repeat(Math.max(0, progressLength - text.length())));
            System.out.flush();
            progressLength = text.length();
        } else {
            System.out.println(text);
        }
    }

    /** Prints a line. */
    static void line(String format, Object... values) {
        if (progressLength > 0) {
            System.out.print("\r" + " ".repeat(progressLength) + "\r");
            progressLength = 0;
        }
        System.out.println(values.length == 0 ? format : String.format(Locale.ROOT, format, values));
    }

    /** Prints rows in columns; the first row is the heading, numbers stand to the right. */
    static void table(List<List<String>> rows) {
        int columns = rows.stream().mapToInt(List::size).max().orElse(0);
        int[] widths = new int[columns];
        for (List<String> row : rows) {
            for (int j = 0; j < row.size(); j++) {
                widths[j] = Math.max(widths[j], row.get(j).length());
            }
        }
        line("");
        for (int i = 0; i < rows.size(); i++) {
            StringBuilder text = new StringBuilder();
            for (int j = 0; j < rows.get(i).size(); j++) {
                String cell = rows.get(i).get(j);
                String gap = " ".repeat(widths[j] - cell.length());
                text.append(j == 0 ? "" : "  ").append(j == 0 ? cell + gap : gap + cell);
            }
            line("%s", text.toString().stripTrailing());
            if (i == 0) {
                line("%s", "-".repeat(Arrays.stream(widths).sum() + 2 * (columns - 1)));
            }
        }
        line("");
    }

    /** Saves a chart as {@code exercises/target/koans/charts/<name>.png} and says so. */
    static void save(String name, Chart<?, ?> chart) {
        save(name, BitmapEncoder.getBufferedImage(chart));
    }

    /** Saves a picture as {@code exercises/target/koans/charts/<name>.png} and says so. */
    static void save(String name, BufferedImage picture) {
        Path folder = Data.path("").toAbsolutePath().getParent().resolve("exercises/target/koans/charts");
        Path file = folder.resolve(name + ".png");
        try {
            Files.createDirectories(folder);
            try (OutputStream out = Files.newOutputStream(file)) {
                ImageIO.write(picture, "png", out);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + file, e);
        }
        line("Drawn: %s", file);
    }

    /** An empty chart that is easy on the eye. */
    static XYChart chart(String title, String xTitle, String yTitle) {
        XYChart chart = new XYChartBuilder().width(800).height(480).title(title)
                .xAxisTitle(xTitle).yAxisTitle(yTitle).build();
        chart.getStyler().setChartBackgroundColor(Color.WHITE).setPlotBorderVisible(false)
                .setLegendBorderColor(Color.WHITE).setLegendPosition(LegendPosition.OutsideE);
        chart.getStyler().setXAxisTickMarkSpacingHint(90).setYAxisTickMarkSpacingHint(50)
                .setPlotGridLinesColor(new Color(230, 230, 230));
        return chart;
    }

    /** Adds a line without markers to a chart; x counts from 1. */
    static void curve(XYChart chart, String name, double[] y) {
        double[] x = new double[y.length];
        Arrays.setAll(x, i -> i + 1);
        chart.addSeries(name, x, y).setMarker(SeriesMarkers.NONE);
    }
}
