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
import koans.grader.check.Check;
import org.ejml.simple.SimpleMatrix;

/**
 * Draws as they have to be, and as they often are.
 *
 * <p>Counts over many draws may lie so far from their mean that a right answer fails less than once in 10^9 runs.
 */
final class MiniBatchesJudge {

    private static final String UNFAIR_SHUFFLE = "Every place swaps with a place drawn from all of them: that prefers "
            + "some orders. Draw from those that are not yet settled, one fewer each time.";
    static final String FROM_ONE = "The indices count from 1; they count from 0.";

    private MiniBatchesJudge() {
    }

    static RandomGenerator random() {
        return new SplittableRandom(1);
    }

    /** Equal seeds give equal results, others do not, and a generator goes on from call to call. */
    static void obeysTheGenerator(String call, Function<RandomGenerator, int[]> indices) {
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

    /** What was probably done with these indices of n samples, if they are not what they should be. */
    static String looksLike(int n, int[] drawn) {
        int min = Arrays.stream(drawn).min().orElse(0);
        int max = Arrays.stream(drawn).max().orElse(0);
        if (min == max) {
            return "It is the same index every time: draw anew for each place.";
        }
        if (max == n) {
            return (min == 1 ? FROM_ONE + " " : "") + "The last of " + n
                    + " samples has the index " + (n - 1) + ", there is none with " + n + ".";
        }
        if (min == 1) {
            return "The first sample is never drawn: its index is 0.";
        }
        return max == n - 2
                ? "The last sample is never drawn. random.nextInt(n) stays below n all by itself." : null;
    }

    static void checkDistinct(int n, int k, long seed) {
        Check.that("drawDistinct(" + n + ", " + k + ", random)",
                        () -> MiniBatches.drawDistinct(n, k, new SplittableRandom(seed)))
                .diagnosis(() -> looksLikeDistinct(k, MiniBatches.drawDistinct(n, k, new SplittableRandom(seed))))
                .satisfies(k + " different indices from 0 to " + (n - 1), (int[] drawn) ->
                        drawn.length == k && areIndices(drawn, n) && Arrays.stream(drawn).distinct().count() == k);
    }

    /** What was probably done where k different indices were wanted, if these are not what they should be. */
    static String looksLikeDistinct(int k, int[] drawn) {
        if (Arrays.stream(drawn).distinct().count() < drawn.length) {
            return "An index is drawn twice. A sample that has been drawn is gone.";
        }
        return drawn.length < k ? "Some are missing: in place of one that was drawn before, draw another." : null;
    }

    static void drawsAllPairsEquallyOften() {
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

    static void checkSizes(int n, int batchSize, int... sizes) {
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

    /** Checks with whom sample 0 shares its batch. */
    static void putsAnyTwoTogether() {
        String always = "The same two samples share a batch every time: shuffle all samples anew, and cut then.";
        Check.that("how often 0, 1, 2, 3 share a batch with 0 in 1200 calls of epoch(4, 2, random)",
                        () -> countsInCalls(4, 1200, random -> MiniBatches.epoch(4, 2, random).stream()
                                .filter(batch -> Arrays.stream(batch).anyMatch(i -> i == 0))
                                .mapToInt(batch -> Arrays.stream(batch).sum()).toArray()))
                .mistake(always, new int[]{0, 1200, 0, 0})
                .mistake(always, new int[]{0, 0, 1200, 0})
                .mistake(always, new int[]{0, 0, 0, 1200})
                .hint("Shuffle all samples first, then cut.")
                .satisfies("0 never, the others near 400 times", (int[] together) -> together[0] == 0
                        && allBetween(250, 550, Arrays.copyOfRange(together, 1, 4)));
    }

    static void hasEverySampleOnce(int n, int batchSize, long seed) {
        Check.that("all indices in epoch(" + n + ", " + batchSize + ", random), sorted",
                        () -> sorted(flat(MiniBatches.epoch(n, batchSize, new SplittableRandom(seed)))))
                .mistake(FROM_ONE, IntStream.rangeClosed(1, n).toArray())
                .diagnosis(() -> twice(flat(MiniBatches.epoch(n, batchSize, new SplittableRandom(seed)))))
                .is(IntStream.range(0, n).toArray());
        int[] sizes = new int[(n + batchSize - 1) / batchSize];
        Arrays.fill(sizes, batchSize);
        sizes[sizes.length - 1] = n - batchSize * (sizes.length - 1);
        checkSizes(n, batchSize, sizes);
    }

    private static String twice(int[] indices) {
        return Arrays.stream(indices).distinct().count() < indices.length
                ? "A sample comes twice. Put all samples into one order, and cut that into batches." : null;
    }

    static void comesInAnyOrder() {
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

    static void checkRowsAndSelect(SimpleMatrix x, int[] labels, int[] indices, SimpleMatrix rows, int[] selected) {
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

    /** Checks that rows and labels come in the order of any indices. */
    static void checkAnyRowsAndLabels(SimpleMatrix x, int[] places) {
        int n = x.getNumRows();
        int[] indices = Arrays.stream(places).map(place -> place % n).toArray();
        int[] labels = IntStream.range(0, n).map(i -> 7 * i + 3).toArray();
        int[] selected = Arrays.stream(indices).map(i -> 7 * i + 3).toArray();
        checkRowsAndSelect(x, labels, indices, pick(x, indices), selected);
    }

    private static SimpleMatrix firstRows(SimpleMatrix x, int count) {
        return pick(x, IntStream.range(0, count).map(i -> Math.min(i, x.getNumRows() - 1)).toArray());
    }

    private static SimpleMatrix fromOne(SimpleMatrix x, int[] indices) {
        return pick(x, Arrays.stream(indices).map(i -> Math.max(0, i - 1)).toArray());
    }

    /** These rows of a matrix. */
    static SimpleMatrix pick(SimpleMatrix x, int[] indices) {
        return new SimpleMatrix(Arrays.stream(indices).mapToObj(i -> x.toArray2()[i]).toArray(double[][]::new));
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

    static boolean areIndices(int[] drawn, int n) {
        return Arrays.stream(drawn).allMatch(i -> i >= 0 && i < n);
    }

    static boolean allBetween(int min, int max, int[] counts) {
        return Arrays.stream(counts).allMatch(count -> count >= min && count <= max);
    }

    /** How often each of n indices is among these. */
    static int[] counts(int n, int[] indices) {
        int[] counts = new int[n];
        Arrays.stream(indices).filter(i -> i >= 0 && i < n).forEach(i -> counts[i]++);
        return counts;
    }

    /** How often each of n indices comes in so many calls. */
    static int[] countsInCalls(int n, int calls, Function<RandomGenerator, int[]> indices) {
        RandomGenerator random = random();
        return counts(n, IntStream.range(0, calls).flatMap(call -> Arrays.stream(indices.apply(random))).toArray());
    }

    /** How often each of the n * n pairs of indices comes, one after the other, at the first so many places. */
    static int[] countsOfPairs(int n, int places, int[] indices) {
        return counts(n * n, IntStream.range(0, places).map(k -> n * indices[k] + indices[k + 1]).toArray());
    }

    static int[] sorted(int[] indices) {
        return Arrays.stream(indices).sorted().toArray();
    }

    static int[] flat(List<int[]> batches) {
        return batches.stream().flatMapToInt(Arrays::stream).toArray();
    }

    static int[] last(List<int[]> batches) {
        return batches.get(batches.size() - 1);
    }
}
