// accepted: adds the scaled gradient with the routines below SimpleMatrix
package koans.ch08training;

import java.util.Map;
import koans.kit.Optimizer;
import koans.kit.Require;
import org.ejml.dense.row.CommonOps_DDRM;
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
        params.forEach((name, p) -> CommonOps_DDRM.addEquals(p.getDDRM(), -lr, grads.get(name).getDDRM()));
    }
}
