package koans.ch06learning;

import java.util.Arrays;
import koans.grader.Exercise;
import koans.grader.Fact;
import koans.grader.arbitrary.Numbers;
import koans.grader.check.Check;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class GradientDescentTest {

    /** The loss of the examples, {@code x0^2 + x1^2}: every step multiplies x by {@code 1 - 2 * lr}. */
    private static double bowl(double[] x) {
        return Arrays.stream(x).map(v -> v * v).sum();
    }

    /** {@code x0^2 + x0*x1 + 2*x1^2}, with the gradient {@code 2*x0 + x1} and {@code x0 + 4*x1}. */
    private static double slanted(double[] x) {
        return x[0] * x[0] + x[0] * x[1] + 2 * x[1] * x[1];
    }

    @Group
    @Exercise(id = "6.20", title = "Gradient descent", points = 4, writes = "minimize")
    class Minimize {

        @Test
        void goesAgainstTheGradient() {
            check(1, 2.4, 3.2);
            check(2, 1.92, 2.56);
        }

        @Test
        void getsToTheBottom() {
            double[] start = {3, 4};
            Check.that("minimize(f, [3, 4], 0.1, 100) for f(x) = x0^2 + x1^2",
                            () -> GradientDescent.minimize(GradientDescentTest::bowl, start, 0.1, 100))
                    .given("start", start)
                    .within(1e-14)
                    .is(new double[]{3 * Math.pow(0.8, 100), 4 * Math.pow(0.8, 100)});
        }

        @Test
        void movesAllInputsAtOnce() {
            double[] start = {1, 2};
            Check.that("minimize(f, [1, 2], 0.125, 1) for f(x) = x0^2 + x0*x1 + 2*x1^2",
                            () -> GradientDescent.minimize(GradientDescentTest::slanted, start, 0.125, 1))
                    .given("start", start)
                    .within(1e-8)
                    .mistake("x[0] has moved before the gradient for x[1] is taken. "
                            + "Take the whole gradient first, then the step.", new double[]{0.5, 0.9375})
                    .is(new double[]{0.5, 0.875});
        }

        @Test
        void staysWhereItIsWithoutASingleStep() {
            check(0, 3, 4);
        }

        @Property(tries = 30)
        void shrinksEveryInputByTheSameFactor(@ForAll("places") double[] start, @ForAll @IntRange(max = 6) int steps) {
            double factor = Math.pow(0.75, steps);
            Check.that("minimize(f, start, 0.125, " + steps + ") for f(x) = x0^2 + x1^2 + ...",
                            () -> GradientDescent.minimize(GradientDescentTest::bowl, start, 0.125, steps))
                    .given("start", start)
                    .within(1e-8)
                    .is(Arrays.stream(start).map(v -> factor * v).toArray());
        }

        @Test
        void needsALearningRateAndACountThatMakeSense() {
            Check.that("minimize(f, [3, 4], -0.5, 1)", () -> GradientDescent.minimize(GradientDescentTest::bowl,
                    new double[]{3, 4}, -0.5, 1)).isRejectedWith(IllegalArgumentException.class, "-0.5");
            Check.that("minimize(f, [3, 4], 0, 1)", () -> GradientDescent.minimize(GradientDescentTest::bowl,
                    new double[]{3, 4}, 0, 1)).isRejectedWith(IllegalArgumentException.class, "0");
            Check.that("minimize(f, [3, 4], 0.1, -1)", () -> GradientDescent.minimize(GradientDescentTest::bowl,
                    new double[]{3, 4}, 0.1, -1)).isRejectedWith(IllegalArgumentException.class, "-1");
        }

        @Provide
        Arbitrary<double[]> places() {
            return Numbers.vectors(3, 9);
        }

        private static void check(int steps, double... expected) {
            double[] start = {3, 4};
            Check.that("minimize(f, [3, 4], 0.1, " + steps + ") for f(x) = x0^2 + x1^2",
                            () -> GradientDescent.minimize(GradientDescentTest::bowl, start, 0.1, steps))
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
    }

    @Group
    @Exercise(id = "6.21", title = "The way downhill", points = 3, writes = "path")
    class Path {

        @Test
        void beginsAtTheStartAndEndsAfterTheLastStep() {
            double[] start = {3, 4};
            Check.that("path(f, [3, 4], 0.1, 2) for f(x) = x0^2 + x1^2",
                            () -> GradientDescent.path(GradientDescentTest::bowl, start, 0.1, 2))
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
                    .is(new double[][]{{3, 4}, {2.4, 3.2}, {1.92, 2.56}});
        }

        @Test
        void jumpsToAndFroWithTooLargeARate() {
            double[] start = {3, 4};
            Check.that("path(f, [3, 4], 1, 3) for f(x) = x0^2 + x1^2",
                            () -> GradientDescent.path(GradientDescentTest::bowl, start, 1, 3))
                    .given("start", start)
                    .within(1e-8)
                    .is(new double[][]{{3, 4}, {-3, -4}, {3, 4}, {-3, -4}});
        }

        @Test
        void movesAllInputsAtOnce() {
            double[] start = {1, 2};
            Check.that("path(f, [1, 2], 0.125, 1) for f(x) = x0^2 + x0*x1 + 2*x1^2",
                            () -> GradientDescent.path(GradientDescentTest::slanted, start, 0.125, 1))
                    .given("start", start)
                    .within(1e-8)
                    .mistake("x[0] has moved before the gradient for x[1] is taken. "
                            + "Take the whole gradient first, then the step.", new double[][]{{1, 2}, {0.5, 0.9375}})
                    .is(new double[][]{{1, 2}, {0.5, 0.875}});
        }

        @Test
        void isOnlyTheStartWithoutASingleStep() {
            double[] start = {3, 4};
            Check.that("path(f, [3, 4], 0.1, 0)",
                            () -> GradientDescent.path(GradientDescentTest::bowl, start, 0.1, 0))
                    .given("start", start)
                    .is(new double[][]{{3, 4}});
        }

        @Test
        void keepsTheStartInARowOfItsOwn() {
            double[] start = {3, 4};
            Check.that("path(f, [3, 4], 0.1, 1)[0]",
                            () -> GradientDescent.path(GradientDescentTest::bowl, start, 0.1, 1)[0])
                    .given("start", start)
                    .is(new double[]{3, 4});
        }

        @Test
        void needsALearningRateAndACountThatMakeSense() {
            Check.that("path(f, [3, 4], 0, 1)", () -> GradientDescent.path(GradientDescentTest::bowl,
                    new double[]{3, 4}, 0, 1)).isRejectedWith(IllegalArgumentException.class, "0");
            Check.that("path(f, [3, 4], 0.1, -1)", () -> GradientDescent.path(GradientDescentTest::bowl,
                    new double[]{3, 4}, 0.1, -1)).isRejectedWith(IllegalArgumentException.class, "-1");
        }
    }

    @Group
    @Exercise(id = "6.22", title = "Learning rates", points = 3, writes = "lossRatio")
    class LossRatio {

        @Test
        void saysWhatIsLeftOfTheLoss() {
            check(0.1, 1, 0.64);
            check(0.1, 3, 0.262144);
        }

        @Test
        void isAboutZeroForAPerfectRate() {
            double[] start = {3, 4};
            Check.that("lossRatio(f, [3, 4], 0.5, 1) for f(x) = x0^2 + x1^2",
                            () -> GradientDescent.lossRatio(GradientDescentTest::bowl, start, 0.5, 1))
                    .given("start", start)
                    .is(0);
        }

        @Fact("Is about one for a rate that is too small, or that jumps to and fro")
        @Test
        void staysAtOneForARateThatIsTooSmallOrJumpsToAndFro() {
            check(1e-10, 100, 0.99999996);
            check(1, 3, 1);
        }

        @Test
        void growsBeyondMeasureForARateThatIsTooLarge() {
            double[] start = {3, 4};
            Check.that("lossRatio(f, [3, 4], 10, 100) for f(x) = x0^2 + x1^2",
                            () -> GradientDescent.lossRatio(GradientDescentTest::bowl, start, 10, 100))
                    .given("start", start)
                    .<Double>satisfies("more than 1e20", ratio -> ratio > 1e20);
        }

        @Test
        void isMeasuredByTheLossAndNotByTheDistance() {
            double[] start = {4};
            Check.that("lossRatio(f, [4], 0.25, 1) for f(x) = x0^2 + 16",
                            () -> GradientDescent.lossRatio(x -> x[0] * x[0] + 16, start, 0.25, 1))
                    .given("start", start)
                    .within(1e-8)
                    .mistake("The places are compared, not the losses there: ask f.", 0.5)
                    .mistake("The places are compared, not the losses there: ask f.", 0.25)
                    .mistake("This is the loss at the end; divide it by the loss at the start.", 20)
                    .is(0.625);
        }

        @Test
        void isOneWithoutASingleStep() {
            check(0.1, 0, 1);
        }

        @Test
        void needsALearningRateAndACountThatMakeSense() {
            Check.that("lossRatio(f, [3, 4], 0, 1)", () -> GradientDescent.lossRatio(GradientDescentTest::bowl,
                    new double[]{3, 4}, 0, 1)).isRejectedWith(IllegalArgumentException.class, "0");
            Check.that("lossRatio(f, [3, 4], 0.1, -1)", () -> GradientDescent.lossRatio(GradientDescentTest::bowl,
                    new double[]{3, 4}, 0.1, -1)).isRejectedWith(IllegalArgumentException.class, "-1");
        }

        private static void check(double lr, int steps, double expected) {
            double[] start = {3, 4};
            Check.that("lossRatio(f, [3, 4], " + lr + ", " + steps + ") for f(x) = x0^2 + x1^2",
                            () -> GradientDescent.lossRatio(GradientDescentTest::bowl, start, lr, steps))
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
}
