package koans.ch07backprop;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import koans.grader.check.Check;
import koans.kit.Layer;
import koans.kit.Mode;
import org.ejml.simple.SimpleMatrix;

/** Layers whose gradients are right or spoilt, and what a check of them says when it is mistaken itself. */
final class GradientCheckJudge {

    private static final SimpleMatrix X = new SimpleMatrix(new double[][]{{1, 2}, {3, 5}, {-1, 4}});
    private static final SimpleMatrix DOUT = new SimpleMatrix(new double[][]{{1, 0.5}, {3, -2}, {2, 4}});

    private GradientCheckJudge() {
    }

    /** {@code x * x * x}, without parameters. */
    static final class Cube implements Layer {
        private SimpleMatrix x;

        @Override
        public SimpleMatrix forward(SimpleMatrix x) {
            this.x = x.copy();
            return x.elementPower(3);
        }

        @Override
        public SimpleMatrix backward(SimpleMatrix dout) {
            return dout.elementMult(x.elementPower(2).scale(3));
        }
    }

    /**
     * A layer that does something else in training: three times x, and x itself otherwise. After a {@code forward}
     * outside training it finds no gradient.
     */
    static final class Moody implements Layer {
        private Mode last;

        @Override
        public SimpleMatrix forward(SimpleMatrix x) {
            return forward(x, Mode.EVAL);
        }

        @Override
        public SimpleMatrix forward(SimpleMatrix x, Mode mode) {
            last = mode;
            return x.scale(mode == Mode.TRAIN ? 3 : 1);
        }

        @Override
        public SimpleMatrix backward(SimpleMatrix dout) {
            return dout.scale(last == Mode.TRAIN ? 3 : 0);
        }
    }

    static Dense rightLayer() {
        return spoilt(Map.of());
    }

    /** A layer that makes something else of its gradients for x, W or b. */
    static Dense spoilt(Map<String, UnaryOperator<SimpleMatrix>> gradients) {
        return new Dense(new SimpleMatrix(new double[][]{{1, 3}, {2, 4}}), new SimpleMatrix(new double[][]{{1, 2}}),
                gradients);
    }

    static SimpleMatrix doubled(SimpleMatrix gradient) {
        return gradient.scale(2);
    }

    static SimpleMatrix firstDoubled(SimpleMatrix gradient) {
        return doubled(gradient, 0);
    }

    static SimpleMatrix lastDoubled(SimpleMatrix gradient) {
        return doubled(gradient, gradient.getNumElements() - 1);
    }

    private static SimpleMatrix doubled(SimpleMatrix gradient, int index) {
        SimpleMatrix spoilt = gradient.copy();
        spoilt.set(index, 2 * gradient.get(index));
        return spoilt;
    }

    /** What maxRelativeError says about a layer, with the inputs and the gradient of the text. */
    static Check maxRelativeError(String layers, Layer layer) {
        return maxRelativeError(layers, layer, X, DOUT);
    }

    static Check maxRelativeError(String call, Layer layer, SimpleMatrix x, SimpleMatrix dout) {
        return Check.that("maxRelativeError(" + call, () -> GradientCheck.maxRelativeError(layer, x, dout))
                .given("x", x).given("dout", dout);
    }

    static void checkFault(String fault, Map<String, UnaryOperator<SimpleMatrix>> gradients, double expected) {
        maxRelativeError("layer, x, dout), with " + fault, spoilt(gradients))
                .within(1e-6)
                .mistake("This mistake goes unseen. Is every number of x and of all parameters checked, "
                        + "whatever the sign?", 0)
                .mistake("The difference is divided by the measured gradient; divide by the larger of the two.",
                        expected == 0.5 ? 1 : 0)
                .mistake("The difference is divided by the sum of both; divide by the larger of the two.",
                        expected / (expected == 0.5 ? 1.5 : 2))
                .is(expected);
    }

    /** A cube at 0, where the measured gradient is h * h times dout. */
    static void checkStep() {
        maxRelativeError("cube, x, dout) with y = x * x * x", new Cube(), new SimpleMatrix(1, 1),
                        new SimpleMatrix(new double[][]{{100}}))
                .because("(L(h) - L(-h)) / 2h = 100 * h * h; the gradient is 0")
                .mistake("L(v + h) - L(v - h) spans two steps: divide by 2h.", 0.002)
                .mistake("The step h is 1e-3 instead of 1e-4.", 0.1)
                .mistake("The step h is 1e-5 instead of 1e-4.", 1e-5)
                .mistake("The 0.001 is left out: the denominator is at least 0.001.", 1)
                .hint("Is every number measured at x, with h = 1e-4?")
                .within(1e-7).is(0.001);
    }

