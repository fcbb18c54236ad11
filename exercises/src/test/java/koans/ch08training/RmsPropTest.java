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

class RmsPropTest {

    /** Wide enough for a smaller number than 1e-7 in the denominator. */
    private static final double ANY_SMALL_NUMBER = 5e-6;

    private static Rule rule(double lr, double decay) {
        return (h, g) -> {
            h[0] = decay * h[0] + (1 - decay) * g * g;
            return -lr * g / (Math.sqrt(h[0]) + 1e-7);
        };
    }

    private static Updates updates(double lr, double decay) {
        return new Updates("RmsProp(" + lr + ", " + decay + ")", () -> new RmsProp(lr, decay),
                rule(lr, decay), ANY_SMALL_NUMBER);
    }

    @Group
    @Exercise(id = "8.6", title = "RMSProp", points = 0)
    class RmsPropOptimizer {

        private static final Updates RMS_PROP = updates(0.1, 0.9);

        @Test
        void dividesByAMeanThatForgets() {
            double[] g = {0.5, 0.5, -1};
            Check.that("p after steps from 1 with gradients 0.5, 0.5, -1, RmsProp(0.1, 0.9)",
                            () -> path(RMS_PROP.get(), g))
                    .within(ANY_SMALL_NUMBER)
                    .mistake("The step goes uphill: it is subtracted.", pathBy(rule(-0.1, 0.9), g))
                    .mistake("The matrix that the layer holds is still the old one: change its numbers in place, "
                            + "a new matrix in the map reaches nobody.", new double[]{1, 1, 1})
                    .mistake("This is AdaGrad: h adds up all squares and forgets none.", pathBy((h, d) -> {
                        h[0] += d * d;
                        return -0.1 * d / (Math.sqrt(h[0]) + 1e-7);
                    }, g))
                    .mistake("The new square is taken whole: it counts 1 - decay.", pathBy((h, d) -> {
                        h[0] = 0.9 * h[0] + d * d;
                        return -0.1 * d / (Math.sqrt(h[0]) + 1e-7);
                    }, g))
                    .mistake("decay and 1 - decay have changed places.", pathBy(rule(0.1, 0.1), g))
                    .mistake("h starts anew with every call: it has to live as long as the optimizer.",
                            pathBy((h, d) -> -0.1 * d / (Math.sqrt(0.1 * d * d) + 1e-7), g))
                    .mistake("h is not under a root: the step is divided by sqrt(h).", pathBy((h, d) -> {
                        h[0] = 0.9 * h[0] + 0.1 * d * d;
                        return -0.1 * d / (h[0] + 1e-7);
                    }, g))
                    .mistake("The start of h is corrected as in Adam. Here it is not.",
                            pathBy(new Rule() {
                                private int t;

                                @Override
                                public double step(double[] h, double d) {
                                    t++;
                                    h[0] = 0.9 * h[0] + 0.1 * d * d;
                                    return -0.1 * d / (Math.sqrt(h[0] / (1 - Math.pow(0.9, t))) + 1e-7);
                                }
                            }, g))
                    .mistake("The learning rate is not used.", pathBy(rule(1, 0.9), g))
                    .diagnosis(() -> Updates.somethingStatic(RMS_PROP))
                    .hint("h <- decay * h + (1 - decay) * g * g, then p <- p - lr * g / (sqrt(h) + 1e-7).")
                    .is(new double[]{0.683772434, 0.454356805, 0.719031138});
        }

        @Test
        void usesTheSettingsItWasGiven() {
            Check.that("p after steps from 1 with gradients 0.5, 0.5, -1, RmsProp(0.2, 0.5)",
                            () -> path(new RmsProp(0.2, 0.5), 0.5, 0.5, -1))
                    .within(ANY_SMALL_NUMBER)
                    .mistake("The decay is 0.9, whatever the constructor was given.",
                            pathBy(rule(0.2, 0.9), 0.5, 0.5, -1))
                    .mistake("The decay is 0.99, whatever the constructor was given.",
                            pathBy(rule(0.2, 0.99), 0.5, 0.5, -1))
                    .is(new double[]{0.717157368, 0.486217313, 0.745771553});
        }

        @Test
        void walksDownTheValley() {
            updates(0.3, 0.9).goesDownTheValley("h",
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
            updates(0.25, 0.5).isTheFormulaForEveryNumber(g);
        }

        @Test
        void takesStepsOfOneLengthOnASteadySlope() {
            double[] slope = new double[300];
            Arrays.fill(slope, 0.001);
            Check.that("the length of step 300 with gradients of 0.001, RmsProp(0.1, 0.9)", () -> {
                        double[] path = path(RMS_PROP.get(), slope);
                        return path[298] - path[299];
                    })
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
            Updates.checkKeepsItsSettings(() -> new RmsProp(0.1, 0.9), () -> new RmsProp(1, 0.5));
        }

        @Test
        void takesOnlyGradientsThatFit() {
            Updates.checkOnlyGradientsThatFit(RMS_PROP);
        }

        @Test
        void takesOnlySettingsThatMakeSense() {
            Check.that("new RmsProp(0, 0.9)", () -> new RmsProp(0, 0.9)).isRejected();
            Check.that("new RmsProp(-0.1, 0.9)", () -> new RmsProp(-0.1, 0.9)).isRejected();
            Check.that("new RmsProp(0.1, 1)", () -> new RmsProp(0.1, 1)).isRejected();
            Check.that("new RmsProp(0.1, -0.1)", () -> new RmsProp(0.1, -0.1)).isRejected();
        }

        @Provide
        Arbitrary<SimpleMatrix> matrices() {
            return Numbers.matrix(2, 3, 5);
        }
    }
}
