package koans.ch06learning;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
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

    private static final String UNFAIR_SHUFFLE = "Every place swaps with a place drawn from all of them: that prefers "
            + "some orders. Draw from those that are not yet settled, one fewer each time.";

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
                    .diagnosis(() -> looksLike(2, MiniBatches.draw(2, 20, random())))
                    .hint("A drawn index goes back: it can be drawn again, so 20 draws from 2 samples are no problem.")
                    .satisfies("20 indices, each 0 or 1",
                            (int[] drawn) -> drawn.length == 20 && areIndices(drawn, 2));
        }

        @Test
        void givesAllSamplesTheSameChance() {
            // 400 of 2000 expected, with a standard deviation of 18.
            Check.that("how often 0, 1, 2, 3, 4 are in draw(5, 2000, random)",
                            () -> counts(5, MiniBatches.draw(5, 2000, random())))
                    .diagnosis(() -> looksLike(5, MiniBatches.draw(5, 2000, random())))
                    .satisfies("five counts near 400", (int[] counts) -> allBetween(250, 550, counts));
            Check.that("draw(1, 3, random)", () -> MiniBatches.draw(1, 3, random())).is(new int[3]);
        }

        @Test
        void drawsEachIndexAfresh() {
            // 250 of 4000 expected for each of the 16 pairs, with a standard deviation of about 16.
            int[] drawn = MiniBatches.draw(4, 4001, random());
            Check.that("how often each pair of neighbours is in draw(4, 4001, random)",
                            () -> counts(16, IntStream.range(0, 4000).map(k -> 4 * drawn[k] + drawn[k + 1]).toArray()))
                    .hint("What was drawn before must not say what comes next.")
                    .satisfies("16 counts near 250", (int[] counts) -> allBetween(90, 450, counts));
        }

        @Test
        void takesItsRandomnessFromTheGenerator() {
            obeysTheGenerator("draw(1000, 20, random)", random -> MiniBatches.draw(1000, 20, random));
        }

        @Test
        void needsSamples() {
            Check.that("draw(0, 3, random)", () -> MiniBatches.draw(0, 3, random())).isRejected();
            Check.that("draw(-1, 3, random)", () -> MiniBatches.draw(-1, 3, random())).isRejected();
        }

        private static String looksLike(int n, int[] drawn) {
            int min = Arrays.stream(drawn).min().orElse(0);
            int max = Arrays.stream(drawn).max().orElse(0);
            if (min == max) {
                return "It is the same index every time: draw anew for each place.";
            }
            if (max == n) {
                return (min == 1 ? "The indices count from 1; they count from 0. " : "") + "The last of " + n
                        + " samples has the index " + (n - 1) + ", there is none with " + n + ".";
            }
            if (min == 1) {
                return "The first sample is never drawn: its index is 0.";
            }
            return max == n - 2
                    ? "The last sample is never drawn. random.nextInt(n) stays below n all by itself." : null;
        }
    }

    @Group
    @Exercise(id = "6.7", title = "Drawing without repetition", points = 3, writes = "drawDistinct")
    class DrawDistinct {

        @Test
        void drawsAllFiveOfFive() {
            Check.that("drawDistinct(5, 5, random), sorted", () -> sorted(MiniBatches.drawDistinct(5, 5, random())))
                    .mistake("The indices count from 1; they count from 0.", new int[]{1, 2, 3, 4, 5})
                    .diagnosis(() -> looksLike(5, MiniBatches.drawDistinct(5, 5, random())))
                    .is(new int[]{0, 1, 2, 3, 4});
        }

        @Property(tries = 40)
        void drawsNoIndexTwice(@ForAll @IntRange(min = 1, max = 12) int n, @ForAll @IntRange(max = 12) int few,
                               @ForAll("seeds") long seed) {
            int k = Math.min(few, n);
            Check.that("drawDistinct(" + n + ", " + k + ", random)",
                            () -> MiniBatches.drawDistinct(n, k, new SplittableRandom(seed)))
                    .diagnosis(() -> looksLike(k, MiniBatches.drawDistinct(n, k, new SplittableRandom(seed))))
                    .satisfies(k + " different indices from 0 to " + (n - 1), (int[] drawn) ->
                            drawn.length == k && areIndices(drawn, n) && Arrays.stream(drawn).distinct().count() == k);
        }

        @Test
        void givesAllChoicesTheSameChance() {
            // 8000 of 48000 expected for each of the six pairs, with a standard deviation of 82.
            Check check = Check.that("which pairs drawDistinct(4, 2, random) gives in 48000 calls, and how often",
                    () -> frequencies(random -> sorted(MiniBatches.drawDistinct(4, 2, random)), 48000));
            for (int[] places : new int[][]{{0, 1}, {0, 1, 2, 3}, {0, 1, 2}, {1, 2, 3}, {3, 2, 1, 0}, {3, 2, 1}}) {
                check.mistake(UNFAIR_SHUFFLE,
                        unfairFrequencies(4, places, order -> sorted(Arrays.copyOf(order, 2)), 48000));
            }
            check.within(0.05)
                    .mistake("In place of an index that was drawn before comes the next one, so neighbours are "
                            + "preferred: draw anew.", Map.of("[0, 1]", 9000, "[0, 2]", 6000, "[0, 3]", 9000,
                            "[1, 2]", 9000, "[1, 3]", 6000, "[2, 3]", 9000))
                    .hint("Is every sample still to be had for each place, and no choice preferred?")
                    .satisfies("six pairs, each from 7350 to 8650 times", (Map<String, Integer> pairs) ->
                            pairs.size() == 6
                                    && pairs.values().stream().allMatch(count -> count >= 7350 && count <= 8650));
        }

        @Test
        void givesAllSamplesTheSameChanceToBeTheOnlyOne() {
            // 1000 of 3000 expected for each sample, with a standard deviation of 26.
            Check.that("how often 0, 1, 2 are drawn in 3000 calls of drawDistinct(3, 1, random)", () -> {
                RandomGenerator random = random();
                return counts(3, IntStream.range(0, 3000)
                        .flatMap(call -> Arrays.stream(MiniBatches.drawDistinct(3, 1, random))).toArray());
            }).satisfies("three counts near 1000", (int[] counts) -> allBetween(750, 1250, counts));
        }

        @Test
        void takesItsRandomnessFromTheGenerator() {
            obeysTheGenerator("drawDistinct(1000, 20, random), sorted",
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

        private static String looksLike(int k, int[] drawn) {
            if (Arrays.stream(drawn).distinct().count() < drawn.length) {
                return "An index is drawn twice. A sample that has been drawn is gone.";
            }
            return drawn.length < k ? "Some are missing: in place of one that was drawn before, draw another." : null;
        }
    }

    @Group
    @Exercise(id = "6.8", title = "An epoch of mini-batches", points = 4, writes = "epoch")
    class Epoch {

        @Test
        void cutsTenSamplesIntoBatchesOfFour() {
            checkSizes(10, 4, 4, 4, 2);
        }

        @Test
        void hasNoEmptyBatch() {
            checkSizes(6, 3, 3, 3);
            checkSizes(1, 1, 1);
        }

        @Test
        void isOneBatchWhenThereAreFewSamples() {
            checkSizes(3, 5, 3);
        }

        @Fact("Any two samples may come into one batch")
        @Test
        void putsAnyTwoSamplesTogether() {
            String always = "The same two samples share a batch every time: shuffle all samples anew, and cut then.";
            // 400 of 1200 expected for each partner, with a standard deviation of 16.
            Check.that("how often 0, 1, 2, 3 share a batch with 0 in 1200 calls of epoch(4, 2, random)", () -> {
                RandomGenerator random = random();
                return counts(4, IntStream.range(0, 1200)
                        .flatMap(call -> MiniBatches.epoch(4, 2, random).stream()
                                .filter(batch -> Arrays.stream(batch).anyMatch(i -> i == 0))
                                .mapToInt(batch -> Arrays.stream(batch).sum())).toArray());
            })
                    .mistake(always, new int[]{0, 1200, 0, 0})
                    .mistake(always, new int[]{0, 0, 1200, 0})
                    .mistake(always, new int[]{0, 0, 0, 1200})
                    .hint("Shuffle all samples first, then cut.")
                    .satisfies("0 never, the others near 400 times", (int[] together) -> together[0] == 0
                            && allBetween(250, 550, Arrays.copyOfRange(together, 1, 4)));
        }

        @Property(tries = 40)
        void hasEverySampleOnce(@ForAll @IntRange(min = 1, max = 20) int n,
                                @ForAll @IntRange(min = 1, max = 8) int batchSize, @ForAll("seeds") long seed) {
            Check.that("all indices in epoch(" + n + ", " + batchSize + ", random), sorted",
                            () -> sorted(flat(MiniBatches.epoch(n, batchSize, new SplittableRandom(seed)))))
                    .mistake("The indices count from 1; they count from 0.", IntStream.rangeClosed(1, n).toArray())
                    .diagnosis(() -> twice(flat(MiniBatches.epoch(n, batchSize, new SplittableRandom(seed)))))
                    .is(IntStream.range(0, n).toArray());
            int[] sizes = new int[(n + batchSize - 1) / batchSize];
            Arrays.fill(sizes, batchSize);
            sizes[sizes.length - 1] = n - batchSize * (sizes.length - 1);
            checkSizes(n, batchSize, sizes);
        }

        @Fact("Any sample may come last")
        @Test
        void putsAnySampleLast() {
            // 200 of 1000 expected for each sample, with a standard deviation of 13.
            Check.that("how often each index makes the last batch in 1000 calls of epoch(5, 2, random)", () -> {
                RandomGenerator random = random();
                return counts(5, IntStream.range(0, 1000)
                        .flatMap(call -> Arrays.stream(last(MiniBatches.epoch(5, 2, random)))).toArray());
            })
                    .mistake("The last sample is always last: it is not shuffled with the others.",
                            new int[]{0, 0, 0, 0, 1000})
                    .satisfies("five counts near 200", (int[] counts) -> allBetween(90, 330, counts));
        }

        @Fact("Comes in every order equally often")
        @Test
        void comesInAnyOrder() {
            // 9000 of 54000 expected for each of the six orders, with a standard deviation of 87.
            Check check = Check.that("which orders epoch(3, 1, random) gives in 54000 calls, and how often",
                    () -> frequencies(random -> flat(MiniBatches.epoch(3, 1, random)), 54000));
            for (int[] places : new int[][]{{0, 1, 2}, {0, 1}, {1, 2}, {2, 1, 0}, {2, 1}}) {
                check.mistake(UNFAIR_SHUFFLE, unfairFrequencies(3, places, order -> order, 54000));
            }
            check.within(0.05)
                    .hint("When you shuffle: how many samples are still to be had for each place?")
                    .satisfies("six orders, each from 8300 to 9700 times", (Map<String, Integer> orders) ->
                            orders.size() == 6
                                    && orders.values().stream().allMatch(count -> count >= 8300 && count <= 9700));
        }

        @Test
        void takesItsRandomnessFromTheGenerator() {
            obeysTheGenerator("the indices of epoch(20, 3, random), batch after batch",
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

        private static String twice(int[] indices) {
            return Arrays.stream(indices).distinct().count() < indices.length
                    ? "A sample comes twice. Put all samples into one order, and cut that into batches." : null;
        }

        private static void checkSizes(int n, int batchSize, int... sizes) {
            int[] full = IntStream.generate(() -> batchSize).limit(sizes.length).toArray();
            Check.that("the lengths of the batches in epoch(" + n + ", " + batchSize + ", random)",
                            () -> MiniBatches.epoch(n, batchSize, random()).stream().mapToInt(batch -> batch.length)
                                    .toArray())
                    .mistake("The last batch is lost. It is shorter, but its samples count as well.",
                            Arrays.copyOf(full, sizes.length - 1))
                    .mistake("There is an empty batch at the end.", Arrays.copyOf(sizes, sizes.length + 1))
                    .mistake("The last batch is filled up; it has only the samples that are left.", full)
                    .hint("Shuffle the samples, not the batches: the shorter batch is the last one.")
                    .is(sizes);
        }
    }

    @Group
    @Exercise(id = "6.9", title = "The samples of a batch", points = 2, writes = {"rows", "select"})
    class RowsAndSelect {

        @Test
        void takesWhatTheIndicesName() {
            check(new SimpleMatrix(new double[][]{{1, 2}, {3, 4}, {5, 6}}), new int[]{7, 8, 9}, new int[]{2, 0, 2},
                    new SimpleMatrix(new double[][]{{5, 6}, {1, 2}, {5, 6}}), new int[]{9, 7, 9});
        }

        @Property(tries = 40)
        void keepsTheOrderOfTheIndices(@ForAll("samples") SimpleMatrix x, @ForAll("places") int[] places) {
            int n = x.getNumRows();
            int[] labels = IntStream.range(0, n).map(i -> 7 * i + 3).toArray();
            int[] indices = Arrays.stream(places).map(place -> place % n).toArray();
            double[][] rows = new double[indices.length][];
            int[] selected = new int[indices.length];
            for (int k = 0; k < indices.length; k++) {
                rows[k] = x.toArray2()[indices[k]];
                selected[k] = labels[indices[k]];
            }
            check(x, labels, indices, new SimpleMatrix(rows), selected);
        }

        @Test
        void takesOnlyIndicesOfSamples() {
            SimpleMatrix x = new SimpleMatrix(new double[][]{{1, 2}, {3, 4}, {5, 6}});
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

        private static void check(SimpleMatrix x, int[] labels, int[] indices, SimpleMatrix rows, int[] selected) {
            int[] ascending = sorted(indices);
            int[] once = Arrays.stream(indices).distinct().toArray();
            Check.that("rows(x, indices)", () -> MiniBatches.rows(x, indices))
                    .given("x", x).given("indices", indices)
                    .mistake("These are the first rows, whatever the indices say.", firstRows(x, indices.length))
                    .mistake("The rows are sorted; they come in the order of the indices.", pick(x, ascending))
                    .mistake("A row that is named twice comes twice.", pick(x, once))
                    .mistake("The indices count from 0: row 0 is the first.", fromOne(x, indices))
                    .is(rows);
            Check.that("select(labels, indices)", () -> MiniBatches.select(labels, indices))
                    .given("labels", labels).given("indices", indices)
                    .mistake("These are the indices, not the labels at these places.", indices)
                    .mistake("These are the first labels, whatever the indices say.",
                            Arrays.copyOf(labels, indices.length))
                    .mistake("The labels are sorted; they come in the order of the indices.", sorted(selected))
                    .mistake("A label that is named twice comes twice.",
                            Arrays.stream(once).map(i -> labels[i]).toArray())
                    .is(selected);
        }

        private static SimpleMatrix firstRows(SimpleMatrix x, int count) {
            return pick(x, IntStream.range(0, count).map(i -> Math.min(i, x.getNumRows() - 1)).toArray());
        }

        private static SimpleMatrix fromOne(SimpleMatrix x, int[] indices) {
            return pick(x, Arrays.stream(indices).map(i -> Math.max(0, i - 1)).toArray());
        }

        private static SimpleMatrix pick(SimpleMatrix x, int[] indices) {
            return new SimpleMatrix(Arrays.stream(indices).mapToObj(i -> x.toArray2()[i]).toArray(double[][]::new));
        }
    }

    private static RandomGenerator random() {
        return new SplittableRandom(1);
    }

    /** Equal seeds give equal results, others do not, and a generator goes on from call to call. */
    private static void obeysTheGenerator(String call, Function<RandomGenerator, int[]> indices) {
        int[] first = indices.apply(new SplittableRandom(5));
        Check.that(call + " from another generator with the same seed", () -> indices.apply(new SplittableRandom(5)))
                .because("as from the first: the generator handed in is the only source of randomness")
                .hint("Do all random numbers come from the generator that is handed in?")
                .is(first);
        Check.that(call + " from a generator with another seed", () -> indices.apply(new SplittableRandom(6)))
                .mistake("The generator makes no difference. All randomness has to come from it.", first)
                .satisfies("other indices", (int[] drawn) -> !Arrays.equals(first, drawn));
        RandomGenerator random = new SplittableRandom(7);
        int[] earlier = indices.apply(random);
        Check.that(call + ", once more from the same generator", () -> indices.apply(random))
                .mistake("The second call repeats the first: nothing new is drawn from the generator.", earlier)
                .satisfies("other indices", (int[] drawn) -> !Arrays.equals(earlier, drawn));
    }

    /** How often each answer comes in so many calls. */
    private static Map<String, Integer> frequencies(Function<RandomGenerator, int[]> indices, int calls) {
        RandomGenerator random = random();
        Map<String, Integer> frequencies = new TreeMap<>();
        for (int call = 0; call < calls; call++) {
            frequencies.merge(Arrays.toString(indices.apply(random)), 1, Integer::sum);
        }
        return frequencies;
    }

    /** How often on average, when each of these places in turn swaps with any of all n. */
    private static Map<String, Integer> unfairFrequencies(int n, int[] places, UnaryOperator<int[]> answer,
                                                          int calls) {
        int ways = (int) Math.pow(n, places.length);
        Map<String, Integer> frequencies = new TreeMap<>();
        for (int way = 0; way < ways; way++) {
            int[] order = IntStream.range(0, n).toArray();
            int rest = way;
            for (int place : places) {
                int index = order[place];
                order[place] = order[rest % n];
                order[rest % n] = index;
                rest /= n;
            }
            frequencies.merge(Arrays.toString(answer.apply(order)), calls / ways, Integer::sum);
        }
        return frequencies;
    }

    private static boolean areIndices(int[] drawn, int n) {
        return Arrays.stream(drawn).allMatch(i -> i >= 0 && i < n);
    }

    private static boolean allBetween(int min, int max, int[] counts) {
        return Arrays.stream(counts).allMatch(count -> count >= min && count <= max);
    }

    private static int[] counts(int n, int[] indices) {
        int[] counts = new int[n];
        Arrays.stream(indices).filter(i -> i >= 0 && i < n).forEach(i -> counts[i]++);
        return counts;
    }

    private static int[] sorted(int[] indices) {
        return Arrays.stream(indices).sorted().toArray();
    }

    private static int[] flat(List<int[]> batches) {
        return batches.stream().flatMapToInt(Arrays::stream).toArray();
    }

    private static int[] last(List<int[]> batches) {
        return batches.get(batches.size() - 1);
    }
}
