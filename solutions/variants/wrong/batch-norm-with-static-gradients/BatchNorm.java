// rejected by: 8.24
// message: The gradients belong to one layer
// all layers have the gradients of the last one
package koans.ch08training;

import java.util.LinkedHashMap;
import java.util.Map;
import koans.kit.Layer;
import koans.kit.Mode;
import koans.kit.Require;
import org.ejml.simple.SimpleMatrix;

/**
 * Batch normalization: every column of a batch is brought to mean 0 and variance 1, then scaled by gamma and shifted by
 * beta, which are learned (Sergey Ioffe and Christian Szegedy, 2015).
 *
 * <p>While a network learns, mean and variance are those of the batch. A prediction must not depend on who else is in
 * the batch, so {@link Mode#EVAL} takes running values instead, which training has kept.
 */
public final class BatchNorm implements Layer {

    /** Added to every variance before the root is taken, so that a column without variance divides by no zero. */
    public static final double EPS = 1e-7;

    private final double momentum;
    private final SimpleMatrix gamma;
    private final SimpleMatrix beta;
    private SimpleMatrix runningMean;
    private SimpleMatrix runningVariance;
    private Mode mode;
    private SimpleMatrix normalized;
    private SimpleMatrix std;
    private static SimpleMatrix dgamma;
    private static SimpleMatrix dbeta;

    /** A layer for {@code features} columns with momentum 0.9. Given. */
    public BatchNorm(int features) {
        this(features, 0.9);
    }

    /**
     * A layer that changes nothing yet: gamma 1, beta 0, running mean 0 and running variance 1. Given; what
     * {@link #backward} has to remember is yours to add.
     *
     * @param features the number of columns
     * @param momentum how much of the running mean and variance is kept at each batch, {@code 0 <= momentum < 1}
     */
    public BatchNorm(int features, double momentum) {
        Require.that(0 <= momentum && momentum < 1, "a momentum of %s", momentum);
        this.momentum = momentum;
        gamma = SimpleMatrix.ones(1, features);
        beta = new SimpleMatrix(1, features);
        runningMean = new SimpleMatrix(1, features);
        runningVariance = SimpleMatrix.ones(1, features);
    }

    /** The running mean that {@link #evaluate} uses, 1 x features, live. Given. */
    public SimpleMatrix runningMean() {
        return runningMean;
    }

    /** The running variance that {@link #evaluate} uses, 1 x features, live. Given. */
    public SimpleMatrix runningVariance() {
        return runningVariance;
    }

    /** {@link #forward(SimpleMatrix, Mode)} in {@link Mode#EVAL}. Given. */
    @Override
    public SimpleMatrix forward(SimpleMatrix x) {
        return forward(x, Mode.EVAL);
    }

    /**
     * {@link #evaluate} in EVAL; {@link #track} and then {@link #train} in TRAIN. Given.
     *
     * @param x N x features
     * @return N x features
     */
    @Override
    public SimpleMatrix forward(SimpleMatrix x, Mode mode) {
        Require.that(x.getNumCols() == gamma.getNumCols(), "%d columns, not %d", x.getNumCols(), gamma.getNumCols());
        this.mode = mode;
        if (mode == Mode.EVAL) {
            return evaluate(x);
        }
        track(x);
        return train(x);
    }

    /**
     * Every column minus its mean, divided by {@code sqrt(variance + EPS)}.
     *
     * <p>The variance of a column with N numbers is the mean of the squared distances from the mean: their sum divided
     * by N. A column of equal numbers becomes a column of zeros, and so does a batch of one row.
     *
     * @param x N x D, left as it is
     * @return N x D
     */
    public static SimpleMatrix normalize(SimpleMatrix x) {
        return standardize(x, mean(x), variance(x));
    }

    /**
     * The forward pass of TRAIN: {@code gamma * normalize(x) + beta}, column by column. It remembers what
     * {@link #backward} needs, and leaves the running values alone.
     *
     * @param x N x features, left as it is
     * @return N x features
     */
    public SimpleMatrix train(SimpleMatrix x) {
        normalized = normalize(x);
        std = std(variance(x));
        return scaleAndShift(normalized);
    }

