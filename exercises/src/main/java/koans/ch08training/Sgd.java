package koans.ch08training;

import static koans.kit.Todo.todo;

import java.util.Map;
import koans.kit.Optimizer;
import org.ejml.simple.SimpleMatrix;

/** Stochastic gradient descent: every parameter takes a step against its gradient, {@code p <- p - lr * g}. */
public final class Sgd implements Optimizer {

    /**
     * Plain gradient descent.
     *
     * @param lr the learning rate: the length of a step for a gradient of 1
     * @throws IllegalArgumentException if {@code lr} is not above 0
     */
    public Sgd(double lr) {
        todo();
    }

    /**
     * One step of every parameter.
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
