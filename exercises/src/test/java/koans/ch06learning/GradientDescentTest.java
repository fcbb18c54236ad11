package koans.ch06learning;

import java.util.function.ToDoubleFunction;
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

    /** The loss of the examples: every step multiplies x by {@code 1 - 2 * lr}. */
    private static final ToDoubleFunction<double[]> BOWL = x -> x[0] * x[0] + x[1] * x[1];

    @Group
    @Exercise(id = "6.20", title = "Gradient descent", points = 4, writes = "minimize")
    class Minimize {

        @Test
        void goesAgainstTheGradient() {
            GradientDescentJudge.checkMinimize(1, 2.4, 3.2);
            GradientDescentJudge.checkMinimize(2, 1.92, 2.56);
        }

        @Test
        void getsToTheBottom() {
            double[] start = {3, 4};
            Check.that("minimize(f, [3, 4], 0.1, 100) for f(x) = x0^2 + x1^2",
                            () -> GradientDescent.minimize(BOWL, start, 0.1, 100))
                    .given("start", start)
                    .within(1e-14)
                    .is(new double[]{3 * Math.pow(0.8, 100), 4 * Math.pow(0.8, 100)});
        }

        @Test
        void movesAllInputsAtOnce() {
            // f(x) = x0^2 + x0*x1 + 2*x1^2 has the gradient (2*x0 + x1, x0 + 4*x1).
            GradientDescentJudge.checkMinimizeSlanted(0.125, 0.5, 0.875);
        }

        @Test
        void staysWhereItIsWithoutASingleStep() {
            GradientDescentJudge.checkMinimize(0, 3, 4);
        }

        @Property(tries = 30)
        void shrinksEveryInputByTheSameFactor(@ForAll("places") double[] start, @ForAll @IntRange(max = 6) int steps) {
            GradientDescentJudge.checkMinimizeShrinks(start, 0.125, steps);
        }

        @Test
        void needsALearningRateAndACountThatMakeSense() {
            Check.that("minimize(f, [3, 4], -0.5, 1)", () -> GradientDescent.minimize(BOWL,
                    new double[]{3, 4}, -0.5, 1)).isRejectedWith(IllegalArgumentException.class, "-0.5");
            Check.that("minimize(f, [3, 4], 0, 1)", () -> GradientDescent.minimize(BOWL,
                    new double[]{3, 4}, 0, 1)).isRejectedWith(IllegalArgumentException.class, "0");
            Check.that("minimize(f, [3, 4], 0.1, -1)", () -> GradientDescent.minimize(BOWL,
                    new double[]{3, 4}, 0.1, -1)).isRejectedWith(IllegalArgumentException.class, "-1");
        }

        @Test
        void goesOnWhereItLeadsUp() {
            Check.that("minimize(f, [1, -2], 1.5, 3) for f(x) = x0^2 + x1^2",
                            () -> GradientDescent.minimize(x -> x[0] * x[0] + x[1] * x[1], new double[]{1, -2}, 1.5, 3))
                    .within(1e-6)
                    .mistake("It ends where the loss rises; all steps are taken, wherever they lead.",
                            new double[]{1, -2})
                    .hint("With a learning rate this large each step lands farther out: that is what is asked for.")
                    .is(new double[]{-8, 16});
        }

        @Provide
        Arbitrary<double[]> places() {
            return Numbers.vectors(3, 9);
        }
    }

    @Group
    @Exercise(id = "6.21", title = "The way downhill", points = 3, writes = "path")
    class Path {

        @Test
        void beginsAtTheStartAndEndsAfterTheLastStep() {
            GradientDescentJudge.checkPathOfTwoSteps(new double[][]{{3, 4}, {2.4, 3.2}, {1.92, 2.56}});
        }

        @Test
        void jumpsToAndFroWithTooLargeARate() {
            double[] start = {3, 4};
            Check.that("path(f, [3, 4], 1, 3) for f(x) = x0^2 + x1^2",
                            () -> GradientDescent.path(BOWL, start, 1, 3))
                    .given("start", start)
                    .within(1e-8)
                    .is(new double[][]{{3, 4}, {-3, -4}, {3, 4}, {-3, -4}});
        }

        @Test
        void movesAllInputsAtOnce() {
            // f(x) = x0^2 + x0*x1 + 2*x1^2 has the gradient (2*x0 + x1, x0 + 4*x1).
            GradientDescentJudge.checkPathSlanted(0.125, 0.5, 0.875);
        }

        @Test
        void isOnlyTheStartWithoutASingleStep() {
            double[] start = {3, 4};
            Check.that("path(f, [3, 4], 0.1, 0)",
                            () -> GradientDescent.path(BOWL, start, 0.1, 0))
                    .given("start", start)
                    .is(new double[][]{{3, 4}});
        }

        @Test
        void keepsTheStartInARowOfItsOwn() {
            double[] start = {3, 4};
            Check.that("path(f, [3, 4], 0.1, 1)[0]",
                            () -> GradientDescent.path(BOWL, start, 0.1, 1)[0])
                    .given("start", start)
                    .is(new double[]{3, 4});
        }

        @Test
        void needsALearningRateAndACountThatMakeSense() {
            Check.that("path(f, [3, 4], 0, 1)", () -> GradientDescent.path(BOWL,
                    new double[]{3, 4}, 0, 1)).isRejectedWith(IllegalArgumentException.class, "0");
            Check.that("path(f, [3, 4], 0.1, -1)", () -> GradientDescent.path(BOWL,
                    new double[]{3, 4}, 0.1, -1)).isRejectedWith(IllegalArgumentException.class, "-1");
        }
    }

    @Group
    @Exercise(id = "6.22", title = "Learning rates", points = 3, writes = "lossRatio")
    class LossRatio {

        @Test
        void saysWhatIsLeftOfTheLoss() {
            GradientDescentJudge.checkLossRatio(0.1, 1, 0.64);
            GradientDescentJudge.checkLossRatio(0.1, 3, 0.262144);
        }

        @Test
        void isAboutZeroForAPerfectRate() {
            double[] start = {3, 4};
            Check.that("lossRatio(f, [3, 4], 0.5, 1) for f(x) = x0^2 + x1^2",
                            () -> GradientDescent.lossRatio(BOWL, start, 0.5, 1))
                    .given("start", start)
                    .is(0);
        }

        @Fact("Is about one for a rate that is too small, or that jumps to and fro")
        @Test
        void staysAtOneForARateThatIsTooSmallOrJumpsToAndFro() {
            GradientDescentJudge.checkLossRatio(1e-10, 100, 0.99999996);
            GradientDescentJudge.checkLossRatio(1, 3, 1);
        }

        @Test
        void growsBeyondMeasureForARateThatIsTooLarge() {
            double[] start = {3, 4};
            Check.that("lossRatio(f, [3, 4], 10, 100) for f(x) = x0^2 + x1^2",
                            () -> GradientDescent.lossRatio(BOWL, start, 10, 100))
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
            GradientDescentJudge.checkLossRatio(0.1, 0, 1);
        }

        @Test
        void needsALearningRateAndACountThatMakeSense() {
            Check.that("lossRatio(f, [3, 4], 0, 1)", () -> GradientDescent.lossRatio(BOWL,
                    new double[]{3, 4}, 0, 1)).isRejectedWith(IllegalArgumentException.class, "0");
            Check.that("lossRatio(f, [3, 4], 0.1, -1)", () -> GradientDescent.lossRatio(BOWL,
                    new double[]{3, 4}, 0.1, -1)).isRejectedWith(IllegalArgumentException.class, "-1");
        }
    }
}
