package koans.ch08training;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import koans.grader.arbitrary.Numbers;
import koans.grader.check.Check;
import koans.grader.check.Gradients;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.ejml.simple.SimpleMatrix;

/** The parameters of small nets, and what weight decay often makes of them. */
final class WeightDecayJudge {

    private static final String TEN = "W10 begins with W as well, and is a weight.";
    private static final String INSIDE = "1.W holds a W, but does not begin with it: it is no weight here.";

    private WeightDecayJudge() {
    }

    static void checkOneMatrix(SimpleMatrix w, double lambda, double expected) {
        Map<String, SimpleMatrix> params = map("W", w);
        Check.that("penalty(params, " + lambda + ")", () -> WeightDecay.penalty(params, lambda))
                .given("params", params)
                .mistake("The factor 1/2 is missing.", 2 * expected)
                .mistake("The numbers are not squared.", lambda / 2 * 2.5)
                .mistake("These are absolute values; squares are added up.", lambda / 2 * 6.5)
                .mistake("lambda is not used.", 7.125)
                .mistake("That is the mean of the squares; their sum is wanted.", expected / 4)
                .mistake("A root is taken: that is the length of W, and not its square.",
                        lambda / 2 * Math.sqrt(14.25))
                .mistake("lambda is 0.001, whatever is handed in.", 0.007125)
                .is(expected);
    }

    /** Checks the penalty of a net with a lambda of 0.5. */
    static void checkPenaltyOfNet(Map<String, SimpleMatrix> params, double expected) {
        Check.that("penalty(params, 0.5)", () -> WeightDecay.penalty(params, 0.5)).given("params", params)
                .mistake("Everything decays: only names that begin with W are weights.", 5.25)
                .mistake("gamma and beta decay as well: only names that begin with W are weights.", 4.75)
                .mistake("Only one of the weight matrices counts; they all do.", 0.25)
                .mistake("Only one of the weight matrices counts; they all do.", 2.25)
                .is(expected);
    }

    /** The same for W10 and 1.W. */
    static void checkPenaltyOfOtherNames(Map<String, SimpleMatrix> params, double expected) {
        Check.that("penalty(params, 0.5)", () -> WeightDecay.penalty(params, 0.5)).given("params", params)
                .mistake(TEN, 0)
                .mistake(INSIDE, 3.25)
                .mistake(INSIDE, 2.25)
                .is(expected);
    }

    /** Checks the penalty of two layers with a lambda of 0.25. */
    static void checkPenalty(Map<String, SimpleMatrix> params, double expected) {
        double squares = squares(params.get("W1")) + squares(params.get("W2"));
        Check.that("penalty(params, 0.25)", () -> WeightDecay.penalty(params, 0.25)).given("params", params)
                .mistake("The factor 1/2 is missing.", 0.25 * squares)
                .mistake("Everything decays: only names that begin with W are weights.",
                        0.125 * (squares + squares(params.get("b1")) + squares(params.get("b2"))))
                .is(expected);
    }

    /** Checks one matrix with a lambda of 0.1. */
    static void checkAddTo(SimpleMatrix g, SimpleMatrix w, SimpleMatrix expected) {
        Map<String, SimpleMatrix> params = map("W", w);
        Map<String, SimpleMatrix> grads = map("W", g);
        Check.that("addTo(grads, params, 0.1).get(\"W\")", () -> WeightDecay.addTo(grads, params, 0.1).get("W"))
                .given("grads", grads).given("params", params)
                .mistake("The gradient of lambda / 2 * W^2 is lambda * W: the 2 of the square takes the half away.",
                        g.plus(w.scale(0.05)))
                .mistake("The gradient of lambda / 2 * W^2 is lambda * W: no factor 2 is left.",
                        g.plus(w.scale(0.2)))
                .mistake("lambda * W is subtracted; the optimizer will do that, here it is added.",
                        g.minus(w.scale(0.1)))
                .mistake("The gradient of the loss is lost: add to it.", w.scale(0.1))
                .mistake("Nothing is added.", g)
                .mistake("lambda is not used.", g.plus(w))
                .mistake("The penalty itself is added to every number.", g.plus(0.7125))
                .mistake("lambda is 0.001, whatever is handed in.", g.plus(w.scale(0.001)))
                .mistake("The signs of the weights are added, and not the weights.",
                        g.plus(matrix(new double[][]{{0.1, -0.1}, {0.1, 0.1}})))
                .is(expected);
    }

    /** Checks a net with gradients of 1 and a lambda of 0.5: what W1 and W2 get, while all others stay at 1. */
    static void checkBiases(Map<String, SimpleMatrix> params, double w1, double w2) {
        Map<String, SimpleMatrix> grads = new LinkedHashMap<>();
        params.forEach((name, param) -> grads.put(name, param.scale(0).plus(1)));
        Map<String, SimpleMatrix> expected = new LinkedHashMap<>(grads);
        expected.put("W1", matrix(new double[][]{{w1}}));
        expected.put("W2", matrix(new double[][]{{w2}}));
        Map<String, SimpleMatrix> everything = new LinkedHashMap<>(grads);
        params.forEach((name, param) -> everything.put(name, grads.get(name).plus(param.scale(0.5))));
        Map<String, SimpleMatrix> onlyTheFirst = new LinkedHashMap<>(expected);
        onlyTheFirst.put("W2", grads.get("W2"));
        Check.that("addTo(grads, params, 0.5)", () -> WeightDecay.addTo(grads, params, 0.5))
                .given("grads", grads).given("params", params).mayShare()
                .mistake("Everything decays: only names that begin with W are weights.", Map.copyOf(everything))
                .mistake("Only W1 decays; all names that begin with W do.", Map.copyOf(onlyTheFirst))
                .mistake("Only the weights are in the answer: the other gradients belong into it as they are.",
                        Map.copyOf(weightsOf(expected)))
                .mistake("The numbers are right, but not their order. Which map keeps the order in which it is "
                        + "filled?", Map.copyOf(expected))
                .is(expected);
    }

