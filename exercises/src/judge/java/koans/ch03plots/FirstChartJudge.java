package koans.ch03plots;

import java.util.stream.IntStream;
import koans.grader.check.Charts;
import koans.grader.check.Check;

/** What a first chart shows, and what it often shows. */
final class FirstChartJudge {

    private FirstChartJudge() {
    }

    static void isNamed(double[] y, String name) {
        Check.that("the names of the series in line(\"" + name + "\", y)",
                        () -> Charts.names(FirstChart.line(name, y)))
                .mistake("There is no series in the chart: add one.", new String[0])
                .hint("The name that is handed in is the name of the series.")
                .is(new String[]{name});
    }

    static void hasPoints(double[] y) {
        double[] fromZero = IntStream.range(0, y.length).asDoubleStream().toArray();
        double[] fromOne = IntStream.rangeClosed(1, y.length).asDoubleStream().toArray();
        Check.that("the y values of line(name, y)", () -> Charts.y(FirstChart.line("numbers", y), 0))
                .given("y", y)
                .mistake("x and y are swapped: the numbers go upwards.", fromZero)
                .is(y.clone());
        Check.that("the x values of line(name, y)", () -> Charts.x(FirstChart.line("numbers", y), 0))
                .given("y", y)
                .mistake("These count from 1, as XChart does when it is given no x values. Give it yours, from 0.",
                        fromOne)
                .is(fromZero);
    }
}
