package koans.ch07backprop;

import static koans.ch07backprop.MultiLayerNetJudge.checkTiny;
import static koans.ch07backprop.MultiLayerNetJudge.checkTinyGradient;
import static koans.ch07backprop.MultiLayerNetJudge.net;
import static koans.ch07backprop.MultiLayerNetJudge.tinyNet;
import static koans.ch07backprop.TwoLayers.matrix;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import koans.ch07backprop.MultiLayerNetJudge.Activation;
import koans.grader.Exercise;
import koans.grader.arbitrary.Numbers;
import koans.grader.check.Check;
import koans.grader.check.Gradients;
import koans.kit.Layer;
import koans.kit.Mode;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.ejml.simple.SimpleMatrix;
import org.junit.jupiter.api.Test;

class MultiLayerNetTest {

    @Group
    @Exercise(id = "7.18", title = "ThreeLayerNet, and any depth", points = 7)
    class Net {

        private final TwoLayers tiny = TwoLayers.ofTheText();
        private final SimpleMatrix x = tiny.x();
        private final int[] labels = tiny.labels();

        @Test
        void hasAsManyLayersAsWanted() {
            int[] sizes = {5, 4, 3, 2};
            MultiLayerNet net = (MultiLayerNet) Check.that("new MultiLayerNet([5, 4, 3, 2], activation, 0.01, random)",
                    () -> net(sizes)).run();
            MultiLayerNetJudge.checkNames(net);
            Check.that("the shapes of params() for sizes [5, 4, 3, 2]", () -> net.params().values().stream()
                            .map(m -> m.getNumRows() + "x" + m.getNumCols()).toList())
                    .is(List.of("5x4", "1x4", "4x3", "1x3", "3x2", "1x2"));
        }

        @Test
        void usesTheParametersThatItHandsOut() {
            MultiLayerNet net = new MultiLayerNet(new int[]{2, 2, 2, 2}, Activation::rectifier, 0.01,
                    new SplittableRandom(1));
            SimpleMatrix before = net.scores(x, Mode.EVAL);
            Check.that("scores(x, EVAL) of a net of sizes [2, 2, 2, 2] after all of params() were set to 1", () -> {
                net.params().values().forEach(param -> param.fill(1));
                return net.scores(x, Mode.EVAL);
            }).given("x", x)
                    .mistake("params() hands out copies: an optimizer that changes them changes nothing.", before)
                    .hint("params() has to hand out the very matrices that the net computes with.")
                    .is(matrix(new double[][]{{19, 19}, {3, 3}}));
        }

        @Test
        void computesWhatTwoLayersCompute() {
            checkTiny("ReLU", tinyNet(Activation.rectifier()), TwoLayers.scores(), TwoLayers.LOSS);
            checkTiny("sigmoid", tinyNet(Activation.logistic()),
                    matrix(new double[][]{{0.131956281519, 0.333547100969}, {0.342312553668, 0.454022797338}}),
                    0.673992219511);
        }

        @Test
        void leavesItsParametersToTheOptimizer() {
            tiny.areLeftToTheOptimizer(net(2, 3, 2));
        }

        @Test
        void findsTheGradientsOfTwoLayers() {
            checkTinyGradient("ReLU", tinyNet(Activation.rectifier()), TwoLayers.gradient());
            checkTinyGradient("sigmoid", tinyNet(Activation.logistic()), Map.of(
                    "W1", matrix(new double[][]{{0.013805598031, -0.033415959922, -0.004679412789},
                            {0.046673320548, -0.110461364565, -0.015343795301}}),
                    "b1", matrix(new double[][]{{-0.005256526455, 0.010213484800, 0.001305556934}}),
                    "W2", matrix(new double[][]{{0.053782964645, -0.053782964645},
                            {0.055228958551, -0.055228958551}, {-0.105825521647, 0.105825521647}}),
                    "b2", matrix(new double[][]{{-0.039063137279, 0.039063137279}})));
        }

        @Test
        void putsAnActivationOfItsOwnBetweenEachTwoLayers() {
            List<Layer> made = new ArrayList<>();
            Check.that("how often new MultiLayerNet([3, 3, 3, 3, 2], activation, ..) asks for an activation", () -> {
                new MultiLayerNet(new int[]{3, 3, 3, 3, 2}, () -> {
                    made.add(Activation.tanh());
                    return made.get(made.size() - 1);
                }, 0.01, new SplittableRandom(1));
                return made.size();
            }).mistake("One activation object stands in all places, but remembers only one input: make one for each.",
                            1)
                    .mistake("An activation follows the last layer, too; the scores stay as they are.", 4)
                    .is(3);
        }

