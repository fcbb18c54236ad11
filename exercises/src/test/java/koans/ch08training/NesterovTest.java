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

class NesterovTest {

    private static final double EXACT = 1e-9;

    private static Rule rule(double lr, double momentum) {
        return (v, g) -> {
            v[0] = momentum * v[0] - lr * g;
            return momentum * v[0] - lr * g;
        };
    }

    private static Updates updates(double lr, double momentum) {
        return new Updates("Nesterov(" + lr + ", " + momentum + ")", () -> new Nesterov(lr, momentum),
                rule(lr, momentum), EXACT);
    }

    @Group
    @Exercise(id = "8.5", title = "Nesterov's momentum", points = 0)
    class NesterovOptimizer {

        private static final Updates NESTEROV = updates(0.1, 0.9);

        @Test
        void looksAhead() {
            double[] g = {0.5, 0.5, -1};
            Check.that("p after steps from 1 with gradients 0.5, 0.5, -1, Nesterov(0.1, 0.9)",
                            () -> path(NESTEROV.get(), g))
                    .mistake("This is ordinary momentum. The new v belongs into "
                            + "momentum * v - lr * g.", pathBy((v, d) -> {
                        v[0] = 0.9 * v[0] - 0.1 * d;
                        return v[0];
                    }, g))
                    .mistake("momentum^2 * v - (1 + momentum) * lr * g belongs to the old v, but here v has changed "
                            + "before.", pathBy((v, d) -> {
                        v[0] = 0.9 * v[0] - 0.1 * d;
                        return 0.9 * 0.9 * v[0] - 1.9 * 0.1 * d;
                    }, g))
                    .mistake("The velocity starts anew with every call: it has to live as long as the optimizer.",
                            pathBy((v, d) -> -1.9 * 0.1 * d, g))
                    .mistake("The step goes uphill.", pathBy(rule(-0.1, 0.9), g))
                    .mistake("The matrix that the layer holds is still the old one: change its numbers in place, "
                            + "a new matrix in the map reaches nobody.", new double[]{1, 1, 1})
                    .mistake("The learning rate is not used.", pathBy(rule(1, 0.9), g))
                    .mistake("The step lacks its second part, - lr * g.", pathBy((v, d) -> {
                        v[0] = 0.9 * v[0] - 0.1 * d;
                        return 0.9 * v[0];
                    }, g))
                    .mistake("The step adds all of v and - lr * g; only the share momentum of v belongs to it.",
                            pathBy((v, d) -> {
                                v[0] = 0.9 * v[0] - 0.1 * d;
                                return v[0] - 0.1 * d;
                            }, g))
                    .diagnosis(() -> Updates.somethingStatic(NESTEROV))
                    .hint("v <- momentum * v - lr * g, then p <- p + momentum * v - lr * g.")
                    .is(new double[]{0.905, 0.7695, 0.88255});
        }

        @Test
        void usesTheSettingsItWasGiven() {
            Check.that("p after steps from 1 with gradients 0.5, 0.5, -1, Nesterov(0.2, 0.5)",
                            () -> path(new Nesterov(0.2, 0.5), 0.5, 0.5, -1))
                    .mistake("The momentum is 0.9, whatever the constructor was given.",
                            pathBy(rule(0.2, 0.9), 0.5, 0.5, -1))
                    .mistake("The learning rate is not the one that the constructor was given.",
                            pathBy(rule(0.1, 0.5), 0.5, 0.5, -1))
                    .is(new double[]{0.85, 0.675, 0.9375});
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
            double q = -7;
            double v = 0;
            double[] ahead = new double[10];
            for (int step = 0; step < 10; step++) {
                v = 0.9 * v - 0.1 * (q + 0.9 * v) / 10;
                q += v;
                ahead[step] = q + 0.9 * v;
            }
            Check.that("x after each of ten steps on x^2/20 + y^2 from x = -7, y = 2, Nesterov(0.1, 0.9)", () -> {
                        double[][] path = valley(NESTEROV.get(), 1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
                        return Arrays.stream(path).mapToDouble(row -> row[0]).toArray();
                    })
                    .because("p = q + momentum * v, where q and v move as the idea says")
                    .is(ahead);
        }

        @Property(tries = 25)
        void isTheFormulaForEveryNumber(@ForAll("matrices") SimpleMatrix g) {
            updates(0.25, 0.5).isTheFormulaForEveryNumber(g);
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
            Updates.checkKeepsItsSettings(() -> new Nesterov(0.1, 0.9), () -> new Nesterov(1, 0.1));
        }

        @Test
        void takesOnlyGradientsThatFit() {
            Updates.checkOnlyGradientsThatFit(NESTEROV);
        }

        @Test
        void takesOnlySettingsThatMakeSense() {
            Check.that("new Nesterov(0, 0.9)", () -> new Nesterov(0, 0.9)).isRejected();
            Check.that("new Nesterov(-0.1, 0.9)", () -> new Nesterov(-0.1, 0.9)).isRejected();
            Check.that("new Nesterov(0.1, 1)", () -> new Nesterov(0.1, 1)).isRejected();
            Check.that("new Nesterov(0.1, -0.1)", () -> new Nesterov(0.1, -0.1)).isRejected();
        }

        @Provide
        Arbitrary<SimpleMatrix> matrices() {
            return Numbers.matrix(2, 3, 5);
        }
    }
}
