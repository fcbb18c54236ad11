package koans.ch08training;

import static koans.ch08training.RmsPropJudge.ANY_SMALL_NUMBER;
import static koans.ch08training.RmsPropJudge.laws;
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

class RmsPropTest {

    @Group
    @Exercise(id = "8.6", title = "RMSProp", points = 0)
    class RmsPropOptimizer {

        private static final OptimizerLaws RMS_PROP = laws(0.1, 0.9);

        @Test
        void dividesByAMeanThatForgets() {
            double[] g = {0.5, 0.5, -1};
            RmsPropJudge.checkPath(g, 0.683772434, 0.454356805, 0.719031138);
        }

        @Test
        void usesTheSettingsItWasGiven() {
            double[] g = {0.5, 0.5, -1};
            RmsPropJudge.checkSettings(g, 0.717157368, 0.486217313, 0.745771553);
        }

        @Test
        void walksDownTheValley() {
            laws(0.3, 0.9).goesDownTheValley("h",
                    new double[][]{{-6.051317, 1.051317}, {-5.412341, 0.591523}, {-4.903791, 0.329439}});
        }

        @Fact("Ends within one step of the bottom")
        @Test
        void staysInTheValleyButNeverComesToRest() {
            Check.that("x and y after step 400 on x^2/20 + y^2 from x = -7, y = 2, RmsProp(0.3, 0.9)",
                            () -> valley(new RmsProp(0.3, 0.9), 400)[0])
                    .satisfies("both nearer to 0 than one step, 0.3",
                            (double[] p) -> Math.abs(p[0]) < 0.3 && Math.abs(p[1]) < 0.3);
        }

        @Test
        void staysWhereTheGradientIsZero() {
            Check.that("p after steps from 1 with gradients 0, 0, RmsProp(0.1, 0.9)", () -> path(RMS_PROP.get(), 0, 0))
                    .mistake("0/0: the small number in the denominator is missing.",
                            new double[]{Double.NaN, Double.NaN})
                    .is(new double[]{1, 1});
        }

        @Property(tries = 25)
        void isTheFormulaForEveryNumber(@ForAll("matrices") SimpleMatrix g) {
            laws(0.25, 0.5).isTheFormulaForEveryNumber(g);
        }

        @Test
        void takesStepsOfOneLengthOnASteadySlope() {
            Check.that("the length of step 300 with gradients of 0.001, RmsProp(0.1, 0.9)",
                            () -> Updates.lastStep(RMS_PROP.get(), 300, 0.001))
                    .within(5e-5)
                    .because("h is g * g by then, so the step has the length lr")
                    .mistake("The 1e-7 stands under the root, where it counts far more: sqrt(1e-7) is 0.0003.",
                            0.1 * 0.001 / Math.sqrt(1e-6 + 1e-7))
                    .is(0.1);
        }

        @Test
        void takesTheSameStepsForAHundredTimesTheGradients() {
            Check.that("p after steps from 1 with gradients 50, 50, -100, RmsProp(0.1, 0.9)",
                            () -> path(RMS_PROP.get(), 50, 50, -100))
                    .within(ANY_SMALL_NUMBER)
                    .because("as with 0.5, 0.5, -1")
                    .is(new double[]{0.683772, 0.454357, 0.719031});
        }

        @Test
        void takesNoGiantStepForATinyGradient() {
            Check.that("the length of one step with gradient 3.162e-7, RmsProp(0.1, 0.9)",
                            () -> 1 - path(RMS_PROP.get(), 3.162e-7)[0])
                    .hint("The small number is added to the root.")
                    .satisfies("above 0.15, and at most 0.3163", (Double step) -> 0.15 < step && step < 0.3163);
        }

        @Test
        void keepsNothingWithADecayOfZero() {
            Check.that("p after steps from 1 with gradients 0.5, -1, RmsProp(0.1, 0)",
                            () -> path(new RmsProp(0.1, 0), 0.5, -1))
                    .within(ANY_SMALL_NUMBER)
                    .because("h = g * g: every step has the length lr")
                    .hint("A decay of 0 is allowed; only 1 is too much.")
                    .is(new double[]{0.9, 1});
        }

        @Fact("Copes with parameters that come later")
        @Test
        void meetsParametersThatComeLater() {
            RMS_PROP.meetsParametersThatComeLater();
        }

        @Test
        void knowsNothingOfOtherOptimizers() {
            RMS_PROP.knowsNothingOfOtherOptimizers(0.683772, 0.454357, 0.719031);
        }

        @Test
        void changesNothingButNumbersOfParameters() {
            RMS_PROP.changesNothingButNumbersOfParameters();
        }

        @Test
        void keepsItsSettings() {
            RMS_PROP.keepsItsSettings(() -> new RmsProp(1, 0.5));
        }

        @Test
        void takesOnlyGradientsThatFit() {
            RMS_PROP.takesOnlyGradientsThatFit();
        }

        @Test
        void takesOnlySettingsThatMakeSense() {
            Check.that("new RmsProp(0, 0.9)", () -> new RmsProp(0, 0.9)).isIllegalArgument();
            Check.that("new RmsProp(-0.1, 0.9)", () -> new RmsProp(-0.1, 0.9)).isIllegalArgument();
            Check.that("new RmsProp(0.1, 1)", () -> new RmsProp(0.1, 1)).isIllegalArgument();
            Check.that("new RmsProp(0.1, -0.1)", () -> new RmsProp(0.1, -0.1)).isIllegalArgument();
        }

        @Provide
        Arbitrary<SimpleMatrix> matrices() {
            return Numbers.matrix(2, 3, 5);
        }
    }
}
