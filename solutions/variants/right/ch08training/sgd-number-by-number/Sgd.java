// accepted: plain loops over the numbers, with guards of its own
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
        if (!params.keySet().equals(grads.keySet())) {
            throw new IllegalArgumentException("other names");
        }
        for (String name : grads.keySet()) {
            SimpleMatrix p = params.get(name);
            SimpleMatrix g = grads.get(name);
            if (p.getNumRows() != g.getNumRows() || p.getNumCols() != g.getNumCols()) {
                throw new IllegalArgumentException(name + " has another shape");
            }
            for (int row = 0; row < p.getNumRows(); row++) {
                for (int col = 0; col < p.getNumCols(); col++) {
                    p.set(row, col, p.get(row, col) - lr * g.get(row, col));
                }
            }
        }
    }
}
