package koans.ch06learning;

import static koans.ch06learning.MiniBatchesJudge.allBetween;
import static koans.ch06learning.MiniBatchesJudge.areIndices;
import static koans.ch06learning.MiniBatchesJudge.countsInCalls;
import static koans.ch06learning.MiniBatchesJudge.flat;
import static koans.ch06learning.MiniBatchesJudge.last;
import static koans.ch06learning.MiniBatchesJudge.random;
import static koans.ch06learning.MiniBatchesJudge.sorted;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
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
import net.jqwik.api.constraints.IntRange;
import org.ejml.simple.SimpleMatrix;
import org.junit.jupiter.api.Test;

/** Counts over many draws may lie so far from their mean that a right answer fails less than once in 10^9 runs. */
class MiniBatchesTest {

    @Group
    @Exercise(id = "6.6", title = "Drawing samples", points = 2, writes = "draw")
    class Draw {

        @Test
        void givesIndicesOfSamples() {
            Check.that("draw(60000, 10, random)", () -> MiniBatches.draw(60000, 10, random()))
                    .satisfies("10 indices from 0 to 59999",
                            (int[] drawn) -> drawn.length == 10 && areIndices(drawn, 60000));
            Check.that("draw(3, 0, random)", () -> MiniBatches.draw(3, 0, random())).is(new int[0]);
        }

        @Test
        void drawsTheSameIndexAgainNowAndThen() {
            Check.that("draw(2, 20, random)", () -> MiniBatches.draw(2, 20, random()))
                    .diagnosis(() -> MiniBatchesJudge.looksLike(2, MiniBatches.draw(2, 20, random())))
                    .hint("A drawn index goes back: it can be drawn again, so 20 draws from 2 samples are no problem.")
                    .satisfies("20 indices, each 0 or 1",
                            (int[] drawn) -> drawn.length == 20 && areIndices(drawn, 2));
        }

        @Test
        void givesAllSamplesTheSameChance() {
            // 400 of 2000 expected, with a standard deviation of 18.
            Check.that("how often 0, 1, 2, 3, 4 are in draw(5, 2000, random)",
                            () -> MiniBatchesJudge.counts(5, MiniBatches.draw(5, 2000, random())))
                    .diagnosis(() -> MiniBatchesJudge.looksLike(5, MiniBatches.draw(5, 2000, random())))
                    .satisfies("five counts near 400", (int[] counts) -> allBetween(250, 550, counts));
            Check.that("draw(1, 3, random)", () -> MiniBatches.draw(1, 3, random())).is(new int[3]);
        }

        @Test
        void drawsEachIndexAfresh() {
            // 250 of 4000 expected for each of the 16 pairs, with a standard deviation of about 16.
            int[] drawn = MiniBatches.draw(4, 4001, random());
            Check.that("how often each pair of neighbours is in draw(4, 4001, random)",
                            () -> MiniBatchesJudge.countsOfPairs(4, 4000, drawn))
                    .hint("What was drawn before must not say what comes next.")
                    .satisfies("16 counts near 250", (int[] counts) -> allBetween(90, 450, counts));
        }

        @Test
        void takesItsRandomnessFromTheGenerator() {
            MiniBatchesJudge.obeysTheGenerator("draw(1000, 20, random)", random -> MiniBatches.draw(1000, 20, random));
        }

        @Test
        void needsSamples() {
            Check.that("draw(0, 3, random)", () -> MiniBatches.draw(0, 3, random())).isRejected();
            Check.that("draw(-1, 3, random)", () -> MiniBatches.draw(-1, 3, random())).isRejected();
        }

        @Test
        void drawsAgainWhereThereAreOthersLeft() {
            // All 8 of 10 differ in 2 of 100 draws.
            Check.that("how many of 100 calls of draw(10, 8, random) give an index more than once", () -> {
                        RandomGenerator random = random();
                        return IntStream.range(0, 100)
                                .filter(call -> Arrays.stream(MiniBatches.draw(10, 8, random)).distinct().count() < 8)
                                .count();
                    })
                    .once()
                    .mistake("No index comes twice. A drawn index goes back: it can be drawn again.", 0)
                    .<Long>satisfies("more than 50", calls -> calls > 50);
        }
    }

    @Group
    @Exercise(id = "6.7", title = "Drawing without repetition", points = 3, writes = "drawDistinct")
    class DrawDistinct {

        @Test
        void drawsAllFiveOfFive() {
            Check.that("drawDistinct(5, 5, random), sorted", () -> sorted(MiniBatches.drawDistinct(5, 5, random())))
                    .mistake(MiniBatchesJudge.FROM_ONE, new int[]{1, 2, 3, 4, 5})
                    .diagnosis(() -> MiniBatchesJudge.looksLikeDistinct(5, MiniBatches.drawDistinct(5, 5, random())))
                    .is(new int[]{0, 1, 2, 3, 4});
        }

        @Property(tries = 40)
        void drawsNoIndexTwice(@ForAll @IntRange(min = 1, max = 12) int n, @ForAll @IntRange(max = 12) int few,
                               @ForAll("seeds") long seed) {
            MiniBatchesJudge.checkDistinct(n, Math.min(few, n), seed);
        }

        @Test
        void givesAllChoicesTheSameChance() {
            // Two of four, 48000 times: 8000 are expected for each of the six pairs, with a standard deviation of 82.
            MiniBatchesJudge.drawsAllPairsEquallyOften();
        }

