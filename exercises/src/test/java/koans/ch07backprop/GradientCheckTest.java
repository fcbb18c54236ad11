package koans.ch07backprop;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import koans.grader.Exercise;
import koans.grader.Fact;
import koans.grader.arbitrary.Numbers;
import koans.grader.check.Check;
import koans.kit.Layer;
import koans.kit.Mode;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.ejml.simple.SimpleMatrix;
import org.junit.jupiter.api.Test;

class GradientCheckTest {

    private static SimpleMatrix matrix(double[][] rows) {
        return new SimpleMatrix(rows);
    }

    /** An affine layer of the test's own whose gradients can be spoilt. */
    private static final class Dense implements Layer {
        private final Map<String, SimpleMatrix> params = new LinkedHashMap<>();
        private final Map<String, SimpleMatrix> grads = new LinkedHashMap<>();
        private final UnaryOperator<SimpleMatrix> spoilInput;
        private final UnaryOperator<SimpleMatrix> spoilWeights;
        private final UnaryOperator<SimpleMatrix> spoilBias;
        private SimpleMatrix x;

        Dense(UnaryOperator<SimpleMatrix> spoilInput, UnaryOperator<SimpleMatrix> spoilWeights,
              UnaryOperator<SimpleMatrix> spoilBias) {
            params.put("W", matrix(new double[][]{{1, 3}, {2, 4}}));
            params.put("b", matrix(new double[][]{{1, 2}}));
            this.spoilInput = spoilInput;
            this.spoilWeights = spoilWeights;
            this.spoilBias = spoilBias;
        }

        @Override
        public SimpleMatrix forward(SimpleMatrix x) {
            this.x = x;
            return x.mult(params.get("W")).plus(SimpleMatrix.ones(x.getNumRows(), 1).mult(params.get("b")));
        }

        @Override
        public SimpleMatrix backward(SimpleMatrix dout) {
            grads.put("W", spoilWeights.apply(x.transpose().mult(dout)));
            grads.put("b", spoilBias.apply(SimpleMatrix.ones(1, dout.getNumRows()).mult(dout)));
            return spoilInput.apply(dout.mult(params.get("W").transpose()));
        }

        @Override
        public Map<String, SimpleMatrix> params() {
            return params;
        }

        @Override
        public Map<String, SimpleMatrix> grads() {
            return grads;
        }
    }

    /** {@code x * x * x}, without parameters. */
    private static final class Cube implements Layer {
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
    private static final class Moody implements Layer {
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

    @Group
    @Exercise(id = "7.15", title = "Checking a layer's gradients", points = 5, writes = "maxRelativeError")
    class MaxRelativeError {

        private final UnaryOperator<SimpleMatrix> right = gradient -> gradient;
        private final SimpleMatrix x = matrix(new double[][]{{1, 2}, {3, 5}, {-1, 4}});
        private final SimpleMatrix dout = matrix(new double[][]{{1, 0.5}, {3, -2}, {2, 4}});

        @Test
        void findsNothingWrongWithARightLayer() {
            Check.that("maxRelativeError(affine, x, dout)",
                            () -> GradientCheck.maxRelativeError(new Dense(right, right, right), x, dout))
                    .given("x", x).given("dout", dout)
                    .mistake("The loss is sum(dout * y); the sum of the outputs alone has other gradients.", 1.75)
                    .hint("is backward called right after forward(x), before any number moves?")
                    .within(1e-6).is(0);
        }

        @Test
        void seesAGradientThatIsTwiceTooLarge() {
            checkFault("the gradient for x doubled", new Dense(g -> g.scale(2), right, right), 0.5);
            checkFault("the gradient for W doubled", new Dense(right, g -> g.scale(2), right), 0.5);
            checkFault("the gradient for b doubled", new Dense(right, right, g -> g.scale(2)), 0.5);
        }

        @Test
        void seesAGradientThatIsTooSmall() {
            checkFault("the gradient for x halved", new Dense(g -> g.scale(0.5), right, right), 0.5);
            checkFault("the gradient for x all zero", new Dense(g -> g.scale(0), right, right), 1);
        }

