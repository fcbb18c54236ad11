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
import net.jqwik.api.constraints.IntRange;
import org.ejml.simple.SimpleMatrix;
import org.junit.jupiter.api.Test;

class DropoutTest {

    private static final int SIZE = 100;
    private static final String ROWS = "One draw for a whole row, or for the whole batch: every number has its own.";
    private static final String COLUMNS = "One mask for all samples: every sample has its own.";

    @Group
    @Exercise(id = "8.30", title = "How many stay", points = 1, writes = "expectedKept")
    class ExpectedKept {

        @Test
        void countsThoseThatStay() {
            check(100, 0.15, 85);
        }

        @Test
        void knowsTheEnds() {
            check(50, 0, 50);
            check(50, 1, 0);
            check(0, 0.5, 0);
        }

        @Test
        void needNotBeAWholeNumber() {
            Check.that("expectedKept(3, 0.5)", () -> Dropout.expectedKept(3, 0.5))
                    .mistake("A mean need not be a whole number: do not round.", 1)
                    .mistake("A mean need not be a whole number: do not round.", 2)
                    .is(1.5);
        }

        @Property(tries = 25)
        void leavesTheRestToTheDropped(@ForAll @IntRange(max = 1000) int nodes,
                                       @ForAll @IntRange(max = 100) int percent) {
            check(nodes, percent / 100.0, nodes - nodes * percent / 100.0);
        }

        private static void check(int nodes, double ratio, double expected) {
            Check.that("expectedKept(" + nodes + ", " + ratio + ")", () -> Dropout.expectedKept(nodes, ratio))
                    .mistake("Those are the ones that are dropped.", nodes * ratio)
                    .mistake("That is the share; the number of nodes is asked for.", 1 - ratio)
                    .is(expected);
        }
    }

    @Group
    @Exercise(id = "8.31", title = "Dropout", points = 5)
    class Layer {

        private final SimpleMatrix x = numbers();

        @Test
        void scalesDownWhenItCounts() {
            SimpleMatrix two = new SimpleMatrix(new double[][]{{2, 4}});
            Check.that("forward([[2, 4]], EVAL) with ratio 0.15",
                            () -> new Dropout(0.15, new SplittableRandom(1)).forward(two, Mode.EVAL))
                    .given("x", two)
                    .mistake("In EVAL every number is scaled by 1 - ratio: that much was left of it on average.", two)
                    .mistake("ratio is the share that is dropped: scale by 1 - ratio.", two.scale(0.15))
                    .mistake("It is scaled up; scale down by 1 - ratio.", two.divide(0.85))
                    .hint("Nothing is dropped in EVAL.")
                    .is(new SimpleMatrix(new double[][]{{1.7, 3.4}}));
        }

        @Test
        void keepsOrDropsWhileItLearns() {
            for (double ratio : new double[]{0.15, 0.5, 0.8}) {
                SimpleMatrix out = train(ratio, 1, x);
                double factor = 1;
                long dropped = count(i -> out.get(i) == 0);
                Check.that("how many numbers are neither 0 nor unchanged, forward(x, TRAIN), ratio " + ratio,
                                () -> count(i -> out.get(i) != 0 && Math.abs(out.get(i) - factor * x.get(i)) > 1e-9))
                        .mistake("What stays is scaled, though in TRAIN it is left as it is.",
                                SIZE * SIZE - dropped)
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
            Dropout dropout = new Dropout(0.5, new SplittableRandom(3));
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
            Dropout dropout = new Dropout(0.5, new SplittableRandom(10));
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
                Dropout dropout = new Dropout(ratio, new SplittableRandom(6));
                SimpleMatrix out = dropout.forward(x, Mode.TRAIN);
                SimpleMatrix dout = numbers().scale(-3);
                SimpleMatrix kept = dout.elementOp((int r, int c, double v) -> out.get(r, c) == 0 ? 0 : v);
                for (String which : new String[]{"", "the second "}) {
                    Check.that(which + "backward(dout) after forward(x, TRAIN) with ratio " + ratio,
                                    () -> dropout.backward(dout))
                            .given("dout", dout)
                            .mistake("The gradient goes through what was dropped as well.", dout)
                            .mistake("The gradient is scaled down, but forward in TRAIN scales nothing down.",
                                    kept.scale(1 - ratio))
                            .mistake("backward scales by the share that stays; 0 or 1 is all there is.",
                                    dout.scale(1 - ratio))
                            .mistake("The gradient is scaled up, but forward in TRAIN scales nothing up.",
                                    kept.divide(1 - ratio))
                            .hint("The mask of the forward counts: backward draws nothing.")
                            .is(kept);
                }
            }
        }

