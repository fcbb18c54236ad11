package koans.ch08training;

import static koans.kit.Todo.todo;

import java.util.Map;
import koans.kit.Optimizer;
import org.ejml.simple.SimpleMatrix;

/**
 * RMSProp: AdaGrad that forgets. It divides by the root of a running mean of the squared gradients, not of their sum.
 *
 * <p>For every number of every parameter, with {@code h} starting at 0:
 *
 * <pre>
 * h &lt;- decay * h + (1 - decay) * g * g
 * p &lt;- p - lr * g / (sqrt(h) + 1e-7)
 * </pre>
 *
 * <p>The 1e-7 stands outside the root. Nothing makes up for the start of {@code h} at 0, as Adam does.
 */
public final class RmsProp implements Optimizer {

    /**
     * RMSProp.
     *
     * @param lr    the learning rate: the length of a step once {@code h} has come to know the size of the gradients
     * @param decay the share of {@code h} that is kept in each step; 0.99 is usual
     * @throws IllegalArgumentException if {@code lr} is not above 0, or {@code decay} is not in {@code 0 <= decay < 1}
     */
    public RmsProp(double lr, double decay) {
        todo();
    }

    /**
     * One step of every parameter. Each has its own {@code h}, which is 0 when its name is met for the first time.
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
