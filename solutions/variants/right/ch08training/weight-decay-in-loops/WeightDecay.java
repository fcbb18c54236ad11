// accepted: copies of all gradients, squares added number by number
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
                for (double w : param.getValue().getDDRM().getData()) {
                    squares += lambda * w * w / 2;
                }
            }
        }
        return squares;
    }

    public static Map<String, SimpleMatrix> addTo(Map<String, SimpleMatrix> grads, Map<String, SimpleMatrix> params,
                                                  double lambda) {
        Require.that(lambda >= 0, "a weight decay of %s", lambda);
        Require.that(grads.keySet().equals(params.keySet()), "gradients of %s do not fit parameters %s",
                grads.keySet(), params.keySet());
        Map<String, SimpleMatrix> sums = new LinkedHashMap<>();
        grads.forEach((name, g) -> sums.put(name, g.copy()));
        params.forEach((name, p) -> {
            for (int i = 0; isWeight(name) && i < p.getNumElements(); i++) {
                sums.get(name).set(i, grads.get(name).get(i) + lambda * p.get(i));
            }
        });
        return sums;
    }

    private static boolean isWeight(String name) {
        return name.startsWith("W");
    }
}
