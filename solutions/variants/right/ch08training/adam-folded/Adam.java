// accepted: the corrections folded into the learning rate, number by number, with 1e-7
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
        Require.that(p.getNumRows() == g.getNumRows() && p.getNumCols() == g.getNumCols(),
                "%s has another shape", name);
        SimpleMatrix m = means.computeIfAbsent(name, n -> new SimpleMatrix(p.getNumRows(), p.getNumCols()));
        SimpleMatrix v = squares.computeIfAbsent(name, n -> new SimpleMatrix(p.getNumRows(), p.getNumCols()));
        double rate = lr * Math.sqrt(1 - Math.pow(beta2, t)) / (1 - Math.pow(beta1, t));
        for (int i = 0; i < p.getNumElements(); i++) {
            m.set(i, m.get(i) + (1 - beta1) * (g.get(i) - m.get(i)));
            v.set(i, v.get(i) + (1 - beta2) * (g.get(i) * g.get(i) - v.get(i)));
            p.set(i, p.get(i) - rate * m.get(i) / (Math.sqrt(v.get(i)) + 1e-7));
        }
    }
}
