package koans.ch05network;

import static koans.ch05network.ByHand.biased;
import static koans.ch05network.ByHand.logits;
import static koans.ch05network.ByHand.sample;
import static koans.ch05network.ByHand.sigmoid;

import java.util.Map;
import java.util.function.UnaryOperator;
import koans.grader.check.Check;
import org.ejml.simple.SimpleMatrix;

/** What nets of three layers give when something is left out, used twice or shared. */
final class ThreeLayerNetJudge {

    private ThreeLayerNetJudge() {
    }

    /** With an output function that changes what it is applied to, and again when applied twice. */
    static void checkOutput(SimpleMatrix x, UnaryOperator<SimpleMatrix> square) {
        SimpleMatrix logits = logits(biased(), x);
        Check.that("new ThreeLayerNet(params, square).forward(x)",
                        () -> new ThreeLayerNet(biased(), square).forward(x))
                .given("x", x)
                .mistake("The output function is not used: these are the logits.", logits)
                .mistake("This is the sigmoid of the logits, whatever output function was asked for.",
                        sigmoid(logits))
                .mistake("The output function is applied twice.", square.apply(square.apply(logits)))
                .is(square.apply(logits));
        Check.that("new ThreeLayerNet(params, square).logits(x)",
                        () -> new ThreeLayerNet(biased(), square).logits(x))
                .given("x", x)
                .mistake("The output function belongs to forward, not to the logits.", square.apply(logits))
                .is(logits);
    }

    static void checkOwnParameters(SimpleMatrix x) {
        SimpleMatrix logits = logits(biased(), x);
        Check.that("net.forward(x), when a net with other parameters and another output function has been made in"
                        + " between", () -> {
                    ThreeLayerNet net = new ThreeLayerNet(biased(), a -> a);
                    new ThreeLayerNet(sample(), a -> a.scale(2));
                    return net.forward(x);
                })
                .given("x", x)
                .mistake("That is the output function of the other net. Is a field static?", logits.scale(2))
                .mistake("Those are the parameters of the other net. Is a field static?",
                        logits(sample(), x))
                .mistake("Nothing here is the net's own. Is every field static?",
                        logits(sample(), x).scale(2))
                .is(logits);
    }

    static void rejectsWithout(String key) {
        Map<String, SimpleMatrix> params = biased();
        params.remove(key);
        Check.that("new ThreeLayerNet(params, output) without " + key, () -> new ThreeLayerNet(params, a -> a))
                .isRejectedWith(IllegalArgumentException.class, key);
    }

    static void rejectsShape(String key, int rows, int cols) {
        Map<String, SimpleMatrix> params = biased();
        params.put(key, new SimpleMatrix(rows, cols));
        Check.that("new ThreeLayerNet(params, output) with layers 2-3-2-2, but " + key + " of " + rows + "x" + cols,
                () -> new ThreeLayerNet(params, a -> a)).isRejected();
    }

    static void checkLogits(Map<String, SimpleMatrix> params, SimpleMatrix x, SimpleMatrix expected) {
        SimpleMatrix logits = logits(params, x);
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
