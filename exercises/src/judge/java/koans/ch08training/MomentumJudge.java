package koans.ch08training;

import static koans.ch08training.Updates.path;
import static koans.ch08training.Updates.pathBy;

import koans.ch08training.Updates.Rule;
import koans.grader.check.Check;

/** Momentum as it has to be, and as it often is. */
final class MomentumJudge {

    private static final double EXACT = 1e-9;

    private MomentumJudge() {
    }

    static Rule rule(double lr, double momentum) {
        return (v, g) -> {
            v[0] = momentum * v[0] - lr * g;
            return v[0];
        };
    }

    static OptimizerLaws laws(double lr, double momentum) {
        return new OptimizerLaws("Momentum(" + lr + ", " + momentum + ")", () -> new Momentum(lr, momentum),
                rule(lr, momentum), EXACT);
    }

    static void checkPath(double[] g, double... expected) {
        Check.that("p after steps from 1 with gradients 0.5, 0.5, -1, Momentum(0.1, 0.9)",
                        () -> path(new Momentum(0.1, 0.9), g))
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
                .diagnosis(laws(0.1, 0.9)::somethingStatic)
                .hint("v <- momentum * v - lr * g, then p <- p + v.")
                .is(expected);
    }

    static void checkSettings(double[] g, double... expected) {
        Check.that("p after steps from 1 with gradients 0.5, 0.5, -1, Momentum(0.2, 0.5)",
                        () -> path(new Momentum(0.2, 0.5), g))
                .mistake("The momentum is 0.9, whatever the constructor was given.",
                        pathBy(rule(0.2, 0.9), g))
                .mistake("The learning rate is not the one that the constructor was given.",
                        pathBy(rule(0.1, 0.5), g))
                .is(expected);
    }
}
