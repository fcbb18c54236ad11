package koans.ch08training;

import static koans.ch08training.Updates.STATE;
import static koans.ch08training.Updates.map;
import static koans.ch08training.Updates.matrix;
import static koans.ch08training.Updates.path;
import static koans.ch08training.Updates.pathBy;
import static koans.ch08training.Updates.valley;

import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.function.Supplier;
import koans.ch08training.Updates.Rule;
import koans.grader.check.Check;
import koans.kit.Optimizer;
import org.ejml.simple.SimpleMatrix;

/**
 * What all optimizers keep to. A new one needs its rule, and then a line for every law.
 *
 * @param name      the call that makes the optimizer
 * @param optimizer makes it
 * @param rule      what it does to one number of a parameter that is in every update
 * @param tolerance how far from the rule it may be
 */
record OptimizerLaws(String name, Supplier<Optimizer> optimizer, Rule rule, double tolerance)
        implements Supplier<Optimizer> {

    /** A fresh optimizer. */
    @Override
    public Optimizer get() {
        return optimizer.get();
    }

    /** Says so when a fresh optimizer does not do what another fresh one did; null for no idea. */
    String somethingStatic() {
        double[] first = path(optimizer.get(), 0.5, 0.5, -1);
        return Arrays.equals(first, path(optimizer.get(), 0.5, 0.5, -1)) ? null
                : "A second optimizer goes another way: is something static that should belong to one optimizer?";
    }

    /** Checks that it goes its way, whatever settings another one is given after it was made. */
    void keepsItsSettings(Supplier<Optimizer> other) {
        double[] alone = (double[]) Check.that("p after steps with gradients 0.5, 0.5, -1",
                () -> path(optimizer.get(), 0.5, 0.5, -1)).run();
        Check.that("p after the same steps, when an optimizer with other settings has been made in between", () -> {
            Optimizer first = optimizer.get();
            other.get();
            return path(first, 0.5, 0.5, -1);
        }).hint("Every optimizer has settings of its own. Is a field static?").is(alone);
    }

    /** Checks three steps down the valley; {@code state} is what the optimizer remembers of a parameter. */
    void goesDownTheValley(String state, double[][] expected) {
        double[] shared = new double[STATE];
        Check.that("three steps on x^2/20 + y^2 from x = -7, y = 2, " + name, () -> valley(optimizer.get(), 1, 2, 3))
                .within(tolerance)
                .mistake("x and y share one " + state + ": every parameter has its own.", threeSteps(shared, shared, 1))
                .mistake("Every parameter is moved once for every name in the map: one step of each is one update.",
                        threeSteps(new double[STATE], new double[STATE], 2))
                .hint("Which numbers belong to x, and which to y?")
                .is(expected);
    }

    private double[][] threeSteps(double[] ofX, double[] ofY, int rounds) {
        double[] p = {-7, 2};
        double[][] path = new double[3][];
        for (int step = 0; step < 3; step++) {
            double dx = p[0] / 10;
            double dy = 2 * p[1];
            for (int round = 0; round < rounds; round++) {
                p[0] += rule.step(ofX, dx);
                p[1] += rule.step(ofY, dy);
            }
            path[step] = p.clone();
        }
        return path;
    }

    /** Checks two parameters number by number, over three updates with gradients g, -3g and g/2, and 10 for b. */
    void isTheFormulaForEveryNumber(SimpleMatrix g) {
        double[] factors = {1, -3, 0.5};
        SimpleMatrix w = matrix(2, 3, 1, 2, 3, 4, 5, 6);
        SimpleMatrix b = matrix(1, 2, 7, 8);
        SimpleMatrix expectedW = w.copy();
        for (int i = 0; i < 6; i++) {
            double[] state = new double[STATE];
            for (double factor : factors) {
                expectedW.set(i, expectedW.get(i) + rule.step(state, factor * g.get(i)));
            }
        }
        double moved = pathBy(rule, 10, 10, 10)[2] - 1;
        String each = "Every number of a parameter goes its own way, and every parameter has its own state under its "
                + "own name.";
        Check.that("W = [[1, 2, 3], [4, 5, 6]] after three updates with " + name + " and gradients g, -3g, g/2", () -> {
                    Optimizer made = optimizer.get();
                    for (double factor : factors) {
                        made.update(map("W", w, "b", b), map("b", matrix(1, 2, 10, 10), "W", g.scale(factor)));
                    }
                    return w;
                })
                .within(tolerance)
                .given("g", g)
                .mistake("The matrix that the layer holds is still the old one: change its numbers in place.",
                        matrix(2, 3, 1, 2, 3, 4, 5, 6))
                .hint(each)
                .is(expectedW);
        Check.that("b = [[7, 8]] after the same updates, with gradients of 10 each time", () -> b)
                .within(tolerance)
                .hint(each)
                .is(matrix(1, 2, 7 + moved, 8 + moved));
    }

    /**
     * Checks a parameter b that is met in the second update only, and a parameter a that pauses in the third. Not for
     * an optimizer that counts its updates, as Adam does: its count goes on, whoever pauses.
     */
    void meetsParametersThatComeLater() {
        double[] ofA = pathBy(rule, 0.5, 0.5, 0.5);
        double[] ofB = pathBy(rule, -2, -2);
        SimpleMatrix a = matrix(1, 1, 1);
        SimpleMatrix b = matrix(1, 1, 1);
        Check.that("[a, b] after " + name + " updates a, then a and b, then b, then a; each gradient is 0.5 or -2",
                        () -> {
                            Optimizer made = optimizer.get();
                            made.update(map("a", a), map("a", matrix(1, 1, 0.5)));
                            made.update(map("b", b, "a", a), map("a", matrix(1, 1, 0.5), "b", matrix(1, 1, -2)));
                            made.update(map("b", b), map("b", matrix(1, 1, -2)));
                            made.update(map("a", a), map("a", matrix(1, 1, 0.5)));
                            return new double[]{a.get(0), b.get(0)};
                        })
                .within(tolerance)
                .hint("A parameter that comes later starts with a state of 0 of its own; one that pauses keeps its "
                        + "state.")
                .is(new double[]{ofA[2], ofB[1]});
    }

    /** Checks that two optimizers do not share what they remember. */
    void knowsNothingOfOtherOptimizers(double... expected) {
        Check.that("p after gradients 0.5, 0.5, -1, by a second " + name + " made when the first has done its steps",
                        () -> {
                            path(optimizer.get(), -5, -5, -5);
                            return path(optimizer.get(), 0.5, 0.5, -1);
                        })
                .within(tolerance)
                .hint("Is something static that should belong to one optimizer?")
                .is(expected);
        Check.that("p after gradients 0.5, 0.5, -1, by one of two " + name + " that take turns", () -> {
                    Optimizer mine = optimizer.get();
                    Optimizer other = optimizer.get();
                    SimpleMatrix p = matrix(1, 1, 1);
                    SimpleMatrix q = matrix(1, 1, 1);
                    double[] path = new double[3];
                    for (int step = 0; step < 3; step++) {
                        mine.update(map("p", p), map("p", matrix(1, 1, step < 2 ? 0.5 : -1)));
                        other.update(map("p", q), map("p", matrix(1, 1, -5)));
                        path[step] = p.get(0);
                    }
                    return path;
                })
                .within(tolerance)
                .hint("Is something static that should belong to one optimizer?")
                .is(expected);
    }

    /** Checks that the map of the parameters keeps its matrices, and that gradients come out as they went in. */
    void changesNothingButNumbersOfParameters() {
        SimpleMatrix p = matrix(1, 1, 1);
        Map<String, SimpleMatrix> fixed = Collections.unmodifiableMap(map("p", p));
        Check.that("p after " + name + " updates a map that cannot be changed, with a gradient of 1", () -> {
                    optimizer.get().update(fixed, map("p", matrix(1, 1, 1)));
                    return p.get(0);
                })
                .mistake("The matrix that the layer holds is still the old one: change its numbers in place.", 1.0)
                .satisfies("smaller than 1", (Double value) -> value < 1);
        Map<String, SimpleMatrix> params = map("W", matrix(1, 2, 1, 2), "b", matrix(1, 1, 3));
        Map<String, SimpleMatrix> grads = map("W", matrix(1, 2, 0.5, -2), "b", matrix(1, 1, 4));
        Check.after("two updates of W and b with " + name, () -> {
                    Optimizer made = optimizer.get();
                    made.update(params, grads);
                    made.update(params, grads);
                })
                .given("grads", grads)
                .run();
    }

    /** Checks an optimizer whose first step has the length 0.5 for a gradient of 1. */
    void putsNothingIntoTheMap() {
        SimpleMatrix p = matrix(1, 1, 1);
        Map<String, SimpleMatrix> fixed = Collections.unmodifiableMap(map("p", p));
        Check.that("p after an update with a map that cannot be changed", () -> {
                    optimizer.get().update(fixed, map("p", matrix(1, 1, 1)));
                    return p;
                })
                .within(tolerance)
                .is(matrix(1, 1, 0.5));
    }

    /** Checks that gradients of other names or shapes are not accepted. */
    void takesOnlyGradientsThatFit() {
        SimpleMatrix one = matrix(1, 1, 1);
        Check.after("update with a gradient of 1x2 for a parameter of 2x1", () ->
                optimizer.get().update(map("p", matrix(2, 1, 1, 2)), map("p", matrix(1, 2, 1, 2)))).isRejected();
        Check.after("update with gradients for {p} and parameters {p, q}", () ->
                optimizer.get().update(map("p", one, "q", one.copy()), map("p", one.copy()))).isRejected();
        Check.after("update with gradients for {p, q} and parameters {p}", () ->
                optimizer.get().update(map("p", one), map("p", one.copy(), "q", one.copy()))).isRejected();
    }
}
