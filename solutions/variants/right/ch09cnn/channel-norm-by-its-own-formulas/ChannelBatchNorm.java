// accepted: straight from the formulas, with the eps of other libraries
package koans.ch09cnn;

import java.util.Map;
import koans.kit.Layer;
import koans.kit.Mode;
import koans.kit.Shape3;
import org.ejml.simple.SimpleMatrix;

public final class ChannelBatchNorm implements Layer {

    private static final double EPS = 1e-6;

    private final Shape3 in;
    private final int pixels;
    private final SimpleMatrix gamma;
    private final SimpleMatrix beta;
    private final double[] runningMean;
    private final double[] runningVariance;
    private SimpleMatrix normalized;
    private double[] std;
    private Map<String, SimpleMatrix> grads = Map.of();

    public ChannelBatchNorm(Shape3 in) {
        this.in = in;
        pixels = in.height() * in.width();
        gamma = SimpleMatrix.ones(1, in.channels());
        beta = new SimpleMatrix(1, in.channels());
        runningMean = new double[in.channels()];
        runningVariance = new double[in.channels()];
        java.util.Arrays.fill(runningVariance, 1);
    }

    @Override
    public SimpleMatrix forward(SimpleMatrix x) {
        return forward(x, Mode.EVAL);
    }

    @Override
    public SimpleMatrix forward(SimpleMatrix x, Mode mode) {
        if (x.getNumCols() != in.size()) {
            throw new IllegalStateException("other pictures");
        }
        double[] mean = runningMean.clone();
        double[] variance = runningVariance.clone();
        if (mode == Mode.TRAIN) {
            mean = means(x);
            double[] square = means(centred(x, mean).elementPower(2));
            for (int c = 0; c < in.channels(); c++) {
                variance[c] = square[c];
                runningMean[c] = 0.9 * runningMean[c] + 0.1 * mean[c];
                runningVariance[c] = 0.9 * runningVariance[c] + 0.1 * variance[c];
            }
        }
        double[] root = java.util.Arrays.stream(variance).map(v -> Math.sqrt(v + EPS)).toArray();
        SimpleMatrix result = centred(x, mean).elementOp((int n, int k, double v) -> v / root[k / pixels]);
        if (mode == Mode.TRAIN) {
            normalized = result;
            std = root;
        } else {
            normalized = null;
        }
        return result.elementOp((int n, int k, double v) -> gamma.get(k / pixels) * v + beta.get(k / pixels));
    }

    private SimpleMatrix centred(SimpleMatrix x, double[] mean) {
        return x.elementOp((int n, int k, double v) -> v - mean[k / pixels]);
    }

    private double[] means(SimpleMatrix x) {
        double[] means = new double[in.channels()];
        for (int n = 0; n < x.getNumRows(); n++) {
            for (int k = 0; k < x.getNumCols(); k++) {
                means[k / pixels] += x.get(n, k) / (x.getNumRows() * pixels);
            }
        }
        return means;
    }

    @Override
    public SimpleMatrix backward(SimpleMatrix dout) {
        int count = dout.getNumRows() * pixels;
        double[] byMean = means(dout);
        double[] byVariance = means(dout.elementMult(normalized));
        grads = Map.of("gamma", new SimpleMatrix(1, in.channels(), true, byVariance.clone()).scale(count),
                "beta", new SimpleMatrix(1, in.channels(), true, byMean.clone()).scale(count));
        return dout.elementOp((int n, int k, double v) -> {
            int c = k / pixels;
            return gamma.get(c) / std[c] * (v - byMean[c] - normalized.get(n, k) * byVariance[c]);
        });
    }

    @Override
    public Map<String, SimpleMatrix> params() {
        return Map.of("gamma", gamma, "beta", beta);
    }

    @Override
    public Map<String, SimpleMatrix> grads() {
        return grads;
    }
}