    /** Checks parameters that are their own gradients with a lambda of 0.5: what W10 and 1.W get. */
    static void checkOtherNames(Supplier<Map<String, SimpleMatrix>> names, double w10, double inside) {
        Map<String, SimpleMatrix> params = names.get();
        Check.that("addTo(params, params, 0.5)", () -> WeightDecay.addTo(names.get(), params, 0.5))
                .given("params", params).mayShare()
                .mistake(TEN, names.get())
                .mistake(INSIDE, Map.of("W10", matrix(new double[][]{{3}}), "1.W", matrix(new double[][]{{4.5}})))
                .mistake(INSIDE, Map.of("W10", matrix(new double[][]{{2}}), "1.W", matrix(new double[][]{{4.5}})))
                .is(Map.of("W10", matrix(new double[][]{{w10}}), "1.W", matrix(new double[][]{{inside}})));
    }

    /** Measures the gradient of the penalty with a lambda of 0.25. */
    static void checkMeasured(Map<String, SimpleMatrix> params) {
        Map<String, SimpleMatrix> zeros = new LinkedHashMap<>();
        params.forEach((name, param) -> zeros.put(name, param.scale(0)));
        for (String name : params.keySet()) {
            SimpleMatrix added = (SimpleMatrix) Check.that(
                    "addTo(grads, params, 0.25).get(\"" + name + "\") for gradients of 0",
                    () -> WeightDecay.addTo(zeros, params, 0.25).get(name))
                    .given("params", params).mayShare().run();
            Gradients.check(name, added, params.get(name),
                    () -> 0.125 * (squares(params.get("W1")) + squares(params.get("W2"))));
        }
    }

    /** Twelve layers, the last first. */
    static Map<String, SimpleMatrix> twelveLayers() {
        Map<String, SimpleMatrix> grads = new LinkedHashMap<>();
        for (int i = 12; i > 0; i--) {
            grads.put("W" + i, matrix(new double[][]{{i}}));
            grads.put("b" + i, matrix(new double[][]{{i}}));
        }
        return grads;
    }

    /** W after ten steps of descent with weight decay alone, a lambda of 0.2 and a learning rate of 0.5. */
    static SimpleMatrix shrunk(SimpleMatrix start) {
        SimpleMatrix w = start.copy();
        Map<String, SimpleMatrix> params = map("W", w);
        for (int i = 0; i < 10; i++) {
            SimpleMatrix g = WeightDecay.addTo(map("W", new SimpleMatrix(2, 2)), params, 0.2).get("W");
            w.setTo(w.minus(g.scale(0.5)));
        }
        return w;
    }

    static Arbitrary<Map<String, SimpleMatrix>> twoLayers() {
        return Combinators.combine(Numbers.matrix(2, 2, 5), Numbers.matrix(1, 2, 5), Numbers.matrix(2, 1, 5),
                Numbers.matrix(1, 1, 5)).as((w1, b1, w2, b2) -> {
                    Map<String, SimpleMatrix> params = new LinkedHashMap<>();
                    params.put("W1", w1);
                    params.put("b1", b1);
                    params.put("W2", w2);
                    params.put("b2", b2);
                    return params;
                });
    }

    static Map<String, SimpleMatrix> weightsOf(Map<String, SimpleMatrix> matrices) {
        Map<String, SimpleMatrix> weights = new LinkedHashMap<>();
        for (String name : List.of("W1", "W2")) {
            weights.put(name, matrices.get(name));
        }
        return weights;
    }

    static double squares(SimpleMatrix matrix) {
        return matrix.elementPower(2).elementSum();
    }

    /** Parameters of one number each. */
    static Map<String, SimpleMatrix> numbers(Object... namesAndNumbers) {
        Map<String, SimpleMatrix> map = new LinkedHashMap<>();
        for (int i = 0; i < namesAndNumbers.length; i += 2) {
            map.put((String) namesAndNumbers[i], matrix(new double[][]{{(int) namesAndNumbers[i + 1]}}));
        }
        return map;
    }

    /** All but one of them. */
    static Map<String, SimpleMatrix> without(String name, Map<String, SimpleMatrix> params) {
        params.remove(name);
        return params;
    }

    static Map<String, SimpleMatrix> map(String name, SimpleMatrix matrix) {
        return new LinkedHashMap<>(Map.of(name, matrix));
    }

    static SimpleMatrix matrix(double[][] rows) {
        return new SimpleMatrix(rows);
    }
}
