package koans.ch08training;

import static koans.ch08training.WeightDecayJudge.matrix;
import static koans.ch08training.WeightDecayJudge.numbers;
import static koans.ch08training.WeightDecayJudge.shrunk;
import static koans.ch08training.WeightDecayJudge.squares;
import static koans.ch08training.WeightDecayJudge.twelveLayers;
import static koans.ch08training.WeightDecayJudge.twoLayers;
import static koans.ch08training.WeightDecayJudge.without;

import java.util.ArrayList;
import java.util.Map;
import koans.grader.Exercise;
import koans.grader.check.Check;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.ejml.simple.SimpleMatrix;
import org.junit.jupiter.api.Test;

class WeightDecayTest {

    private static final SimpleMatrix W = matrix(new double[][]{{1, -2}, {3, 0.5}});

    private static Map<String, SimpleMatrix> net() {
        return numbers("W1", 1, "b1", 1, "gamma1", 3, "beta1", 0, "W2", 3, "b2", 1);
    }

    /** Of these only W10 is a weight. */
    private static Map<String, SimpleMatrix> otherNames() {
        return numbers("W10", 2, "1.W", 3);
    }

    @Group
    @Exercise(id = "8.34", title = "What large weights cost", points = 2, writes = "penalty")
    class Penalty {

        @Test
        void isHalfOfLambdaTimesTheSumOfTheSquares() {
            WeightDecayJudge.checkOneMatrix(W, 0.1, 0.7125);
        }

        @Test
        void takesTheLambdaItIsGiven() {
            WeightDecayJudge.checkOneMatrix(W, 0.001, 0.007125);
            WeightDecayJudge.checkOneMatrix(W, 2, 14.25);
        }

        @Test
        void leavesBiasesInPeace() {
            WeightDecayJudge.checkPenaltyOfNet(net(), 2.5);
        }

        @Test
        void goesByTheFirstLetterOfAName() {
            WeightDecayJudge.checkPenaltyOfOtherNames(otherNames(), 1);
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
            WeightDecayJudge.checkPenalty(params, 0.125 * squares);
        }

        @Test
        void takesNoLambdaBelowZero() {
            Check.that("penalty(params, -0.1)", () -> WeightDecay.penalty(net(), -0.1)).isRejected();
        }

        @Provide
        Arbitrary<Map<String, SimpleMatrix>> params() {
            return twoLayers();
        }
    }

    @Group
    @Exercise(id = "8.35", title = "Weight decay in the gradient", points = 3, writes = "addTo")
    class AddTo {

        @Test
        void addsLambdaTimesTheWeights() {
            WeightDecayJudge.checkAddTo(matrix(new double[][]{{10, 20}, {30, 40}}), W,
                    matrix(new double[][]{{10.1, 19.8}, {30.3, 40.05}}));
        }

        @Test
        void leavesBiasesInPeace() {
            WeightDecayJudge.checkBiases(net(), 1.5, 2.5);
        }

        @Test
        void goesByTheFirstLetterOfAName() {
            WeightDecayJudge.checkOtherNames(WeightDecayTest::otherNames, 3, 3);
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
            Map<String, SimpleMatrix> grads = twelveLayers();
            Check.that("the names of addTo(grads, params, 0.5)",
                            () -> new ArrayList<>(WeightDecay.addTo(grads, Map.copyOf(grads), 0.5).keySet()))
                    .hint("Which map keeps the order in which it is filled?")
                    .is(new ArrayList<>(grads.keySet()));
        }

        @Property(tries = 25)
        void isTheGradientOfThePenalty(@ForAll("params") Map<String, SimpleMatrix> params) {
            WeightDecayJudge.checkMeasured(params);
        }

        @Test
        void shrinksWeightsThatTheLossDoesNotNeed() {
            Check.that("W after ten steps W <- W - 0.5 * g with g = addTo(zeros, params, 0.2)", () -> shrunk(W))
                    .because("every step leaves 1 - 0.5 * 0.2 = 0.9 of it").is(W.scale(Math.pow(0.9, 10)));
        }

        @Test
        void takesOnlyWhatFits() {
            Check.that("addTo(grads, params, -0.1)", () -> WeightDecay.addTo(net(), net(), -0.1)).isRejected();
            Check.that("addTo(grads, params, 0.1) where params lacks W2",
                            () -> WeightDecay.addTo(net(), without("W2", net()), 0.1))
                    .isRejected();
            Check.that("addTo(grads, params, 0.1) where grads lacks W2",
                            () -> WeightDecay.addTo(without("W2", net()), net(), 0.1))
                    .isRejected();
        }

        @Provide
        Arbitrary<Map<String, SimpleMatrix>> params() {
            return twoLayers();
        }
    }
}
