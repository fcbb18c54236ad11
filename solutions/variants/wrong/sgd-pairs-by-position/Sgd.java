// rejected by: 8.1
// message: by name, not by position
// Walks through both maps side by side and trusts that they have the same order.
package koans.ch08training;

import java.util.Iterator;
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
        Iterator<SimpleMatrix> next = grads.values().iterator();
        params.values().forEach(p -> p.setTo(p.minus(next.next().scale(lr))));
    }
}