        @Test
        void seesAWrongSign() {
            checkFault("the sign of the gradient for x turned round",
                    new Dense(SimpleMatrix::negative, right, right), 2);
            checkFault("the sign of the gradient for b turned round",
                    new Dense(right, right, SimpleMatrix::negative), 2);
        }

        @Test
        void seesASingleWrongNumber() {
            checkFault("the first number of the gradient for x doubled",
                    new Dense(g -> doubled(g, 0), right, right), 0.5);
            checkFault("the last number of the gradient for x doubled",
                    new Dense(g -> doubled(g, g.getNumElements() - 1), right, right), 0.5);
            checkFault("the last number of the gradient for W doubled",
                    new Dense(right, g -> doubled(g, g.getNumElements() - 1), right), 0.5);
            checkFault("the last number of the gradient for b doubled",
                    new Dense(right, right, g -> doubled(g, g.getNumElements() - 1)), 0.5);
        }

        @Test
        void reportsTheWorst() {
            checkFault("the gradient for W doubled and the sign of the gradient for x turned round",
                    new Dense(SimpleMatrix::negative, g -> g.scale(2), right), 2);
            checkFault("the gradient for x doubled and the sign of the gradient for W turned round",
                    new Dense(g -> g.scale(2), SimpleMatrix::negative, right), 2);
        }

        @Test
        void measuresToBothSides() {
            Check.that("maxRelativeError(cube, x, dout) with y = x * x * x",
                            () -> GradientCheck.maxRelativeError(new Cube(), x, dout))
                    .given("x", x).given("dout", dout)
                    .mistake("The difference is taken to one side only; L(v + h) - L(v - h) takes both.", 1e-4)
                    .hint("is backward called right after forward(x), before any number moves?")
                    .within(1e-6).is(0);
        }

        @Fact("Moves each number by 0.0001 to either side")
        @Test
        void goesOneTenThousandthToEachSide() {
            SimpleMatrix zero = new SimpleMatrix(1, 1);
            SimpleMatrix hundred = matrix(new double[][]{{100}});
            Check.that("maxRelativeError(cube, x, dout) with y = x * x * x",
                            () -> GradientCheck.maxRelativeError(new Cube(), zero, hundred))
                    .given("x", zero).given("dout", hundred)
                    .because("(L(h) - L(-h)) / 2h = 100 * h * h; the gradient is 0")
                    .mistake("L(v + h) - L(v - h) spans two steps: divide by 2h.", 0.002)
                    .mistake("The step h is 1e-3 instead of 1e-4.", 0.1)
                    .mistake("The step h is 1e-5 instead of 1e-4.", 1e-5)
                    .mistake("The 0.001 is left out: the denominator is at least 0.001.", 1)
                    .hint("Is every number measured at x, with h = 1e-4?")
                    .within(1e-7).is(0.001);
        }

        @Test
        void checksALayerWithMoreOutputsThanInputs() {
            SimpleMatrix wide = matrix(new double[][]{{1, 0.5, -1}, {3, -2, 2}, {2, 4, 1}});
            Check.that("maxRelativeError(affine, x, dout) with a W of 2x3, the gradient for W doubled", () -> {
                        Dense layer = new Dense(right, g -> g.scale(2), right);
                        layer.params().put("W", matrix(new double[][]{{1, 3, 5}, {2, 4, 6}}));
                        layer.params().put("b", matrix(new double[][]{{1, 2, 3}}));
                        return GradientCheck.maxRelativeError(layer, x, wide);
                    })
                    .given("x", x).given("dout", wide)
                    .hint("Is every number measured at x, and at the parameters?")
                    .within(1e-6).is(0.5);
        }

