package koans.ch03plots;

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
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries.XYSeriesRenderStyle;

class HeartChartTest {

    @Group
    @Exercise(id = "3.6", title = "A heart of two lines", points = 3, writes = "heart")
    class Heart {

        private static final double[] LOWER = {6, 4, 2, 0, 2, 4, 6};
        private static final double[] UPPER = {6, 8, 8, 6, 8, 8, 6};

        @Test
        void hasALowerAndAnUpperLine() {
            Charts.keep("3.6-heart", Check.that("heart(\"Heart\")", () -> HeartChart.heart("Heart")).run());
            Check.that("the names of the series in heart(\"Heart\")", () -> Charts.names(heart()))
                    .mistake("The other way round: lower is the first series.", new String[]{"upper", "lower"})
                    .is(new String[]{"lower", "upper"});
        }

        @Test
        void goesThroughItsPoints() {
            for (int i = 0; i < 2; i++) {
                int line = i;
                String name = i == 0 ? "lower" : "upper";
                Check.that("the y values of the line " + name, () -> Charts.y(heart(), line))
                        .mistake("These belong to the other line.", i == 0 ? UPPER : LOWER)
                        .is(i == 0 ? LOWER : UPPER);
                Check.that("the x values of the line " + name, () -> Charts.x(heart(), line))
                        .mistake("These count from 1; the heart begins at 0.", new double[]{1, 2, 3, 4, 5, 6, 7})
                        .mistake("x and y are swapped.", i == 0 ? LOWER : UPPER)
                        .is(new double[]{0, 1, 2, 3, 4, 5, 6});
                Check.that("the style of the line " + name, () -> Charts.style(heart(), line))
                        .is(XYSeriesRenderStyle.Line);
            }
        }

        @Test
        void isRed() {
            Check.that("the line colour of lower", () -> Charts.color(heart(), 0))
                    .hint("XChart gives each series a colour of its own. What do addSeries and getStyler() offer?")
                    .is(Color.RED);
            Check.that("the line colour of upper", () -> Charts.color(heart(), 1))
                    .hint("Both lines are red, not only the first one.")
                    .is(Color.RED);
        }

        @Test
        void liesOverAGrid() {
            Check.that("the vertical and the horizontal grid lines of heart(\"Heart\")", () -> grid(heart()))
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

        private static XYChart heart() {
            return HeartChart.heart("Heart");
        }

        private static void isTitled(String title) {
            Check.that("the title of heart(\"" + title + "\")", () -> {
                XYChart chart = HeartChart.heart(title);
                return chart == null ? null : chart.getTitle();
            }).mistake("There is no title.", "").is(title);
        }

        private static List<Boolean> grid(XYChart chart) {
            return chart == null ? null : List.of(chart.getStyler().isPlotGridVerticalLinesVisible(),
                    chart.getStyler().isPlotGridHorizontalLinesVisible());
        }
    }
}
