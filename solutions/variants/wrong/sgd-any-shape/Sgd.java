// rejected by: 8.1
// message: Bad input is answered
// Runs over the numbers by their flat index: a transposed gradient fits as well.
package koans.ch08training;

import java.util.Map;
import koans.kit.Optimizer;
import koans.kit.Require;
import org.ejml.simple.SimpleMatrix;

public final class Sgd implements Optimizer {

    private final double lr;

    public Sgd(double lr) {
        Require.that(lr > 0, "a learning rate of %s leads nowhere", lr);
        this.lr = lr;
    }

    @Override
    public void update(Map<String, SimpleMatrix> params, Map<String, SimpleMatrix> grads) {
        Require.that(params.keySet().equals(grads.keySet()), "gradients of %s do not fit parameters %s",
                grads.keySet(), params.keySet());
        params.forEach((name, p) -> {
            for (int i = 0; i < p.getNumElements(); i++) {
                p.set(i, p.get(i) - lr * grads.get(name).get(i));
            }
        });
    }
}
