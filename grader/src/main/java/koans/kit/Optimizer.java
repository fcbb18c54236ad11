package koans.kit;

import java.util.Map;
import org.ejml.simple.SimpleMatrix;

/** A rule that moves parameters along their gradients. */
public interface Optimizer {

    /**
     * One step, called once per mini-batch.
     *
     * @param params the live parameters by name; these matrices are changed in place
     * @param grads  their gradients under the same names; left as they are
     */
    void update(Map<String, SimpleMatrix> params, Map<String, SimpleMatrix> grads);
}
