package koans.ch03plots;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import koans.grader.Exercise;
import koans.grader.Fact;
import koans.grader.arbitrary.Numbers;
import koans.grader.check.Charts;
import koans.grader.check.Check;
import koans.kit.Data;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries.XYSeriesRenderStyle;

class StartupChartsTest {

    private static final double[][] OPENED = {{2001, 2002, 2004}, {5, 3, 8}, {1, 4, 0}, {2, 7, 9}};
    /** As many years, but others. */
    private static final double[][] CLOSED = {{2002, 2003, 2004}, {4, 1, 6}, {0, 2, 3}, {8, 1, 5}};

    @Group
    @Exercise(id = "3.12", title = "One trade over the years", points = 3, writes = "trend")
    class Trend {

        @Test
        void showsTheChickenShops() throws IOException {
            double[][] columns = columnsOf("startups.csv");
            Charts.keep("3.12-trend", Check.that("trend(columns, 4, \"chicken\")",
                    () -> StartupCharts.trend(columns, 4, "chicken")).given("columns", columns).run());
            hasPoints(columns, 4);
        }

        @Test
        void showsEachOfTheTrades() {
            for (int column = 1; column < OPENED.length; column++) {
                hasPoints(OPENED, column);
            }
        }

        @Test
        void isOneLineWithThatName() {
            for (String name : List.of("chicken", "bakeries")) {
                Check.that("the names of the series in trend(columns, 1, \"" + name + "\")",
                                () -> Charts.names(StartupCharts.trend(OPENED, 1, name)))
                        .is(new String[]{name});
            }
            Check.that("the style of trend(columns, 1, name)",
                            () -> Charts.style(StartupCharts.trend(OPENED, 1, "bakeries"), 0))
                    .mistake("These are dots without a line between them.", XYSeriesRenderStyle.Scatter)
                    .is(XYSeriesRenderStyle.Line);
        }

        @Test
        void namesItsAxes() {
            Check.that("x title, y title of trend(columns, 1, name)",
                            () -> axisTitles(StartupCharts.trend(OPENED, 1, "bakeries")))
                    .mistake("The titles of the two axes are swapped.", List.of("openings", "year"))
                    .is(List.of("year", "openings"));
        }

        @Property(tries = 20)
        void takesAnyNumbers(@ForAll("tables") double[][] columns, @ForAll @IntRange(min = 1, max = 3) int column) {
            hasPoints(columns, column);
        }

        @Fact("Rejects a column that is not a trade")
        @Test
        void showsNothingThatIsNoTrade() {
            rejects(0);
            rejects(-1);
            rejects(4);
        }

        private static void rejects(int column) {
            Check.that("trend(columns, " + column + ", name) of a table with columns 0 to 3",
                    () -> StartupCharts.trend(OPENED, column, "none")).isRejected();
        }

        private static void hasPoints(double[][] columns, int column) {
            hasSeries("trend(columns, " + column + ", name)", 0, columns, column,
                    () -> StartupCharts.trend(columns, column, "one trade"));
        }

        @Provide
        Arbitrary<double[][]> tables() {
            return Numbers.vectorsOfOneLength(4, 5, 99);
        }
    }

    @Group
    @Exercise(id = "3.13", title = "Two lines in one chart", points = 4, writes = "overlay")
    class Overlay {

        @Test
        void showsOpeningsAndClosures() throws IOException {
            double[][] opened = columnsOf("startups.csv");
            double[][] closed = columnsOf("closures.csv");
            Charts.keep("3.13-overlay", Check.that("overlay(opened, closed, 4)",
                    () -> StartupCharts.overlay(opened, closed, 4))
                    .given("opened", opened).given("closed", closed)
                    .hint("Each table has years of its own, and the two have not as many.")
                    .run());
            Check.that("the names of the series in overlay(opened, closed, 4)",
                            () -> Charts.names(StartupCharts.overlay(opened, closed, 4)))
                    .mistake("The other way round: the openings come first.", new String[]{"closed", "opened"})
                    .is(new String[]{"opened", "closed"});
            hasPoints(opened, closed, 4);
        }

