// rejected by: 8.1
// message: Bad input is answered
// A parameter without a gradient is left out in silence: a misspelt name never learns.
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
        grads.forEach((name, g) -> params.get(name).setTo(params.get(name).minus(g.scale(lr))));
    }
}
