package koans.ch08training;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import java.util.function.UnaryOperator;
import koans.grader.Exercise;
import koans.grader.Fact;
import koans.grader.arbitrary.Numbers;
import koans.grader.check.Check;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.ejml.simple.SimpleMatrix;
import org.junit.jupiter.api.Test;

class ActivationStatsTest {

    private static final UnaryOperator<SimpleMatrix> IDENTITY = SimpleMatrix::copy;
    private static final UnaryOperator<SimpleMatrix> RELU = each(v -> Math.max(0, v));
    private static final UnaryOperator<SimpleMatrix> TANH = each(Math::tanh);
    private static final UnaryOperator<SimpleMatrix> SIGMOID = each(v -> 1 / (1 + Math.exp(-v)));

    private static UnaryOperator<SimpleMatrix> each(DoubleUnaryOperator f) {
        return x -> x.elementOp((int r, int c, double v) -> f.applyAsDouble(v));
    }

    @Group
    @Exercise(id = "8.15", title = "The spread of each layer", points = 4, writes = "layerStds")
    class LayerStds {

        @Test
        void isMeasuredBehindEachLayer() {
            check("identity", IDENTITY, matrix(new double[][]{{1, 2}, {3, 4}}), List.of(
                    matrix(new double[][]{{1, 0}, {0, 1}}), matrix(new double[][]{{2}, {-1}})),
                    1.118033988750, 1);
        }

        @Test
        void isThatOfTheActivatedNumbers() {
            check("ReLU", RELU, matrix(new double[][]{{1, -2}, {-3, 4}}), List.of(
                    matrix(new double[][]{{1, 0}, {0, 1}}), matrix(new double[][]{{1, -1}, {0.5, 1}})),
                    Math.sqrt(2.6875), Math.sqrt(2.1875));
            check("ReLU", RELU, matrix(new double[][]{{2, 1}, {1, 3}}), List.of(
                    matrix(new double[][]{{1, -1, 2}, {-2, 1, 0}}), matrix(new double[][]{{1, 1}, {2, -2}, {0.5, 1}})),
                    Math.sqrt(20 / 9.0), Math.sqrt(3.6875));
        }

        @Property(tries = 25)
        void isTheFormulaForAnyLayers(@ForAll("inputs") SimpleMatrix x, @ForAll("first") SimpleMatrix first,
                                      @ForAll("second") SimpleMatrix second) {
            List<SimpleMatrix> weights = List.of(first.scale(0.25), second.scale(0.25));
            check("tanh", TANH, x, weights, stds(TANH, x, weights));
        }

        @Fact("With ReLU it dies out with small weights, but not with He's")
        @Test
        void diesOutWithSmallWeightsAndReluButNotWithHes() {
            SplittableRandom random = new SplittableRandom(15);
            SimpleMatrix x = gaussian(20, 100, 1, random);
            List<SimpleMatrix> small = layers(10, 0.01, random);
            Check.that("the last of layerStds(x, ten layers with weights of std 0.01, ReLU)",
                            () -> last(ActivationStats.layerStds(x, small, RELU)))
                    .satisfies("below 1e-9", (Double std) -> std >= 0 && std < 1e-9);
            List<SimpleMatrix> he = layers(10, Math.sqrt(2.0 / 100), random);
            Check.that("the last of layerStds(x, ten layers with weights of std sqrt(2/100), ReLU)",
                            () -> last(ActivationStats.layerStds(x, he, RELU)))
                    .within(1e-6)
                    .is(last(stds(RELU, x, he)));
        }

        @Fact("Is an empty array without layers")
        @Test
        void isNoNumberAtAllWithoutLayers() {
            Check.that("layerStds(x, no layers, ReLU)",
                            () -> ActivationStats.layerStds(matrix(new double[][]{{1, 2}}), List.of(), RELU))
                    .mistake("The input is no layer: its spread does not count.", new double[]{0.5})
                    .is(new double[0]);
        }

        @Provide
        Arbitrary<SimpleMatrix> inputs() {
            return Numbers.matrix(3, 2, 2);
        }

        @Provide
        Arbitrary<SimpleMatrix> first() {
            return Numbers.matrix(2, 4, 4);
        }

        @Provide
        Arbitrary<SimpleMatrix> second() {
            return Numbers.matrix(4, 3, 4);
        }

        private static void check(String name, UnaryOperator<SimpleMatrix> f, SimpleMatrix x,
                                  List<SimpleMatrix> weights, double... expected) {
            int n = weights.size();
            double[] variances = new double[n];
            double[] samples = new double[n];
            double[] aroundZero = new double[n];
            double[] before = new double[n];
            double[] withInput = new double[n + 1];
            withInput[0] = std(x);
            double[] raw = new double[n];
            double[] inactive = new double[n];
            SimpleMatrix a = x;
            SimpleMatrix z = x;
            for (int k = 0; k < n; k++) {
                before[k] = std(a.mult(weights.get(k)));
                a = f.apply(a.mult(weights.get(k)));
                z = z.mult(weights.get(k));
                double count = a.getNumElements();
                raw[k] = std(f.apply(z));
                inactive[k] = std(z);
                variances[k] = Math.pow(std(a), 2);
                samples[k] = std(a) * Math.sqrt(count / (count - 1));
                aroundZero[k] = Math.sqrt(a.elementMult(a).elementSum() / count);
                withInput[k + 1] = std(a);
            }
            Check.that("layerStds(x, weights, " + name + ")", () -> ActivationStats.layerStds(x, weights, f))
                    .within(1e-7)
                    .given("x", x).given("weights", weights)
                    .mistake("These are the variances: the standard deviation is the root.", variances)
                    .mistake("The sum is divided by n - 1; here it is n.", samples)
                    .mistake("The mean is not subtracted: the spread is around the mean, not around 0.", aroundZero)
                    .mistake("The activation is missing: a layer multiplies, and then activates.", inactive)
                    .mistake("This is the spread before the activation: it is measured behind it.", before)
                    .mistake("The next layer gets the numbers from before the activation.", raw)
                    .mistake("The input is no layer: its spread does not count.", withInput)
                    .hint("The output of a layer is the input of the next; the mean and the deviations go over all "
                            + "samples and nodes.")
                    .is(expected);
        }
    }