    /** With a dout of zeros, all right gradients are 0. */
    static void checkNearZero() {
        SimpleMatrix zero = new SimpleMatrix(3, 2);
        maxRelativeError("layer, x, dout), with 0.0001 added to every gradient for x",
                        spoilt(Map.of("x", g -> g.plus(1e-4))), X, zero)
                .mistake("The 0.001 in the denominator is left out.", 1)
                .mistake("0 divided by 0: the denominator is at least 0.001.", Double.NaN)
                .mistake("That is the difference itself: it is divided by the size of the gradient.", 1e-4)
                .within(1e-6).is(0.1);
        maxRelativeError("layer, x, dout)", rightLayer(), X, zero)
                .mistake("0 divided by 0: the denominator is at least 0.001.", Double.NaN)
                .within(1e-6).is(0);
    }

    static void checkWideLayer() {
        Dense wide = new Dense(new SimpleMatrix(new double[][]{{1, 3, 5}, {2, 4, 6}}),
                new SimpleMatrix(new double[][]{{1, 2, 3}}), Map.of("W", g -> doubled(g)));
        maxRelativeError("affine, x, dout) with a W of 2x3, the gradient for W doubled", wide, X,
                        new SimpleMatrix(new double[][]{{1, 0.5, -1}, {3, -2, 2}, {2, 4, 1}}))
                .hint("Is every number measured at x, and at the parameters?")
                .within(1e-6).is(0.5);
    }

    static void checkThatNumbersAreBack() {
        Dense layer = rightLayer();
        rightLayer().params().forEach((name, before) ->
                Check.that(name + " after maxRelativeError(affine, x, dout)", () -> {
                    GradientCheck.maxRelativeError(layer, X, DOUT);
                    return layer.params().get(name).copy();
                })
                        .given("x", X).given("dout", DOUT)
                        .within(0)
                        .mistake("Moving there and back by adding and subtracting leaves a tiny rest. Keep the "
                                + "old number and put it back.", before.plus(1e-12))
                        .hint("Every number that has moved is put back before the next one moves.")
                        .is(before));
    }

    static Check compare(Map<String, SimpleMatrix> a, Map<String, SimpleMatrix> b) {
        return Check.that("compare(a, b)", () -> GradientCheck.compare(a, b)).given("a", a).given("b", b);
    }

    /** The same, with the arguments the other way round. */
    static Check compareBack(Map<String, SimpleMatrix> a, Map<String, SimpleMatrix> b) {
        return Check.that("compare(b, a)", () -> GradientCheck.compare(b, a)).given("a", a).given("b", b);
    }

    /** Checks a pair of maps whose W have 2x2 numbers, and whose b have two. */
    static void checkExample(Map<String, SimpleMatrix> a, Map<String, SimpleMatrix> b) {
        double signed = a.get("W").minus(b.get("W")).elementSum() / 4;
        double bias = a.get("b").minus(b.get("b")).elementSum() / 2;
        compare(a, b)
                .mistake("Differences of unlike sign cancel: take absolute values first.",
                        numbers("W", signed, "b", bias))
                .mistake("The absolute value is taken after the mean; unlike signs have cancelled by then.",
                        numbers("W", Math.abs(signed), "b", Math.abs(bias)))
                .mistake("The differences are added up; the mean is wanted.", numbers("W", 1.5, "b", 4))
                .mistake("That is the largest difference; the mean is wanted.", numbers("W", 1, "b", 2))
                .mistake("The differences are squared; their absolute values are wanted.",
                        numbers("W", 1.25 / 4, "b", 4))
                .mistake("The sum is divided by the number of rows; divide by the number of numbers.",
                        numbers("W", 0.75, "b", 4))
                .mistake("The sum is divided by the number of columns; divide by the number of numbers.",
                        numbers("W", 0.75, "b", 2))
                .is(numbers("W", 0.375, "b", 2));
    }

    /** Checks both ways, with the very same b in both maps. */
    static void checkBothWays(SimpleMatrix one, SimpleMatrix other, SimpleMatrix b) {
        double sum = 0;
        for (int i = 0; i < one.getNumElements(); i++) {
            sum += Math.abs(one.get(i) - other.get(i));
        }
        Map<String, Double> expected = numbers("W", sum / one.getNumElements(), "b", 0);
        compare(named("W", one, "b", b), named("W", other, "b", b.copy())).is(expected);
        compareBack(named("W", one, "b", b), named("W", other, "b", b.copy())).is(expected);
    }

    static Map<String, SimpleMatrix> named(Object... namesAndMatrices) {
        Map<String, SimpleMatrix> named = new LinkedHashMap<>();
        for (int i = 0; i < namesAndMatrices.length; i += 2) {
            named.put((String) namesAndMatrices[i], (SimpleMatrix) namesAndMatrices[i + 1]);
        }
        return named;
    }

    static Map<String, Double> numbers(String first, double one, String second, double two) {
        Map<String, Double> numbers = new LinkedHashMap<>();
        numbers.put(first, one);
        numbers.put(second, two);
        return numbers;
    }
}