        @Test
        void isMildWithGradientsNearZero() {
            SimpleMatrix zero = new SimpleMatrix(3, 2);
            Check.that("maxRelativeError(layer, x, dout), with 0.0001 added to every gradient for x",
                            () -> GradientCheck.maxRelativeError(new Dense(g -> g.plus(1e-4), right, right), x, zero))
                    .given("x", x).given("dout", zero)
                    .mistake("The 0.001 in the denominator is left out.", 1)
                    .mistake("0 divided by 0: the denominator is at least 0.001.", Double.NaN)
                    .mistake("That is the difference itself: it is divided by the size of the gradient.", 1e-4)
                    .within(1e-6).is(0.1);
            Check.that("maxRelativeError(layer, x, dout)",
                            () -> GradientCheck.maxRelativeError(new Dense(right, right, right), x, zero))
                    .given("x", x).given("dout", zero)
                    .mistake("0 divided by 0: the denominator is at least 0.001.", Double.NaN)
                    .within(1e-6).is(0);
        }

        @Test
        void checksTheLayerInTraining() {
            Check.that("maxRelativeError(layer, x, dout) of a layer that does something else in EVAL",
                            () -> GradientCheck.maxRelativeError(new Moody(), x, dout))
                    .given("x", x).given("dout", dout)
                    .mistake("The layer runs in EVAL: gradients belong to forward(x, Mode.TRAIN).", 2.0 / 3)
                    .mistake("The layer runs in EVAL before backward: gradients belong to forward(x, Mode.TRAIN).", 1)
                    .within(1e-6).is(0);
        }

        @Test
        void putsEveryNumberBack() {
            Dense layer = new Dense(right, right, right);
            new Dense(right, right, right).params().forEach((name, before) ->
                    Check.that(name + " after maxRelativeError(affine, x, dout)", () -> {
                        GradientCheck.maxRelativeError(layer, x, dout);
                        return layer.params().get(name).copy();
                    })
                            .given("x", x).given("dout", dout)
                            .within(0)
                            .mistake("Moving there and back by adding and subtracting leaves a tiny rest. Keep the "
                                    + "old number and put it back.", before.plus(1e-12))
                            .hint("Every number that has moved is put back before the next one moves.")
                            .is(before));
        }

        private void checkFault(String fault, Layer layer, double expected) {
            Check.that("maxRelativeError(layer, x, dout), with " + fault,
                            () -> GradientCheck.maxRelativeError(layer, x, dout))
                    .given("x", x).given("dout", dout)
                    .within(1e-6)
                    .mistake("This mistake goes unseen. Is every number of x and of all parameters checked, "
                            + "whatever the sign?", 0)
                    .mistake("The difference is divided by the measured gradient; divide by the larger of the two.",
                            expected == 0.5 ? 1 : 0)
                    .mistake("The difference is divided by the sum of both; divide by the larger of the two.",
                            expected / (expected == 0.5 ? 1.5 : 2))
                    .is(expected);
        }

        private static SimpleMatrix doubled(SimpleMatrix gradient, int index) {
            SimpleMatrix spoilt = gradient.copy();
            spoilt.set(index, 2 * gradient.get(index));
            return spoilt;
        }
    }

    @Group
    @Exercise(id = "7.16", title = "Comparing gradients", points = 3, writes = "compare")
    class Compare {

        private final SimpleMatrix w = matrix(new double[][]{{1, 2}, {3, 4}});
        private final SimpleMatrix b = matrix(new double[][]{{1, -1}});
        private final SimpleMatrix otherW = matrix(new double[][]{{1, 2.5}, {3, 3}});
        private final SimpleMatrix otherB = matrix(new double[][]{{3, 1}});

        @Test
        void isTheMeanDistanceOfEachMatrix() {
            check(matrices("W", w, "b", b), matrices("W", otherW, "b", otherB));
            check(matrices("W", otherW, "b", otherB), matrices("W", w, "b", b));
        }

        @Test
        void isZeroForEqualMatrices() {
            Map<String, SimpleMatrix> a = matrices("W", w, "b", b);
            Map<String, SimpleMatrix> copy = matrices("W", w.copy(), "b", b.copy());
            Check.that("compare(a, b)", () -> GradientCheck.compare(a, copy))
                    .given("a", a).given("b", copy)
                    .is(numbers("W", 0, "b", 0));
        }

