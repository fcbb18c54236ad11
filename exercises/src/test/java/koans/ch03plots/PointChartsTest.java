package koans.ch03plots;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import koans.grader.Exercise;
import koans.grader.arbitrary.Numbers;
import koans.grader.check.Charts;
import koans.grader.check.Check;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries.XYSeriesRenderStyle;
import org.knowm.xchart.style.lines.SeriesLines;

class PointChartsTest {

    private static final double[] MONTHS = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9};
    private static final double[] PRICES = {9, 8, 7, 9, 8, 3, 2, 4, 3, 4};
    private static final double[][] ZIGZAG = {{3, -1, 2, -1}, {5, 0.5, -4, 8}};

    /** What scatter and line have in common. */
    @FunctionalInterface
    private interface Drawing {
        XYChart of(String name, double[] x, double[] y);
    }

    @Group
    @Exercise(id = "3.7", title = "Scatter", points = 2, writes = "scatter")
    class Scatter {

        @Test
        void drawsEachPoint() {
            Charts.keep("3.7-scatter", Check.that("scatter(\"flats\", x, y)",
                    () -> PointCharts.scatter("flats", MONTHS, PRICES)).given("x", MONTHS).given("y", PRICES).run());
            hasPoints("scatter", PointCharts::scatter, MONTHS, PRICES);
            hasPoints("scatter", PointCharts::scatter, ZIGZAG[0], ZIGZAG[1]);
        }

        @Test
        void drawsNoLine() {
            Check.that("the style of scatter(\"flats\", x, y)",
                            () -> Charts.style(PointCharts.scatter("flats", MONTHS, PRICES), 0))
                    .mistake("XChart draws lines when it is not told otherwise.", XYSeriesRenderStyle.Line)
                    .is(XYSeriesRenderStyle.Scatter);
            Check.that("scatter(\"flats\", x, y) has markers",
                            () -> Charts.hasMarkers(PointCharts.scatter("flats", MONTHS, PRICES), 0))
                    .mistake("Without a line the markers are all there is to see: leave them.", false)
                    .is(true);
        }

        @Test
        void hasOneSeriesWithThatName() {
            isNamed("scatter", PointCharts::scatter, "flats");
            isNamed("scatter", PointCharts::scatter, "houses");
        }

        @Property(tries = 20)
        void takesAnyPoints(@ForAll("points") double[][] points) {
            hasPoints("scatter", PointCharts::scatter, points[0], points[1]);
        }

        @Test
        void needsAnXForEveryY() {
            takesOnlyPairs("scatter", PointCharts::scatter);
        }

        @Provide
        Arbitrary<double[][]> points() {
            return Numbers.vectorsOfOneLength(2, 5, 9);
        }
    }

    @Group
    @Exercise(id = "3.8", title = "Points joined by a line", points = 2, writes = "line")
    class Line {

        @Test
        void goesThroughEachPoint() {
            Charts.keep("3.8-line", Check.that("line(\"flats\", x, y)",
                    () -> PointCharts.line("flats", MONTHS, PRICES)).given("x", MONTHS).given("y", PRICES).run());
            hasPoints("line", PointCharts::line, MONTHS, PRICES);
            hasPoints("line", PointCharts::line, ZIGZAG[0], ZIGZAG[1]);
        }

        @Test
        void isALineWithoutMarkers() {
            Check.that("the style of line(\"flats\", x, y)",
                            () -> Charts.style(PointCharts.line("flats", MONTHS, PRICES), 0))
                    .mistake("These are dots without a line between them.", XYSeriesRenderStyle.Scatter)
                    .is(XYSeriesRenderStyle.Line);
            Check.that("the line of line(\"flats\", x, y) is drawn",
                            () -> hasLine(PointCharts.line("flats", MONTHS, PRICES)))
                    .mistake("Nothing is drawn: the series has no line. What it should not have is markers.", false)
                    .is(true);
            Check.that("line(\"flats\", x, y) has markers",
                            () -> Charts.hasMarkers(PointCharts.line("flats", MONTHS, PRICES), 0))
                    .mistake("XChart puts a marker on every point when it is not told otherwise.", true)
                    .is(false);
        }

        @Test
        void hasOneSeriesWithThatName() {
            isNamed("line", PointCharts::line, "flats");
            isNamed("line", PointCharts::line, "houses");
        }

        @Property(tries = 20)
        void takesAnyPoints(@ForAll("points") double[][] points) {
            hasPoints("line", PointCharts::line, points[0], points[1]);
        }

        @Test
        void needsAnXForEveryY() {
            takesOnlyPairs("line", PointCharts::line);
        }

        /** Null without a chart. */
        private static Boolean hasLine(XYChart chart) {
            return chart == null ? null : chart.getSeriesMap().values().iterator().next().getLineStyle()
                    != SeriesLines.NONE;
        }

        @Provide
        Arbitrary<double[][]> points() {
            return Numbers.vectorsOfOneLength(2, 5, 9);
        }
    }

    @Group
    @Exercise(id = "3.9", title = "Titles", points = 1, writes = "labelled")
    class Labelled {

        @Test
        void areAllInTheirPlaces() {
            Charts.keep("3.9-titles", Check.that("labelled(chart, \"Flats\", \"month\", \"price\")",
                    () -> PointCharts.labelled(chart(), "Flats", "month", "price")).run());
            check("Flats", "month", "price");
            check("Error curve", "loop", "error");
        }

        @Test
        void belongToTheSameChart() {
            XYChart chart = chart();
            Check.that("labelled(chart, \"Flats\", \"month\", \"price\") == chart",
                            () -> PointCharts.labelled(chart, "Flats", "month", "price") == chart)
                    .mistake("The very chart that came in has to go out, not another one.", false)
                    .is(true);
        }

        @Test
        void areAllThatChanges() {
            Check.that("the names of the series in labelled(chart, \"Flats\", \"month\", \"price\")",
                            () -> Charts.names(PointCharts.labelled(chart(), "Flats", "month", "price")))
                    .is(new String[]{"flats"});
            Check.that("the legend of labelled(chart, \"Flats\", \"month\", \"price\") is visible",
                            () -> {
                                XYChart chart = PointCharts.labelled(chart(), "Flats", "month", "price");
                                return chart == null ? null : chart.getStyler().isLegendVisible();
                            })
                    .mistake("The chart came with a legend: only the three titles change.", false)
                    .is(true);
        }

        private static void check(String title, String xTitle, String yTitle) {
            Check.that("title, x title, y title of labelled(chart, \"" + title + "\", \"" + xTitle + "\", \"" + yTitle
                            + "\")", () -> titles(PointCharts.labelled(chart(), title, xTitle, yTitle)))
                    .mistake("The titles of the two axes are swapped.", List.of(title, yTitle, xTitle))
                    .mistake("The title above the chart is still the old one.", List.of("before", xTitle, yTitle))
                    .is(List.of(title, xTitle, yTitle));
        }

        private static List<String> titles(XYChart chart) {
            return chart == null ? null : List.of(chart.getTitle(), chart.getXAxisTitle(), chart.getYAxisTitle());
        }

        private static XYChart chart() {
            XYChart chart = new XYChartBuilder().title("before").build();
            chart.addSeries("flats", MONTHS, PRICES);
            return chart;
        }
    }

    private static void hasPoints(String method, Drawing drawing, double[] x, double[] y) {
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

    private static void isNamed(String method, Drawing drawing, String name) {
        Check.that("the names of the series in " + method + "(\"" + name + "\", x, y)",
                        () -> Charts.names(drawing.of(name, MONTHS, PRICES)))
                .mistake("There is no series in the chart: add one.", new String[0])
                .is(new String[]{name});
    }

    private static void takesOnlyPairs(String method, Drawing drawing) {
        Check.that(method + " with 3 x values and 2 y values",
                () -> drawing.of("points", new double[]{1, 2, 3}, new double[]{1, 2})).isRejected();
        Check.that(method + " with 2 x values and 3 y values",
                () -> drawing.of("points", new double[]{1, 2}, new double[]{1, 2, 3})).isRejected();
        Check.that(method + " without points", () -> drawing.of("points", new double[0], new double[0])).isRejected();
    }
}
