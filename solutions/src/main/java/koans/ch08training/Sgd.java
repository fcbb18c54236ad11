package koans.ch08training;

import java.util.Map;
import koans.kit.Optimizer;
import koans.kit.Require;
import org.ejml.simple.SimpleMatrix;

/** Stochastic gradient descent: every parameter takes a step against its gradient, {@code p <- p - lr * g}. */
public final class Sgd implements Optimizer {

    private final double lr;

    /**
     * Plain gradient descent.
     *
     * @param lr the learning rate: the length of a step for a gradient of 1
     * @throws IllegalArgumentException if {@code lr} is not above 0
     */
    public Sgd(double lr) {
        Require.that(lr > 0, "a learning rate of %s leads nowhere", lr);
        this.lr = lr;
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
        Require.that(params.keySet().equals(grads.keySet()), "gradients of %s do not fit parameters %s",
                grads.keySet(), params.keySet());
        params.forEach((name, p) -> p.setTo(p.minus(grads.get(name).scale(lr))));
    }
}