        @Test
        void isOneAffineLayerForTwoSizes() {
            MultiLayerNet net = net(2, 3);
            SimpleMatrix w = matrix(new double[][]{{1, -3, 5}, {-2, 4, 6}});
            Check.that("scores(x, EVAL) of a net of sizes [2, 3]", () -> {
                net.params().get("W1").setTo(w);
                net.params().get("b1").setTo(matrix(new double[][]{{1, 2, 3}}));
                return net.scores(x, Mode.EVAL);
            }).given("x", x).given("W1", w)
                    .hint("nothing stands between the last affine layer and the loss.")
                    .is(matrix(new double[][]{{-2, 7, 20}, {3, -2, -3}}));
        }

        @Property(tries = 10)
        void hasTheGradientsThatCanBeMeasured(@ForAll("fourLayers") Map<String, SimpleMatrix> params,
                                              @ForAll("labels") int[] labels) {
            MultiLayerNet net = net(2, 3, 3, 3, 2);
            params.forEach((name, param) -> net.params().get(name).setTo(param));
            Gradients.check("net", net, matrix(new double[][]{{1, 0.5}, {-0.5, 0.75}, {0.25, -1}}), labels);
        }

        @Test
        void tellsItsActivationsTheMode() {
            MultiLayerNetJudge.tellsItsActivationsTheMode();
        }

        @Test
        void startsEveryGradientAfresh() {
            MultiLayerNetJudge.startsEveryGradientAfresh();
        }

        @Test
        void keepsTheOrderOfManyLayers() {
            int[] sizes = MultiLayerNetJudge.ones(13);
            List<String> names = MultiLayerNetJudge.names(12);
            Check.that("the names of params() of a net of 12 layers", () -> List.copyOf(net(sizes).params().keySet()))
                    .hint("which map keeps the order in which it is filled?")
                    .is(names);
            Check.that("the names of gradient(x, labels) of a net of 12 layers",
                            () -> List.copyOf(net(sizes).gradient(matrix(new double[][]{{1}}), new int[]{0}).keySet()))
                    .hint("which map keeps the order in which it is filled?")
                    .is(names);
        }

        @Test
        void startsWithNormalWeightsAndWithoutBiases() {
            TwoLayers.areNormalAtFirst("new MultiLayerNet([60, 50, 40], activation, 2, random)",
                    new MultiLayerNet(new int[]{60, 50, 40}, Activation::tanh, 2, new SplittableRandom(7)));
        }

        @Test
        void takesItsRandomnessFromTheGenerator() {
            Check.that("W2 of a second net from a generator with the same seed", () -> net(2, 3, 2).params().get("W2"))
                    .because("the weights of the first: the generator handed in is the only source of randomness")
                    .is(net(2, 3, 2).params().get("W2"));
            double other = new MultiLayerNet(new int[]{2, 3, 2}, Activation::tanh, 0.01, new SplittableRandom(9))
                    .params().get("W2").get(0);
            Check.that("W2[0][0] of a net from a generator with another seed",
                            () -> net(2, 3, 2).params().get("W2").get(0))
                    .hint("do the weights come from the generator that is handed in?")
                    .satisfies("another number than " + other, (Double weight) -> weight != other);
        }

        @Test
        void needsTwoSizes() {
            Check.that("new MultiLayerNet([5], activation, 0.01, random)", () -> net(5)).isRejected();
            Check.that("new MultiLayerNet([], activation, 0.01, random)", () -> net()).isRejected();
        }

        @Test
        void looksAtEveryCallAnew() {
            new ModelLaws("new MultiLayerNet([2, 3, 4, 3], Sigmoid::new, 1, random)",
                    () -> new MultiLayerNet(new int[]{2, 3, 4, 3}, Sigmoid::new, 1, new SplittableRandom(1)),
                    new SimpleMatrix(new double[][]{{1, -2}, {0.5, 3}, {-1, 0}}), new int[]{0, 2, 1}).hold();
        }

        @Provide
        Arbitrary<Map<String, SimpleMatrix>> fourLayers() {
            return MultiLayerNetJudge.fourLayers();
        }

        @Provide
        Arbitrary<int[]> labels() {
            return Numbers.labels(3, 2);
        }
    }
}
