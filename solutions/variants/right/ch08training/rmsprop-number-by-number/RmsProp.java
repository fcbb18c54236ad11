// accepted: in loops, with 1e-8 in the denominator
package koans.ch08training;

import java.util.HashMap;
import java.util.Map;
import koans.kit.Optimizer;
import koans.kit.Require;
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

    private final double lr;
    private final double decay;
    private final Map<String, SimpleMatrix> squares = new HashMap<>();

    /**
     * RMSProp.
     *
     * @param lr    the learning rate: the length of a step once {@code h} has come to know the size of the gradients
     * @param decay the share of {@code h} that is kept in each step; 0.99 is usual
     * @throws IllegalArgumentException if {@code lr} is not above 0, or {@code decay} is not in {@code 0 <= decay < 1}
     */
    public RmsProp(double lr, double decay) {
        Require.that(lr > 0, "a learning rate of %s leads nowhere", lr);
        Require.that(0 <= decay && decay < 1, "a decay of %s", decay);
        this.lr = lr;
        this.decay = decay;
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
        Require.that(params.keySet().equals(grads.keySet()), "gradients of %s do not fit parameters %s",
                grads.keySet(), params.keySet());
        params.forEach((name, p) -> {
            SimpleMatrix g = grads.get(name);
            Require.that(g.getNumRows() == p.getNumRows() && g.getNumCols() == p.getNumCols(), "shape of %s", name);
            SimpleMatrix h = squares.computeIfAbsent(name, n -> p.createLike());
            for (int i = 0; i < p.getNumElements(); i++) {
                h.set(i, h.get(i) + (1 - decay) * (g.get(i) * g.get(i) - h.get(i)));
                p.set(i, p.get(i) - lr * g.get(i) / (Math.sqrt(h.get(i)) + 1e-8));
            }
        });
    }
}
