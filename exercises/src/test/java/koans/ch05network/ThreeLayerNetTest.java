package koans.ch05network;

import static koans.ch05network.ByHand.biased;
import static koans.ch05network.ByHand.logits;
import static koans.ch05network.ByHand.row;
import static koans.ch05network.ByHand.sample;
import static koans.ch05network.ByHand.sigmoid;

import java.util.Map;
import java.util.function.UnaryOperator;
import koans.grader.Exercise;
import koans.grader.check.Check;
import net.jqwik.api.Group;
import org.ejml.simple.SimpleMatrix;
import org.junit.jupiter.api.Test;

class ThreeLayerNetTest {

    @Group
    @Exercise(id = "5.21", title = "Three layers", points = 8)
    class ThreeLayers {

        @Test
        void giveTheLogitsOfTheExample() {
            checkLogits(sample(), row(1, 2), row(3.99985815209189, 5.999728595680154));
            checkLogits(sample(), row(-1, -2), row(2.0002246547694065, 3.000321270116804));
            checkLogits(sample(), row(0, 0), row(3.9815951878995026, 5.968135622112275));
        }

        @Test
        void useTheirBiasesForEveryRow() {
            checkLogits(biased(), batch(), new SimpleMatrix(new double[][]{
                {1.076063480113322, 0.2128140243417128}, {0.6333113483262315, 0.593302088483609}}));
        }

        @Test
        void answerWithTheOutputFunctionOfTheLogits() {
            SimpleMatrix x = batch();
            SimpleMatrix logits = logits(biased(), x, true, true);
            UnaryOperator<SimpleMatrix> square = a -> a.elementMult(a);
            Check.that("new ThreeLayerNet(params, square).forward(x)",
                            () -> new ThreeLayerNet(biased(), square).forward(x))
                    .given("x", x)
                    .mistake("The output function is not used: these are the logits.", logits)
                    .mistake("This is the sigmoid of the logits, whatever output function was asked for.",
                            sigmoid(logits))
                    .mistake("The output function is applied twice.", square.apply(square.apply(logits)))
                    .is(logits.elementMult(logits));
            Check.that("new ThreeLayerNet(params, square).logits(x)",
                            () -> new ThreeLayerNet(biased(), square).logits(x))
                    .given("x", x)
                    .mistake("The output function belongs to forward, not to the logits.", square.apply(logits))
                    .is(logits);
        }

        @Test
        void answerTheSameAgain() {
            SimpleMatrix x = batch();
            Check.that("the second net.logits(x), after net.logits of another batch", () -> {
                ThreeLayerNet net = new ThreeLayerNet(biased(), a -> a);
                net.logits(x);
                net.forward(row(3, -4));
                return net.logits(x);
            }).given("x", x).is(logits(biased(), x, true, true));
        }

        @Test
        void keepTheirOwnParameters() {
            SimpleMatrix x = batch();
            SimpleMatrix logits = logits(biased(), x, true, true);
            Check.that("net.forward(x), when a net with other parameters and another output function has been made in"
                            + " between", () -> {
                        ThreeLayerNet net = new ThreeLayerNet(biased(), a -> a);
                        new ThreeLayerNet(sample(), a -> a.scale(2));
                        return net.forward(x);
                    })
                    .given("x", x)
                    .mistake("That is the output function of the other net. Is a field static?", logits.scale(2))
                    .mistake("Those are the parameters of the other net. Is a field static?",
                            logits(sample(), x, true, true))
                    .mistake("Nothing here is the net's own. Is every field static?",
                            logits(sample(), x, true, true).scale(2))
                    .is(logits);
        }

        @Test
        void comeWithParametersForTheExample() {
            sample().forEach((key, expected) ->
                    Check.that("sampleParams().get(\"" + key + "\")", () -> ThreeLayerNet.sampleParams().get(key))
                            .mistake("Rows and columns have changed places.", expected.transpose())
                            .is(expected));
            Check.that("sampleParams() after a change to an earlier result", () -> {
                ThreeLayerNet.sampleParams().get("W1").set(0, 0, 99);
                return ThreeLayerNet.sampleParams().get("W1").get(0, 0);
            }).mistake("It is the same matrix again. Make fresh ones in every call.", 99.0).is(1.0);
        }

        @Test
        void needAllSixParameters() {
            for (String key : new String[]{"W1", "W2", "W3", "b1", "b2", "b3"}) {
                Map<String, SimpleMatrix> params = biased();
                params.remove(key);
                Check.that("new ThreeLayerNet(params, output) without " + key,
                        () -> new ThreeLayerNet(params, a -> a))
                        .isRejectedWith(IllegalArgumentException.class, key);
            }
        }

        @Test
        void needLayersThatFitEachOther() {
            rejects("W2", 2, 2);
            rejects("W3", 3, 2);
            rejects("b1", 1, 2);
            rejects("b3", 1, 1);
            Check.that("net.logits(x) with x of 2x3 and W1 of 2x3",
                    () -> new ThreeLayerNet(biased(), a -> a).logits(new SimpleMatrix(2, 3))).isRejected();
        }

        private static void rejects(String key, int rows, int cols) {
            Map<String, SimpleMatrix> params = biased();
            params.put(key, new SimpleMatrix(rows, cols));
            Check.that("new ThreeLayerNet(params, output) with layers 2-3-2-2, but " + key + " of " + rows + "x" + cols,
                    () -> new ThreeLayerNet(params, a -> a)).isRejected();
        }

        private static void checkLogits(Map<String, SimpleMatrix> params, SimpleMatrix x, SimpleMatrix expected) {
            SimpleMatrix logits = logits(params, x, true, true);
            Check.that("new ThreeLayerNet(params, identity).logits(x)",
                            () -> new ThreeLayerNet(params, a -> a).logits(x))
                    .given("params", params)
                    .given("x", x)
                    .mistake("There is a sigmoid after the last layer. Logits are its plain sums.", sigmoid(logits))
                    .mistake("The biases are left out.", logits(params, x, false, true))
                    .mistake("The hidden layers are without the sigmoid.", logits(params, x, true, false))
                    .is(expected);
        }
    }

    private static SimpleMatrix batch() {
        return new SimpleMatrix(new double[][]{{1, 2}, {0, -1}});
    }
}
