package koans.ch08training;

import static koans.ch08training.Updates.path;
import static koans.ch08training.Updates.pathBy;

import koans.ch08training.Updates.Rule;
import koans.grader.check.Check;

/** AdaGrad as it has to be, and as it often is. */
final class AdaGradJudge {

    /** Wide enough for a smaller number than 1e-7 in the denominator. */
    static final double ANY_SMALL_NUMBER = 2e-6;

    private AdaGradJudge() {
    }

    static Rule rule(double lr) {
        return (h, g) -> {
            h[0] += g * g;
            return -lr * g / (Math.sqrt(h[0]) + 1e-7);
        };
    }

    static OptimizerLaws laws(double lr) {
        return new OptimizerLaws("AdaGrad(" + lr + ")", () -> new AdaGrad(lr), rule(lr), ANY_SMALL_NUMBER);
    }

    static void checkPath(double[] g, double... expected) {
        Check.that("p after steps from 1 with gradients 0.5, 0.5, -1, AdaGrad(0.1)",
                        () -> path(new AdaGrad(0.1), g))
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
                .diagnosis(laws(0.1)::somethingStatic)
                .hint("h <- h + g * g, then p <- p - lr * g / (sqrt(h) + 1e-7).")
                .is(expected);
    }

    static void checkSettings(double[] g, double... expected) {
        Check.that("p after steps from 1 with gradients 0.5, 0.5, -1, AdaGrad(0.2)",
                        () -> path(new AdaGrad(0.2), g))
                .within(ANY_SMALL_NUMBER)
                .mistake("The learning rate is 0.1, whatever the constructor was given.",
                        pathBy(rule(0.1), g))
                .is(expected);
    }
}
