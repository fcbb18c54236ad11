package koans.ch08training;

import static koans.ch08training.ActivationStatsJudge.IDENTITY;
import static koans.ch08training.ActivationStatsJudge.RELU;
import static koans.ch08training.ActivationStatsJudge.SIGMOID;
import static koans.ch08training.ActivationStatsJudge.TANH;
import static koans.ch08training.ActivationStatsJudge.gaussian;
import static koans.ch08training.ActivationStatsJudge.last;
import static koans.ch08training.ActivationStatsJudge.layers;
import static koans.ch08training.ActivationStatsJudge.matrix;
import static koans.ch08training.ActivationStatsJudge.stds;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
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

    @Group
    @Exercise(id = "8.15", title = "The spread of each layer", points = 4, writes = "layerStds")
    class LayerStds {

        @Test
        void isMeasuredBehindEachLayer() {
            ActivationStatsJudge.checkStds("identity", IDENTITY, matrix(new double[][]{{1, 2}, {3, 4}}), List.of(
                    matrix(new double[][]{{1, 0}, {0, 1}}), matrix(new double[][]{{2}, {-1}})),
                    1.118033988750, 1);
        }

        @Test
        void isThatOfTheActivatedNumbers() {
            ActivationStatsJudge.checkStds("ReLU", RELU, matrix(new double[][]{{1, -2}, {-3, 4}}), List.of(
                    matrix(new double[][]{{1, 0}, {0, 1}}), matrix(new double[][]{{1, -1}, {0.5, 1}})),
                    Math.sqrt(2.6875), Math.sqrt(2.1875));
            ActivationStatsJudge.checkStds("ReLU", RELU, matrix(new double[][]{{2, 1}, {1, 3}}), List.of(
                    matrix(new double[][]{{1, -1, 2}, {-2, 1, 0}}), matrix(new double[][]{{1, 1}, {2, -2}, {0.5, 1}})),
                    Math.sqrt(20 / 9.0), Math.sqrt(3.6875));
        }

        @Property(tries = 25)
        void isTheFormulaForAnyLayers(@ForAll("inputs") SimpleMatrix x, @ForAll("first") SimpleMatrix first,
                                      @ForAll("second") SimpleMatrix second) {
            List<SimpleMatrix> weights = List.of(first.scale(0.25), second.scale(0.25));
            ActivationStatsJudge.checkStds("tanh", TANH, x, weights, stds(TANH, x, weights));
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
    }

    @Group
    @Exercise(id = "8.16", title = "Sigmoids that are stuck", points = 2, writes = "saturatedShare")
    class SaturatedShare {

        @Test
        void isTheShareNearTheEnds() {
            ActivationStatsJudge.checkShare(0.8,
                    new double[][]{{0.01, 0.5, 0.97, 0.002, 0.03}, {0.99, 0.04, 0.7, 0.96, 0.001}});
        }

        @Fact("Does not count the limits themselves")
        @Test
        void doesNotHoldTheLimitsThemselves() {
            ActivationStatsJudge.checkShare(0.5, new double[][]{{0.05, 0.95, 0.049999, 0.950001}});
            ActivationStatsJudge.checkShare(0, new double[][]{{0.05, 0.95}});
        }

        @Test
        void goesFromNoneToAll() {
            ActivationStatsJudge.checkShare(0, new double[][]{{0.5, 0.06}, {0.94, 0.3}});
            ActivationStatsJudge.checkShare(1, new double[][]{{0, 1}, {0.999, 1e-9}});
            ActivationStatsJudge.checkShare(1, new double[][]{{0.96}});
        }

        @Property(tries = 30)
        void isACountDividedByTheNumberOfOutputs(@ForAll("hundredths") int[] y) {
            double count = Arrays.stream(y).filter(hundredths -> hundredths < 5 || hundredths > 95).count();
            ActivationStatsJudge.checkShare(count / y.length,
                    new double[][]{Arrays.stream(y).mapToDouble(hundredths -> hundredths / 100.0).toArray()});
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
    }
}