    /** The matrices that gamma and beta are, 1 x features, live, under the names "gamma" and "beta". */
    @Override
    public Map<String, SimpleMatrix> params() {
        return named(gamma, beta);
    }

    /**
     * Moves the running values towards those of a batch: {@code running = momentum * running + (1 - momentum) * batch},
     * once for the means and once for the variances of the columns (divided by N, as in {@link #normalize}).
     *
     * @param x N x features, left as it is
     */
    public void track(SimpleMatrix x) {
        runningMean = runningMean.scale(momentum).plus(mean(x).scale(1 - momentum));
        runningVariance = runningVariance.scale(momentum).plus(variance(x).scale(1 - momentum));
    }

    /**
     * The forward pass of EVAL: {@code gamma * (x - runningMean) / sqrt(runningVariance + EPS) + beta}, column by
     * column. Every row comes out as it would alone, and nothing is learned from any.
     *
     * @param x N x features, left as it is
     * @return N x features
     */
    public SimpleMatrix evaluate(SimpleMatrix x) {
        return scaleAndShift(standardize(x, runningMean, runningVariance));
    }

    /**
     * The gradient for the input of the last {@link #forward}; keeps the gradients for gamma and beta.
     *
     * <p>With {@code n = normalize(x)} and, column by column, {@code dn = dout * gamma}:
     *
     * <pre>
     * dgamma = sum(dout * n)
     * dbeta  = sum(dout)
     * dx     = (dn - mean(dn) - n * mean(dn * n)) / sqrt(variance + EPS)
     * </pre>
     *
     * @param dout N x features, left as it is
     * @return N x features; any exception if the last forward was in EVAL, or if there was none
     */
    @Override
    public SimpleMatrix backward(SimpleMatrix dout) {
        if (mode != Mode.TRAIN) {
            throw new IllegalStateException("backward needs a forward in TRAIN before it");
        }
        int rows = dout.getNumRows();
        dgamma = sum(dout.elementMult(normalized));
        dbeta = sum(dout);
        SimpleMatrix dn = dout.elementMult(down(gamma, rows));
        SimpleMatrix byTheMean = down(mean(dn), rows);
        SimpleMatrix byTheVariance = normalized.elementMult(down(mean(dn.elementMult(normalized)), rows));
        return dn.minus(byTheMean).minus(byTheVariance).elementDiv(down(std, rows));
    }

    /** The gradients of the last {@link #backward}, 1 x features, under the names "gamma" and "beta". */
    @Override
    public Map<String, SimpleMatrix> grads() {
        return named(dgamma, dbeta);
    }

    private SimpleMatrix scaleAndShift(SimpleMatrix x) {
        int rows = x.getNumRows();
        return x.elementMult(down(gamma, rows)).plus(down(beta, rows));
    }

    private static SimpleMatrix standardize(SimpleMatrix x, SimpleMatrix mean, SimpleMatrix variance) {
        int rows = x.getNumRows();
        return x.minus(down(mean, rows)).elementDiv(down(std(variance), rows));
    }

    private static SimpleMatrix std(SimpleMatrix variance) {
        return variance.plus(EPS).elementPower(0.5);
    }

    private static SimpleMatrix variance(SimpleMatrix x) {
        return mean(x.minus(down(mean(x), x.getNumRows())).elementPower(2));
    }

    private static SimpleMatrix mean(SimpleMatrix x) {
        return sum(x).divide(x.getNumRows());
    }

    private static SimpleMatrix sum(SimpleMatrix x) {
        return SimpleMatrix.ones(1, x.getNumRows()).mult(x);
    }

    /** The same row, so many times. */
    private static SimpleMatrix down(SimpleMatrix row, int rows) {
        return SimpleMatrix.ones(rows, 1).mult(row);
    }

    private static Map<String, SimpleMatrix> named(SimpleMatrix gamma, SimpleMatrix beta) {
        Map<String, SimpleMatrix> named = new LinkedHashMap<>();
        named.put("gamma", gamma);
        named.put("beta", beta);
        return named;
    }
}
