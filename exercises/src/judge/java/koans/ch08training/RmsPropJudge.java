package koans.ch08training;

import static koans.ch08training.Updates.path;
import static koans.ch08training.Updates.pathBy;

import koans.ch08training.Updates.Rule;
import koans.grader.check.Check;

/** RMSProp as it has to be, and as it often is. */
final class RmsPropJudge {

    /** Wide enough for a smaller number than 1e-7 in the denominator. */
    static final double ANY_SMALL_NUMBER = 5e-6;

    private RmsPropJudge() {
    }

    static Rule rule(double lr, double decay) {
        return (h, g) -> {
            h[0] = decay * h[0] + (1 - decay) * g * g;
            return -lr * g / (Math.sqrt(h[0]) + 1e-7);
        };
    }

    static OptimizerLaws laws(double lr, double decay) {
        return new OptimizerLaws("RmsProp(" + lr + ", " + decay + ")", () -> new RmsProp(lr, decay),
                rule(lr, decay), ANY_SMALL_NUMBER);
    }

    static void checkPath(double[] g, double... expected) {
        Check.that("p after steps from 1 with gradients 0.5, 0.5, -1, RmsProp(0.1, 0.9)",
                        () -> path(new RmsProp(0.1, 0.9), g))
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
                .diagnosis(laws(0.1, 0.9)::somethingStatic)
                .hint("h <- decay * h + (1 - decay) * g * g, then p <- p - lr * g / (sqrt(h) + 1e-7).")
                .is(expected);
    }

    static void checkSettings(double[] g, double... expected) {
        Check.that("p after steps from 1 with gradients 0.5, 0.5, -1, RmsProp(0.2, 0.5)",
                        () -> path(new RmsProp(0.2, 0.5), g))
                .within(ANY_SMALL_NUMBER)
                .mistake("The decay is 0.9, whatever the constructor was given.",
                        pathBy(rule(0.2, 0.9), g))
                .mistake("The decay is 0.99, whatever the constructor was given.",
                        pathBy(rule(0.2, 0.99), g))
                .is(expected);
    }
}
