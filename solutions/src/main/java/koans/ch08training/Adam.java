package koans.ch08training;

import java.util.HashMap;
import java.util.Map;
import koans.kit.Optimizer;
import koans.kit.Require;
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

    private final double lr;
    private final double beta1;
    private final double beta2;
    private final Map<String, SimpleMatrix> means = new HashMap<>();
    private final Map<String, SimpleMatrix> squares = new HashMap<>();
    private int t;

    /** Adam with the usual {@code beta1 = 0.9} and {@code beta2 = 0.999}. */
    public Adam(double lr) {
        this(lr, 0.9, 0.999);
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
        Require.that(lr > 0, "a learning rate of %s leads nowhere", lr);
        Require.that(0 <= beta1 && beta1 < 1 && 0 <= beta2 && beta2 < 1, "betas %s and %s", beta1, beta2);
        this.lr = lr;
        this.beta1 = beta1;
        this.beta2 = beta2;
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
        Require.that(params.keySet().equals(grads.keySet()), "gradients of %s do not fit parameters %s",
                grads.keySet(), params.keySet());
        t++;
        params.forEach((name, p) -> step(name, p, grads.get(name)));
    }

    private void step(String name, SimpleMatrix p, SimpleMatrix g) {
        SimpleMatrix zeros = new SimpleMatrix(p.getNumRows(), p.getNumCols());
        SimpleMatrix m = means.getOrDefault(name, zeros).scale(beta1).plus(g.scale(1 - beta1));
        SimpleMatrix v = squares.getOrDefault(name, zeros).scale(beta2).plus(g.elementMult(g).scale(1 - beta2));
        means.put(name, m);
        squares.put(name, v);
        SimpleMatrix direction = m.divide(1 - Math.pow(beta1, t));
        SimpleMatrix length = v.divide(1 - Math.pow(beta2, t)).elementPower(0.5).plus(1e-8);
        p.setTo(p.minus(direction.elementDiv(length).scale(lr)));
    }
}
