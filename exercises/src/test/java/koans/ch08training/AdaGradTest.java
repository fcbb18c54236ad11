package koans.ch08training;

import static koans.ch08training.Updates.path;
import static koans.ch08training.Updates.pathBy;
import static koans.ch08training.Updates.valley;

import koans.ch08training.Updates.Rule;
import koans.grader.Exercise;
import koans.grader.Fact;
import koans.grader.arbitrary.Numbers;
import koans.grader.check.Check;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.ejml.simple.SimpleMatrix;
import org.junit.jupiter.api.Test;

class AdaGradTest {

    /** Wide enough for a smaller number than 1e-7 in the denominator. */
    private static final double ANY_SMALL_NUMBER = 2e-6;

    private static Rule rule(double lr) {
        return (h, g) -> {
            h[0] += g * g;
            return -lr * g / (Math.sqrt(h[0]) + 1e-7);
        };
    }

    private static Updates updates(double lr) {
        return new Updates("AdaGrad(" + lr + ")", () -> new AdaGrad(lr), rule(lr), ANY_SMALL_NUMBER);
    }

    @Group
    @Exercise(id = "8.3", title = "AdaGrad", points = 4)
    class AdaGradOptimizer {

        private static final Updates ADA_GRAD = updates(0.1);

        @Test
        void takesShorterAndShorterSteps() {
            double[] g = {0.5, 0.5, -1};
            Check.that("p after steps from 1 with gradients 0.5, 0.5, -1, AdaGrad(0.1)",
                            () -> path(ADA_GRAD.get(), g))
                    .within(ANY_SMALL_NUMBER)
                    .mistake("The step goes uphill: it is subtracted.", pathBy(rule(-0.1), g))
                    .mistake("The matrix that the layer holds is still the old one: change its numbers in place, "
                            + "a new matrix in the map reaches nobody.", new double[]{1, 1, 1})
                    .mistake("h knows only the last gradient: the squares add up, and h has to live as long as the "
                            + "optimizer.", pathBy((h, d) -> -0.1 * Math.signum(d), g))
                    .mistake("h is not under a root: the step is divided by sqrt(h).", pathBy((h, d) -> {
                        h[0] += d * d;
                        return -0.1 * d / h[0];
                    }, g))
                    .mistake("The gradients add up as they are; their squares should.", pathBy((h, d) -> {
                        h[0] += d;
                        return -0.1 * d / (Math.sqrt(h[0]) + 1e-7);
                    }, g))
                    .mistake("The sizes of the gradients add up; their squares should.", pathBy((h, d) -> {
                        h[0] += Math.abs(d);
                        return -0.1 * d / (Math.sqrt(h[0]) + 1e-7);
                    }, g))
                    .mistake("This is plain descent: nothing is divided by the root of h.",
                            pathBy((h, d) -> -0.1 * d, g))
                    .mistake("The step is multiplied by the root of h: it should be divided by it.",
                            pathBy((h, d) -> {
                                h[0] += d * d;
                                return -0.1 * d * Math.sqrt(h[0]);
                            }, g))
                    .mistake("The learning rate is not used.", pathBy(rule(1), g))
                    .mistake("The learning rate is not the one the constructor was given, but 0.01.",
                            pathBy(rule(0.01), g))
                    .mistake("The step is divided by the root of the old h: first add the square, then step.",
                            pathBy((h, d) -> {
                                double old = h[0];
                                h[0] += d * d;
                                return -0.1 * d / (Math.sqrt(old) + 1e-7);
                            }, g))
                    .mistake("The step has lost the gradient: it is lr * g / sqrt(h).", pathBy((h, d) -> {
                        h[0] += d * d;
                        return -0.1 / (Math.sqrt(h[0]) + 1e-7);
                    }, g))
                    .mistake("h starts at 1: it starts at 0, so that the first step has the length lr.",
                            pathBy((h, d) -> {
                                h[0] += d * d;
                                return -0.1 * d / (Math.sqrt(1 + h[0]) + 1e-7);
                            }, g))
                    .diagnosis(() -> Updates.somethingStatic(ADA_GRAD))
                    .hint("h <- h + g * g, then p <- p - lr * g / (sqrt(h) + 1e-7).")
                    .is(new double[]{0.90000002, 0.829289352, 0.910939003});
        }

