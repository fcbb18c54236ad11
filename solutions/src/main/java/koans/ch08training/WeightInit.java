package koans.ch08training;

import java.util.random.RandomGenerator;
import koans.kit.Require;
import koans.kit.Shape3;
import org.ejml.simple.SimpleMatrix;

/**
 * First weights for a layer, {@code in x out}: a row for each input, a column for each node.
 *
 * <p>The generator that is handed in is the only source of randomness: equal seeds give equal weights.
 */
public final class WeightInit {

    private WeightInit() {
    }

    /**
     * Nothing but zeros. Good for biases; nodes that start like this stay equal for ever.
     *
     * @return in x out
     */
    public static SimpleMatrix zeros(int in, int out) {
        return new SimpleMatrix(in, out);
    }

    /**
     * Draws from the normal distribution with mean 0, each number on its own.
     *
     * @param std the standard deviation of the draws, 0 or more
     * @return in x out
     * @throws IllegalArgumentException if {@code std} is below 0
     */
    public static SimpleMatrix gaussian(int in, int out, double std, RandomGenerator random) {
        Require.that(std >= 0, "a standard deviation of %s", std);
        return new SimpleMatrix(in, out).elementOp((int r, int c, double v) -> std * random.nextGaussian());
    }

    /**
     * For sigmoid and for tanh, a sigmoid from -1 to 1: normal draws with mean 0 and standard deviation
     * {@code 1 / sqrt(in)}. Xavier Glorot and Yoshua Bengio, 2010, in the simple form that looks at the inputs only.
     *
     * @return in x out
     */
    public static SimpleMatrix xavier(int in, int out, RandomGenerator random) {
        return gaussian(in, out, 1 / Math.sqrt(in), random);
    }

    /**
     * For ReLU: normal draws with mean 0 and standard deviation {@code sqrt(2 / in)}. Kaiming He and others, 2015.
     *
     * @return in x out
     */
    public static SimpleMatrix he(int in, int out, RandomGenerator random) {
        return gaussian(in, out, Math.sqrt(2.0 / in), random);
    }

    /**
     * How many inputs a node of a convolution has: a filter looks at {@code fh x fw} pixels of every channel.
     *
     * @param in the shape of one picture
     * @param fh the height of a filter
     * @param fw the width of a filter
     */
    public static int fanIn(Shape3 in, int fh, int fw) {
        return in.channels() * fh * fw;
    }

    /**
     * How many nodes really differ. Nodes whose weights are equal compute the same, so they count as one.
     *
     * <p>From left to right, a column counts if it differs from every column that has been counted before it. Two
     * columns differ if the two numbers of at least one row are more than {@code tolerance} apart.
     *
     * @param w         in x out
     * @param tolerance 0 or more
     * @return from 1 to out
     */
    public static int distinctColumns(SimpleMatrix w, double tolerance) {
        int[] counted = new int[w.getNumCols()];
        int count = 0;
        for (int c = 0; c < w.getNumCols(); c++) {
            boolean isNew = true;
            for (int k = 0; k < count; k++) {
                isNew = isNew && w.getColumn(c).minus(w.getColumn(counted[k])).elementMaxAbs() > tolerance;
            }
            if (isNew) {
                counted[count++] = c;
            }
        }
        return count;
    }
}
