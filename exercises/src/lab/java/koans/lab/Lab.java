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
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import koans.kit.Data;
import org.knowm.xchart.BitmapEncoder;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.internal.chartpart.Chart;
import org.knowm.xchart.style.Styler.LegendPosition;
import org.knowm.xchart.style.lines.SeriesLines;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** What the experiments share: a progress line, tables, charts as PNG. */
final class Lab {

    private static final long START = System.nanoTime();
    private static final boolean TERMINAL = System.console() != null;
    /** Where nothing can be overwritten, progress is worth a line only so often. */
    private static final double SECONDS_BETWEEN_LINES = 10;
    private static double lastLine = Double.NEGATIVE_INFINITY;
    private static int progressLength;
    private static final int MOST_TICKS = 12;
    private static final Color[] COLORS = {new Color(31, 119, 180), new Color(235, 120, 10), new Color(44, 150, 44),
        new Color(200, 35, 40), new Color(130, 90, 180), new Color(120, 80, 70), new Color(90, 90, 90)};

    /** A number that an experiment takes as an argument: what it counts, what it is if not said, and its limits. */
    record Count(String what, int usual, int least, int most) {

        @Override
        public String toString() {
            return what + ", " + least + " to " + most + " (usually " + usual + ")";
        }
    }

    private Lab() {
    }

    /**
     * The numbers that the arguments say, or the usual ones where they say none. Says how long it is going to take.
     *
     * @throws IllegalArgumentException if an argument is no such number; the message tells what is taken
     */
    static int[] counts(String duration, String[] args, Count... counts) {
        int[] numbers = Arrays.stream(counts).mapToInt(Count::usual).toArray();
        for (int i = 0; i < args.length; i++) {
            Integer number = i < counts.length ? whole(args[i]) : null;
            if (number == null || number < counts[i].least || number > counts[i].most) {
                throw new IllegalArgumentException("it takes " + (counts.length == 0 ? "no arguments"
                        : Arrays.stream(counts).map(Count::toString).collect(Collectors.joining("; then ")))
                        + ". This is none: " + args[i]);
            }
            numbers[i] = number;
        }
        if (args.length == 0) {
            line("Takes %s.%s", duration, counts.length == 0 ? "" : Arrays.stream(counts)
                    .map(count -> count.what + ", usually " + count.usual)
                    .collect(Collectors.joining("; ", " You may choose: ", ".")));
        }
        return numbers;
    }

    /**
     * The one file that the arguments name, or the usual one where they name none.
     *
     * @param what what it takes, as {@code "one file, a PNG"}
     * @throws IllegalArgumentException if the arguments are not one name; the message tells what is taken
     */
    static Path path(String what, String[] args, Path usual) {
        if (args.length == 0) {
            return usual;
        }
        if (args.length > 1 || args[0].isBlank()) {
            throw new IllegalArgumentException("it takes " + what + ". "
                    + (args.length > 1 ? "These are " + args.length + ": " + String.join(", ", args)
                    : "This is no name: '" + args[0] + "'"));
        }
        return Path.of(args[0]);
    }

    private static Integer whole(String text) {
        try {
            return Integer.valueOf(text);
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /** Says how far an experiment is; on a terminal the next word of progress, or a line, takes its place. */
    static void progress(String format, Object... values) {
        double seconds = (System.nanoTime() - START) / 1e9;
        String text = String.format(Locale.ROOT, format, values) + String.format(Locale.ROOT, "  (%.0f s)", seconds);
        if (TERMINAL) {
            System.out.print("\r" + text + " ".repeat(Math.max(0, progressLength - text.length())));
            System.out.flush();
            progressLength = text.length();
        } else if (seconds - lastLine >= SECONDS_BETWEEN_LINES) {
            System.out.println(text);
            lastLine = seconds;
        }
    }

    /** A number in a format of its own. */
    static String number(String format, double value) {
        return String.format(Locale.ROOT, format, value);
    }

    /** A loss, an accuracy or the like. */
    static String number(double value) {
        return number("%.4f", value);
    }

    /** So many percent. */
    static String percent(double value) {
        return number("%.2f", value);
    }

    /** Prints a line. */
    static void line(String format, Object... values) {
        if (progressLength > 0) {
            System.out.print("\r" + " ".repeat(progressLength) + "\r");
            progressLength = 0;
        }
        System.out.println(values.length == 0 ? format : String.format(Locale.ROOT, format, values));
    }

    /** Prints rows in columns, under the first row as the heading. Columns of numbers stand to the right. */
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
                text.append(j == 0 ? "" : "  ").append(j > 0 && isOfNumbers(rows, j) ? gap + cell : cell + gap);
            }
            line("%s", text.toString().stripTrailing());
            if (i == 0) {
                line("%s", "-".repeat(Arrays.stream(widths).sum() + 2 * (columns - 1)));
            }
        }
        line("");
    }

    private static boolean isOfNumbers(List<List<String>> rows, int column) {
        return rows.stream().skip(1).anyMatch(row -> row.get(column).matches("[-.]?[0-9].*"));
    }

    /** Saves a chart as {@code exercises/target/koans/charts/<name>.png} and says so. */
    static void save(String name, Chart<?, ?> chart) {
        chart.getStyler().setChartBackgroundColor(Color.WHITE);
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
