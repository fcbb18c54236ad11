// rejected by: 10.3
// message: One neuron and one input are enough
// one neuron is taken for none
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
        Require.that(rows > 1 && cols > 1, "weights of %dx%d", rows, cols);
        double deviation = 1 / Math.sqrt(cols);
        return new SimpleMatrix(rows, cols)
                .elementOp((int r, int c, double v) -> random.nextGaussian(0, deviation));
    }
}