        @Test
        void givesEachLineItsOwnYears() {
            for (int column = 1; column < OPENED.length; column++) {
                hasPoints(OPENED, CLOSED, column);
                hasPoints(CLOSED, OPENED, column);
            }
        }

        @Test
        void hasALegend() {
            Check.that("the legend of overlay(opened, closed, 1) is visible",
                            () -> overlay() == null ? null : overlay().getStyler().isLegendVisible())
                    .mistake("Without a legend nobody knows which line is which.", false)
                    .is(true);
        }

        @Test
        void isWiderThanHigh() {
            Check.that("width and height of overlay(opened, closed, 1)",
                            () -> overlay() == null ? null : new int[]{overlay().getWidth(), overlay().getHeight()})
                    .mistake("Width and height are swapped.", new int[]{400, 600})
                    .mistake("This is the size that XChart takes when it is not told one.", new int[]{800, 600})
                    .is(new int[]{600, 400});
        }

        @Test
        void isMadeOfLines() {
            for (int series = 0; series < 2; series++) {
                int line = series;
                Check.that("the style of the series " + (series == 0 ? "opened" : "closed"),
                                () -> Charts.style(overlay(), line))
                        .mistake("These are dots without a line between them.", XYSeriesRenderStyle.Scatter)
                        .is(XYSeriesRenderStyle.Line);
            }
        }

        @Test
        void namesItsAxes() {
            Check.that("x title, y title of overlay(opened, closed, 1)", () -> axisTitles(overlay()))
                    .mistake("The titles of the two axes are swapped.", List.of("businesses", "year"))
                    .is(List.of("year", "businesses"));
        }

        @Property(tries = 20)
        void takesAnyNumbers(@ForAll("tables") double[][] opened, @ForAll("tables") double[][] closed,
                             @ForAll @IntRange(min = 1, max = 3) int column) {
            hasPoints(opened, closed, column);
        }

        @Fact("Rejects a column that is not a trade in both tables")
        @Test
        void showsNothingThatIsNoTradeInBothTables() {
            rejects("column 0", OPENED, CLOSED, 0);
            rejects("column -1", OPENED, CLOSED, -1);
            rejects("column 4 of 0 to 3", OPENED, CLOSED, 4);
            rejects("closures without column 3", OPENED, Arrays.copyOf(CLOSED, 3), 3);
            rejects("openings without column 3", Arrays.copyOf(OPENED, 3), CLOSED, 3);
        }

        private static void rejects(String what, double[][] opened, double[][] closed, int column) {
            Check.that("overlay with " + what, () -> StartupCharts.overlay(opened, closed, column)).isRejected();
        }

        private static XYChart overlay() {
            return StartupCharts.overlay(OPENED, CLOSED, 1);
        }

        private static void hasPoints(double[][] opened, double[][] closed, int column) {
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

        @Provide
        Arbitrary<double[][]> tables() {
            return Numbers.vectorsOfOneLength(4, 5, 99);
        }
    }

    /** A call that draws a chart. */
    @FunctionalInterface
    private interface Drawing {
        XYChart run();
    }

    private static void hasSeries(String what, int series, double[][] columns, int column, Drawing drawing) {
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

    private static List<String> axisTitles(XYChart chart) {
        return chart == null ? null : List.of(chart.getXAxisTitle(), chart.getYAxisTitle());
    }

    /** The columns of a table that comes with the course. */
    private static double[][] columnsOf(String file) throws IOException {
        double[][] rows = Files.readAllLines(Data.file("tables/" + file)).stream().skip(1)
                .map(line -> Arrays.stream(line.split(",")).mapToDouble(Double::parseDouble).toArray())
                .toArray(double[][]::new);
        return IntStream.range(0, rows[0].length)
                .mapToObj(j -> Arrays.stream(rows).mapToDouble(row -> row[j]).toArray()).toArray(double[][]::new);
    }
}
