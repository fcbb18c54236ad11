package koans.ch03plots;

import koans.grader.check.Charts;
import koans.grader.check.Check;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries.XYSeriesRenderStyle;

/** What can be read from a heart. */
final class HeartChartJudge {

    private HeartChartJudge() {
    }

    /** A line of the heart goes through these points, not through those of the other line. */
    static void hasLine(int line, String name, double[] x, double[] y, double[] other) {
        Check.that("the y values of the line " + name, () -> Charts.y(HeartChart.heart("Heart"), line))
                .mistake("These belong to the other line.", other)
                .mistake("x and y are swapped.", x)
                .is(y);
        Check.that("the x values of the line " + name, () -> Charts.x(HeartChart.heart("Heart"), line))
                .mistake("These count from 1; the heart begins at 0.", new double[]{1, 2, 3, 4, 5, 6, 7})
                .mistake("x and y are swapped.", y)
                .is(x);
        Check.that("the style of the line " + name, () -> Charts.style(HeartChart.heart("Heart"), line))
                .is(XYSeriesRenderStyle.Line);
    }

    static void isTitled(String title) {
        Check.that("the title of heart(\"" + title + "\")", () -> {
            XYChart chart = HeartChart.heart(title);
            return chart == null ? null : chart.getTitle();
        }).mistake("There is no title.", "").is(title);
    }
}
