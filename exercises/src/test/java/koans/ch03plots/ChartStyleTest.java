package koans.ch03plots;

import static koans.ch03plots.ChartStyleJudge.chart;
import static koans.ch03plots.ChartStyleJudge.checkGrid;
import static koans.ch03plots.ChartStyleJudge.checkRanges;
import static koans.ch03plots.ChartStyleJudge.leavesTheRest;
import static koans.ch03plots.ChartStyleJudge.rejectsRange;

import java.util.List;
import koans.grader.Exercise;
import koans.grader.Fact;
import koans.grader.check.Charts;
import koans.grader.check.Check;
import net.jqwik.api.ForAll;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.knowm.xchart.XYChart;

class ChartStyleTest {

    @Group
    @Exercise(id = "3.4", title = "The grid", points = 1, writes = "showGrid")
    class ShowGrid {

        @Test
        void isSwitchedOn() {
            Charts.keep("3.4-grid", Check.that("showGrid(chart, true)",
                    () -> ChartStyle.showGrid(chart(false), true)).run());
            checkGrid(false, true);
            checkGrid(true, true);
        }

        @Test
        void isSwitchedOff() {
            checkGrid(true, false);
            checkGrid(false, false);
        }

        @Test
        void belongsToTheSameChart() {
            Drawn.isTheSame("showGrid(chart, true)", chart(true), chart -> ChartStyle.showGrid(chart, true));
        }

        @Test
        void isAllThatChanges() {
            leavesTheRest("showGrid(chart, false)", chart -> ChartStyle.showGrid(chart, false));
        }
    }

    @Group
    @Exercise(id = "3.5", title = "Where an axis begins and ends", points = 3, writes = {"xRange", "yRange"})
    class Ranges {

        @Fact("The axis reaches from the first number to the second")
        @Test
        void reachFromTheFirstNumberToTheSecond() {
            Charts.keep("3.5-ranges", Check.that("yRange(xRange(chart, -1, 4), 0, 10)",
                    () -> ChartStyle.yRange(ChartStyle.xRange(chart(true), -1, 4), 0, 10)).run());
            checkRanges(-1, 4);
            checkRanges(-0.1, 1.1);
        }

        @Fact("The axis may lie anywhere")
        @Property(tries = 20)
        void mayLieAnywhere(@ForAll @IntRange(min = -80, max = 80) int min,
                            @ForAll @IntRange(min = 1, max = 80) int length) {
            checkRanges(min / 8.0, (min + length) / 8.0);
        }

        @Fact("New numbers replace old ones")
        @Test
        void takeTheNewNumbersForOldOnes() {
            XYChart chart = chart(true);
            chart.getStyler().setXAxisMin(-3.0).setXAxisMax(3.0);
            chart.getStyler().setYAxisMin(-7.0).setYAxisMax(7.0);
            Check.that("the x axis after xRange(chart, 1, 2), which went from -3 to 3",
                            () -> Charts.xRange(ChartStyle.xRange(chart, 1, 2)))
                    .is(List.of(1.0, 2.0));
            Check.that("the y axis after yRange(chart, 4, 5), which went from -7 to 7",
                            () -> Charts.yRange(ChartStyle.yRange(chart, 4, 5)))
                    .is(List.of(4.0, 5.0));
            Check.that("the x axis after that, which went from 1 to 2", () -> Charts.xRange(chart))
                    .is(List.of(1.0, 2.0));
        }

        @Fact("The chart that comes back is the one that was handed in")
        @Test
        void belongToTheSameChart() {
            Drawn.isTheSame("xRange(chart, 0, 1)", chart(true), chart -> ChartStyle.xRange(chart, 0, 1));
            Drawn.isTheSame("yRange(chart, 0, 1)", chart(true), chart -> ChartStyle.yRange(chart, 0, 1));
        }

        @Fact("Titles, series and legend stay as they are")
        @Test
        void areAllThatChanges() {
            leavesTheRest("xRange(chart, 0, 1)", chart -> ChartStyle.xRange(chart, 0, 1));
            leavesTheRest("yRange(chart, 0, 1)", chart -> ChartStyle.yRange(chart, 0, 1));
        }

        @Fact("The second number has to be larger than the first")
        @Test
        void goUpwards() {
            rejectsRange(4, -1);
            rejectsRange(7, 7);
        }
    }
}