        @Test
        void usesTheLearningRateItWasGiven() {
            Check.that("p after steps from 1 with gradients 0.5, 0.5, -1, AdaGrad(0.2)",
                            () -> path(new AdaGrad(0.2), 0.5, 0.5, -1))
                    .within(ANY_SMALL_NUMBER)
                    .mistake("The learning rate is 0.1, whatever the constructor was given.",
                            pathBy(rule(0.1), 0.5, 0.5, -1))
                    .is(new double[]{0.80000004, 0.658578704, 0.821878007});
        }

        @Test
        void headsStraightForTheMiddleOfTheValley() {
            updates(1.5).goesDownTheValley("h",
                    new double[][]{{-5.5, 0.5}, {-4.573268, 0.136197}, {-3.887842, 0.037315}});
        }

        @Test
        void reachesTheBottom() {
            Check.that("steps 30, 100 and 400 on x^2/20 + y^2 from x = -7, y = 2, AdaGrad(1.5)",
                            () -> valley(new AdaGrad(1.5), 30, 100, 400))
                    .within(2 * ANY_SMALL_NUMBER)
                    .is(new double[][]{{-0.120162, 0}, {-0.000019, 0}, {0, 0}});
        }

        @Test
        void staysWhereTheGradientIsZero() {
            Check.that("p after steps from 1 with gradients 0, 0, AdaGrad(0.1)", () -> path(ADA_GRAD.get(), 0, 0))
                    .mistake("0/0: the small number in the denominator is missing.",
                            new double[]{Double.NaN, Double.NaN})
                    .is(new double[]{1, 1});
        }

        @Property(tries = 25)
        void isTheFormulaForEveryNumber(@ForAll("matrices") SimpleMatrix g) {
            updates(0.25).isTheFormulaForEveryNumber(g);
        }

        @Test
        void takesTheSameStepsForAHundredTimesTheGradients() {
            Check.that("p after steps from 1 with gradients 50, 50, -100, AdaGrad(0.1)",
                            () -> path(ADA_GRAD.get(), 50, 50, -100))
                    .within(ANY_SMALL_NUMBER)
                    .because("as with 0.5, 0.5, -1")
                    .is(new double[]{0.9, 0.829289, 0.910939});
        }

        @Test
        void startsWithAStepOfTheLengthOfTheLearningRate() {
            for (double g : new double[]{0.001, -0.001, 1000}) {
                Check.that("p after one step from 1 with gradient " + g + ", AdaGrad(0.1)",
                                () -> path(ADA_GRAD.get(), g)[0])
                        .within(1e-4)
                        .mistake("The 1e-7 stands under the root, where it counts far more: sqrt(1e-7) is 0.0003.",
                                1 - 0.1 * g / Math.sqrt(g * g + 1e-7))
                        .hint("For this gradient alone, sqrt(h) is the size of g. Is the number added to it tiny?")
                        .is(1 - Math.signum(g) * 0.1);
            }
        }

        @Test
        void takesNoGiantStepForATinyGradient() {
            Check.that("the length of one step with gradient 1e-7, AdaGrad(0.1)",
                            () -> 1 - path(ADA_GRAD.get(), 1e-7)[0])
                    .hint("The small number is added to the root.")
                    .satisfies("above 0.04, and at most 0.1", (Double step) -> 0.04 < step && step < 0.1001);
        }

        @Fact("Copes with parameters that come later")
        @Test
        void meetsParametersThatComeLater() {
            ADA_GRAD.meetsParametersThatComeLater();
        }

        @Test
        void knowsNothingOfOtherOptimizers() {
            ADA_GRAD.knowsNothingOfOtherOptimizers(0.9, 0.829289, 0.910939);
        }

        @Test
        void changesNothingButNumbersOfParameters() {
            ADA_GRAD.changesNothingButNumbersOfParameters();
        }

        @Test
        void keepsItsSettings() {
            Updates.checkKeepsItsSettings(() -> new AdaGrad(0.1), () -> new AdaGrad(1));
        }

        @Test
        void takesOnlyGradientsThatFit() {
            Updates.checkOnlyGradientsThatFit(ADA_GRAD);
        }

        @Test
        void takesOnlyALearningRateAboveZero() {
            Check.that("new AdaGrad(0)", () -> new AdaGrad(0)).isRejected();
            Check.that("new AdaGrad(-0.1)", () -> new AdaGrad(-0.1)).isRejected();
        }

        @Provide
        Arbitrary<SimpleMatrix> matrices() {
            return Numbers.matrix(2, 3, 5);
        }
    }
}
