package koans.ch08training;

import static koans.ch08training.MomentumJudge.laws;
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

class MomentumTest {

    @Group
    @Exercise(id = "8.2", title = "Momentum", points = 4)
    class MomentumOptimizer {

        private static final OptimizerLaws MOMENTUM = laws(0.1, 0.9);

        @Test
        void keepsRollingWhenTheSlopeTurns() {
            double[] g = {0.5, 0.5, -1};
            MomentumJudge.checkPath(g, 0.95, 0.855, 0.8695);
        }

        @Test
        void usesTheSettingsItWasGiven() {
            double[] g = {0.5, 0.5, -1};
            MomentumJudge.checkSettings(g, 0.9, 0.75, 0.875);
        }

        @Test
        void rollsDownTheValley() {
            MOMENTUM.goesDownTheValley("velocity",
                    new double[][]{{-6.93, 1.6}, {-6.7977, 0.92}, {-6.610653, 0.124}});
        }

        @Test
        void overshootsAndComesToRestAtTheBottom() {
            Check.that("steps 30, 100 and 400 on x^2/20 + y^2 from x = -7, y = 2, Momentum(0.1, 0.9)",
                            () -> valley(MOMENTUM.get(), 30, 100, 400))
                    .within(1e-7)
                    .is(new double[][]{{0.896413858, 0.088085602}, {0.018435772, -0.005702822}, {0, 0}});
        }

        @Property(tries = 25)
        void isTheFormulaForEveryNumber(@ForAll("matrices") SimpleMatrix g) {
            laws(0.25, 0.5).isTheFormulaForEveryNumber(g);
        }

        @Test
        void isPlainDescentWithoutMomentum() {
            Check.that("p after steps from 1 with gradients 0.5, 0.5, -1, Momentum(0.1, 0)",
                            () -> path(new Momentum(0.1, 0), 0.5, 0.5, -1))
                    .because("p - lr * g")
                    .hint("A momentum of 0 is allowed.")
                    .is(new double[]{0.95, 0.9, 1});
        }

        @Test
        void becomesTenTimesAsFastOnASteadySlope() {
            Check.that("the length of step 300 with gradients of 1, Momentum(0.01, 0.9)",
                            () -> Updates.lastStep(new Momentum(0.01, 0.9), 300, 1))
                    .because("lr * g / (1 - momentum)")
                    .is(0.1);
        }

        @Fact("Copes with parameters that come later")
        @Test
        void meetsParametersThatComeLater() {
            MOMENTUM.meetsParametersThatComeLater();
        }

        @Test
        void knowsNothingOfOtherOptimizers() {
            MOMENTUM.knowsNothingOfOtherOptimizers(0.95, 0.855, 0.8695);
        }

        @Test
        void changesNothingButNumbersOfParameters() {
            MOMENTUM.changesNothingButNumbersOfParameters();
        }

        @Test
        void keepsItsSettings() {
            MOMENTUM.keepsItsSettings(() -> new Momentum(1, 0.1));
        }

        @Test
        void takesOnlyGradientsThatFit() {
            MOMENTUM.takesOnlyGradientsThatFit();
        }

        @Test
        void takesOnlySettingsThatMakeSense() {
            Check.that("new Momentum(0, 0.9)", () -> new Momentum(0, 0.9)).isIllegalArgument();
            Check.that("new Momentum(-0.1, 0.9)", () -> new Momentum(-0.1, 0.9)).isIllegalArgument();
            Check.that("new Momentum(0.1, 1)", () -> new Momentum(0.1, 1)).isIllegalArgument();
            Check.that("new Momentum(0.1, -0.1)", () -> new Momentum(0.1, -0.1)).isIllegalArgument();
        }

        @Provide
        Arbitrary<SimpleMatrix> matrices() {
            return Numbers.matrix(2, 3, 5);
        }
    }
}
