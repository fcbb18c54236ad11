// accepted: goes back to the place of the ball, moves it, and looks ahead again
package koans.ch08training;

import java.util.HashMap;
import java.util.Map;
import koans.kit.Optimizer;
import koans.kit.Require;
import org.ejml.simple.SimpleMatrix;

/**
 * Nesterov's momentum: the gradient is taken where the velocity is about to lead, not where the ball lies now.
 *
 * <p>With {@code q} as the place of the ball and {@code v} as its velocity, the idea is
 *
 * <pre>
 * v &lt;- momentum * v - lr * (gradient at q + momentum * v)
 * q &lt;- q + v
 * </pre>
 *
 * <p>An optimizer is only told the gradient at the parameters. So let the parameters be the place ahead,
 * {@code p = q + momentum * v}. Written in {@code p}, for every number of every parameter and with {@code v} starting
 * at 0, the same walk is
 *
 * <pre>
 * v &lt;- momentum * v - lr * g
 * p &lt;- p + momentum * v - lr * g
 * </pre>
 *
 * <p>where the second line uses the new {@code v}. With the old one it would read
 * {@code p + momentum^2 * v - (1 + momentum) * lr * g}: that is the same number. Mixing the two is a well-known
 * mistake.
 */
public final class Nesterov implements Optimizer {

    private final double lr;
    private final double momentum;
    private final Map<String, SimpleMatrix> velocities = new HashMap<>();

    /**
     * Gradient descent with Nesterov's momentum.
     *
     * @param lr       the learning rate: how much a gradient of 1 changes the velocity
     * @param momentum the share of the velocity that is kept in each step; 0.9 is usual
     * @throws IllegalArgumentException if {@code lr} is not above 0, or {@code momentum} is not in
     *                                  {@code 0 <= momentum < 1}
     */
    public Nesterov(double lr, double momentum) {
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
            SimpleMatrix step = grads.get(name).scale(lr);
            SimpleMatrix v = velocities.getOrDefault(name, p.createLike());
            SimpleMatrix ball = p.minus(v.scale(momentum));
            v = v.scale(momentum).minus(step);
            velocities.put(name, v);
            p.setTo(ball.plus(v).plus(v.scale(momentum)));
        });
    }
}
