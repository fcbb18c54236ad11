package koans.ch08training;

import static koans.ch08training.NesterovJudge.laws;
import static koans.ch08training.Updates.path;
import static koans.ch08training.Updates.valley;

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
import org.ejml.simple.SimpleMatrix;
import org.junit.jupiter.api.Test;

class NesterovTest {

    @Group
    @Exercise(id = "8.5", title = "Nesterov's momentum", points = 0)
    class NesterovOptimizer {

        private static final OptimizerLaws NESTEROV = laws(0.1, 0.9);

        @Test
        void looksAhead() {
            double[] g = {0.5, 0.5, -1};
            NesterovJudge.checkPath(g, 0.905, 0.7695, 0.88255);
        }

        @Test
        void usesTheSettingsItWasGiven() {
            double[] g = {0.5, 0.5, -1};
            NesterovJudge.checkSettings(g, 0.85, 0.675, 0.9375);
        }

        @Test
        void rollsDownTheValley() {
            NESTEROV.goesDownTheValley("velocity",
                    new double[][]{{-6.867, 1.24}, {-6.679827, 0.4448}, {-6.446257587, -0.216704}});
        }

        @Test
        void comesToRestAtTheBottomSoonerThanMomentum() {
            Check.that("steps 30, 100 and 400 on x^2/20 + y^2 from x = -7, y = 2, Nesterov(0.1, 0.9)",
                            () -> valley(NESTEROV.get(), 30, 100, 400))
                    .within(1e-7)
                    .is(new double[][]{{0.689614902, -0.000679906}, {0.004957867, -0.000000122}, {0, 0}});
        }

        @Test
        void isMomentumSeenFromThePlaceAhead() {
            Check.that("x after each of ten steps on x^2/20 + y^2 from x = -7, y = 2, Nesterov(0.1, 0.9)", () -> {
                        double[][] path = valley(NESTEROV.get(), 1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
                        return Arrays.stream(path).mapToDouble(row -> row[0]).toArray();
                    })
                    .because("p = q + momentum * v, where q and v move as the idea says")
                    .is(NesterovJudge.ahead());
        }

        @Property(tries = 25)
        void isTheFormulaForEveryNumber(@ForAll("matrices") SimpleMatrix g) {
            laws(0.25, 0.5).isTheFormulaForEveryNumber(g);
        }

        @Test
        void isPlainDescentWithoutMomentum() {
            Check.that("p after steps from 1 with gradients 0.5, 0.5, -1, Nesterov(0.1, 0)",
                            () -> path(new Nesterov(0.1, 0), 0.5, 0.5, -1))
                    .because("p - lr * g")
                    .hint("A momentum of 0 is allowed.")
                    .is(new double[]{0.95, 0.9, 1});
        }

        @Fact("Copes with parameters that come later")
        @Test
        void meetsParametersThatComeLater() {
            NESTEROV.meetsParametersThatComeLater();
        }

        @Test
        void knowsNothingOfOtherOptimizers() {
            NESTEROV.knowsNothingOfOtherOptimizers(0.905, 0.7695, 0.88255);
        }

        @Test
        void changesNothingButNumbersOfParameters() {
            NESTEROV.changesNothingButNumbersOfParameters();
        }

        @Test
        void keepsItsSettings() {
            NESTEROV.keepsItsSettings(() -> new Nesterov(1, 0.1));
        }

        @Test
        void takesOnlyGradientsThatFit() {
            NESTEROV.takesOnlyGradientsThatFit();
        }

        @Test
        void takesOnlySettingsThatMakeSense() {
            Check.that("new Nesterov(0, 0.9)", () -> new Nesterov(0, 0.9)).isIllegalArgument();
            Check.that("new Nesterov(-0.1, 0.9)", () -> new Nesterov(-0.1, 0.9)).isIllegalArgument();
            Check.that("new Nesterov(0.1, 1)", () -> new Nesterov(0.1, 1)).isIllegalArgument();
            Check.that("new Nesterov(0.1, -0.1)", () -> new Nesterov(0.1, -0.1)).isIllegalArgument();
        }

        @Provide
        Arbitrary<SimpleMatrix> matrices() {
            return Numbers.matrix(2, 3, 5);
        }
    }
}
