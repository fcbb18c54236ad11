package koans.ch05network;

import static koans.ch05network.ByHand.biased;
import static koans.ch05network.ByHand.logits;
import static koans.ch05network.ByHand.row;
import static koans.ch05network.ByHand.sample;
import static koans.ch05network.ThreeLayerNetJudge.checkLogits;
import static koans.ch05network.ThreeLayerNetJudge.rejectsShape;

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
            ThreeLayerNetJudge.checkOutput(batch(), a -> a.elementMult(a));
        }

        @Test
        void answerTheSameAgain() {
            SimpleMatrix x = batch();
            Check.that("the second net.logits(x), after net.logits of another batch", () -> {
                ThreeLayerNet net = new ThreeLayerNet(biased(), a -> a);
                net.logits(x);
                net.forward(row(3, -4));
                return net.logits(x);
            }).given("x", x).is(logits(biased(), x));
        }

        @Test
        void keepTheirOwnParameters() {
            ThreeLayerNetJudge.checkOwnParameters(batch());
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
                ThreeLayerNetJudge.rejectsWithout(key);
            }
        }

        @Test
        void needLayersThatFitEachOther() {
            rejectsShape("W2", 2, 2);
            rejectsShape("W3", 3, 2);
            rejectsShape("b1", 1, 2);
            rejectsShape("b3", 1, 1);
            Check.that("net.logits(x) with x of 2x3 and W1 of 2x3",
                    () -> new ThreeLayerNet(biased(), a -> a).logits(new SimpleMatrix(2, 3))).isRejected();
        }
    }

    private static SimpleMatrix batch() {
        return new SimpleMatrix(new double[][]{{1, 2}, {0, -1}});
    }
}
