// accepted: keeps the state by the matrix itself instead of its name, and runs through the powers of the betas
package koans.ch08training;

import java.util.IdentityHashMap;
import java.util.Map;
import koans.kit.Optimizer;
import koans.kit.Require;
import org.ejml.simple.SimpleMatrix;

public final class Adam implements Optimizer {

    private final double lr;
    private final double beta1;
    private final double beta2;
    private final Map<SimpleMatrix, SimpleMatrix> means = new IdentityHashMap<>();
    private final Map<SimpleMatrix, SimpleMatrix> squares = new IdentityHashMap<>();
    private double power1 = 1;
    private double power2 = 1;

    public Adam(double lr) {
        this(lr, 0.9, 0.999);
    }

    public Adam(double lr, double beta1, double beta2) {
        Require.that(lr > 0, "a learning rate of %s leads nowhere", lr);
        Require.that(0 <= beta1 && beta1 < 1 && 0 <= beta2 && beta2 < 1, "betas %s and %s", beta1, beta2);
        this.lr = lr;
        this.beta1 = beta1;
        this.beta2 = beta2;
    }

    @Override
    public void update(Map<String, SimpleMatrix> params, Map<String, SimpleMatrix> grads) {
        Require.that(params.keySet().equals(grads.keySet()), "gradients of %s do not fit parameters %s",
                grads.keySet(), params.keySet());
        power1 *= beta1;
        power2 *= beta2;
        params.forEach((name, p) -> step(name, p, grads.get(name)));
    }

    private void step(String name, SimpleMatrix p, SimpleMatrix g) {
        SimpleMatrix zeros = new SimpleMatrix(p.getNumRows(), p.getNumCols());
        SimpleMatrix m = means.getOrDefault(p, zeros).scale(beta1).plus(g.scale(1 - beta1));
        SimpleMatrix v = squares.getOrDefault(p, zeros).scale(beta2).plus(g.elementMult(g).scale(1 - beta2));
        means.put(p, m);
        squares.put(p, v);
        SimpleMatrix direction = m.divide(1 - power1);
        SimpleMatrix length = v.divide(1 - power2).elementPower(0.5).plus(1e-8);
        p.setTo(p.minus(direction.elementDiv(length).scale(lr)));
    }
}
