package koans.ch08training;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import koans.grader.Exercise;
import koans.grader.arbitrary.Numbers;
import koans.grader.check.Check;
import koans.grader.check.Gradients;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.ejml.simple.SimpleMatrix;
import org.junit.jupiter.api.Test;

class WeightDecayTest {

    private static final String TEN = "W10 begins with W as well, and is a weight.";
    private static final String INSIDE = "1.W holds a W, but does not begin with it: it is no weight here.";
    private static final SimpleMatrix W = matrix(new double[][]{{1, -2}, {3, 0.5}});

    @Group
    @Exercise(id = "8.34", title = "What large weights cost", points = 2, writes = "penalty")
    class Penalty {

        @Test
        void isHalfOfLambdaTimesTheSumOfTheSquares() {
            checkOneMatrix(0.1, 0.7125);
        }

        @Test
        void takesTheLambdaItIsGiven() {
            checkOneMatrix(0.001, 0.007125);
            checkOneMatrix(2, 14.25);
        }

        @Test
        void leavesBiasesInPeace() {
            Map<String, SimpleMatrix> params = net();
            Check.that("penalty(params, 0.5)", () -> WeightDecay.penalty(params, 0.5)).given("params", params)
                    .mistake("Everything decays: only names that begin with W are weights.", 5.25)
                    .mistake("gamma and beta decay as well: only names that begin with W are weights.", 4.75)
                    .mistake("Only one of the weight matrices counts; they all do.", 0.25)
                    .mistake("Only one of the weight matrices counts; they all do.", 2.25)
                    .is(2.5);
        }

        @Test
        void goesByTheFirstLetterOfAName() {
            Map<String, SimpleMatrix> params = otherNames();
            Check.that("penalty(params, 0.5)", () -> WeightDecay.penalty(params, 0.5)).given("params", params)
                    .mistake(TEN, 0)
                    .mistake(INSIDE, 3.25)
                    .mistake(INSIDE, 2.25)
                    .is(1);
        }

        @Test
        void costsNothingWithoutLambdaOrWeights() {
            Map<String, SimpleMatrix> params = net();
            Check.that("penalty(params, 0)", () -> WeightDecay.penalty(params, 0)).given("params", params).is(0);
            Check.that("penalty({}, 0.5)", () -> WeightDecay.penalty(Map.of(), 0.5)).is(0);
        }

        @Property(tries = 30)
        void isTheFormula(@ForAll("params") Map<String, SimpleMatrix> params) {
            double squares = squares(params.get("W1")) + squares(params.get("W2"));
            Check.that("penalty(params, 0.25)", () -> WeightDecay.penalty(params, 0.25)).given("params", params)
                    .mistake("The factor 1/2 is missing.", 0.25 * squares)
                    .mistake("Everything decays: only names that begin with W are weights.",
                            0.125 * (squares + squares(params.get("b1")) + squares(params.get("b2"))))
                    .is(0.125 * squares);
        }

        @Test
        void takesNoLambdaBelowZero() {
            Check.that("penalty(params, -0.1)", () -> WeightDecay.penalty(net(), -0.1)).isRejected();
        }

        @Provide
        Arbitrary<Map<String, SimpleMatrix>> params() {
            return twoLayers();
        }

        private static void checkOneMatrix(double lambda, double expected) {
            Map<String, SimpleMatrix> params = map("W", W);
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
    }

    @Group
    @Exercise(id = "8.35", title = "Weight decay in the gradient", points = 3, writes = "addTo")
    class AddTo {

        @Test
        void addsLambdaTimesTheWeights() {
            Map<String, SimpleMatrix> params = map("W", W);
            SimpleMatrix g = matrix(new double[][]{{10, 20}, {30, 40}});
            Map<String, SimpleMatrix> grads = map("W", g);
            Check.that("addTo(grads, params, 0.1).get(\"W\")", () -> WeightDecay.addTo(grads, params, 0.1).get("W"))
                    .given("grads", grads).given("params", params)
                    .mistake("The gradient of lambda / 2 * W^2 is lambda * W: the 2 of the square takes the half away.",
                            g.plus(W.scale(0.05)))
                    .mistake("The gradient of lambda / 2 * W^2 is lambda * W: no factor 2 is left.",
                            g.plus(W.scale(0.2)))
                    .mistake("lambda * W is subtracted; the optimizer will do that, here it is added.",
                            g.minus(W.scale(0.1)))
                    .mistake("The gradient of the loss is lost: add to it.", W.scale(0.1))
                    .mistake("Nothing is added.", g)
                    .mistake("lambda is not used.", g.plus(W))
                    .mistake("The penalty itself is added to every number.", g.plus(0.7125))
                    .mistake("lambda is 0.001, whatever is handed in.", g.plus(W.scale(0.001)))
                    .mistake("The signs of the weights are added, and not the weights.",
                            g.plus(matrix(new double[][]{{0.1, -0.1}, {0.1, 0.1}})))
                    .is(matrix(new double[][]{{10.1, 19.8}, {30.3, 40.05}}));
        }

