// accepted: the gradient goes back step by step, over variance and mean; EPS is 1e-5 as in many frameworks
package koans.ch08training;

import java.util.LinkedHashMap;
import java.util.Map;
import koans.kit.Layer;
import koans.kit.Mode;
import koans.kit.Require;
import org.ejml.simple.SimpleMatrix;

public final class BatchNorm implements Layer {

    public static final double EPS = 1e-7;
    private static final double FLOOR = 1e-5;

    private final double momentum;
    private final SimpleMatrix gamma;
    private final SimpleMatrix beta;
    private SimpleMatrix runningMean;
    private SimpleMatrix runningVariance;
    private Mode mode;
    private SimpleMatrix normalized;
    private SimpleMatrix std;
    private SimpleMatrix dgamma;
    private SimpleMatrix dbeta;

    public BatchNorm(int features) {
        this(features, 0.9);
    }

    public BatchNorm(int features, double momentum) {
        Require.that(0 <= momentum && momentum < 1, "a momentum of %s", momentum);
        this.momentum = momentum;
        gamma = SimpleMatrix.ones(1, features);
        beta = new SimpleMatrix(1, features);
        runningMean = new SimpleMatrix(1, features);
        runningVariance = SimpleMatrix.ones(1, features);
    }

    public SimpleMatrix runningMean() {
        return runningMean;
    }

    public SimpleMatrix runningVariance() {
        return runningVariance;
    }

    @Override
    public SimpleMatrix forward(SimpleMatrix x) {
        return forward(x, Mode.EVAL);
    }

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

    public static SimpleMatrix normalize(SimpleMatrix x) {
        return standardize(x, mean(x), variance(x));
    }

    public SimpleMatrix train(SimpleMatrix x) {
        normalized = normalize(x);
        std = std(variance(x));
        return scaleAndShift(normalized);
    }

    @Override
    public Map<String, SimpleMatrix> params() {
        return named(gamma, beta);
    }

    public void track(SimpleMatrix x) {
        runningMean.setTo(runningMean.plus(mean(x).minus(runningMean).scale(1 - momentum)));
        runningVariance.setTo(runningVariance.plus(variance(x).minus(runningVariance).scale(1 - momentum)));
    }

    public SimpleMatrix evaluate(SimpleMatrix x) {
        return scaleAndShift(standardize(x, runningMean, runningVariance));
    }

    @Override
    public SimpleMatrix backward(SimpleMatrix dout) {
        if (mode != Mode.TRAIN) {
            throw new IllegalStateException("backward needs a forward in TRAIN before it");
        }
        int rows = dout.getNumRows();
        dgamma = sum(dout.elementMult(normalized));
        dbeta = sum(dout);
        SimpleMatrix dn = dout.elementMult(down(gamma, rows));
        SimpleMatrix centred = normalized.elementMult(down(std, rows));
        SimpleMatrix dstd = sum(dn.elementMult(centred)).elementDiv(std.elementPower(2)).negative();
        SimpleMatrix dvariance = dstd.elementDiv(std).scale(0.5);
        SimpleMatrix dcentred = dn.elementDiv(down(std, rows))
                .plus(centred.scale(2.0 / rows).elementMult(down(dvariance, rows)));
        return dcentred.minus(down(mean(dcentred), rows));
    }

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
        return variance.plus(FLOOR).elementPower(0.5);
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
