package koans.ch03plots;

import static koans.ch03plots.PointChartsJudge.MONTHS;
import static koans.ch03plots.PointChartsJudge.PRICES;
import static koans.ch03plots.PointChartsJudge.checkLabelled;
import static koans.ch03plots.PointChartsJudge.flats;
import static koans.ch03plots.PointChartsJudge.hasLine;
import static koans.ch03plots.PointChartsJudge.hasPoints;
import static koans.ch03plots.PointChartsJudge.isNamed;
import static koans.ch03plots.PointChartsJudge.takesOnlyPairs;

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
import org.knowm.xchart.XYSeries.XYSeriesRenderStyle;

class PointChartsTest {

    private static final double[][] ZIGZAG = {{3, -1, 2, -1}, {5, 0.5, -4, 8}};

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
            Drawn.isALine("line(\"flats\", x, y)", () -> PointCharts.line("flats", MONTHS, PRICES));
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
                    () -> PointCharts.labelled(flats(), "Flats", "month", "price")).run());
            checkLabelled("Flats", "month", "price");
            checkLabelled("Error curve", "loop", "error");
        }

        @Test
        void belongToTheSameChart() {
            Drawn.isTheSame("labelled(chart, \"Flats\", \"month\", \"price\")", flats(),
                    chart -> PointCharts.labelled(chart, "Flats", "month", "price"));
        }

        @Test
        void areAllThatChanges() {
            Check.that("the names of the series in labelled(chart, \"Flats\", \"month\", \"price\")",
                            () -> Charts.names(PointCharts.labelled(flats(), "Flats", "month", "price")))
                    .is(new String[]{"flats"});
            Check.that("the legend of labelled(chart, \"Flats\", \"month\", \"price\") is visible",
                            () -> Drawn.hasLegend(PointCharts.labelled(flats(), "Flats", "month", "price")))
                    .mistake("The chart came with a legend: only the three titles change.", false)
                    .is(true);
        }
    }
}
