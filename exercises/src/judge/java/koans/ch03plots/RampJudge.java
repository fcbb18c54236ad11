package koans.ch03plots;

import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import koans.grader.check.Charts;
import koans.grader.check.Check;

/** Numbers in steps as they have to be, and as they often are. */
final class RampJudge {

    private RampJudge() {
    }

    static void checkArange(double start, double stop, double step, int count) {
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

    static void rejectsArange(double start, double stop, double step) {
        Check.that("arange(" + start + ", " + stop + ", " + step + ")", () -> Ramp.arange(start, stop, step))
                .isRejected();
    }

    static void hasPoints(double start, double stop, double step, int count) {
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

    private static double[] values(double start, double step, int count) {
        return IntStream.range(0, count).mapToDouble(i -> start + i * step).toArray();
    }
}
