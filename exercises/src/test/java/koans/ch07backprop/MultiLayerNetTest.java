package koans.ch07backprop;

import static koans.ch07backprop.TwoLayers.matrix;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import koans.grader.Exercise;
import koans.grader.arbitrary.Numbers;
import koans.grader.check.Check;
import koans.grader.check.Gradients;
import koans.kit.Layer;
import koans.kit.Mode;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.ejml.simple.SimpleMatrix;
import org.junit.jupiter.api.Test;

class MultiLayerNetTest {

    /** An activation of the test's own that writes down in which mode it runs. */
    private static final class Activation implements Layer {
        private final DoubleUnaryOperator f;
        private final DoubleUnaryOperator slope;
        private final Set<Mode> modes;
        private SimpleMatrix x;

        Activation(DoubleUnaryOperator f, DoubleUnaryOperator slope, Set<Mode> modes) {
            this.f = f;
            this.slope = slope;
            this.modes = modes;
        }

        static Activation rectifier() {
            return new Activation(v -> Math.max(0, v), v -> v > 0 ? 1 : 0, new HashSet<>());
        }

        static Activation logistic() {
            return new Activation(v -> 1 / (1 + Math.exp(-v)), v -> Math.exp(-v) / Math.pow(1 + Math.exp(-v), 2),
                    new HashSet<>());
        }

        static Activation tanh() {
            return new Activation(Math::tanh, v -> 1 - Math.pow(Math.tanh(v), 2), new HashSet<>());
        }

        @Override
        public SimpleMatrix forward(SimpleMatrix x) {
            return forward(x, Mode.EVAL);
        }

        @Override
        public SimpleMatrix forward(SimpleMatrix x, Mode mode) {
            modes.add(mode);
            this.x = x.copy();
            return x.elementOp((int r, int c, double v) -> f.applyAsDouble(v));
        }

