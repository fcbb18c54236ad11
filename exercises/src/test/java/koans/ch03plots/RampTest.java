package koans.ch03plots;

import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import koans.grader.Exercise;
import koans.grader.check.Charts;
import koans.grader.check.Check;
import net.jqwik.api.ForAll;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.knowm.xchart.XYSeries.XYSeriesRenderStyle;

class RampTest {

    @Group
    @Exercise(id = "3.2", title = "Numbers in steps", points = 4, writes = "arange")
    class Arange {

        @Test
        void goesUpInSteps() {
            check(0, 10, 3, 4);
            check(0, 1, 0.3, 4);
            check(2, 4, 0.5, 4);
        }

        @Test
        void beginsAtStartAndEndsBeforeStop() {
            check(-6, 6, 1.5, 8);
            check(0, 12, 4, 3);
            check(3, 4, 5, 1);
        }

        @Test
        void makesTheAxesOfLaterCharts() {
            check(-5, 5, 0.1, 100);
            check(-6, 6, 0.1, 120);
            check(0, 12, 0.01, 1200);
        }

        @Test
        void isEmptyWhenStartIsNotBelowStop() {
            check(5, 0, 1, 0);
            check(2, 2, 1, 0);
        }

        @Test
        void doesNotAddUpRoundingErrors() {
            check(0, 1, 0.1, 10);
            check(0, 10_000, 0.1, 100_000);
        }

        @Property(tries = 60)
        void countsAsManyAsThereIsRoomFor(@ForAll @IntRange(min = -40, max = 40) int start,
                                          @ForAll @IntRange(min = -8, max = 60) int length,
                                          @ForAll @IntRange(min = 1, max = 16) int step) {
            // Eighths are exact, so that there is no doubt about the last one.
            int count = length <= 0 ? 0 : (length + step - 1) / step;
            check(start / 8.0, (start + length) / 8.0, step / 8.0, count);
        }

        @Test
        void needsAStepAboveZero() {
            rejects(1, 0, -0.5);
            rejects(1, 0, 0);
            rejects(0, 1, -0.5);
            rejects(0, 1, 0);
        }

        private static void rejects(double start, double stop, double step) {
            Check.that("arange(" + start + ", " + stop + ", " + step + ")", () -> Ramp.arange(start, stop, step))
                    .isRejected();
        }

        private static void check(double start, double stop, double step, int count) {
            double[] sums = DoubleStream.iterate(start, v -> v < stop, v -> v + step).toArray();
            Check.that("arange(" + start + ", " + stop + ", " + step + ")", () -> Ramp.arange(start, stop, step))
                    .within(1e-13)
                    .mistake("Each number is made from the one before it, and the rounding errors add up: ten times "
                            + "0.1 is not quite 1. Compute start + i * step.", sums)
                    .mistake("One number too many: stop itself is not among them, nor what lies beyond it.",
                            values(start, step, count + 1))
                    .mistake("The last number below stop is missing: the count is rounded up, not down.",
                            values(start, step, Math.max(0, count - 1)))
                    .mistake("These begin at 0, not at start.", values(0, step, count))
                    .mistake("The first number is start itself.", values(start + step, step, count))
                    .mistake("The distance is step, not 1.", values(start, 1, count))
                    .is(values(start, step, count));
        }
    }

    @Group
    @Exercise(id = "3.3", title = "A ramp", points = 2, writes = "chart")
    class Chart {

        @Test
        void drawsTheNumbersAgainstTheirIndex() {
            Charts.keep("3.3-ramp", Check.that("chart(0, 12, 0.5)", () -> Ramp.chart(0, 12, 0.5)).run());
            hasPoints(0, 12, 0.01, 1200);
            hasPoints(-2, 1, 0.5, 6);
        }

        @Test
        void isOneLineNamedRamp() {
            Check.that("the names of the series in chart(0, 3, 1)", () -> Charts.names(Ramp.chart(0, 3, 1)))
                    .is(new String[]{"ramp"});
            Check.that("the style of chart(0, 3, 1)", () -> Charts.style(Ramp.chart(0, 3, 1), 0))
                    .mistake("These are dots without a line between them.", XYSeriesRenderStyle.Scatter)
                    .is(XYSeriesRenderStyle.Line);
        }

        @Property(tries = 15)
        void drawsAnyNumbers(@ForAll @IntRange(min = -40, max = 40) int start,
                             @ForAll @IntRange(min = 1, max = 9) int count,
                             @ForAll @IntRange(min = 1, max = 16) int step) {
            hasPoints(start / 8.0, (start + step * count) / 8.0, step / 8.0, count);
        }

        @Test
        void needsSomethingToDraw() {
            Check.that("chart(5, 0, 1)", () -> Ramp.chart(5, 0, 1)).isRejected();
        }

        private static void hasPoints(double start, double stop, double step, int count) {
            String call = "chart(" + start + ", " + stop + ", " + step + ")";
            double[] values = values(start, step, count);
            double[] fromZero = values(0, 1, count);
            Check.that("the y values of " + call, () -> Charts.y(Ramp.chart(start, stop, step), 0))
                    .mistake("x and y are swapped: the numbers go upwards.", fromZero)
                    .is(values);
            Check.that("the x values of " + call, () -> Charts.x(Ramp.chart(start, stop, step), 0))
                    .mistake("These are the numbers themselves. To the right goes the index: 0, 1, 2, ...", values)
                    .mistake("These count from 1, as XChart does when it is given no x values. Give it yours, from 0.",
                            values(1, 1, count))
                    .is(fromZero);
        }
    }

    private static double[] values(double start, double step, int count) {
        return IntStream.range(0, count).mapToDouble(i -> start + i * step).toArray();
    }
}
