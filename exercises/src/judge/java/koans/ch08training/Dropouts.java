package koans.ch08training;

import java.util.SplittableRandom;
import java.util.function.BiFunction;
import java.util.function.IntPredicate;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import koans.ch07backprop.LayerLaws;
import koans.grader.check.Check;
import koans.kit.Layer;
import koans.kit.Mode;
import org.ejml.simple.SimpleMatrix;

/**
 * What the tests of both kinds of dropout share: what is drawn, and what a layer remembers of it.
 *
 * @param name        the class of the layer
 * @param constructor takes the ratio and the generator
 */
record Dropouts(String name, BiFunction<Double, RandomGenerator, Layer> constructor) {

    private static final int SIZE = 100;
    private static final String ROWS = "One draw for a whole row, or for the whole batch: every number has its own.";
    private static final String COLUMNS = "One mask for all samples: every sample has its own.";

    void dropsTheShareThatItIsTold(double ratio, SimpleMatrix out) {
        // The share of 10000 independent draws has a spread of 0.005 at most: 0.035 is seven of them, and more than
        // that has a probability below 1e-11.
        Check.that("the share of zeros in forward(x, TRAIN) for a 100x100 matrix with ratio " + ratio,
                        () -> count(i -> out.get(i) == 0) / (double) (SIZE * SIZE))
                .within(0.035)
                .mistake("ratio is the share that is dropped, not the share that stays.", 1 - ratio)
                .mistake("Nothing is dropped.", 0)
                .mistake("Everything is dropped.", 1)
                .mistake("Half of the numbers are dropped, whatever the ratio.", 0.5)
                .diagnosis(() -> alike(out) == SIZE ? ROWS : alike(out.transpose()) == SIZE ? COLUMNS : null)
                .is(ratio);
    }

