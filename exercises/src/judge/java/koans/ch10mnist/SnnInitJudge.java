package koans.ch10mnist;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import koans.grader.check.Check;
import org.ejml.simple.SimpleMatrix;

/** How spread and shares of drawn weights are measured. */
final class SnnInitJudge {


    private SnnInitJudge() {
    }

    static void spread(int rows, int cols, long seed) {
        // The deviation of a sample of n is off by 1 / sqrt(2 n): seven times that is allowed.
        double allowed = 7 / Math.sqrt(2.0 * rows * cols);
        double one = 1 / Math.sqrt(cols);
        Check.that("the standard deviation of weights(" + rows + ", " + cols + ", random), times sqrt(" + cols
                        + ")",
                        () -> deviation(weights(rows, cols, seed)) / one)
                .within(allowed)
                .mistake("This is 1 / sqrt(rows): it counts the neurons, not the inputs of a neuron.",
                        Math.sqrt((double) cols / rows))
                .mistake("This is 1 / cols: the root is missing.", one)
                .mistake("These are absolute values: none is below zero.", Math.sqrt(1 - 2 / Math.PI))
                .mistake("This is the spread of nextGaussian() itself: 1.", 1 / one)
                .mistake("This is sqrt(2 / cols), which suits ReLU layers.", Math.sqrt(2))
                .is(1.0);
    }

    static SimpleMatrix weights(int rows, int cols, long seed) {
        return SnnInit.weights(rows, cols, new SplittableRandom(seed));
    }

    static double deviation(SimpleMatrix w) {
        double mean = w.elementSum() / w.getNumElements();
        return Math.sqrt(Math.max(0, w.elementMult(w).elementSum() / w.getNumElements() - mean * mean));
    }

    static double share(SimpleMatrix w, double limit) {
        return (double) IntStream.range(0, w.getNumElements()).filter(i -> Math.abs(w.get(i)) < limit).count()
                / w.getNumElements();
    }
}
