// rejected by: 7.17
// message: The way back does not pass the ReLU
// The gate of the forward pass is missing on the way back.
package koans.ch07backprop;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.random.RandomGenerator;
import koans.kit.Mode;
import koans.kit.Model;
import org.ejml.simple.SimpleMatrix;

public final class TwoLayerNet implements Model {

    private final Map<String, SimpleMatrix> params = new LinkedHashMap<>();

    public TwoLayerNet(int in, int hidden, int out, double std, RandomGenerator random) {
        params.put("W1", new SimpleMatrix(in, hidden));
        params.put("b1", new SimpleMatrix(1, hidden));
        params.put("W2", new SimpleMatrix(hidden, out));
        params.put("b2", new SimpleMatrix(1, out));
        params.forEach((name, param) -> {
            for (int i = 0; name.startsWith("W") && i < param.getNumElements(); i++) {
                param.set(i, random.nextGaussian(0, std));
            }
        });
    }

    @Override
    public SimpleMatrix scores(SimpleMatrix x, Mode mode) {
        return affine(hidden(x), "2");
    }

    @Override
    public double loss(SimpleMatrix x, int[] labels, Mode mode) {
        SimpleMatrix scores = scores(x, mode);
        double loss = 0;
        for (int i = 0; i < labels.length; i++) {
            double sum = 0;
            for (int j = 0; j < scores.getNumCols(); j++) {
                sum += Math.exp(scores.get(i, j) - scores.get(i, labels[i]));
            }
            loss += Math.log(sum) / labels.length;
        }
        return loss;
    }

    @Override
    public Map<String, SimpleMatrix> params() {
        return params;
    }

    @Override
    public Map<String, SimpleMatrix> gradient(SimpleMatrix x, int[] labels) {
        SimpleMatrix hidden = hidden(x);
        SimpleMatrix dScores = affine(hidden, "2").elementExp();
        for (int i = 0; i < labels.length; i++) {
            SimpleMatrix row = dScores.getRow(i).divide(dScores.getRow(i).elementSum());
            row.set(labels[i], row.get(labels[i]) - 1);
            dScores.insertIntoThis(i, 0, row.divide(labels.length));
        }
        SimpleMatrix dHidden = dScores.mult(params.get("W2").transpose());
        SimpleMatrix ones = SimpleMatrix.ones(1, labels.length);
        Map<String, SimpleMatrix> gradient = new LinkedHashMap<>();
        gradient.put("W1", x.transpose().mult(dHidden));
        gradient.put("b1", ones.mult(dHidden));
        gradient.put("W2", hidden.transpose().mult(dScores));
        gradient.put("b2", ones.mult(dScores));
        return gradient;
    }

    private SimpleMatrix hidden(SimpleMatrix x) {
        return affine(x, "1").elementOp((int r, int c, double v) -> v > 0 ? v : 0);
    }

    private SimpleMatrix affine(SimpleMatrix x, String layer) {
        SimpleMatrix b = params.get("b" + layer);
        return x.mult(params.get("W" + layer)).elementOp((int r, int c, double v) -> v + b.get(0, c));
    }
}