        @Property(tries = 30)
        void isTheSameBothWays(@ForAll("matrices") SimpleMatrix one, @ForAll("matrices") SimpleMatrix other) {
            double sum = 0;
            for (int i = 0; i < one.getNumElements(); i++) {
                sum += Math.abs(one.get(i) - other.get(i));
            }
            Map<String, SimpleMatrix> a = matrices("W", one, "b", b);
            Map<String, SimpleMatrix> c = matrices("W", other, "b", b.copy());
            Check.that("compare(a, b)", () -> GradientCheck.compare(a, c))
                    .given("a", a).given("b", c).is(numbers("W", sum / one.getNumElements(), "b", 0));
            Check.that("compare(b, a)", () -> GradientCheck.compare(c, a))
                    .given("a", a).given("b", c).is(numbers("W", sum / one.getNumElements(), "b", 0));
        }

        @Test
        void findsMatricesByTheirName() {
            Map<String, SimpleMatrix> a = matrices("W", w, "b", w.scale(2));
            Map<String, SimpleMatrix> reversed = matrices("b", w.scale(2), "W", w);
            Check.that("compare(a, b)", () -> GradientCheck.compare(a, reversed))
                    .given("a", a).given("b", reversed)
                    .mistake("Matrices are paired by their place in the map; pair them by name.",
                            numbers("W", 2.5, "b", 2.5))
                    .mistake("The order is that of b; it is to be that of a.", numbers("b", 0, "W", 0))
                    .is(numbers("W", 0, "b", 0));
        }

        @Fact("Rejects a name that only one of the two has")
        @Test
        void missesNoName() {
            Map<String, SimpleMatrix> more = matrices("W2", w, "b2", b);
            Map<String, SimpleMatrix> fewer = matrices("W2", w.copy());
            Check.that("compare(a, b)", () -> GradientCheck.compare(more, fewer))
                    .given("a", more).given("b", fewer)
                    .isRejectedWith(IllegalArgumentException.class, "b2");
            Check.that("compare(a, b)", () -> GradientCheck.compare(fewer, more))
                    .given("a", fewer).given("b", more)
                    .isRejectedWith(IllegalArgumentException.class, "b2");
        }

        @Test
        void takesOnlyShapesThatFit() {
            for (SimpleMatrix other : List.of(matrix(new double[][]{{1, 2}}), matrix(new double[][]{{1, 2, 3, 4}}))) {
                Map<String, SimpleMatrix> a = matrices("W", w);
                Map<String, SimpleMatrix> c = matrices("W", other);
                Check.that("compare(a, b)", () -> GradientCheck.compare(a, c)).given("a", a).given("b", c).isRejected();
                Check.that("compare(b, a)", () -> GradientCheck.compare(c, a)).given("a", a).given("b", c).isRejected();
            }
        }

        @Provide
        Arbitrary<SimpleMatrix> matrices() {
            return Numbers.matrix(2, 3, 5);
        }

        private static void check(Map<String, SimpleMatrix> a, Map<String, SimpleMatrix> b) {
            SimpleMatrix differences = a.get("W").minus(b.get("W"));
            double signed = differences.elementSum() / 4;
            double bias = a.get("b").minus(b.get("b")).elementSum() / 2;
            Check.that("compare(a, b)", () -> GradientCheck.compare(a, b))
                    .given("a", a).given("b", b)
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

        private static Map<String, SimpleMatrix> matrices(Object... namesAndMatrices) {
            Map<String, SimpleMatrix> matrices = new LinkedHashMap<>();
            for (int i = 0; i < namesAndMatrices.length; i += 2) {
                matrices.put((String) namesAndMatrices[i], (SimpleMatrix) namesAndMatrices[i + 1]);
            }
            return matrices;
        }

        private static Map<String, Double> numbers(String first, double one, String second, double two) {
            Map<String, Double> numbers = new LinkedHashMap<>();
            numbers.put(first, one);
            numbers.put(second, two);
            return numbers;
        }
    }
}
