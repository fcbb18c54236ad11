package koans.ch08training;

import static koans.kit.Todo.todo;

import java.util.Map;
import org.ejml.simple.SimpleMatrix;

/**
 * Weight decay: large weights cost something, {@code lambda / 2 * W^2} each, so that a network uses them only where they
 * are worth it.
 *
 * <p>Weights are the parameters whose names begin with W. Biases, gammas and betas are left in peace.
 */
public final class WeightDecay {

    private WeightDecay() {
    }

    /**
     * What the weights cost: {@code lambda / 2} times the sum of the squares of all numbers in all weight matrices.
     *
     * @param params parameters by name
     * @param lambda how much a weight costs; any exception if it is below 0
     */
    public static double penalty(Map<String, SimpleMatrix> params, double lambda) {
        return todo();
    }

    /**
     * The gradients of the loss together with the penalty: {@code g + lambda * W} for weights, g for everything else.
     *
     * @param grads  the gradients of the loss by name, left as they are
     * @param params the parameters under the same names, left as they are
     * @param lambda as in {@link #penalty}; any exception if it is below 0
     * @return a fresh map with the names of {@code grads} in their order; any exception if {@code params} has others
     */
    public static Map<String, SimpleMatrix> addTo(Map<String, SimpleMatrix> grads, Map<String, SimpleMatrix> params,
                                                  double lambda) {
        return todo();
    }
}
