package koans.ch03plots;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import koans.grader.check.Charts;
import koans.grader.check.Check;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.style.lines.SeriesLines;

/** What charts of points show, and what they often show. */
final class PointChartsJudge {

    static final double[] MONTHS = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9};
    static final double[] PRICES = {9, 8, 7, 9, 8, 3, 2, 4, 3, 4};

    private PointChartsJudge() {
    }

    /** What scatter and line have in common. */
    @FunctionalInterface
    interface Drawing {
        XYChart of(String name, double[] x, double[] y);
    }

    static void checkLabelled(String title, String xTitle, String yTitle) {
        Check.that("title, x title, y title of labelled(chart, \"" + title + "\", \"" + xTitle + "\", \"" + yTitle
                        + "\")", () -> titles(PointCharts.labelled(flats(), title, xTitle, yTitle)))
                .mistake("The titles of the two axes are swapped.", List.of(title, yTitle, xTitle))
                .mistake("The title above the chart is still the old one.", List.of("before", xTitle, yTitle))
                .is(List.of(title, xTitle, yTitle));
    }

    private static List<String> titles(XYChart chart) {
        return chart == null ? null : List.of(chart.getTitle(), chart.getXAxisTitle(), chart.getYAxisTitle());
    }

    static void hasPoints(String method, Drawing drawing, double[] x, double[] y) {
        double[] sorted = Arrays.stream(x).sorted().toArray();
        int[] byX = IntStream.range(0, x.length).boxed().sorted((a, b) -> Double.compare(x[a], x[b]))
                .mapToInt(i -> i).toArray();
        double[] index = IntStream.range(0, x.length).asDoubleStream().toArray();
        double[] fromOne = IntStream.rangeClosed(1, x.length).asDoubleStream().toArray();
        String words = "The points are sorted. They are drawn in the order in which they come.";
        Check.that("the x values of " + method + "(name, x, y)", () -> Charts.x(drawing.of("points", x, y), 0))
                .given("x", x).given("y", y)
                .mistake("x and y are swapped.", y)
                .mistake(words, sorted)
                .mistake("This is the index. Here the x values are given.", index)
                .mistake("These are XChart's own x values. Here they are given.", fromOne)
                .is(x.clone());
        Check.that("the y values of " + method + "(name, x, y)", () -> Charts.y(drawing.of("points", x, y), 0))
                .given("x", x).given("y", y)
                .mistake("x and y are swapped.", x)
                .mistake(words, Arrays.stream(byX).mapToDouble(i -> y[i]).toArray())
                .mistake("These are sorted, each for itself: the pairs are torn apart.",
                        Arrays.stream(y).sorted().toArray())
                .is(y.clone());
    }

    static void isNamed(String method, Drawing drawing, String name) {
        Check.that("the names of the series in " + method + "(\"" + name + "\", x, y)",
                        () -> Charts.names(drawing.of(name, MONTHS, PRICES)))
                .mistake("There is no series in the chart: add one.", new String[0])
                .is(new String[]{name});
    }

    static void takesOnlyPairs(String method, Drawing drawing) {
        Check.that(method + " with 3 x values and 2 y values",
                () -> drawing.of("points", new double[]{1, 2, 3}, new double[]{1, 2})).isRejected();
        Check.that(method + " with 2 x values and 3 y values",
                () -> drawing.of("points", new double[]{1, 2}, new double[]{1, 2, 3})).isRejected();
        Check.that(method + " without points", () -> drawing.of("points", new double[0], new double[0])).isRejected();
    }

    /** Null without a chart. */
    static Boolean hasLine(XYChart chart) {
        return chart == null ? null : chart.getSeriesMap().values().iterator().next().getLineStyle()
                != SeriesLines.NONE;
    }

    /** A chart with another title, to be labelled. */
    static XYChart flats() {
        XYChart chart = new XYChartBuilder().title("before").build();
        chart.addSeries("flats", MONTHS, PRICES);
        return chart;
    }
}
