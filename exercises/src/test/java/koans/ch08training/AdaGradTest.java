package koans.ch08training;

import static koans.ch08training.AdaGradJudge.ANY_SMALL_NUMBER;
import static koans.ch08training.AdaGradJudge.laws;
import static koans.ch08training.Updates.path;
import static koans.ch08training.Updates.valley;

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

    @Group
    @Exercise(id = "8.3", title = "AdaGrad", points = 4)
    class AdaGradOptimizer {

        private static final OptimizerLaws ADA_GRAD = laws(0.1);

        @Test
        void takesShorterAndShorterSteps() {
            double[] g = {0.5, 0.5, -1};
            AdaGradJudge.checkPath(g, 0.90000002, 0.829289352, 0.910939003);
        }

        @Test
        void usesTheLearningRateItWasGiven() {
            double[] g = {0.5, 0.5, -1};
            AdaGradJudge.checkSettings(g, 0.80000004, 0.658578704, 0.821878007);
        }

        @Test
        void headsStraightForTheMiddleOfTheValley() {
            laws(1.5).goesDownTheValley("h",
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
            laws(0.25).isTheFormulaForEveryNumber(g);
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
                    .satisfies("above 0.04, and at most 0.1", (Double step) -> 0.04 < step && step <= 0.1 + 1e-9);
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
            ADA_GRAD.keepsItsSettings(() -> new AdaGrad(1));
        }

        @Test
        void takesOnlyGradientsThatFit() {
            ADA_GRAD.takesOnlyGradientsThatFit();
        }

        @Test
        void takesOnlyALearningRateAboveZero() {
            Check.that("new AdaGrad(0)", () -> new AdaGrad(0)).isIllegalArgument();
            Check.that("new AdaGrad(-0.1)", () -> new AdaGrad(-0.1)).isIllegalArgument();
        }

        @Provide
        Arbitrary<SimpleMatrix> matrices() {
            return Numbers.matrix(2, 3, 5);
        }
    }
}
