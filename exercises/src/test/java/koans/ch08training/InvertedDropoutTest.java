package koans.ch08training;

import java.util.SplittableRandom;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import koans.grader.Exercise;
import koans.grader.arbitrary.Numbers;
import koans.grader.check.Check;
import koans.kit.Mode;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.ejml.simple.SimpleMatrix;
import org.junit.jupiter.api.Test;

class InvertedDropoutTest {

    private static final int SIZE = 100;
    private static final String ROWS = "One draw for a whole row, or for the whole batch: every number has its own.";
    private static final String COLUMNS = "One mask for all samples: every sample has its own.";

    @Group
    @Exercise(id = "8.32", title = "Inverted dropout", points = 0)
    class Layer {

        private final SimpleMatrix x = numbers();

        @Test
        void leavesEverythingAsItIsWhenItCounts() {
            SimpleMatrix two = new SimpleMatrix(new double[][]{{2, 4}});
            Check.that("forward([[2, 4]], EVAL) with ratio 0.15",
                            () -> new InvertedDropout(0.15, new SplittableRandom(1)).forward(two, Mode.EVAL))
                    .given("x", two).mayShare()
                    .mistake("That is the other kind of dropout: here TRAIN scales up, and EVAL has nothing to do.",
                            two.scale(0.85))
                    .hint("Nothing is dropped in EVAL.")
                    .is(two);
        }

        @Test
        void keepsOrDropsWhileItLearns() {
            for (double ratio : new double[]{0.15, 0.5, 0.8}) {
                SimpleMatrix out = train(ratio, 1, x);
                double factor = 1 / (1 - ratio);
                long dropped = count(i -> out.get(i) == 0);
                Check.that("how many numbers are neither 0 nor x / (1 - ratio), forward(x, TRAIN), ratio " + ratio,
                                () -> count(i -> out.get(i) != 0 && Math.abs(out.get(i) - factor * x.get(i)) > 1e-9))
                        .diagnosis(() -> {
                            int kept = IntStream.range(0, SIZE * SIZE).filter(i -> out.get(i) != 0).findFirst()
                                    .orElseThrow();
                            double found = out.get(kept) / x.get(kept);
                            return Math.abs(found - 1) < 1e-9 ? "What stays is left as it is; divide it by 1 - ratio."
                                    : Math.abs(found - 1 / ratio) < 1e-9 ? "It is divided by ratio, not by 1 - ratio."
                                    : Math.abs(found - (1 - ratio)) < 1e-9 ? "It is scaled down; divide by 1 - ratio."
                                    : null;
                        })
                        .hint("What stays is x / (1 - ratio).")
                        .is(0);
                // The share of 10000 independent draws has a spread of 0.005 at most: 0.035 is seven of them, and more
                // than that has a probability below 1e-11.
                Check.that("the share of zeros in forward(x, TRAIN) for a 100x100 matrix with ratio " + ratio,
                                () -> dropped / (double) (SIZE * SIZE))
                        .within(0.035)
                        .mistake("ratio is the share that is dropped, not the share that stays.", 1 - ratio)
                        .mistake("Nothing is dropped.", 0)
                        .mistake("Everything is dropped.", 1)
                        .mistake("Half of the numbers are dropped, whatever the ratio.", 0.5)
                        .diagnosis(() -> alike(out) == SIZE ? ROWS : alike(out.transpose()) == SIZE ? COLUMNS : null)
                        .is(ratio);
            }
        }

        @Test
        void drawsForEveryNumberOfEverySample() {
            SimpleMatrix out = train(0.5, 2, x);
            // A row or a column that is all alike by chance: 200 * 2 of 2^100, below 1e-27.
            Check.that("how many of the 100 rows are dropped or kept as a whole, forward(x, TRAIN) with ratio 0.5",
                            () -> alike(out))
                    .mistake(ROWS, SIZE)
                    .is(0);
            Check.that("how many of the 100 columns are dropped or kept as a whole, forward(x, TRAIN) with ratio 0.5",
                            () -> alike(out.transpose()))
                    .mistake(COLUMNS, SIZE)
                    .is(0);
        }

