package koans.ch08training;

import static koans.kit.Todo.todo;

import java.util.Map;
import koans.kit.Optimizer;
import org.ejml.simple.SimpleMatrix;

/**
 * Adam: gradient descent with a running mean of the gradients for the direction, and a running mean of their squares
 * for the length of the step.
 *
 * <p>For every number of every parameter, with {@code m} and {@code v} starting at 0 and {@code t} counting the calls
 * of {@link #update} from 1:
 *
 * <pre>
 * m &lt;- beta1 * m + (1 - beta1) * g
 * v &lt;- beta2 * v + (1 - beta2) * g * g
 * p &lt;- p - lr * (m / (1 - beta1^t)) / (sqrt(v / (1 - beta2^t)) + 1e-8)
 * </pre>
 *
 * <p>Diederik Kingma and Jimmy Ba, 2015. Some books fold the two corrections into the learning rate,
 * {@code lr * sqrt(1 - beta2^t) / (1 - beta1^t) * m / (sqrt(v) + 1e-7)}: that is as good.
 */
public final class Adam implements Optimizer {

    /** Adam with the usual {@code beta1 = 0.9} and {@code beta2 = 0.999}. */
    public Adam(double lr) {
        todo();
    }

    /**
     * Adam.
     *
     * @param lr    the learning rate: about the length of a step, whatever the size of the gradient
     * @param beta1 how much of the running mean of the gradients is kept in each step
     * @param beta2 how much of the running mean of their squares is kept in each step
     * @throws IllegalArgumentException if {@code lr} is not above 0, or a beta is not in {@code 0 <= beta < 1}
     */
    public Adam(double lr, double beta1, double beta2) {
        todo();
    }

    /**
     * One step of every parameter. Each has its own {@code m} and {@code v}; all share {@code t}.
     *
     * <p>The layers of a network hold these very matrices: give them new numbers, do not put new matrices into the map.
     *
     * @param params the parameters by name; changed in place
     * @param grads  their gradients under the same names, in any order; left as they are; any exception if the names
     *               or the shapes are not those of {@code params}
     */
    @Override
    public void update(Map<String, SimpleMatrix> params, Map<String, SimpleMatrix> grads) {
        todo();
    }
}
