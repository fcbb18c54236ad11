// rejected by: 8.35
// message: whatever is handed in
// The field and the literal that was forgotten.
package koans.ch08training;

import java.util.LinkedHashMap;
import java.util.Map;
import koans.kit.Require;
import org.ejml.simple.SimpleMatrix;

public final class WeightDecay {

    private WeightDecay() {
    }

    public static double penalty(Map<String, SimpleMatrix> params, double lambda) {
        Require.that(lambda >= 0, "a weight decay of %s", lambda);
        double squares = 0;
        for (Map.Entry<String, SimpleMatrix> param : params.entrySet()) {
            if (isWeight(param.getKey())) {
                squares += param.getValue().elementPower(2).elementSum();
            }
        }
        return lambda / 2 * squares;
    }

    public static Map<String, SimpleMatrix> addTo(Map<String, SimpleMatrix> grads, Map<String, SimpleMatrix> params,
                                                  double lambda) {
        Require.that(lambda >= 0, "a weight decay of %s", lambda);
        Require.that(grads.keySet().equals(params.keySet()), "gradients of %s do not fit parameters %s",
                grads.keySet(), params.keySet());
        Map<String, SimpleMatrix> sums = new LinkedHashMap<>();
        grads.forEach((name, g) -> sums.put(name, isWeight(name) ? g.plus(params.get(name).scale(0.001)) : g));
        return sums;
    }

    private static boolean isWeight(String name) {
        return name.startsWith("W");
    }
}