    void drawsForEveryNumberOfEverySample() {
        SimpleMatrix out = train(0.5, 2, numbers());
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

    void drawsAnewForEveryBatch() {
        SimpleMatrix x = numbers();
        Layer dropout = layer(0.5, 3);
        SimpleMatrix first = dropout.forward(x, Mode.TRAIN);
        // Two masks of 10000 draws agree in about half of them, with a spread of 50: 4500 to 5500 are ten of those.
        Check.that("how many of 10000 numbers have another fate in a second forward(x, TRAIN), ratio 0.5",
                        () -> changed(first, dropout.forward(x, Mode.TRAIN)))
                .mistake("The mask is drawn once and for all; every forward draws anew.", 0)
                .satisfies("from 4500 to 5500", (Long changed) -> changed >= 4500 && changed <= 5500);
    }

    void dropsNowMoreAndNowFewer() {
        SimpleMatrix row = new SimpleMatrix(1, SIZE).plus(1);
        Layer dropout = layer(0.5, 10);
        // No four numbers together have a probability above 0.32, and 0.32^40 is below 1e-19.
        Check.that("how many different numbers of zeros come in 40 calls of forward(100 ones, TRAIN) with ratio 0.5",
                        () -> IntStream.range(0, 40).mapToLong(call -> {
                            SimpleMatrix out = dropout.forward(row, Mode.TRAIN);
                            return IntStream.range(0, SIZE).filter(i -> out.get(i) == 0).count();
                        }).distinct().count())
                .hint("The number of zeros is not fixed: every number has a draw of its own, and half of them is what "
                        + "comes on average.")
                .<Long>satisfies("more than 4", different -> different > 4);
    }

    void takesItsRandomnessFromTheGenerator() {
        SimpleMatrix x = numbers();
        Check.that("forward(x, TRAIN) from a generator with the same seed", () -> train(0.5, 4, x))
                .because("the same again: the generator handed in is the only source of randomness")
                .is(train(0.5, 4, x));
        SimpleMatrix other = train(0.5, 5, x);
        SimpleMatrix one = train(0.5, 4, x);
        Check.that("how many of 10000 numbers have another fate with another seed, forward(x, TRAIN), ratio 0.5",
                        () -> changed(one, other))
                .mistake("Another seed changes nothing: do the draws come from the generator that is handed in?", 0)
                .satisfies("from 4500 to 5500", (Long changed) -> changed >= 4500 && changed <= 5500);
    }

    void doesNotTakeANumberThatWasZeroForDropped() {
        Layer dropout = layer(0.15, 7);
        dropout.forward(new SimpleMatrix(SIZE, SIZE), Mode.TRAIN);
        // As above: 0.035 is more than nine spreads.
        Check.that("the share of zeros in backward(a matrix of ones) after forward(a matrix of zeros, TRAIN) with "
                        + "ratio 0.15", () -> {
                    SimpleMatrix back = dropout.backward(new SimpleMatrix(SIZE, SIZE).plus(1));
                    return count(i -> back.get(i) == 0) / (double) (SIZE * SIZE);
                })
                .within(0.035)
                .mistake("An output of 0 was not always dropped: the input may have been 0. Remember the draws.", 1)
                .is(0.15);
    }

    void belongsToTheLastForward() {
        Layer dropout = layer(0.5, 8);
        dropout.forward(numbers(), Mode.TRAIN);
        SimpleMatrix small = new SimpleMatrix(2, 60).plus(1);
        SimpleMatrix out = dropout.forward(small, Mode.TRAIN);
        layer(0.5, 9).forward(small, Mode.TRAIN);
        Check.that("backward(ones) after a large and a small batch, and while another layer is at work",
                        () -> dropout.backward(small))
                .hint("Is something static, or left over from an earlier batch?")
                .is(out);
    }

    void dropsNothingWithARatioOfZero() {
        SimpleMatrix x = numbers();
        for (Mode mode : Mode.values()) {
            Check.that("forward(x, " + mode + ") with ratio 0", () -> layer(0, 1).forward(x, mode))
                    .given("x", x).mayShare().is(x);
        }
    }

    void keepsItsSettings() {
        SimpleMatrix x = numbers();
        SimpleMatrix alone = train(0.5, 8, x);
        Check.that("forward(x, TRAIN) with ratio 0.5 and the same seed, when a layer with ratio 0.9 has been made"
                        + " in between", () -> {
                    Layer dropout = layer(0.5, 8);
                    layer(0.9, 9);
                    return dropout.forward(x, Mode.TRAIN);
                })
                .given("x", x)
                .hint("Every layer has a ratio and a generator of its own. Is a field static?")
                .is(alone);
    }

    void wantsATrainingForwardFirst() {
        SimpleMatrix d = new SimpleMatrix(2, 3);
        Check.that("backward(dout) without any forward", () -> layer(0.5, 1).backward(d)).isRejected();
        Check.that("backward(dout) after forward(x, TRAIN) and forward(x, EVAL)", () -> {
            Layer dropout = layer(0.5, 1);
            dropout.forward(d, Mode.TRAIN);
            dropout.forward(d, Mode.EVAL);
            return dropout.backward(d);
        }).isRejected();
    }

    void takesOnlyARatioThatMakesSense() {
        for (double ratio : new double[]{1, -0.1, 1.5}) {
            Check.that("new " + name + "(" + ratio + ", random)", () -> layer(ratio, 1)).isRejected();
        }
    }

    SimpleMatrix train(double ratio, long seed, SimpleMatrix in) {
        return (SimpleMatrix) Check.that("forward(x, TRAIN) with ratio " + ratio,
                        () -> layer(ratio, seed).forward(in, Mode.TRAIN))
                .given("x", in).run();
    }

    private Layer layer(double ratio, long seed) {
        return constructor.apply(ratio, new SplittableRandom(seed));
    }

    /** A 100x100 matrix of positive and negative numbers, none of them 0. */
    static SimpleMatrix numbers() {
        return new SimpleMatrix(SIZE, SIZE).elementOp((int r, int c, double v) -> (r + 1) * (c % 2 == 0 ? 1 : -1.5));
    }

    /** How many of the 10000 numbers of such a matrix have this property. */
    static long count(IntPredicate predicate) {
        return IntStream.range(0, SIZE * SIZE).filter(predicate).count();
    }

    static long neitherZeroNor(SimpleMatrix kept, SimpleMatrix out) {
        return count(i -> out.get(i) != 0 && Math.abs(out.get(i) - kept.get(i)) > 1e-9);
    }

    private static long changed(SimpleMatrix one, SimpleMatrix other) {
        return count(i -> (one.get(i) == 0) != (other.get(i) == 0));
    }

    /** How many rows are all zero or have no zero at all. */
    private static long alike(SimpleMatrix out) {
        return IntStream.range(0, SIZE).filter(r -> {
            long zeros = IntStream.range(0, SIZE).filter(c -> out.get(r, c) == 0).count();
            return zeros == 0 || zeros == SIZE;
        }).count();
    }

    /** What all layers keep to, in training; what comes out is left to other tests. */
    LayerLaws laws(double ratio) {
        SimpleMatrix x = new SimpleMatrix(new double[][]{{1, -2, 3, 4}, {5, 6, -7, 8}, {9, 10, 11, -12}});
        SimpleMatrix dout = x.scale(0.5).plus(0.25);
        Layer layer = layer(ratio, 4);
        SimpleMatrix y = layer.forward(x, Mode.TRAIN).copy();
        return new LayerLaws("new " + name + "(" + ratio + ", random)", () -> layer(ratio, 4), Mode.TRAIN, x, y, dout,
                layer.backward(dout).copy());
    }
}
