package koans.ch05network;

import java.util.LinkedHashMap;
import java.util.Map;
import org.ejml.simple.SimpleMatrix;

/** What tests compute for themselves: a network of three layers, its sums and its sigmoids. */
public final class ByHand {

    private ByHand() {
    }

    /** The parameters of the text: layers 2-3-2-2 whose biases are 0. */
    static Map<String, SimpleMatrix> sample() {
        return params(new double[][]{{1, 3, 5}, {4, 5, 6}}, new double[][]{{1, 2}, {3, 4}, {5, 6}},
                new double[][]{{1, 2}, {3, 4}}, row(0, 0, 0), row(0, 0), row(0, 0));
    }

    /** Layers of the same shapes with biases. */
    static Map<String, SimpleMatrix> biased() {
        return params(new double[][]{{0.5, -1, 0.25}, {1, 0.5, -0.5}}, new double[][]{{1, -1}, {0.5, 2}, {-0.25, 0.75}},
                new double[][]{{2, -1}, {-0.5, 1.5}}, row(0.1, 0, -0.2), row(-0.5, 0.3), row(0.1, -0.1));
    }

    private static Map<String, SimpleMatrix> params(double[][] w1, double[][] w2, double[][] w3, SimpleMatrix b1,
            SimpleMatrix b2, SimpleMatrix b3) {
        Map<String, SimpleMatrix> params = new LinkedHashMap<>();
        params.put("W1", new SimpleMatrix(w1));
        params.put("b1", b1);
        params.put("W2", new SimpleMatrix(w2));
        params.put("b2", b2);
        params.put("W3", new SimpleMatrix(w3));
        params.put("b3", b3);
        return params;
    }

    /** The network's logits. */
    static SimpleMatrix logits(Map<String, SimpleMatrix> params, SimpleMatrix x) {
        return logits(params, x, true, true);
    }

    /** The network's logits, or those of a network that lacks something. */
    static SimpleMatrix logits(Map<String, SimpleMatrix> params, SimpleMatrix x, boolean biases, boolean sigmoids) {
        SimpleMatrix a = x;
        for (int layer = 1; layer <= 3; layer++) {
            SimpleMatrix b = params.get("b" + layer).scale(biases ? 1 : 0);
            a = a.mult(params.get("W" + layer)).elementOp((int r, int c, double v) -> v + b.get(c));
            a = sigmoids && layer < 3 ? sigmoid(a) : a;
        }
        return a;
    }

    public static SimpleMatrix sigmoid(SimpleMatrix a) {
        return a.elementOp((int r, int c, double v) -> 1 / (1 + Math.exp(-v)));
    }

    public static SimpleMatrix relu(SimpleMatrix a) {
        return a.elementOp((int r, int c, double v) -> Math.max(0, v));
    }

    static SimpleMatrix row(double... values) {
        return new SimpleMatrix(new double[][]{values});
    }
}