        @Test
        void leavesBiasesInPeace() {
            Map<String, SimpleMatrix> params = net();
            Map<String, SimpleMatrix> grads = new LinkedHashMap<>();
            params.forEach((name, param) -> grads.put(name, param.scale(0).plus(1)));
            Map<String, SimpleMatrix> expected = new LinkedHashMap<>(grads);
            expected.put("W1", matrix(new double[][]{{1.5}}));
            expected.put("W2", matrix(new double[][]{{2.5}}));
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

        @Test
        void goesByTheFirstLetterOfAName() {
            Map<String, SimpleMatrix> params = otherNames();
            Check.that("addTo(params, params, 0.5)", () -> WeightDecay.addTo(otherNames(), params, 0.5))
                    .given("params", params).mayShare()
                    .mistake(TEN, otherNames())
                    .mistake(INSIDE, Map.of("W10", matrix(new double[][]{{3}}), "1.W", matrix(new double[][]{{4.5}})))
                    .mistake(INSIDE, Map.of("W10", matrix(new double[][]{{2}}), "1.W", matrix(new double[][]{{4.5}})))
                    .is(Map.of("W10", matrix(new double[][]{{3}}), "1.W", matrix(new double[][]{{3}})));
        }

        @Test
        void changesNothingWithoutLambda() {
            Map<String, SimpleMatrix> params = net();
            Map<String, SimpleMatrix> grads = net();
            Check.that("addTo(grads, params, 0)", () -> WeightDecay.addTo(grads, params, 0))
                    .given("grads", grads).given("params", params).mayShare().is(Map.copyOf(net()));
        }

        @Test
        void handsOutAMapOfItsOwn() {
            Map<String, SimpleMatrix> grads = net();
            Check.that("whether addTo(grads, params, 0.5) == grads",
                            () -> WeightDecay.addTo(grads, net(), 0.5) == grads)
                    .hint("The map of gradients stays as it is; the answer is a fresh one.").is(false);
        }

        @Test
        void keepsTheOrderOfTheGradients() {
            Map<String, SimpleMatrix> grads = new LinkedHashMap<>();
            for (int i = 12; i > 0; i--) {
                grads.put("W" + i, matrix(new double[][]{{i}}));
                grads.put("b" + i, matrix(new double[][]{{i}}));
            }
            Check.that("the names of addTo(grads, params, 0.5)",
                            () -> new ArrayList<>(WeightDecay.addTo(grads, Map.copyOf(grads), 0.5).keySet()))
                    .hint("Which map keeps the order in which it is filled?")
                    .is(new ArrayList<>(grads.keySet()));
        }

        @Property(tries = 25)
        void isTheGradientOfThePenalty(@ForAll("params") Map<String, SimpleMatrix> params) {
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

        @Test
        void shrinksWeightsThatTheLossDoesNotNeed() {
            SimpleMatrix w = W.copy();
            Map<String, SimpleMatrix> params = map("W", w);
            Check.that("W after ten steps W <- W - 0.5 * g with g = addTo(zeros, params, 0.2)", () -> {
                for (int i = 0; i < 10; i++) {
                    SimpleMatrix g = WeightDecay.addTo(map("W", new SimpleMatrix(2, 2)), params, 0.2).get("W");
                    w.setTo(w.minus(g.scale(0.5)));
                }
                return w;
            }).because("every step leaves 1 - 0.5 * 0.2 = 0.9 of it").is(W.scale(Math.pow(0.9, 10)));
        }

        @Test
        void takesOnlyWhatFits() {
            Check.that("addTo(grads, params, -0.1)", () -> WeightDecay.addTo(net(), net(), -0.1)).isRejected();
            Check.that("addTo(grads, params, 0.1) where params lacks W2", () -> {
                Map<String, SimpleMatrix> params = net();
                params.remove("W2");
                return WeightDecay.addTo(net(), params, 0.1);
            }).isRejected();
            Check.that("addTo(grads, params, 0.1) where grads lacks W2", () -> {
                Map<String, SimpleMatrix> grads = net();
                grads.remove("W2");
                return WeightDecay.addTo(grads, net(), 0.1);
            }).isRejected();
        }

        @Provide
        Arbitrary<Map<String, SimpleMatrix>> params() {
            return twoLayers();
        }
    }

    private static Map<String, SimpleMatrix> net() {
        Map<String, SimpleMatrix> net = new LinkedHashMap<>();
        net.put("W1", matrix(new double[][]{{1}}));
        net.put("b1", matrix(new double[][]{{1}}));
        net.put("gamma1", matrix(new double[][]{{3}}));
        net.put("beta1", matrix(new double[][]{{0}}));
        net.put("W2", matrix(new double[][]{{3}}));
        net.put("b2", matrix(new double[][]{{1}}));
        return net;
    }

    /** Of these only W10 is a weight. */
    private static Map<String, SimpleMatrix> otherNames() {
        Map<String, SimpleMatrix> params = map("W10", matrix(new double[][]{{2}}));
        params.put("1.W", matrix(new double[][]{{3}}));
        return params;
    }

    private static Arbitrary<Map<String, SimpleMatrix>> twoLayers() {
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

    private static Map<String, SimpleMatrix> weightsOf(Map<String, SimpleMatrix> matrices) {
        Map<String, SimpleMatrix> weights = new LinkedHashMap<>();
        for (String name : List.of("W1", "W2")) {
            weights.put(name, matrices.get(name));
        }
        return weights;
    }

    private static double squares(SimpleMatrix matrix) {
        return matrix.elementPower(2).elementSum();
    }

    private static Map<String, SimpleMatrix> map(String name, SimpleMatrix matrix) {
        return new LinkedHashMap<>(Map.of(name, matrix));
    }

    private static SimpleMatrix matrix(double[][] rows) {
        return new SimpleMatrix(rows);
    }
}
