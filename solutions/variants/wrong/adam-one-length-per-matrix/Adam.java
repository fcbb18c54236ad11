// rejected by: 8.4
// message: its own m and v
// Averages the squares over the whole matrix: every number of a parameter needs its own v.
package koans.ch08training;

import java.util.HashMap;
import java.util.Map;
import koans.kit.Optimizer;
import koans.kit.Require;
import org.ejml.simple.SimpleMatrix;

public final class Adam implements Optimizer {

    private final double lr;
    private final double beta1;
    private final double beta2;
    private final Map<String, SimpleMatrix> means = new HashMap<>();
    private final Map<String, SimpleMatrix> squares = new HashMap<>();
    private int t;

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
        t++;
        params.forEach((name, p) -> step(name, p, grads.get(name)));
    }

    private void step(String name, SimpleMatrix p, SimpleMatrix g) {
        SimpleMatrix zeros = new SimpleMatrix(p.getNumRows(), p.getNumCols());
        SimpleMatrix m = means.getOrDefault(name, zeros).scale(beta1).plus(g.scale(1 - beta1));
        SimpleMatrix square = zeros.plus(g.elementMult(g).elementSum() / g.getNumElements());
        SimpleMatrix v = squares.getOrDefault(name, zeros).scale(beta2).plus(square.scale(1 - beta2));
        means.put(name, m);
        squares.put(name, v);
        SimpleMatrix direction = m.divide(1 - Math.pow(beta1, t));
        SimpleMatrix length = v.divide(1 - Math.pow(beta2, t)).elementPower(0.5).plus(1e-8);
        p.setTo(p.minus(direction.elementDiv(length).scale(lr)));
    }
}