        @Test
        void drawsAnewForEveryBatch() {
            InvertedDropout dropout = new InvertedDropout(0.5, new SplittableRandom(3));
            SimpleMatrix first = dropout.forward(x, Mode.TRAIN);
            // Two masks of 10000 draws agree in about half of them, with a spread of 50: 4500 to 5500 are ten of those.
            Check.that("how many of 10000 numbers have another fate in a second forward(x, TRAIN), ratio 0.5", () -> {
                SimpleMatrix second = dropout.forward(x, Mode.TRAIN);
                return count(i -> (first.get(i) == 0) != (second.get(i) == 0));
            }).mistake("The mask is drawn once and for all; every forward draws anew.", 0)
                    .satisfies("from 4500 to 5500", (Long changed) -> changed >= 4500 && changed <= 5500);
        }

        @Test
        void dropsNowMoreAndNowFewer() {
            SimpleMatrix row = new SimpleMatrix(1, SIZE).plus(1);
            InvertedDropout dropout = new InvertedDropout(0.5, new SplittableRandom(10));
            // No four numbers together have a probability above 0.32, and 0.32^40 is below 1e-19.
            Check.that("how many different numbers of zeros come in 40 calls of forward(100 ones, TRAIN) with ratio "
                            + "0.5", () -> IntStream.range(0, 40).mapToLong(call -> {
                                SimpleMatrix out = dropout.forward(row, Mode.TRAIN);
                                return IntStream.range(0, SIZE).filter(i -> out.get(i) == 0).count();
                            }).distinct().count())
                    .hint("The number of zeros is not fixed: every number has a draw of its own, and half of them is "
                            + "what comes on average.")
                    .<Long>satisfies("more than 4", different -> different > 4);
        }

        @Test
        void takesItsRandomnessFromTheGenerator() {
            Check.that("forward(x, TRAIN) from a generator with the same seed", () -> train(0.5, 4, x))
                    .because("the same again: the generator handed in is the only source of randomness")
                    .is(train(0.5, 4, x));
            SimpleMatrix other = train(0.5, 5, x);
            SimpleMatrix one = train(0.5, 4, x);
            Check.that("how many of 10000 numbers have another fate with another seed, forward(x, TRAIN), ratio 0.5",
                            () -> count(i -> (one.get(i) == 0) != (other.get(i) == 0)))
                    .mistake("Another seed changes nothing: do the draws come from the generator that is handed in?", 0)
                    .satisfies("from 4500 to 5500", (Long changed) -> changed >= 4500 && changed <= 5500);
        }

        @Test
        void sendsTheGradientThroughWhatWasKept() {
            for (double ratio : new double[]{0.15, 0.5}) {
                InvertedDropout dropout = new InvertedDropout(ratio, new SplittableRandom(6));
                SimpleMatrix out = dropout.forward(x, Mode.TRAIN);
                SimpleMatrix dout = numbers().scale(-3);
                SimpleMatrix kept = dout.elementOp((int r, int c, double v) -> out.get(r, c) == 0 ? 0 : v);
                for (String which : new String[]{"", "the second "}) {
                    Check.that(which + "backward(dout) after forward(x, TRAIN) with ratio " + ratio,
                                    () -> dropout.backward(dout))
                            .given("dout", dout)
                            .mistake("The gradient goes through what was dropped as well.", dout)
                            .mistake("What forward scaled up is scaled up on the way back as well.", kept)
                            .hint("The mask of the forward counts: backward draws nothing.")
                            .is(kept.divide(1 - ratio));
                }
            }
        }

        @Test
        void doesNotTakeANumberThatWasZeroForDropped() {
            InvertedDropout dropout = new InvertedDropout(0.15, new SplittableRandom(7));
            dropout.forward(new SimpleMatrix(SIZE, SIZE), Mode.TRAIN);
            // As above: 0.035 is more than nine spreads.
            Check.that("the share of zeros in backward(a matrix of ones) after forward(a matrix of zeros, TRAIN) with "
                            + "ratio 0.15", () -> {
                SimpleMatrix back = dropout.backward(new SimpleMatrix(SIZE, SIZE).plus(1));
                return count(i -> back.get(i) == 0) / (double) (SIZE * SIZE);
            }).within(0.035)
                    .mistake("An output of 0 was not always dropped: the input may have been 0. Remember the draws.", 1)
                    .is(0.15);
        }

