package koans.ch05network;

import static koans.ch05network.NetworkShapesJudge.checkCount;
import static koans.ch05network.NetworkShapesJudge.checkPasses;
import static koans.ch05network.NetworkShapesJudge.checkTrace;

import koans.grader.Exercise;
import koans.grader.check.Check;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class NetworkShapesTest {

    @Group
    @Exercise(id = "5.22", title = "Shapes on the way", points = 3, writes = "trace")
    class Trace {

        @Test
        void showsEachMatrixOnTheWay() {
            checkTrace(new int[][]{{10_000, 784}, {784, 50}, {10_000, 50}, {50, 100}, {10_000, 100}, {100, 10},
                {10_000, 10}}, 10_000, 784, 50, 100, 10);
        }

        @Test
        void showsASingleLayer() {
            checkTrace(new int[][]{{5, 2}, {2, 3}, {5, 3}}, 5, 2, 3);
            checkTrace(new int[][]{{1, 4}, {4, 4}, {1, 4}}, 1, 4, 4);
        }

        @Property(tries = 40)
        void leadsFromInputsToOutputs(@ForAll @IntRange(min = 1, max = 9) int n, @ForAll("sizes") int[] sizes) {
            checkTrace(NetworkShapesJudge.onTheWay(n, sizes), n, sizes);
        }

        @Test
        void needsTwoSizes() {
            Check.that("trace(5, 784)", () -> NetworkShapes.trace(5, 784)).isRejected();
            Check.that("trace(5)", () -> NetworkShapes.trace(5)).isRejected();
        }

        @Test
        void needsSizesAboveZero() {
            Check.that("trace(5, 0, 3)", () -> NetworkShapes.trace(5, 0, 3)).isRejected();
            Check.that("trace(5, 2, 3, 0)", () -> NetworkShapes.trace(5, 2, 3, 0)).isRejected();
            Check.that("trace(5, 2, -3, 4)", () -> NetworkShapes.trace(5, 2, -3, 4)).isRejected();
            Check.that("trace(0, 2, 3)", () -> NetworkShapes.trace(0, 2, 3)).isRejected();
        }
    }

    @Group
    @Exercise(id = "5.23", title = "How many parameters?", points = 3,
            writes = {"parameterCount", "numericalGradientPasses"})
    class Parameters {

        @Test
        void areWeightsAndBiases() {
            checkCount(45_360, 784, 50, 100, 10);
            checkCount(9, 2, 3);
        }

        @Test
        void growLayerByLayer() {
            checkCount(4, 1, 1, 1);
            checkCount(7850, 784, 10);
            checkCount(41, 3, 4, 5);
        }

        @Property(tries = 40)
        void areThoseOfAllLayersTogether(@ForAll("sizes") int[] sizes) {
            checkCount(NetworkShapesJudge.count(sizes), sizes);
        }

        @Test
        void takeTwoPassesEach() {
            checkPasses(45_360);
            checkPasses(1);
        }

        @Test
        void mayBeBillions() {
            checkPasses(1_500_000_000);
            checkPasses(Integer.MAX_VALUE);
        }

        @Test
        void needTwoSizesAboveZero() {
            Check.that("parameterCount(784)", () -> NetworkShapes.parameterCount(784)).isRejected();
            Check.that("parameterCount()", () -> NetworkShapes.parameterCount()).isRejected();
            Check.that("parameterCount(0, 3)", () -> NetworkShapes.parameterCount(0, 3)).isRejected();
            Check.that("parameterCount(2, 3, 0)", () -> NetworkShapes.parameterCount(2, 3, 0)).isRejected();
            Check.that("parameterCount(2, -3, -4)", () -> NetworkShapes.parameterCount(2, -3, -4)).isRejected();
        }
    }

    @Provide
    Arbitrary<int[]> sizes() {
        return Arbitraries.integers().between(1, 9).array(int[].class).ofMinSize(2).ofMaxSize(5);
    }
}