        @Override
        public SimpleMatrix backward(SimpleMatrix dout) {
            return dout.elementMult(x.elementOp((int r, int c, double v) -> slope.applyAsDouble(v)));
        }
    }

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
            Check.that("the names of params() for sizes [5, 4, 3, 2]", () -> List.copyOf(net.params().keySet()))
                    .mistake("Four sizes make three layers: one between each two.",
                            List.of("W1", "b1", "W2", "b2", "W3", "b3", "W4", "b4"))
                    .mistake("The last layer is missing.", List.of("W1", "b1", "W2", "b2"))
                    .mistake("The layers count from 1.", List.of("W0", "b0", "W1", "b1", "W2", "b2"))
                    .mistake("The numbers count the affine layers, and not the activations between them.",
                            List.of("W1", "b1", "W3", "b3", "W5", "b5"))
                    .mistake("These are the names of a Sequential; the net numbers its affine layers.",
                            List.of("1.W", "1.b", "3.W", "3.b", "5.W", "5.b"))
                    .hint("which map keeps the order in which it is filled?")
                    .is(List.of("W1", "b1", "W2", "b2", "W3", "b3"));
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
            String notHandedOn = "The mode is not handed on to the activations.";
            Set<Mode> modes = new HashSet<>();
            MultiLayerNet net = new MultiLayerNet(new int[]{2, 3, 3, 2},
                    () -> new Activation(Math::tanh, v -> 1 - Math.pow(Math.tanh(v), 2), modes), 0.01,
                    new SplittableRandom(1));
            for (Mode mode : Mode.values()) {
                checkMode("scores(x, " + mode + ")", modes, () -> net.scores(x, mode), mode, notHandedOn);
                checkMode("loss(x, labels, " + mode + ")", modes, () -> net.loss(x, labels, mode), mode, notHandedOn);
            }
            checkMode("gradient(x, labels)", modes, () -> net.gradient(x, labels), Mode.TRAIN,
                    "gradient runs in EVAL; it belongs to TRAIN.");
        }

        @Test
        void startsEveryGradientAfresh() {
            int[] sizes = {2, 3, 3, 2};
            MultiLayerNet net = new MultiLayerNet(sizes, Activation::tanh, 1, new SplittableRandom(1));
            MultiLayerNet other = new MultiLayerNet(sizes, Activation::tanh, 1, new SplittableRandom(2));
            Map<String, SimpleMatrix> first = net.gradient(x, labels);
            Map<String, SimpleMatrix> kept = new LinkedHashMap<>();
            first.forEach((name, gradient) -> kept.put(name, gradient.copy()));
            net.loss(x.scale(-3), new int[]{0, 1}, Mode.EVAL);
            net.gradient(x.scale(-3).concatRows(x), new int[]{0, 1, 1, 1});
            other.gradient(x.scale(2), labels);
            kept.forEach((name, gradient) -> {
                Check.that("the first gradient's " + name + " after the gradient of another batch",
                                () -> first.get(name))
                        .hint("later calls must not write into the matrices of an earlier answer.")
                        .is(gradient);
                Check.that("gradient(x, labels).get(\"" + name + "\") after those of another batch and another net",
                                () -> net.gradient(x, labels).get(name))
                        .because("what it was the first time")
                        .is(gradient);
            });
        }

        @Test
        void keepsTheOrderOfManyLayers() {
            int[] sizes = new int[13];
            Arrays.fill(sizes, 1);
            List<String> names = new ArrayList<>();
            for (int i = 1; i < sizes.length; i++) {
                names.add("W" + i);
                names.add("b" + i);
            }
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

        @Provide
        Arbitrary<Map<String, SimpleMatrix>> fourLayers() {
            return Combinators.combine(Numbers.matrix(2, 3, 1), Numbers.matrix(3, 3, 1), Numbers.matrix(3, 3, 1),
                            Numbers.matrix(3, 2, 1), Numbers.matrix(4, 3, 1))
                    .as((w1, w2, w3, w4, b) -> {
                        Map<String, SimpleMatrix> params = new LinkedHashMap<>();
                        List<SimpleMatrix> weights = List.of(w1, w2, w3, w4);
                        for (int k = 0; k < weights.size(); k++) {
                            int nodes = weights.get(k).getNumCols();
                            params.put("W" + (k + 1), weights.get(k));
                            params.put("b" + (k + 1), b.extractMatrix(k, k + 1, 0, nodes));
                        }
                        return params;
                    });
        }

        @Provide
        Arbitrary<int[]> labels() {
            return Numbers.labels(3, 2);
        }

        private MultiLayerNet net(int... sizes) {
            return new MultiLayerNet(sizes, Activation::tanh, 0.01, new SplittableRandom(1));
        }

        private MultiLayerNet tinyNet(Layer activation) {
            return tiny.into(new MultiLayerNet(new int[]{2, 3, 2}, () -> activation, 0.01, new SplittableRandom(1)));
        }

        private void checkTiny(String activation, MultiLayerNet net, SimpleMatrix scores, double loss) {
            Check.that("scores(x, EVAL) of the net of the text with " + activation, () -> net.scores(x, Mode.EVAL))
                    .given("x", x)
                    .mistake("The activation is left out.", matrix(new double[][]{{-0.449, -0.335}, {0.431, 0.175}}))
                    .mistake("An activation follows the last layer, too; the scores stay as they are.",
                            activation.equals("ReLU") ? matrix(new double[][]{{0, 0.187}, {0.365, 0.328}})
                                    : scores.elementOp((int r, int c, double v) -> 1 / (1 + Math.exp(-v))))
                    .mistake("The activation is not the one handed in, but always a ReLU.", TwoLayers.scores())
                    .is(scores);
            Check.that("loss(x, labels, EVAL) of the net of the text with " + activation,
                            () -> net.loss(x, labels, Mode.EVAL))
                    .given("x", x).given("labels", labels)
                    .mistake("The losses are added up; the mean is wanted.", 2 * loss)
                    .within(1e-6).is(loss);
        }

        private void checkTinyGradient(String activation, MultiLayerNet net, Map<String, SimpleMatrix> expected) {
            for (String name : List.of("W1", "b1", "W2", "b2")) {
                Check.that("gradient(x, labels).get(\"" + name + "\") of the net of the text with " + activation,
                                () -> net.gradient(x, labels).get(name))
                        .given("x", x).given("labels", labels)
                        .mistake("The gradient is not divided by the number of rows, though the loss is a mean.",
                                expected.get(name).scale(2))
                        .within(1e-8).is(expected.get(name));
            }
        }

        private static void checkMode(String text, Set<Mode> modes, Check.Action call, Mode mode,
                                      String inEval) {
            Check.that("the mode in which " + text + " runs the activations", () -> {
                modes.clear();
                call.run();
                return Set.copyOf(modes);
            }).mistake(inEval, Set.of(Mode.EVAL))
                    .mistake("The activations always run in TRAIN.", Set.of(Mode.TRAIN))
                    .is(Set.of(mode));
        }
    }
}
