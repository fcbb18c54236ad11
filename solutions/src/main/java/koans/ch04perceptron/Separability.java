package koans.ch04perceptron;

import java.util.Arrays;
import java.util.Optional;
import koans.kit.Require;

/** What one perceptron can do, and what it cannot, found by trying. */
public final class Separability {

    private Separability() {
    }

    /**
     * Weights of one perceptron with these outputs, if the grid has any.
     *
     * <p>The perceptron answers 1 when {@code b + w1*x1 + w2*x2 > 0}, otherwise 0.
     *
     * @param outputs the four answers wanted for the inputs 0 0, 0 1, 1 0, 1 1
     * @param grid    the numbers to try for b, for w1 and for w2; each may be used more than once
     * @return {@code {b, w1, w2}}, any that fit; empty when none do
     * @throws IllegalArgumentException if there are not four outputs, or one is neither 0 nor 1
     */
    public static Optional<double[]> search(int[] outputs, double[] grid) {
        Require.that(outputs.length == 4, "a gate of two inputs has 4 outputs, not %d", outputs.length);
        for (int output : outputs) {
            Require.that(output == 0 || output == 1, "an output is 0 or 1, not %d", output);
        }
        for (double b : grid) {
            for (double w1 : grid) {
                for (double w2 : grid) {
                    int[] answers = {answer(b), answer(b + w2), answer(b + w1), answer(b + w1 + w2)};
                    if (Arrays.equals(answers, outputs)) {
                        return Optional.of(new double[]{b, w1, w2});
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static int answer(double sum) {
        return StepActivation.overThreshold(sum, 0);
    }
}
