package koans.ch10mnist;

import static koans.ch10mnist.SnnInitJudge.share;
import static koans.ch10mnist.SnnInitJudge.spread;
import static koans.ch10mnist.SnnInitJudge.weights;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import koans.grader.Exercise;
import koans.grader.Fact;
import koans.grader.arbitrary.Numbers;
import koans.grader.check.Check;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.ejml.simple.SimpleMatrix;
import org.junit.jupiter.api.Test;

class SnnInitTest {

    @Group
    @Exercise(id = "10.3", title = "Weights to start with", points = 3, writes = "weights")
    class Weights {

        @Test
        void haveARowForEveryNeuron() {
            Check.that("the rows and columns of weights(3, 5, random)", () -> {
                SimpleMatrix w = weights(3, 5, 1);
                return new int[]{w.getNumRows(), w.getNumCols()};
            })
                    .mistake("It lies on its side: a row is a neuron, a column an input.", new int[]{5, 3})
                    .is(new int[]{3, 5});
        }

        @Test
        void areAllDrawnAnew() {
            Check.that("how many different numbers weights(20, 30, random) holds", () -> {
                SimpleMatrix w = weights(20, 30, 7);
                return IntStream.range(0, 600).mapToDouble(w::get).distinct().count();
            }).hint("Every weight needs a draw of its own: neurons that start alike stay alike.").is(600);
        }

        @Fact("Their spread depends on the number of inputs")
        @Property(tries = 5)
        void spreadByTheNumberOfInputs(@ForAll("seeds") long seed) {
            spread(100, 784, seed);
            spread(1000, 4, seed);
        }

        @Property(tries = 5)
        void areAsOftenBelowZeroAsAbove(@ForAll("seeds") long seed) {
            // 80,000 draws: their mean is within 0.0035 standard deviations, give or take; six times that is allowed.
            Check.that("the mean of weights(100, 800, random)", () -> weights(100, 800, seed).elementSum() / 80000)
                    .hint("Is the normal distribution around 0?")
                    .<Double>satisfies("near 0: within 0.00075", mean -> Math.abs(mean) < 0.00075);
        }

        @Property(tries = 3)
        void areNormallyDistributed(@ForAll("seeds") long seed) {
            Check.that("the share of weights(100, 400, random) within one standard deviation, 1 / sqrt(400)", () ->
                            share(weights(100, 400, seed), 0.05))
                    .hint("Are they drawn with nextGaussian?")
                    .<Double>satisfies("0.683, as for a normal distribution, give or take 0.02",
                            share -> Math.abs(share - 0.683) < 0.02);
            Check.that("the share of weights(100, 400, random) within two standard deviations", () ->
                            share(weights(100, 400, seed), 0.1))
                    .hint("Are they drawn with nextGaussian?")
                    .<Double>satisfies("0.954, as for a normal distribution, give or take 0.01",
                            share -> Math.abs(share - 0.954) < 0.01);
        }

        @Property(tries = 5)
        void areTheSameForTheSameSeed(@ForAll("seeds") long seed) {
            Check.that("weights(2, 3, random) with the same seed again", () -> weights(2, 3, seed))
                    .hint("Does something draw from a random generator of its own?")
                    .is(weights(2, 3, seed));
            Check.that("weights(2, 3, random) with another seed", () -> weights(2, 3, seed + 1).get(0))
                    .hint("Draw from the random generator that is handed in.")
                    .<Double>satisfies("another first number than with seed " + seed,
                            w -> w != weights(2, 3, seed).get(0));
            Check.that("the second weights(2, 3, random) from the same random generator", () -> {
                SplittableRandom random = new SplittableRandom(seed);
                SimpleMatrix first = SnnInit.weights(2, 3, random);
                return first.minus(SnnInit.weights(2, 3, random)).elementMaxAbs();
            }).hint("Is the generator started anew in every call?")
                    .<Double>satisfies("other numbers than the first", difference -> difference > 0);
        }

        @Test
        void areThereForASingleNeuronOrInput() {
            for (int[] shape : new int[][]{{1, 1}, {1, 3}, {3, 1}}) {
                Check.that("the rows and columns of weights(" + shape[0] + ", " + shape[1] + ", random)", () -> {
                    SimpleMatrix w = weights(shape[0], shape[1], 1);
                    return new int[]{w.getNumRows(), w.getNumCols()};
                }).hint("One neuron and one input are enough: reject what is below 1.").is(shape);
            }
        }

        @Test
        void needAtLeastOneNeuronAndOneInput() {
            for (int[] shape : new int[][]{{0, 3}, {3, 0}, {-1, 2}}) {
                Check.that("weights(" + shape[0] + ", " + shape[1] + ", random)", () -> weights(shape[0], shape[1], 1))
                        .isRejected();
            }
        }

        @Provide
        Arbitrary<Long> seeds() {
            return Numbers.seeds();
        }
    }
}
