// accepted: its own matrices and sums, and a check of the shapes
package koans.ch05network;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import koans.kit.Require;
import org.ejml.simple.SimpleMatrix;

/**
 * A network of three layers. The two hidden layers use the sigmoid, the last one an output function of your choice.
 */
public final class ThreeLayerNet {

    private final Map<String, SimpleMatrix> params;
    private final UnaryOperator<SimpleMatrix> output;

    /**
     * A network with these weights and biases.
     *
     * @param params the weights {@code W1} (D x H1), {@code W2} (H1 x H2) and {@code W3} (H2 x M), and the biases
     *         {@code b1} (1 x H1), {@code b2} (1 x H2) and {@code b3} (1 x M). Layers that do not fit each other are
     *         an error here already: an exception, of whatever type
     * @param output the output function, from N x M to N x M
     * @throws IllegalArgumentException if one of the six is missing; the message holds its key
     */
    public ThreeLayerNet(Map<String, SimpleMatrix> params, UnaryOperator<SimpleMatrix> output) {
        for (String key : List.of("W1", "W2", "W3", "b1", "b2", "b3")) {
            Require.that(params.containsKey(key), "%s is missing", key);
        }
        this.params = params;
        this.output = output;
        logits(new SimpleMatrix(1, params.get("W1").getNumRows()));
    }

    /**
     * The weighted sums of the last layer, with its biases and before the output function.
     *
     * @param x N x D, one sample per row; another number of columns is an error: an exception, of whatever type
     * @return N x M
     */
    public SimpleMatrix logits(SimpleMatrix x) {
        SimpleMatrix a = x;
        for (int layer = 1; layer <= 3; layer++) {
            SimpleMatrix ones = SimpleMatrix.ones(x.getNumRows(), 1);
            a = a.mult(params.get("W" + layer)).plus(ones.mult(params.get("b" + layer)));
            if (layer < 3) {
                a = a.negative().elementExp().plus(1).elementPower(-1);
            }
        }
        return a;
    }

    /**
     * What the network answers: the output function of the logits.
     *
     * @param x N x D, one sample per row
     * @return N x M
     */
    public SimpleMatrix forward(SimpleMatrix x) {
        return output.apply(logits(x));
    }

    /**
     * The parameters of the course's example: {@code W1} with the rows 1, 3, 5 and 4, 5, 6, {@code W2} with the rows
     * 1, 2 and 3, 4 and 5, 6, {@code W3} with the rows 1, 2 and 3, 4, and rows of zeros for the biases.
     *
     * @return six fresh matrices under the keys W1, W2, W3, b1, b2, b3
     */
    public static Map<String, SimpleMatrix> sampleParams() {
        return Map.of(
                "W1", new SimpleMatrix(new double[][]{{1, 3, 5}, {4, 5, 6}}),
                "W2", new SimpleMatrix(new double[][]{{1, 2}, {3, 4}, {5, 6}}),
                "W3", new SimpleMatrix(new double[][]{{1, 2}, {3, 4}}),
                "b1", new SimpleMatrix(1, 3),
                "b2", new SimpleMatrix(1, 2),
                "b3", new SimpleMatrix(1, 2));
    }
}
