package koans.ch08training;

import static koans.ch08training.Updates.path;
import static koans.ch08training.Updates.pathBy;

import koans.ch08training.Updates.Rule;
import koans.grader.check.Check;

/** Nesterov's momentum as it has to be, and as it often is. */
final class NesterovJudge {

    private static final double EXACT = 1e-9;

    private NesterovJudge() {
    }

    static Rule rule(double lr, double momentum) {
        return (v, g) -> {
            v[0] = momentum * v[0] - lr * g;
            return momentum * v[0] - lr * g;
        };
    }

    static OptimizerLaws laws(double lr, double momentum) {
        return new OptimizerLaws("Nesterov(" + lr + ", " + momentum + ")", () -> new Nesterov(lr, momentum),
                rule(lr, momentum), EXACT);
    }

    static void checkPath(double[] g, double... expected) {
        Check.that("p after steps from 1 with gradients 0.5, 0.5, -1, Nesterov(0.1, 0.9)",
                        () -> path(new Nesterov(0.1, 0.9), g))
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
                .diagnosis(laws(0.1, 0.9)::somethingStatic)
                .hint("v <- momentum * v - lr * g, then p <- p + momentum * v - lr * g.")
                .is(expected);
    }

    static void checkSettings(double[] g, double... expected) {
        Check.that("p after steps from 1 with gradients 0.5, 0.5, -1, Nesterov(0.2, 0.5)",
                        () -> path(new Nesterov(0.2, 0.5), g))
                .mistake("The momentum is 0.9, whatever the constructor was given.",
                        pathBy(rule(0.2, 0.9), g))
                .mistake("The learning rate is not the one that the constructor was given.",
                        pathBy(rule(0.1, 0.5), g))
                .is(expected);
    }

    /** Where ordinary momentum looks in its first ten steps on x^2/20 from -7, one step ahead of where it is. */
    static double[] ahead() {
        double q = -7;
        double v = 0;
        double[] ahead = new double[10];
        for (int step = 0; step < 10; step++) {
            v = 0.9 * v - 0.1 * (q + 0.9 * v) / 10;
            q += v;
            ahead[step] = q + 0.9 * v;
        }
        return ahead;
    }
}
