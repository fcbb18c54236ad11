package koans.ch03plots;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.stream.IntStream;
import koans.grader.check.Charts;
import koans.grader.check.Check;
import koans.kit.Data;

/** What the charts of the startups show, and what they often show. */
final class StartupChartsJudge {

    private StartupChartsJudge() {
    }

    static void showsTrade(double[][] columns, int column) {
        hasSeries("trend(columns, " + column + ", name)", 0, columns, column,
                () -> StartupCharts.trend(columns, column, "one trade"));
    }

    static void rejectsTrade(double[][] columns, int column) {
        Check.that("trend(columns, " + column + ", name) of a table with columns 0 to 3",
                () -> StartupCharts.trend(columns, column, "none")).isRejected();
    }

    static void showsBoth(double[][] opened, double[][] closed, int column) {
        String call = " in overlay(opened, closed, " + column + ")";
        hasSeries("opened" + call, 0, opened, column, () -> StartupCharts.overlay(opened, closed, column));
        Check.that("the x values of closed" + call,
                        () -> Charts.x(StartupCharts.overlay(opened, closed, column), 1))
                .mistake("These are the years of the openings. The closures have years of their own.", opened[0])
                .mistake("These are the first years of the openings. The closures have years of their own.",
                        Arrays.copyOf(opened[0], closed[0].length))
                .is(closed[0].clone());
        Check.that("the y values of closed" + call,
                        () -> Charts.y(StartupCharts.overlay(opened, closed, column), 1))
                .mistake("These are the openings once more.", opened[column])
                .is(closed[column].clone());
    }

    static void rejectsOverlay(String what, double[][] opened, double[][] closed, int column) {
        Check.that("overlay with " + what, () -> StartupCharts.overlay(opened, closed, column)).isRejected();
    }

    private static void hasSeries(String what, int series, double[][] columns, int column, Drawn.Drawing drawing) {
        double[] index = IntStream.range(0, columns[0].length).asDoubleStream().toArray();
        double[] fromOne = Arrays.stream(index).map(i -> i + 1).toArray();
        Check.that("the x values of " + what, () -> Charts.x(drawing.run(), series))
                .given("columns", columns)
                .mistake("These are not the years but their index.", index)
                .mistake("These are XChart's own x values. The years are in column 0.", fromOne)
                .mistake("x and y are swapped: time goes to the right.", columns[column])
                .is(columns[0].clone());
        Check.that("the y values of " + what, () -> Charts.y(drawing.run(), series))
                .given("columns", columns)
                .mistake("These are the years.", columns[0])
                .mistake("This is the column before. Columns are counted from 0, and 0 holds the years.",
                        columns[column - 1])
                .mistake("This is the column after.", columns[(column + 1) % columns.length])
                .is(columns[column].clone());
    }

    /** The columns of a table that comes with the course. */
    static double[][] columnsOf(String file) throws IOException {
        double[][] rows = Files.readAllLines(Data.file("tables/" + file)).stream().skip(1)
                .map(line -> Arrays.stream(line.split(",")).mapToDouble(Double::parseDouble).toArray())
                .toArray(double[][]::new);
        return IntStream.range(0, rows[0].length)
                .mapToObj(j -> Arrays.stream(rows).mapToDouble(row -> row[j]).toArray()).toArray(double[][]::new);
    }
}
