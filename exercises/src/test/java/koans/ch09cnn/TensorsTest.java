package koans.ch09cnn;

import java.util.Arrays;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import koans.grader.Exercise;
import koans.grader.arbitrary.Numbers;
import koans.grader.check.Check;
import koans.kit.Tensor4;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class TensorsTest {

    @Group
    @Exercise(id = "9.22", title = "Random pictures", points = 2, writes = "random")
    class RandomPictures {

        @Test
        void haveTheShapeAskedFor() {
            TensorsJudge.checkShape(1, 3, 7, 5);
            TensorsJudge.checkShape(10, 3, 7, 7);
            TensorsJudge.checkShape(2, 5, 3, 4);
        }

        @Test
        void areNumbersFromZeroToOne() {
            Check.that("random(2, 3, 40, 50, rng)", () -> Tensors.random(2, 3, 40, 50, new Random(7)))
                    .hint("Which method of the generator gives numbers from 0 up to 1?")
                    .satisfies("numbers of at least 0 and below 1",
                            (Tensor4 t) -> Arrays.stream(t.data()).allMatch(v -> v >= 0 && v < 1));
        }

        @Test
        void areSpreadEvenly() {
            Check.that("how many of the 12000 numbers of random(2, 3, 40, 50, rng) lie in each tenth between 0 and 1",
                            () -> {
                                double[] numbers = Tensors.random(2, 3, 40, 50, new Random(7)).data();
                                return IntStream.range(0, 10).map(k -> (int) Arrays.stream(numbers)
                                        .filter(v -> (int) (10 * v) == k).count()).toArray();
                            })
                    .hint("Numbers between 0 and 1 come from nextDouble, all of them equally often.")
                    .satisfies("about 1200 in each: from 1080 to 1320", (int[] counts) -> Arrays.stream(counts)
                            .allMatch(count -> 1080 <= count && count <= 1320));
        }

        @Test
        void areDrawnOneByOne() {
            Check.that("random(4, 3, 6, 5, rng)", () -> Tensors.random(4, 3, 6, 5, new Random(3)))
                    .hint("Each number is a draw of its own. No picture, channel or row is a copy of another.")
                    .satisfies("360 different numbers",
                            (Tensor4 t) -> Arrays.stream(t.data()).distinct().count() == 360);
        }

        @Property(tries = 20)
        void dependOnTheGeneratorAlone(@ForAll("seeds") long seed) {
            double[] first = numbers(new Random(seed));
            Check.that("random(2, 1, 3, 2, rng) with another generator of equal seed", () -> numbers(new Random(seed)))
                    .hint("All randomness has to come from rng; make no generator of your own.").is(first);
            Check.that("random(2, 1, 3, 2, rng) with another seed", () -> numbers(new Random(seed + 1)))
                    .hint("All randomness has to come from rng; make no generator of your own.")
                    .satisfies("other numbers", (double[] other) -> !Arrays.equals(first, other));
        }

        @Test
        void areOthersTheNextTime() {
            RandomGenerator rng = new Random(5);
            double[] first = numbers(rng);
            Check.that("random(2, 1, 3, 2, rng) called once more", () -> numbers(rng))
                    .hint("The generator goes on; do not give it a seed again.")
                    .satisfies("other numbers", (double[] other) -> !Arrays.equals(first, other));
        }

        private static double[] numbers(RandomGenerator rng) {
            return Tensors.random(2, 1, 3, 2, rng).data();
        }

        @Provide
        Arbitrary<Long> seeds() {
            return Numbers.seeds();
        }
    }

    @Group
    @Exercise(id = "9.23", title = "Channels to the front", points = 3, writes = "hwcToChw")
    class HwcToChw {

        @Test
        void collectsEachChannelInAPlane() {
            TensorsJudge.checkHwcToChw(new double[][][]{{{0, 1, 2}, {3, 4, 5}}, {{6, 7, 8}, {9, 10, 11}}},
                    new double[][][]{{{0, 3}, {6, 9}}, {{1, 4}, {7, 10}}, {{2, 5}, {8, 11}}});
        }

        @Test
        void keepsRowsAndColumnsApart() {
            TensorsJudge.checkHwcToChw(new double[][][]{{{1, 2}, {3, 4}, {5, 6}}},
                    new double[][][]{{{1, 3, 5}}, {{2, 4, 6}}});
            TensorsJudge.checkHwcToChw(new double[][][]{{{1, 2, 3, 4}}, {{5, 6, 7, 8}}},
                    new double[][][]{{{1}, {5}}, {{2}, {6}}, {{3}, {7}}, {{4}, {8}}});
        }

        @Property(tries = 40)
        void movesEachNumberToItsPlace(@ForAll("pictures") double[][][] hwc) {
            TensorsJudge.checkHwcToChw(hwc, TensorsJudge.planes(hwc, false));
        }

        @Provide
        Arbitrary<double[][][]> pictures() {
            return Arbitraries.integers().between(1, 4).flatMap(c -> Arbitraries.integers().between(1, 3)
                    .flatMap(w -> Numbers.vector(c, 9).array(double[][].class).ofSize(w)
                            .array(double[][][].class).ofMinSize(1).ofMaxSize(3)));
        }
    }
}
