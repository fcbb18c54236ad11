// accepted: draws column by column, and scales each draw
package koans.ch10mnist;

import java.util.random.RandomGenerator;
import koans.kit.Require;
import org.ejml.simple.SimpleMatrix;

/** The weights that a network starts with. */
public final class SnnInit {

    private SnnInit() {
    }

    /**
     * Random weights of a layer whose samples are columns: normally distributed around 0 with standard deviation
     * {@code 1 / sqrt(cols)}.
     *
     * @param rows   how many neurons the layer has; fewer than 1 are an error: an exception, of whatever type
     * @param cols   how many inputs each of them has; fewer than 1 are an error as well
     * @param random the only source of randomness: equal seeds give equal weights
     * @return rows x cols
     */
    public static SimpleMatrix weights(int rows, int cols, RandomGenerator random) {
        Require.that(rows >= 1 && cols >= 1, "weights of %dx%d", rows, cols);
        double deviation = 1 / Math.sqrt(cols);
        SimpleMatrix w = new SimpleMatrix(rows, cols);
        for (int c = 0; c < cols; c++) {
            for (int r = 0; r < rows; r++) {
                w.set(r, c, deviation * random.nextGaussian());
            }
        }
        return w;
    }
}
