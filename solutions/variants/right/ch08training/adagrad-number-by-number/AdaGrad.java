// accepted: in loops, with a still smaller number in the denominator, state by the matrix itself
package koans.ch08training;

import java.util.IdentityHashMap;
import java.util.Map;
import koans.kit.Optimizer;
import koans.kit.Require;
import org.ejml.simple.SimpleMatrix;

/**
 * AdaGrad: gradient descent whose steps become shorter, each number's by what that number has seen so far.
 *
 * <p>For every number of every parameter, with {@code h} starting at 0:
 *
 * <pre>
 * h &lt;- h + g * g
 * p &lt;- p - lr * g / (sqrt(h) + 1e-7)
 * </pre>
 *
 * <p>John Duchi and others, 2011. The 1e-7 stands outside the root; it is there for gradients of 0.
 */
public final class AdaGrad implements Optimizer {

    private final double lr;
    private final Map<SimpleMatrix, double[]> squares = new IdentityHashMap<>();

    /**
     * AdaGrad.
     *
     * @param lr the learning rate: the length of the first step, whatever the size of the gradient
     * @throws IllegalArgumentException if {@code lr} is not above 0
     */
    public AdaGrad(double lr) {
        Require.that(lr > 0, "a learning rate of %s leads nowhere", lr);
        this.lr = lr;
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
            double[] h = squares.computeIfAbsent(p, q -> new double[q.getNumElements()]);
            for (int i = 0; i < h.length; i++) {
                h[i] += g.get(i) * g.get(i);
                p.set(i, p.get(i) - lr / (Math.sqrt(h[i]) + 1e-10) * g.get(i));
            }
        });
    }
}
