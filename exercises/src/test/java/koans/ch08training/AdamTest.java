package koans.ch08training;

import static koans.ch08training.AdamJudge.BOTH_FORMS;
import static koans.ch08training.AdamJudge.laws;
import static koans.ch08training.Updates.path;
import static koans.ch08training.Updates.valley;

import koans.grader.Exercise;
import koans.grader.arbitrary.Numbers;
import koans.grader.check.Check;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.ejml.simple.SimpleMatrix;
import org.junit.jupiter.api.Test;

class AdamTest {

    @Group
    @Exercise(id = "8.4", title = "Adam", points = 6)
    class AdamOptimizer {

        @Test
        void stepsAgainstTheGradient() {
            double[] g = {0.5, 0.5, -1};
            AdamJudge.checkPath(g, 0.9, 0.8, 0.807565);
        }

        @Test
        void usesTheBetasItWasGiven() {
            Check.that("p after steps from 1 with gradients 0.5, 0.5, -1, Adam(0.1, 0.5, 0.75)",
                            () -> path(new Adam(0.1, 0.5, 0.75), 0.5, 0.5, -1))
                    .within(BOTH_FORMS)
                    .mistake("The betas are 0.9 and 0.999, whatever the constructor was given.",
                            new double[]{0.9, 0.8, 0.807565})
                    .mistake("beta1 and beta2 have changed places.", new double[]{0.9, 0.8, 0.8180453})
                    .is(new double[]{0.9, 0.8, 0.8471264});
        }

        @Test
        void hasTheUsualBetasWhenNoneAreGiven() {
            Check.that("p after steps from 1 with gradients 0.5, 0.5, -1, Adam(0.1)",
                            () -> path(new Adam(0.1), 0.5, 0.5, -1))
                    .within(BOTH_FORMS)
                    .mistake("beta1 and beta2 have changed places: the first one is 0.9.",
                            new double[]{0.9, 0.8, 0.8000690})
                    .is(new double[]{0.9, 0.8, 0.807565});
        }

        @Test
        void walksDownTheValley() {
            AdamJudge.checkValley(new double[][]{{-6.7, 1.7}, {-6.400415, 1.402245}, {-6.101546, 1.108911}});
        }

        @Test
        void reachesTheBottom() {
            Check.that("steps 30, 100 and 400 on x^2/20 + y^2 from x = -7, y = 2, Adam(0.3, 0.9, 0.999)",
                            () -> valley(new Adam(0.3, 0.9, 0.999), 30, 100, 400))
                    .within(2 * BOTH_FORMS)
                    .is(new double[][]{{0.136012, 0.318245}, {0.028801, 0.000654}, {0, 0}});
        }

        @Property(tries = 25)
        void isTheFormulaForEveryNumber(@ForAll("matrices") SimpleMatrix g) {
            AdamJudge.isTheFormulaForEveryNumber(g);
        }

        @Test
        void takesTheSameStepsForAHundredTimesTheGradients() {
            Check.that("p after steps from 1 with gradients 50, 50, -100, Adam(0.1, 0.9, 0.999)",
                            () -> path(new Adam(0.1, 0.9, 0.999), 50, 50, -100))
                    .within(BOTH_FORMS)
                    .because("as with 0.5, 0.5, -1")
                    .is(new double[]{0.9, 0.8, 0.807565});
        }

        @Test
        void staysWhereTheGradientIsZero() {
            Check.that("p after steps from 1 with gradients 0, 0, Adam(0.1, 0.9, 0.999)",
                            () -> path(new Adam(0.1, 0.9, 0.999), 0, 0))
                    .mistake("0/0: the small number in the denominator is missing.",
                            new double[]{Double.NaN, Double.NaN})
                    .is(new double[]{1, 1});
        }

        @Test
        void takesNoShorterStepForASmallGradient() {
            AdamJudge.checkSmallGradient(1e-5);
        }

        @Test
        void keepsNothingWithBetasOfZero() {
            Check.that("p after steps from 1 with gradients 0.5, -1, Adam(0.1, 0, 0)",
                            () -> path(new Adam(0.1, 0, 0), 0.5, -1))
                    .within(BOTH_FORMS)
                    .because("m = g and v = g * g: every step has the length lr")
                    .hint("The betas may be 0; only 1 is too much.")
                    .is(new double[]{0.9, 1});
        }

        @Test
        void knowsNothingOfOtherOptimizers() {
            laws(0.1, 0.9, 0.999).knowsNothingOfOtherOptimizers(0.9, 0.8, 0.807565);
        }

        @Test
        void countsForAllParametersTogether() {
            AdamJudge.checkNewcomer();
        }

        @Test
        void changesNothingButNumbersOfParameters() {
            laws(0.1, 0.9, 0.999).changesNothingButNumbersOfParameters();
        }

        @Test
        void putsNothingIntoTheMap() {
            laws(0.5, 0.9, 0.999).putsNothingIntoTheMap();
        }

        @Test
        void keepsItsSettings() {
            laws(0.1, 0.9, 0.999).keepsItsSettings(() -> new Adam(1, 0.5, 0.5));
        }

        @Test
        void takesOnlyGradientsThatFit() {
            laws(1).takesOnlyGradientsThatFit();
        }

        @Test
        void takesOnlySettingsThatMakeSense() {
            Check.that("new Adam(0, 0.9, 0.999)", () -> new Adam(0, 0.9, 0.999)).isIllegalArgument();
            Check.that("new Adam(-0.1, 0.9, 0.999)", () -> new Adam(-0.1, 0.9, 0.999)).isIllegalArgument();
            Check.that("new Adam(0.1, 1, 0.999)", () -> new Adam(0.1, 1, 0.999)).isIllegalArgument();
            Check.that("new Adam(0.1, -0.1, 0.999)", () -> new Adam(0.1, -0.1, 0.999)).isIllegalArgument();
            Check.that("new Adam(0.1, 0.9, 1)", () -> new Adam(0.1, 0.9, 1)).isIllegalArgument();
            Check.that("new Adam(0.1, 0.9, -0.1)", () -> new Adam(0.1, 0.9, -0.1)).isIllegalArgument();
            Check.that("new Adam(0)", () -> new Adam(0)).isIllegalArgument();
            Check.that("new Adam(-1)", () -> new Adam(-1)).isIllegalArgument();
        }

        @Provide
        Arbitrary<SimpleMatrix> matrices() {
            return Numbers.matrix(2, 3, 5);
        }
    }
}