        @Test
        void belongsToTheLastForward() {
            InvertedDropout dropout = new InvertedDropout(0.5, new SplittableRandom(8));
            dropout.forward(x, Mode.TRAIN);
            SimpleMatrix small = new SimpleMatrix(2, 60).plus(1);
            SimpleMatrix out = dropout.forward(small, Mode.TRAIN);
            new InvertedDropout(0.5, new SplittableRandom(9)).forward(small, Mode.TRAIN);
            Check.that("backward(ones) after a large and a small batch, and while another layer is at work",
                            () -> dropout.backward(small))
                    .hint("Is something static, or left over from an earlier batch?")
                    .is(out);
        }

        @Test
        void dropsNothingWithARatioOfZero() {
            for (Mode mode : Mode.values()) {
                Check.that("forward(x, " + mode + ") with ratio 0",
                                () -> new InvertedDropout(0, new SplittableRandom(1)).forward(x, mode))
                        .given("x", x).mayShare().is(x);
            }
        }

        @Test
        void keepsItsSettings() {
            SimpleMatrix alone = train(0.5, 8, x);
            Check.that("forward(x, TRAIN) with ratio 0.5 and the same seed, when a layer with ratio 0.9 has been made"
                            + " in between", () -> {
                        InvertedDropout dropout = new InvertedDropout(0.5, new SplittableRandom(8));
                        new InvertedDropout(0.9, new SplittableRandom(9));
                        return dropout.forward(x, Mode.TRAIN);
                    })
                    .given("x", x)
                    .hint("Every layer has a ratio and a generator of its own. Is a field static?")
                    .is(alone);
        }

        @Test
        void wantsATrainingForwardFirst() {
            SimpleMatrix d = new SimpleMatrix(2, 3);
            Check.that("backward(dout) without any forward",
                    () -> new InvertedDropout(0.5, new SplittableRandom(1)).backward(d)).isRejected();
            Check.that("backward(dout) after forward(x, TRAIN) and forward(x, EVAL)", () -> {
                InvertedDropout dropout = new InvertedDropout(0.5, new SplittableRandom(1));
                dropout.forward(d, Mode.TRAIN);
                dropout.forward(d, Mode.EVAL);
                return dropout.backward(d);
            }).isRejected();
        }

        @Test
        void takesOnlyARatioThatMakesSense() {
            for (double ratio : new double[]{1, -0.1, 1.5}) {
                Check.that("new InvertedDropout(" + ratio + ", random)",
                        () -> new InvertedDropout(ratio, new SplittableRandom(1))).isRejected();
            }
        }

        @Property(tries = 25)
        void isTheSameForEveryBatchInEval(@ForAll("matrices") SimpleMatrix batch) {
            InvertedDropout dropout = new InvertedDropout(0.25, new SplittableRandom(1));
            Check.that("forward(x, EVAL) with ratio 0.25", () -> dropout.forward(batch, Mode.EVAL))
                    .given("x", batch).mayShare()
                    .is(batch);
            Check.that("forward(x) with ratio 0.25", () -> dropout.forward(batch))
                    .given("x", batch).mayShare().because("without a word the mode is EVAL").is(batch);
        }

        @Provide
        Arbitrary<SimpleMatrix> matrices() {
            return Numbers.matrices(3, 3, 5);
        }

        private SimpleMatrix train(double ratio, long seed, SimpleMatrix in) {
            return (SimpleMatrix) Check.that("forward(x, TRAIN) with ratio " + ratio,
                            () -> new InvertedDropout(ratio, new SplittableRandom(seed)).forward(in, Mode.TRAIN))
                    .given("x", in).run();
        }
    }

    /** A 100x100 matrix of positive and negative numbers, none of them 0. */
    private static SimpleMatrix numbers() {
        return new SimpleMatrix(SIZE, SIZE).elementOp((int r, int c, double v) -> (r + 1) * (c % 2 == 0 ? 1 : -1.5));
    }

    private static long count(IntPredicate predicate) {
        return IntStream.range(0, SIZE * SIZE).filter(predicate).count();
    }

    /** How many rows are all zero or have no zero at all. */
    private static long alike(SimpleMatrix out) {
        return IntStream.range(0, SIZE).filter(r -> {
            long zeros = IntStream.range(0, SIZE).filter(c -> out.get(r, c) == 0).count();
            return zeros == 0 || zeros == SIZE;
        }).count();
    }
}