    @Group
    @Exercise(id = "8.16", title = "Sigmoids that are stuck", points = 2, writes = "saturatedShare")
    class SaturatedShare {

        @Test
        void isTheShareNearTheEnds() {
            check(0.8, new double[][]{{0.01, 0.5, 0.97, 0.002, 0.03}, {0.99, 0.04, 0.7, 0.96, 0.001}});
        }

        @Fact("Does not count the limits themselves")
        @Test
        void doesNotHoldTheLimitsThemselves() {
            check(0.5, new double[][]{{0.05, 0.95, 0.049999, 0.950001}});
            check(0, new double[][]{{0.05, 0.95}});
        }

        @Test
        void goesFromNoneToAll() {
            check(0, new double[][]{{0.5, 0.06}, {0.94, 0.3}});
            check(1, new double[][]{{0, 1}, {0.999, 1e-9}});
            check(1, new double[][]{{0.96}});
        }

        @Property(tries = 30)
        void isACountDividedByTheNumberOfOutputs(@ForAll("hundredths") int[] y) {
            double[][] rows = new double[1][y.length];
            double count = 0;
            for (int i = 0; i < y.length; i++) {
                rows[0][i] = y[i] / 100.0;
                count += y[i] < 5 || y[i] > 95 ? 1 : 0;
            }
            check(count / y.length, rows);
        }

        @Test
        void isLargeForLargeWeights() {
            SplittableRandom random = new SplittableRandom(16);
            SimpleMatrix x = gaussian(100, 100, 1, random);
            SimpleMatrix wide = SIGMOID.apply(x.mult(gaussian(100, 100, 1, random)));
            Check.that("saturatedShare(sigmoid(x * W)) of 100 nodes with weights of std 1",
                            () -> ActivationStats.saturatedShare(wide))
                    .satisfies("more than a half", (Double share) -> 0.5 < share && share <= 1);
            SimpleMatrix narrow = SIGMOID.apply(x.mult(gaussian(100, 100, 0.01, random)));
            Check.that("saturatedShare(sigmoid(x * W)) of 100 nodes with weights of std 0.01",
                            () -> ActivationStats.saturatedShare(narrow))
                    .is(0.0);
        }

        @Provide
        Arbitrary<int[]> hundredths() {
            return Arbitraries.oneOf(Arbitraries.integers().between(0, 100), Arbitraries.of(0, 4, 5, 6, 94, 95, 96))
                    .array(int[].class).ofMinSize(1).ofMaxSize(8);
        }

        private static void check(double expected, double[][] rows) {
            SimpleMatrix y = matrix(rows);
            double low = 0;
            double high = 0;
            double inclusive = 0;
            for (int i = 0; i < y.getNumElements(); i++) {
                low += y.get(i) < 0.05 ? 1 : 0;
                high += y.get(i) > 0.95 ? 1 : 0;
                inclusive += y.get(i) <= 0.05 || y.get(i) >= 0.95 ? 1 : 0;
            }
            double n = y.getNumElements();
            Check.that("saturatedShare(y)", () -> ActivationStats.saturatedShare(y))
                    .given("y", y)
                    .mistake("Only the outputs below 0.05 are counted; those above 0.95 are stuck as well.", low / n)
                    .mistake("Only the outputs above 0.95 are counted; those below 0.05 are stuck as well.", high / n)
                    .mistake("0.05 and 0.95 themselves do not count.", inclusive / n)
                    .mistake("This is the share of the others, which are not stuck.", 1 - expected)
                    .mistake("This is their number, not yet their share.", low + high)
                    .mistake("Two whole numbers are divided, which drops everything behind the point.",
                            Math.floor(expected))
                    .mistake("The number is divided by the rows alone: every row has several outputs.",
                            (low + high) / rows.length)
                    .mistake("The number is divided by the columns alone: there are several rows.",
                            (low + high) / rows[0].length)
                    .is(expected);
        }
    }

    private static double[] stds(UnaryOperator<SimpleMatrix> f, SimpleMatrix x, List<SimpleMatrix> weights) {
        double[] stds = new double[weights.size()];
        SimpleMatrix a = x;
        for (int k = 0; k < stds.length; k++) {
            a = f.apply(a.mult(weights.get(k)));
            stds[k] = std(a);
        }
        return stds;
    }

    private static double std(SimpleMatrix a) {
        double mean = a.elementSum() / a.getNumElements();
        double sum = 0;
        for (int i = 0; i < a.getNumElements(); i++) {
            sum += (a.get(i) - mean) * (a.get(i) - mean);
        }
        return Math.sqrt(sum / a.getNumElements());
    }

    private static List<SimpleMatrix> layers(int count, double std, SplittableRandom random) {
        List<SimpleMatrix> layers = new ArrayList<>();
        for (int k = 0; k < count; k++) {
            layers.add(gaussian(100, 100, std, random));
        }
        return layers;
    }

    private static SimpleMatrix gaussian(int rows, int cols, double std, SplittableRandom random) {
        return new SimpleMatrix(rows, cols).elementOp((int r, int c, double v) -> std * random.nextGaussian());
    }

    private static SimpleMatrix matrix(double[][] rows) {
        return new SimpleMatrix(rows);
    }

    private static double last(double[] values) {
        return values[values.length - 1];
    }
}
