package koans.ch09cnn;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.BiFunction;
import koans.grader.check.Check;
import koans.kit.Mode;
import koans.kit.Model;
import org.ejml.simple.SimpleMatrix;

/** What the tests of the convolutional networks share. */
final class ConvNets {

    private ConvNets() {
    }

    /** Weights, or pictures: normal numbers of this spread. */
    static BiFunction<Integer, Integer, SimpleMatrix> random(int seed, double std) {
        SplittableRandom random = new SplittableRandom(seed);
        return (rows, cols) -> new SimpleMatrix(rows, cols)
                .elementOp((int r, int c, double v) -> std * random.nextGaussian());
    }

    /** The network with biases b1, b2 and so on that are no longer 0. */
    static <M extends Model> M withBiases(M net, int layers) {
        BiFunction<Integer, Integer, SimpleMatrix> biases = random(6, 0.5);
        for (int layer = 1; layer <= layers; layer++) {
            SimpleMatrix b = net.params().get("b" + layer);
            b.setTo(biases.apply(1, b.getNumCols()));
        }
        return net;
    }

    static Map<String, SimpleMatrix> copy(Map<String, SimpleMatrix> matrices) {
        Map<String, SimpleMatrix> copy = new LinkedHashMap<>();
        matrices.forEach((name, matrix) -> copy.put(name, matrix.copy()));
        return copy;
    }

    static void leavesItsParametersToTheOptimizer(Model net, SimpleMatrix x, int[] labels) {
        Check check = Check.that("gradient(x, labels)", () -> net.gradient(x, labels));
        net.params().forEach(check::given);
        check.given("x", x).given("labels", labels)
                .hint("gradient has to go forward itself before it goes back. And one Relu in two places remembers "
                        + "only the last of them (7.18).")
                .run();
    }

    /** Checks that a gradient is no other behind the gradient, or more, of another batch. */
    static void startsEveryGradientAfresh(Model net, SimpleMatrix x, int[] labels, Runnable otherBatch) {
        Map<String, SimpleMatrix> first = net.gradient(x, labels);
        Map<String, SimpleMatrix> kept = copy(first);
        otherBatch.run();
        kept.forEach((name, gradient) -> {
            Check.that("the first gradient's " + name + " after the gradient of another batch",
                            () -> first.get(name))
                    .hint("later calls must not write into the matrices of an earlier answer.")
                    .is(gradient);
            Check.that("gradient(x, labels).get(\"" + name + "\") after that of another batch",
                            () -> net.gradient(x, labels).get(name))
                    .because("what it was the first time")
                    .is(gradient);
        });
    }

    /** Trains with all bars of squares of this side; which loss is asked for, and which matrices there are, differs. */
    static void learnsToTellLyingFromStandingBars(Model net, int side, String loss, Mode mode, String matrices) {
        SimpleMatrix bars = new SimpleMatrix(2 * side, side * side);
        int[] lying = new int[2 * side];
        for (int bar = 0; bar < side; bar++) {
            for (int k = 0; k < side; k++) {
                bars.set(bar, bar * side + k, 1);
                bars.set(side + bar, k * side + bar, 1);
            }
            lying[bar] = 1;
        }
        Map<String, SimpleMatrix> before = copy(net.params());
        Check.that(loss + " after 100 steps of gradient descent", () -> {
            for (int step = 0; step < 100; step++) {
                Map<String, SimpleMatrix> params = net.params();
                net.gradient(bars, lying).forEach((name, gradient) ->
                        params.get(name).setTo(params.get(name).minus(gradient.scale(0.3))));
            }
            return net.loss(bars, lying, mode);
        })
                .hint("do params() and gradient(..) name all " + matrices + ", and are the parameters live?")
                .satisfies("less than 0.1", (Double found) -> found < 0.1);
        Check.that("the parameters that are still the same after 100 steps of gradient descent",
                        () -> before.keySet().stream().filter(name -> before.get(name)
                                .minus(net.params().get(name)).elementMaxAbs() == 0).toList())
                .is(List.of());
    }
}
