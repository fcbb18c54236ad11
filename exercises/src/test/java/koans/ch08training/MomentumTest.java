package koans.ch08training;

import static koans.ch08training.Updates.path;
import static koans.ch08training.Updates.pathBy;
import static koans.ch08training.Updates.valley;

import java.util.Arrays;
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

class MomentumTest {

    private static final double EXACT = 1e-9;

    private static Rule rule(double lr, double momentum) {
        return (v, g) -> {
            v[0] = momentum * v[0] - lr * g;
            return v[0];
        };
    }

    private static Updates updates(double lr, double momentum) {
        return new Updates("Momentum(" + lr + ", " + momentum + ")", () -> new Momentum(lr, momentum),
                rule(lr, momentum), EXACT);
    }

    @Group
    @Exercise(id = "8.2", title = "Momentum", points = 4)
    class MomentumOptimizer {

        private static final Updates MOMENTUM = updates(0.1, 0.9);

        @Test
        void keepsRollingWhenTheSlopeTurns() {
            double[] g = {0.5, 0.5, -1};
            Check.that("p after steps from 1 with gradients 0.5, 0.5, -1, Momentum(0.1, 0.9)",
                            () -> path(MOMENTUM.get(), g))
                    .mistake("The step goes uphill: the gradient is subtracted from the velocity, and the velocity "
                            + "added to p.", pathBy(rule(-0.1, 0.9), g))
                    .mistake("The velocity starts anew with every call, so this is plain descent: it has to live as "
                            + "long as the optimizer.", pathBy((v, d) -> -0.1 * d, g))
                    .mistake("The matrix that the layer holds is still the old one: change its numbers in place, "
                            + "a new matrix in the map reaches nobody.", new double[]{1, 1, 1})
                    .mistake("The step is taken with the old velocity: first the velocity changes, then p.",
                            pathBy((v, d) -> {
                                double old = v[0];
                                v[0] = 0.9 * old - 0.1 * d;
                                return old;
                            }, g))
                    .mistake("The momentum is not used: all of the velocity stays for ever.",
                            pathBy(rule(0.1, 1), g))
                    .mistake("The learning rate is not used.", pathBy(rule(1, 0.9), g))
                    .mistake("Learning rate and momentum have changed places.", pathBy(rule(0.9, 0.1), g))
                    .mistake("The velocity keeps 1 - momentum: it should keep momentum.", pathBy(rule(0.1, 0.1), g))
                    .mistake("The gradient counts lr, which is 0.1 here, and not 0.01: 1 - momentum belongs to a "
                            + "running mean.",
                            pathBy(rule(0.1 * 0.1, 0.9), g))
                    .mistake("The momentum belongs to the old velocity only, not to the gradient as well.",
                            pathBy(rule(0.1 * 0.9, 0.9), g))
                    .mistake("The momentum is on the gradient; it belongs on the old velocity.",
                            pathBy(rule(0.1 * 0.9, 1), g))
                    .mistake("The momentum is on the gradient; it belongs on the old velocity.",
                            pathBy((v, d) -> -0.9 * 0.1 * d, g))
                    .mistake("This is Nesterov's momentum, another optimizer.", pathBy((v, d) -> {
                        v[0] = 0.9 * v[0] - 0.1 * d;
                        return 0.9 * v[0] - 0.1 * d;
                    }, g))
                    .diagnosis(() -> Updates.somethingStatic(MOMENTUM))
                    .hint("v <- momentum * v - lr * g, then p <- p + v.")
                    .is(new double[]{0.95, 0.855, 0.8695});
        }

        @Test
        void usesTheSettingsItWasGiven() {
            Check.that("p after steps from 1 with gradients 0.5, 0.5, -1, Momentum(0.2, 0.5)",
                            () -> path(new Momentum(0.2, 0.5), 0.5, 0.5, -1))
                    .mistake("The momentum is 0.9, whatever the constructor was given.",
                            pathBy(rule(0.2, 0.9), 0.5, 0.5, -1))
                    .mistake("The learning rate is not the one that the constructor was given.",
                            pathBy(rule(0.1, 0.5), 0.5, 0.5, -1))
                    .is(new double[]{0.9, 0.75, 0.875});
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
            updates(0.25, 0.5).isTheFormulaForEveryNumber(g);
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
            double[] ones = new double[300];
            Arrays.fill(ones, 1);
            Check.that("the length of step 300 with gradients of 1, Momentum(0.01, 0.9)", () -> {
                        double[] path = path(new Momentum(0.01, 0.9), ones);
                        return path[298] - path[299];
                    })
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
            Updates.checkKeepsItsSettings(() -> new Momentum(0.1, 0.9), () -> new Momentum(1, 0.1));
        }

        @Test
        void takesOnlyGradientsThatFit() {
            Updates.checkOnlyGradientsThatFit(MOMENTUM);
        }

        @Test
        void takesOnlySettingsThatMakeSense() {
            Check.that("new Momentum(0, 0.9)", () -> new Momentum(0, 0.9)).isRejected();
            Check.that("new Momentum(-0.1, 0.9)", () -> new Momentum(-0.1, 0.9)).isRejected();
            Check.that("new Momentum(0.1, 1)", () -> new Momentum(0.1, 1)).isRejected();
            Check.that("new Momentum(0.1, -0.1)", () -> new Momentum(0.1, -0.1)).isRejected();
        }

        @Provide
        Arbitrary<SimpleMatrix> matrices() {
            return Numbers.matrix(2, 3, 5);
        }
    }
}
