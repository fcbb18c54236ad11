package koans.ch08training;

import static koans.ch08training.Updates.map;
import static koans.ch08training.Updates.matrix;
import static koans.ch08training.Updates.path;
import static koans.ch08training.Updates.pathBy;
import static koans.ch08training.Updates.valley;

import java.util.Map;
import koans.ch08training.Updates.Rule;
import koans.grader.check.Check;
import koans.kit.Optimizer;
import org.ejml.simple.SimpleMatrix;

/** Adam as it has to be, and as it often is. */
final class AdamJudge {

    /** Wide enough for both ways to write the formula, narrow enough for every other mistake. */
    static final double BOTH_FORMS = 1e-5;

    private AdamJudge() {
    }

    /** What Adam does to one number, m, v and t, of a parameter that is in every update. */
    static Rule rule(double lr, double beta1, double beta2) {
        return (state, g) -> {
            state[0] = beta1 * state[0] + (1 - beta1) * g;
            state[1] = beta2 * state[1] + (1 - beta2) * g * g;
            state[2]++;
            double m = state[0] / (1 - Math.pow(beta1, state[2]));
            double v = state[1] / (1 - Math.pow(beta2, state[2]));
            return -lr * m / (Math.sqrt(v) + 1e-8);
        };
    }

    /** With the usual betas. */
    static OptimizerLaws laws(double lr) {
        return new OptimizerLaws("Adam(" + lr + ")", () -> new Adam(lr), rule(lr, 0.9, 0.999), BOTH_FORMS);
    }

    static OptimizerLaws laws(double lr, double beta1, double beta2) {
        return new OptimizerLaws("Adam(" + lr + ", " + beta1 + ", " + beta2 + ")", () -> new Adam(lr, beta1, beta2),
                rule(lr, beta1, beta2), BOTH_FORMS);
    }

    static void checkPath(double[] g, double... expected) {
        Check.that("p after steps from 1 with gradients 0.5, 0.5, -1, Adam(0.1, 0.9, 0.999)",
                        () -> path(new Adam(0.1, 0.9, 0.999), g))
                .within(BOTH_FORMS)
                .mistake("The step goes uphill: it is subtracted.", new double[]{1.1, 1.2, 1.192434})
                .mistake("The matrix that the layer holds is still the old one: change its numbers in place, "
                        + "a new matrix in the map reaches nobody.", new double[]{1, 1, 1})
                .mistake("The corrections are missing: m and v start at 0 and are too small at first, so divide "
                        + "them by 1 - beta^t.", new double[]{0.6837742, 0.2588170, 0.2962651})
                .mistake("Only m is corrected: v is too small at first as well.",
                        new double[]{-2.162258, -4.398875, -4.260690})
                .mistake("Only v is corrected: m is too small at first as well.",
                        new double[]{0.9900001, 0.9710001, 0.9730502})
                .mistake("m, v and t start anew with every call: they have to live as long as the optimizer.",
                        new double[]{0.9, 0.8, 0.9})
                .mistake("m and v start anew with every call: they have to live as long as the optimizer.",
                        new double[]{0.9, 0.8255874, 0.8894685})
                .mistake("v is not under a root: the step is divided by sqrt(v).",
                        new double[]{0.8, 0.6, 0.6106959})
                .mistake("The count of calls is one ahead: t is 1 in the first call.",
                        new double[]{0.9255868, 0.8397409, 0.8466227})
                .mistake("beta1 and beta2 have changed places.", new double[]{0.9, 0.8, 0.8000690})
                .mistake("The new gradient is taken whole: it counts 1 - beta.",
                        new double[]{0.9683772, 0.9367545, 0.9391467})
                .diagnosis(() -> whatTwoOptimizersShow(path(new Adam(0.1, 0.9, 0.999), g),
                        path(new Adam(0.1, 0.9, 0.999), g)))
                .is(expected);
    }

    /** Checks three steps down the valley. */
    static void checkValley(double[][] expected) {
        Check.that("three steps on x^2/20 + y^2 from x = -7, y = 2, Adam(0.3, 0.9, 0.999)",
                        () -> valley(new Adam(0.3, 0.9, 0.999), 1, 2, 3))
                .within(BOTH_FORMS)
                .mistake("x and y share one m and one v: every parameter has its own.",
                        new double[][]{{-6.7, 1.751030}, {-6.828237, 1.518369}, {-6.982613, 1.303569}})
                .mistake("t counts parameters: it goes up by one in every call, however many there are.",
                        new double[][]{{-6.7, 1.776759}, {-6.442817, 1.543605}, {-6.187528, 1.301930}})
                .is(expected);
    }

