package koans.ch03plots;

import static koans.ch03plots.StartupChartsJudge.columnsOf;
import static koans.ch03plots.StartupChartsJudge.rejectsOverlay;
import static koans.ch03plots.StartupChartsJudge.rejectsTrade;
import static koans.ch03plots.StartupChartsJudge.showsBoth;
import static koans.ch03plots.StartupChartsJudge.showsTrade;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import koans.grader.Exercise;
import koans.grader.Fact;
import koans.grader.arbitrary.Numbers;
import koans.grader.check.Charts;
import koans.grader.check.Check;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.knowm.xchart.XYChart;

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
            showsTrade(columns, 4);
        }

        @Test
        void showsEachOfTheTrades() {
            for (int column = 1; column < OPENED.length; column++) {
                showsTrade(OPENED, column);
            }
        }

        @Test
        void isOneLineWithThatName() {
            for (String name : List.of("chicken", "bakeries")) {
                Check.that("the names of the series in trend(columns, 1, \"" + name + "\")",
                                () -> Charts.names(StartupCharts.trend(OPENED, 1, name)))
                        .is(new String[]{name});
            }
            Drawn.isALine("trend(columns, 1, name)", () -> StartupCharts.trend(OPENED, 1, "bakeries"));
        }

        @Test
        void namesItsAxes() {
            Drawn.hasAxes("trend(columns, 1, name)", "year", "openings",
                    () -> StartupCharts.trend(OPENED, 1, "bakeries"));
        }

        @Property(tries = 20)
        void takesAnyNumbers(@ForAll("tables") double[][] columns, @ForAll @IntRange(min = 1, max = 3) int column) {
            showsTrade(columns, column);
        }

        @Fact("Rejects a column that is not a trade")
        @Test
        void showsNothingThatIsNoTrade() {
            rejectsTrade(OPENED, 0);
            rejectsTrade(OPENED, -1);
            rejectsTrade(OPENED, 4);
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
            showsBoth(opened, closed, 4);
        }

        @Test
        void givesEachLineItsOwnYears() {
            for (int column = 1; column < OPENED.length; column++) {
                showsBoth(OPENED, CLOSED, column);
                showsBoth(CLOSED, OPENED, column);
            }
        }

        @Test
        void hasALegend() {
            Check.that("the legend of overlay(opened, closed, 1) is visible",
                            () -> Drawn.hasLegend(overlay()))
                    .mistake("Without a legend nobody knows which line is which.", false)
                    .is(true);
        }

        @Test
        void isWiderThanHigh() {
            Check.that("width and height of overlay(opened, closed, 1)", () -> Drawn.size(overlay()))
                    .mistake("Width and height are swapped.", new int[]{400, 600})
                    .mistake("This is the size that XChart takes when it is not told one.", new int[]{800, 600})
                    .is(new int[]{600, 400});
        }

        @Test
        void isMadeOfLines() {
            Drawn.isALine("the series opened", 0, () -> overlay());
            Drawn.isALine("the series closed", 1, () -> overlay());
        }

        @Test
        void namesItsAxes() {
            Drawn.hasAxes("overlay(opened, closed, 1)", "year", "businesses", () -> overlay());
        }

        @Property(tries = 20)
        void takesAnyNumbers(@ForAll("tables") double[][] opened, @ForAll("tables") double[][] closed,
                             @ForAll @IntRange(min = 1, max = 3) int column) {
            showsBoth(opened, closed, column);
        }

        @Fact("Rejects a column that is not a trade in both tables")
        @Test
        void showsNothingThatIsNoTradeInBothTables() {
            rejectsOverlay("column 0", OPENED, CLOSED, 0);
            rejectsOverlay("column -1", OPENED, CLOSED, -1);
            rejectsOverlay("column 4 of 0 to 3", OPENED, CLOSED, 4);
            rejectsOverlay("closures without column 3", OPENED, Arrays.copyOf(CLOSED, 3), 3);
            rejectsOverlay("openings without column 3", Arrays.copyOf(OPENED, 3), CLOSED, 3);
        }

        private static XYChart overlay() {
            return StartupCharts.overlay(OPENED, CLOSED, 1);
        }

        @Provide
        Arbitrary<double[][]> tables() {
            return Numbers.vectorsOfOneLength(4, 5, 99);
        }
    }
}
