package koans.ch03plots;

import static koans.ch03plots.HeartChartJudge.hasLine;
import static koans.ch03plots.HeartChartJudge.isTitled;

import java.awt.Color;
import java.util.List;
import koans.grader.Exercise;
import koans.grader.check.Charts;
import koans.grader.check.Check;
import net.jqwik.api.ForAll;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class HeartChartTest {

    @Group
    @Exercise(id = "3.6", title = "A heart of two lines", points = 3, writes = "heart")
    class Heart {

        private static final double[] LOWER = {6, 4, 2, 0, 2, 4, 6};
        private static final double[] UPPER = {6, 8, 8, 6, 8, 8, 6};

        @Test
        void hasALowerAndAnUpperLine() {
            Charts.keep("3.6-heart", Check.that("heart(\"Heart\")", () -> HeartChart.heart("Heart")).run());
            Check.that("the names of the series in heart(\"Heart\")", () -> Charts.names(HeartChart.heart("Heart")))
                    .mistake("The other way round: lower is the first series.", new String[]{"upper", "lower"})
                    .is(new String[]{"lower", "upper"});
        }

        @Test
        void goesThroughItsPoints() {
            double[] x = {0, 1, 2, 3, 4, 5, 6};
            hasLine(0, "lower", x, LOWER, UPPER);
            hasLine(1, "upper", x, UPPER, LOWER);
        }

        @Test
        void isRed() {
            Check.that("the line colour of lower", () -> Charts.color(HeartChart.heart("Heart"), 0))
                    .hint("XChart gives each series a colour of its own. What do addSeries and getStyler() offer?")
                    .is(Color.RED);
            Check.that("the line colour of upper", () -> Charts.color(HeartChart.heart("Heart"), 1))
                    .hint("Both lines are red, not only the first one.")
                    .is(Color.RED);
        }

        @Test
        void liesOverAGrid() {
            Check.that("the vertical and the horizontal grid lines of heart(\"Heart\")",
                            () -> Drawn.grid(HeartChart.heart("Heart")))
                    .is(List.of(true, true));
        }

        @Test
        void hasATitleInAnyLanguage() {
            isTitled("Heart");
            isTitled("\uB9C8\uC74C");
        }

        @Property(tries = 20)
        void takesAnyTitle(@ForAll @StringLength(max = 6) String title) {
            isTitled(title);
        }
    }
}