    static void isTheFormulaForEveryNumber(SimpleMatrix g) {
        Map<String, SimpleMatrix> params = map("W", matrix(2, 3, 1, 2, 3, 4, 5, 6), "b", matrix(1, 2, 7, 8));
        SimpleMatrix w = params.get("W");
        SimpleMatrix b = params.get("b");
        Map<String, SimpleMatrix> first = map("b", matrix(1, 2, 10, 10), "W", g);
        Map<String, SimpleMatrix> second = map("b", matrix(1, 2, 10, 10), "W", g.scale(-3));
        Check.that("W = [[1, 2, 3], [4, 5, 6]] after two updates with Adam(0.1, 0.9, 0.9)", () -> {
                    Optimizer adam = new Adam(0.1, 0.9, 0.9);
                    adam.update(params, first);
                    adam.update(params, second);
                    return w;
                })
                .within(BOTH_FORMS)
                .given("first grads", first).given("second grads", second)
                .hint("Every number of a parameter has its own m and v.")
                .is(twoSteps(g));
        double moved = pathBy(rule(0.1, 0.9, 0.9), 10, 10)[1] - 1;
        Check.that("b = [[7, 8]] after the same updates, with gradients of 10 each time", () -> b)
                .within(BOTH_FORMS)
                .hint("Every number of a parameter has its own m and v.")
                .is(matrix(1, 2, 7 + moved, 8 + moved));
    }

    /** Checks the length of one step with a gradient of 1e-5. */
    static void checkSmallGradient(double g) {
        String under = "The small number stands under the root, where it counts far more: add it to the root.";
        Check.that("the length of one step with gradient 1e-5, Adam(0.1, 0.9, 0.999)",
                        () -> 1 - path(new Adam(0.1, 0.9, 0.999), g)[0])
                .within(BOTH_FORMS)
                .mistake(under, 0.1 * g / Math.sqrt(g * g + 1e-8))
                .mistake(under, 0.1 * g / Math.sqrt(g * g + 1e-7))
                .mistake(under, 0.1 * Math.sqrt(0.001) * g / Math.sqrt(0.001 * g * g + 1e-8))
                .mistake(under, 0.1 * Math.sqrt(0.001) * g / Math.sqrt(0.001 * g * g + 1e-7))
                .hint("The small number is added to the root.")
                .satisfies("above 0.05, and at most 0.1", (Double step) -> 0.05 < step && step <= 0.1 + 1e-9);
    }

    static String whatTwoOptimizersShow(double[] path, double[] again) {
        if (path[2] != again[2] && !Double.isNaN(path[2])) {
            return "A second Adam goes another way: is something static that should belong to one optimizer?";
        }
        if (Double.isNaN(path[0])) {
            return "Something undefined: is t still 0 in the first call? Then 1 - beta^t is 0.";
        }
        return Double.isNaN(path[2])
                ? "The root of a negative number: only squares belong under it, so v and not m." : null;
    }

    /**
     * [[1, 2, 3], [4, 5, 6]] after gradients g and -3g with lr 0.1 and both betas 0.9: the size of g cancels out.
     *
     * <p>First m = 0.1g, v = 0.1g^2; then m = -0.21g, v = 0.99g^2, both divided by 0.19.
     */
    static SimpleMatrix twoSteps(SimpleMatrix g) {
        double back = 0.21 / 0.19 / Math.sqrt(0.99 / 0.19);
        SimpleMatrix p = matrix(2, 3, 1, 2, 3, 4, 5, 6);
        for (int i = 0; i < 6; i++) {
            p.set(i, p.get(i) + 0.1 * Math.signum(g.get(i)) * (back - 1));
        }
        return p;
    }

    /**
     * Checks a parameter b that is met in the third update only: its mean and its square start at 0 then, and t is what
     * it is.
     */
    static void checkNewcomer() {
        double[] expected = newcomer(new int[]{3, 4}, true);
        Check.that("b = 1 after updates 3 and 4 with gradients of 0.5, Adam(0.1, 0.9, 0.999), where updates 1 and 2 "
                        + "know only a", () -> {
                    Adam adam = new Adam(0.1, 0.9, 0.999);
                    SimpleMatrix a = matrix(1, 1, 1);
                    SimpleMatrix b = matrix(1, 1, 1);
                    double[] path = new double[2];
                    for (int update = 1; update <= 4; update++) {
                        if (update < 3) {
                            adam.update(map("a", a), map("a", matrix(1, 1, 2)));
                        } else {
                            adam.update(map("a", a, "b", b), map("a", matrix(1, 1, 2), "b", matrix(1, 1, 0.5)));
                            path[update - 3] = b.get(0);
                        }
                    }
                    return path;
                })
                .within(BOTH_FORMS)
                .mistake("t begins anew for b: it counts the calls of update, whoever is in them.",
                        newcomer(new int[]{1, 2}, true))
                .mistake("The mean of b's gradients is not kept, as b was not in the first update.",
                        newcomer(new int[]{3, 4}, false))
                .hint("A parameter that comes later starts with m and v of 0 of its own, and with the t of all.")
                .is(expected);
    }

    /** b after two updates that have these numbers. */
    private static double[] newcomer(int[] updates, boolean keepsMean) {
        double m = 0;
        double v = 0;
        double b = 1;
        double[] path = new double[updates.length];
        for (int i = 0; i < updates.length; i++) {
            m = 0.9 * (keepsMean ? m : 0) + 0.1 * 0.5;
            v = 0.999 * v + 0.001 * 0.25;
            double length = Math.sqrt(v / (1 - Math.pow(0.999, updates[i]))) + 1e-8;
            b -= 0.1 * m / (1 - Math.pow(0.9, updates[i])) / length;
            path[i] = b;
        }
        return path;
    }
}
