package koans.ch07backprop;

import static koans.ch07backprop.TwoLayers.matrix;

import java.util.Map;
import java.util.SplittableRandom;
import koans.grader.arbitrary.Numbers;
import koans.grader.check.Check;
import koans.kit.Mode;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.ejml.simple.SimpleMatrix;

/** Networks of two layers, and what that of the text gives when it is mistaken. */
final class TwoLayerNetJudge {

    private static final TwoLayers TINY = TwoLayers.ofTheText();

    private TwoLayerNetJudge() {
    }

    static void checkScores() {
        for (Mode mode : Mode.values()) {
            Check.that("scores(x, " + mode + ") of the net of the text", () -> net(TINY).scores(TINY.x(), mode))
                    .given("x", TINY.x())
                    .mistake("There is no ReLU between the layers.",
                            matrix(new double[][]{{-0.449, -0.335}, {0.431, 0.175}}))
                    .mistake("There is a ReLU after the last layer; it belongs only between the two.",
                            matrix(new double[][]{{0, 0.187}, {0.365, 0.328}}))
                    .mistake("Those are the probabilities; scores come before softmax.",
                            matrix(new double[][]{{0.44991849847, 0.55008150153},
                                    {0.509248944874, 0.490751055126}}))
                    .mistake("The second bias is left out.",
                            matrix(new double[][]{{-0.064, 0.237}, {0.315, 0.378}}))
                    .is(TwoLayers.scores());
        }
    }

    static void startsEveryGradientAfresh() {
        TwoLayerNet net = net(TINY);
        Map<String, SimpleMatrix> first = net.gradient(TINY.x(), TINY.labels());
        TwoLayers.gradient().forEach((name, gradient) ->
                checkGradient(", asked a second time", net, name, gradient));
        net.loss(TINY.x().scale(-3), new int[]{0, 1}, Mode.EVAL);
        TwoLayers.gradient().forEach((name, gradient) ->
                checkGradient(" after the loss of another batch", net, name, gradient));
        net.gradient(TINY.x().scale(-3).concatRows(TINY.x()), new int[]{0, 1, 1, 1});
        TwoLayers.gradient().forEach((name, gradient) -> Check.that(
                        "the first gradient's " + name + " after the gradient of another batch",
                        () -> first.get(name))
                .hint("later calls must not write into the matrices of an earlier answer.")
                .is(gradient));
    }

    /** Networks of any sizes, and batches for them. */
    static Arbitrary<TwoLayers> cases() {
        Arbitrary<Integer> size = Arbitraries.integers().between(1, 3);
        return Combinators.combine(size, size, size).flatAs((n, d, h) -> Combinators.combine(
                        halves(d, h), halves(1, h).map(b -> b.scale(0.5).plus(0.125)),
                        halves(h, 3).map(w -> w.scale(0.5)), halves(1, 3), halves(n, d), Numbers.labels(n, 3))
                .as(TwoLayers::new));
    }

    /** Products of two of them are quarters: an eighth more, and a sum is never 0. */
    private static Arbitrary<SimpleMatrix> halves(int rows, int cols) {
        return Arbitraries.integers().between(-2, 2).map(n -> n / 2.0).array(double[].class)
                .ofSize(rows * cols).map(values -> new SimpleMatrix(rows, cols, true, values.clone()));
    }

    static TwoLayerNet net(TwoLayers numbers) {
        return numbers.into(new TwoLayerNet(numbers.w1().getNumRows(), numbers.w1().getNumCols(),
                numbers.w2().getNumCols(), 0.01, new SplittableRandom(1)));
    }

    /** What comes out when the way back leaves out the ReLU. */
    private static Map<String, SimpleMatrix> withoutGate() {
        return Map.of(
                "W1", matrix(new double[][]{{0.067487774770, -0.157471474464, -0.022495924923},
                        {0.208588207810, -0.486705818223, -0.069529402603}}),
                "b1", matrix(new double[][]{{-0.006124883499, 0.014291394830, 0.002041627833}}));
    }

    static void checkGradient(String when, TwoLayerNet net, String name, SimpleMatrix expected) {
        Check.that("gradient(x, labels).get(\"" + name + "\") of the net of the text" + when,
                        () -> net.gradient(TINY.x(), TINY.labels()).get(name))
                .given("x", TINY.x()).given("labels", TINY.labels())
                .mistake("The gradient is not divided by the number of rows, though the loss is a mean.",
                        expected.scale(2))
                .mistake("The gradient is divided by the number of rows twice.", expected.divide(2))
                .mistake("Those are the parameters, not their gradients.", net(TINY).params().get(name))
                .mistake("The way back does not pass the ReLU: gradients get through where it is closed.",
                        withoutGate().getOrDefault(name, expected))
                .within(1e-8).is(expected);
    }

    static void checkDescent(TwoLayerNet net, int steps, double expected) {
        Check.that("the loss after " + steps + (steps == 1 ? " step" : " more steps")
                        + " of gradient descent with learning rate 0.1", () -> {
            for (int i = 0; i < steps; i++) {
                Map<String, SimpleMatrix> gradient = net.gradient(TINY.x(), TINY.labels());
                net.params().forEach((name, param) -> param.setTo(param.minus(gradient.get(name).scale(0.1))));
            }
            return net.loss(TINY.x(), TINY.labels(), Mode.EVAL);
        }).mistake("Nothing is learned: changing params() changes nothing.", TwoLayers.LOSS)
                .within(1e-6).is(expected);
    }
}