        @Test
        void doesNotTakeANumberThatWasZeroForDropped() {
            Dropout dropout = new Dropout(0.15, new SplittableRandom(7));
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
            Dropout dropout = new Dropout(0.5, new SplittableRandom(8));
            dropout.forward(x, Mode.TRAIN);
            SimpleMatrix small = new SimpleMatrix(2, 60).plus(1);
            SimpleMatrix out = dropout.forward(small, Mode.TRAIN);
            new Dropout(0.5, new SplittableRandom(9)).forward(small, Mode.TRAIN);
            Check.that("backward(ones) after a large and a small batch, and while another layer is at work",
                            () -> dropout.backward(small))
                    .hint("Is something static, or left over from an earlier batch?")
                    .is(out);
        }

        @Test
        void dropsNothingWithARatioOfZero() {
            for (Mode mode : Mode.values()) {
                Check.that("forward(x, " + mode + ") with ratio 0",
                                () -> new Dropout(0, new SplittableRandom(1)).forward(x, mode))
                        .given("x", x).mayShare().is(x);
            }
        }

        @Test
        void keepsItsSettings() {
            SimpleMatrix alone = train(0.5, 8, x);
            Check.that("forward(x, TRAIN) with ratio 0.5 and the same seed, when a layer with ratio 0.9 has been made"
                            + " in between", () -> {
                        Dropout dropout = new Dropout(0.5, new SplittableRandom(8));
                        new Dropout(0.9, new SplittableRandom(9));
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
                    () -> new Dropout(0.5, new SplittableRandom(1)).backward(d)).isRejected();
            Check.that("backward(dout) after forward(x, TRAIN) and forward(x, EVAL)", () -> {
                Dropout dropout = new Dropout(0.5, new SplittableRandom(1));
                dropout.forward(d, Mode.TRAIN);
                dropout.forward(d, Mode.EVAL);
                return dropout.backward(d);
            }).isRejected();
        }

        @Test
        void takesOnlyARatioThatMakesSense() {
            for (double ratio : new double[]{1, -0.1, 1.5}) {
                Check.that("new Dropout(" + ratio + ", random)",
                        () -> new Dropout(ratio, new SplittableRandom(1))).isRejected();
            }
        }

        @Property(tries = 25)
        void isTheSameForEveryBatchInEval(@ForAll("matrices") SimpleMatrix batch) {
            Dropout dropout = new Dropout(0.25, new SplittableRandom(1));
            Check.that("forward(x, EVAL) with ratio 0.25", () -> dropout.forward(batch, Mode.EVAL))
                    .given("x", batch).mayShare()
                    .mistake("In EVAL every number is scaled by 1 - ratio.", batch)
                    .is(batch.scale(0.75));
            Check.that("forward(x) with ratio 0.25", () -> dropout.forward(batch))
                    .given("x", batch).mayShare().because("without a word the mode is EVAL").is(batch.scale(0.75));
        }

        @Provide
        Arbitrary<SimpleMatrix> matrices() {
            return Numbers.matrices(3, 3, 5);
        }

        private SimpleMatrix train(double ratio, long seed, SimpleMatrix in) {
            return (SimpleMatrix) Check.that("forward(x, TRAIN) with ratio " + ratio,
                            () -> new Dropout(ratio, new SplittableRandom(seed)).forward(in, Mode.TRAIN))
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
