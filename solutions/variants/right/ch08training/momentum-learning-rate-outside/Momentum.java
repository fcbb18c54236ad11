// accepted: the velocity in units of gradients, scaled when it is used
package koans.ch08training;

import java.util.HashMap;
import java.util.Map;
import koans.kit.Optimizer;
import koans.kit.Require;
import org.ejml.simple.SimpleMatrix;

/**
 * Momentum: gradient descent with a velocity, as of a ball that rolls downhill.
 *
 * <p>For every number of every parameter, with {@code v} starting at 0:
 *
 * <pre>
 * v &lt;- momentum * v - lr * g
 * p &lt;- p + v
 * </pre>
 */
public final class Momentum implements Optimizer {

    private final double lr;
    private final double momentum;
    private final Map<String, SimpleMatrix> velocities = new HashMap<>();

    /**
     * Gradient descent with momentum.
     *
     * @param lr       the learning rate: how much a gradient of 1 changes the velocity
     * @param momentum the share of the velocity that is kept in each step; 0.9 is usual
     * @throws IllegalArgumentException if {@code lr} is not above 0, or {@code momentum} is not in
     *                                  {@code 0 <= momentum < 1}
     */
    public Momentum(double lr, double momentum) {
        Require.that(lr > 0, "a learning rate of %s leads nowhere", lr);
        Require.that(0 <= momentum && momentum < 1, "a momentum of %s", momentum);
        this.lr = lr;
        this.momentum = momentum;
    }

    /**
     * One step of every parameter. Each has its own velocity, which is 0 when its name is met for the first time.
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
        params.forEach((name, p) -> {
            SimpleMatrix v = velocities.getOrDefault(name, p.createLike())
                    .scale(momentum).plus(grads.get(name));
            velocities.put(name, v);
            p.setTo(p.minus(v.scale(lr)));
        });
    }
}
