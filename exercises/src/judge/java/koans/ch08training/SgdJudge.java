package koans.ch08training;

import static koans.ch08training.Updates.map;
import static koans.ch08training.Updates.matrix;
import static koans.ch08training.Updates.path;

import java.util.Map;
import koans.grader.check.Check;
import koans.kit.Optimizer;
import org.ejml.simple.SimpleMatrix;

/** Plain descent as it has to be, and as it often is. */
final class SgdJudge {

    private SgdJudge() {
    }

    static void checkPath(double[] g, double... expected) {
        Check.that("p after steps with gradients 0.5, 0.5, -1, Sgd(0.1)", () -> path(new Sgd(0.1), g))
                .mistake("The step goes uphill: the gradient is subtracted.", new double[]{1.05, 1.1, 1})
                .mistake("The matrix that the layer holds is still the old one: change its numbers in place, "
                        + "a new matrix in the map reaches nobody.", new double[]{1, 1, 1})
                .mistake("The learning rate is not used.", new double[]{0.5, 0, 1})
                .mistake("The learning rate is not the one the constructor was given, but 0.01.",
                        new double[]{0.995, 0.99, 1})
                .mistake("The gradients add up from step to step: plain descent knows only the present one.",
                        new double[]{0.95, 0.85, 0.85})
                .is(expected);
    }

    /** Checks [W, b] after one update of them. */
    static void checkTwoParameters(Map<String, SimpleMatrix> params, Map<String, SimpleMatrix> grads,
                                   double... expected) {
        SimpleMatrix w = params.get("W");
        SimpleMatrix b = params.get("b");
        Check.that("[W, b] after Sgd(0.1).update({W: [[1, 2]], b: [[3]]}, grads)", () -> {
                    new Sgd(0.1).update(params, grads);
                    return new double[]{w.get(0), w.get(1), b.get(0)};
                })
                .given("grads", grads)
                .mistake("Every parameter is moved once for every name in the map: one step of each is one update.",
                        new double[]{0.8, 2.4, 2.2})
                .mistake("Only the last parameter moves.", new double[]{1, 2, 2.6})
                .mistake("Only the first parameter moves.", new double[]{0.9, 2.2, 3})
                .mistake("The matrices that the layers hold are still the old ones: change their numbers in place.",
                        new double[]{1, 2, 3})
                .is(expected);
    }

    /** Where x and y, in one matrix, are after each of three steps down x^2/20 + y^2 from (-7, 2). */
    static double[][] valley(Optimizer sgd) {
        SimpleMatrix p = matrix(1, 2, -7, 2);
        double[][] path = new double[3][];
        for (int step = 0; step < 3; step++) {
            sgd.update(map("p", p), map("p", matrix(1, 2, p.get(0) / 10, 2 * p.get(1))));
            path[step] = new double[]{p.get(0), p.get(1)};
        }
        return path;
    }

    static OptimizerLaws laws(double lr) {
        return new OptimizerLaws("Sgd(" + lr + ")", () -> new Sgd(lr), (state, g) -> -lr * g, 1e-9);
    }
}