        @Test
        void givesAllSamplesTheSameChanceToBeTheOnlyOne() {
            // 1000 of 3000 expected for each sample, with a standard deviation of 26.
            Check.that("how often 0, 1, 2 are drawn in 3000 calls of drawDistinct(3, 1, random)",
                            () -> countsInCalls(3, 3000, random -> MiniBatches.drawDistinct(3, 1, random)))
                    .satisfies("three counts near 1000", (int[] counts) -> allBetween(750, 1250, counts));
        }

        @Test
        void takesItsRandomnessFromTheGenerator() {
            MiniBatchesJudge.obeysTheGenerator("drawDistinct(1000, 20, random), sorted",
                    random -> sorted(MiniBatches.drawDistinct(1000, 20, random)));
        }

        @Test
        void cannotDrawMoreThanThereAre() {
            Check.that("drawDistinct(3, 4, random)", () -> MiniBatches.drawDistinct(3, 4, random())).isRejected();
        }

        @Provide
        Arbitrary<Long> seeds() {
            return Numbers.seeds();
        }
    }

    @Group
    @Exercise(id = "6.8", title = "An epoch of mini-batches", points = 4, writes = "epoch")
    class Epoch {

        @Test
        void cutsTenSamplesIntoBatchesOfFour() {
            MiniBatchesJudge.checkSizes(10, 4, 4, 4, 2);
        }

        @Test
        void hasNoEmptyBatch() {
            MiniBatchesJudge.checkSizes(6, 3, 3, 3);
            MiniBatchesJudge.checkSizes(1, 1, 1);
        }

        @Test
        void isOneBatchWhenThereAreFewSamples() {
            MiniBatchesJudge.checkSizes(3, 5, 3);
        }

        @Fact("Any two samples may come into one batch")
        @Test
        void putsAnyTwoSamplesTogether() {
            // Pairs of four, 1200 times: 400 are expected for each partner of 0, with a standard deviation of 16.
            MiniBatchesJudge.putsAnyTwoTogether();
        }

        @Property(tries = 40)
        void hasEverySampleOnce(@ForAll @IntRange(min = 1, max = 20) int n,
                                @ForAll @IntRange(min = 1, max = 8) int batchSize, @ForAll("seeds") long seed) {
            MiniBatchesJudge.hasEverySampleOnce(n, batchSize, seed);
        }

        @Fact("Any sample may come last")
        @Test
        void putsAnySampleLast() {
            // 200 of 1000 expected for each sample, with a standard deviation of 13.
            Check.that("how often each index makes the last batch in 1000 calls of epoch(5, 2, random)",
                            () -> countsInCalls(5, 1000, random -> last(MiniBatches.epoch(5, 2, random))))
                    .mistake("The last sample is always last: it is not shuffled with the others.",
                            new int[]{0, 0, 0, 0, 1000})
                    .satisfies("five counts near 200", (int[] counts) -> allBetween(90, 330, counts));
        }

        @Fact("Comes in every order equally often")
        @Test
        void comesInAnyOrder() {
            // Three in a row, 54000 times: 9000 are expected for each order, with a standard deviation of 87.
            MiniBatchesJudge.comesInAnyOrder();
        }

        @Test
        void takesItsRandomnessFromTheGenerator() {
            MiniBatchesJudge.obeysTheGenerator("the indices of epoch(20, 3, random), batch after batch",
                    random -> flat(MiniBatches.epoch(20, 3, random)));
        }

        @Fact("Needs samples and a batch size of at least one")
        @Test
        void needsSamplesAndRoomForThem() {
            Check.that("epoch(5, 0, random)", () -> MiniBatches.epoch(5, 0, random())).isRejected();
            Check.that("epoch(5, -1, random)", () -> MiniBatches.epoch(5, -1, random())).isRejected();
            Check.that("epoch(0, 5, random)", () -> MiniBatches.epoch(0, 5, random())).isRejected();
        }

        @Provide
        Arbitrary<Long> seeds() {
            return Numbers.seeds();
        }
    }

    @Group
    @Exercise(id = "6.9", title = "The samples of a batch", points = 2, writes = {"rows", "select"})
    class RowsAndSelect {

        private final SimpleMatrix x = new SimpleMatrix(new double[][]{{1, 2}, {3, 4}, {5, 6}});

        @Test
        void takesWhatTheIndicesName() {
            MiniBatchesJudge.checkRowsAndSelect(x, new int[]{7, 8, 9}, new int[]{2, 0, 2},
                    new SimpleMatrix(new double[][]{{5, 6}, {1, 2}, {5, 6}}), new int[]{9, 7, 9});
        }

        @Property(tries = 40)
        void keepsTheOrderOfTheIndices(@ForAll("samples") SimpleMatrix x, @ForAll("places") int[] places) {
            MiniBatchesJudge.checkAnyRowsAndLabels(x, places);
        }

        @Test
        void takesOnlyIndicesOfSamples() {
            for (int index : new int[]{3, -1}) {
                Check.that("rows(x, [0, " + index + "]) of a 3x2 matrix",
                        () -> MiniBatches.rows(x, new int[]{0, index})).isRejected();
                Check.that("select([7, 8, 9], [0, " + index + "])",
                        () -> MiniBatches.select(new int[]{7, 8, 9}, new int[]{0, index})).isRejected();
            }
        }

        @Provide
        Arbitrary<SimpleMatrix> samples() {
            return Numbers.matrices(4, 3, 4);
        }

        @Provide
        Arbitrary<int[]> places() {
            return Arbitraries.integers().between(0, 11).array(int[].class).ofMinSize(1).ofMaxSize(6);
        }
    }
}
