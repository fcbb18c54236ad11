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
import koans.grader.arbitrary.Numbers;
import koans.grader.check.Check;
import koans.kit.Layer;
import koans.kit.Mode;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.ejml.simple.SimpleMatrix;

/** Nets of any depth: their activations, their parameters, and what they give when they are mistaken. */
final class MultiLayerNetJudge {

    private static final TwoLayers TINY = TwoLayers.ofTheText();

    private MultiLayerNetJudge() {
    }

    /** An activation of the tests' own that writes down in which mode it runs. */
    static final class Activation implements Layer {
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

    static int[] ones(int count) {
        int[] ones = new int[count];
        Arrays.fill(ones, 1);
        return ones;
    }

    /** The names of the parameters of so many layers. */
    static List<String> names(int layers) {
        List<String> names = new ArrayList<>();
        for (int i = 1; i <= layers; i++) {
            names.add("W" + i);
            names.add("b" + i);
        }
        return names;
    }

    static Arbitrary<Map<String, SimpleMatrix>> fourLayers() {
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

    /** Checks a net of sizes 5, 4, 3 and 2. */
    static void checkNames(MultiLayerNet net) {
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
    }

    static void tellsItsActivationsTheMode() {
        String notHandedOn = "The mode is not handed on to the activations.";
        Set<Mode> modes = new HashSet<>();
        MultiLayerNet net = new MultiLayerNet(new int[]{2, 3, 3, 2},
                () -> new Activation(Math::tanh, v -> 1 - Math.pow(Math.tanh(v), 2), modes), 0.01,
                new SplittableRandom(1));
        for (Mode mode : Mode.values()) {
            checkMode("scores(x, " + mode + ")", modes, () -> net.scores(TINY.x(), mode), mode, notHandedOn);
            checkMode("loss(x, labels, " + mode + ")", modes, () -> net.loss(TINY.x(), TINY.labels(), mode), mode,
                    notHandedOn);
        }
        checkMode("gradient(x, labels)", modes, () -> net.gradient(TINY.x(), TINY.labels()), Mode.TRAIN,
                "gradient runs in EVAL; it belongs to TRAIN.");
    }

    static void startsEveryGradientAfresh() {
        int[] sizes = {2, 3, 3, 2};
        MultiLayerNet net = new MultiLayerNet(sizes, Activation::tanh, 1, new SplittableRandom(1));
        MultiLayerNet other = new MultiLayerNet(sizes, Activation::tanh, 1, new SplittableRandom(2));
        Map<String, SimpleMatrix> first = net.gradient(TINY.x(), TINY.labels());
        Map<String, SimpleMatrix> kept = new LinkedHashMap<>();
        first.forEach((name, gradient) -> kept.put(name, gradient.copy()));
        net.loss(TINY.x().scale(-3), new int[]{0, 1}, Mode.EVAL);
        net.gradient(TINY.x().scale(-3).concatRows(TINY.x()), new int[]{0, 1, 1, 1});
        other.gradient(TINY.x().scale(2), TINY.labels());
        kept.forEach((name, gradient) -> {
            Check.that("the first gradient's " + name + " after the gradient of another batch",
                            () -> first.get(name))
                    .hint("later calls must not write into the matrices of an earlier answer.")
                    .is(gradient);
            Check.that("gradient(x, labels).get(\"" + name + "\") after those of another batch and another net",
                            () -> net.gradient(TINY.x(), TINY.labels()).get(name))
                    .because("what it was the first time")
                    .is(gradient);
        });
    }

    static MultiLayerNet net(int... sizes) {
        return new MultiLayerNet(sizes, Activation::tanh, 0.01, new SplittableRandom(1));
    }

    static MultiLayerNet tinyNet(Layer activation) {
        return TINY.into(new MultiLayerNet(new int[]{2, 3, 2}, () -> activation, 0.01, new SplittableRandom(1)));
    }

    static void checkTiny(String activation, MultiLayerNet net, SimpleMatrix scores, double loss) {
        Check.that("scores(x, EVAL) of the net of the text with " + activation, () -> net.scores(TINY.x(), Mode.EVAL))
                .given("x", TINY.x())
                .mistake("The activation is left out.", matrix(new double[][]{{-0.449, -0.335}, {0.431, 0.175}}))
                .mistake("An activation follows the last layer, too; the scores stay as they are.",
                        activation.equals("ReLU") ? matrix(new double[][]{{0, 0.187}, {0.365, 0.328}})
                                : scores.elementOp((int r, int c, double v) -> 1 / (1 + Math.exp(-v))))
                .mistake("The activation is not the one handed in, but always a ReLU.", TwoLayers.scores())
                .is(scores);
        Check.that("loss(x, labels, EVAL) of the net of the text with " + activation,
                        () -> net.loss(TINY.x(), TINY.labels(), Mode.EVAL))
                .given("x", TINY.x()).given("labels", TINY.labels())
                .mistake("The losses are added up; the mean is wanted.", 2 * loss)
                .within(1e-6).is(loss);
    }

    static void checkTinyGradient(String activation, MultiLayerNet net, Map<String, SimpleMatrix> expected) {
        for (String name : List.of("W1", "b1", "W2", "b2")) {
            Check.that("gradient(x, labels).get(\"" + name + "\") of the net of the text with " + activation,
                            () -> net.gradient(TINY.x(), TINY.labels()).get(name))
                    .given("x", TINY.x()).given("labels", TINY.labels())
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
