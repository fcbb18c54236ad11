// rejected by: 8.1
// message: add up from step to step
// Keeps the sum of all gradients so far: that is momentum, not plain descent.
package koans.ch08training;

import java.util.HashMap;
import java.util.Map;
import koans.kit.Optimizer;
import koans.kit.Require;
import org.ejml.simple.SimpleMatrix;

public final class Sgd implements Optimizer {

    private final double lr;
    private final Map<String, SimpleMatrix> sums = new HashMap<>();

    public Sgd(double lr) {
        Require.that(lr > 0, "a learning rate of %s leads nowhere", lr);
        this.lr = lr;
    }

    @Override
    public void update(Map<String, SimpleMatrix> params, Map<String, SimpleMatrix> grads) {
        Require.that(params.keySet().equals(grads.keySet()), "gradients of %s do not fit parameters %s",
                grads.keySet(), params.keySet());
        params.forEach((name, p) -> p.setTo(p.minus(sums.merge(name, grads.get(name), SimpleMatrix::plus).scale(lr))));
    }
}
