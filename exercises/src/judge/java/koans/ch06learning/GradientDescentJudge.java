package koans.ch06learning;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import koans.grader.check.Check;

/** Ways downhill as they have to be, and as they often are. */
final class GradientDescentJudge {

    /** {@code x0^2 + x1^2 + ...}: every step multiplies x by {@code 1 - 2 * lr}. */
    private static final ToDoubleFunction<double[]> BOWL = x -> Arrays.stream(x).map(v -> v * v).sum();
    /** With the gradient {@code 2*x0 + x1} and {@code x0 + 4*x1}. */
    private static final ToDoubleFunction<double[]> SLANTED =
            x -> x[0] * x[0] + x[0] * x[1] + 2 * x[1] * x[1];
    private static final String ONE_AFTER_THE_OTHER = "x[0] has moved before the gradient for x[1] is taken. "
            + "Take the whole gradient first, then the step.";

    private GradientDescentJudge() {
    }

    /** Checks steps with the rate 0.1 down {@code x0^2 + x1^2} from (3, 4). */
    static void checkMinimize(int steps, double... expected) {
        double[] start = {3, 4};
        Check.that("minimize(f, [3, 4], 0.1, " + steps + ") for f(x) = x0^2 + x1^2",
                        () -> GradientDescent.minimize(BOWL, start, 0.1, steps))
                .given("start", start)
                .within(1e-8)
                .mistake("It goes uphill: the gradient points upwards, so it is subtracted.", after(steps, 1.2))
                .mistake("One step too few.", after(steps - 1, 0.8))
                .mistake("One step too many.", after(steps + 1, 0.8))
                .mistake("The gradient is taken once, at the start. It changes with every step.",
                        after(1, 1 - 0.2 * steps))
                .mistake("The learning rate is not used.", after(steps, -1))
                .mistake("This is the gradient times the learning rate, not the place after the step.",
                        after(1, 0.2))
                .is(expected);
    }

    private static double[] after(int steps, double factor) {
        return new double[]{3 * Math.pow(factor, steps), 4 * Math.pow(factor, steps)};
    }

    /** Checks a step down {@code x0^2 + x0*x1 + 2*x1^2} from (1, 2). */
    static void checkMinimizeSlanted(double lr, double... expected) {
        double[] start = {1, 2};
        Check.that("minimize(f, [1, 2], " + lr + ", 1) for f(x) = x0^2 + x0*x1 + 2*x1^2",
                        () -> GradientDescent.minimize(SLANTED, start, lr, 1))
                .given("start", start)
                .within(1e-8)
                .mistake(ONE_AFTER_THE_OTHER, new double[]{0.5, 0.9375})
                .is(expected);
    }

    static void checkMinimizeShrinks(double[] start, double lr, int steps) {
        double factor = Math.pow(1 - 2 * lr, steps);
        Check.that("minimize(f, start, " + lr + ", " + steps + ") for f(x) = x0^2 + x1^2 + ...",
                        () -> GradientDescent.minimize(BOWL, start, lr, steps))
                .given("start", start)
                .within(1e-8)
                .is(Arrays.stream(start).map(v -> factor * v).toArray());
    }

    /** Checks two steps with the rate 0.1 down {@code x0^2 + x1^2} from (3, 4). */
    static void checkPathOfTwoSteps(double[][] expected) {
        double[] start = {3, 4};
        Check.that("path(f, [3, 4], 0.1, 2) for f(x) = x0^2 + x1^2",
                        () -> GradientDescent.path(BOWL, start, 0.1, 2))
                .given("start", start)
                .within(1e-8)
                .mistake("All rows are the same: one array stands in every row. Keep a copy after each step.",
                        new double[][]{{1.92, 2.56}, {1.92, 2.56}, {1.92, 2.56}})
                .mistake("All steps begin at the start: each has to begin where the one before has ended.",
                        new double[][]{{3, 4}, {2.4, 3.2}, {2.4, 3.2}})
                .mistake("All rows are the start: the walk goes on from the row before.",
                        new double[][]{{3, 4}, {3, 4}, {3, 4}})
                .mistake("The start is missing: it is the first row.", new double[][]{{2.4, 3.2}, {1.92, 2.56}})
                .mistake("The first row is the place after the first step. It has to be the start.",
                        new double[][]{{2.4, 3.2}, {1.92, 2.56}, {1.536, 2.048}})
                .mistake("The place after the last step is missing: 2 steps make 3 rows.",
                        new double[][]{{3, 4}, {2.4, 3.2}})
                .mistake("The last row is not filled in.", new double[][]{{3, 4}, {2.4, 3.2}, {0, 0}})
                .mistake("It goes uphill: the gradient points upwards, so it is subtracted.",
                        new double[][]{{3, 4}, {3.6, 4.8}, {4.32, 5.76}})
                .mistake("The gradient is taken at the start only. It changes with every step.",
                        new double[][]{{3, 4}, {2.4, 3.2}, {1.8, 2.4}})
                .is(expected);
    }

    /** Checks a step down {@code x0^2 + x0*x1 + 2*x1^2} from (1, 2). */
    static void checkPathSlanted(double lr, double... end) {
        double[] start = {1, 2};
        Check.that("path(f, [1, 2], " + lr + ", 1) for f(x) = x0^2 + x0*x1 + 2*x1^2",
                        () -> GradientDescent.path(SLANTED, start, lr, 1))
                .given("start", start)
                .within(1e-8)
                .mistake(ONE_AFTER_THE_OTHER, new double[][]{{1, 2}, {0.5, 0.9375}})
                .is(new double[][]{{1, 2}, end});
    }

    /** Checks steps down {@code x0^2 + x1^2} from (3, 4). */
    static void checkLossRatio(double lr, int steps, double expected) {
        double[] start = {3, 4};
        Check.that("lossRatio(f, [3, 4], " + lr + ", " + steps + ") for f(x) = x0^2 + x1^2",
                        () -> GradientDescent.lossRatio(BOWL, start, lr, steps))
                .given("start", start)
                .within(1e-9)
                .mistake("Divided the wrong way round: the loss at the end comes first.", 1 / expected)
                .mistake("This is the loss at the end; divide it by the loss at the start.", 25 * expected)
                .mistake("This is by how much the loss has fallen; the ratio of the two is asked for.",
                        25 - 25 * expected)
                .mistake("This is the part of the loss that is gone; what is left is asked for.", 1 - expected)
                .mistake("The places are compared, not the losses there: ask f.", Math.sqrt(expected))
                .mistake("This is the ratio after a single step: is the number of steps passed on?",
                        Math.pow(1 - 2 * lr, 2))
                .mistake("One step too few.", expected / Math.pow(1 - 2 * lr, 2))
                .mistake("One step too many.", expected * Math.pow(1 - 2 * lr, 2))
                .is(expected);
    }
}
