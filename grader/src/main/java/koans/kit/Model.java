package koans.kit;

import java.util.Map;
import org.ejml.simple.SimpleMatrix;

/** A network that classifies: batches in, one score per class out. */
public interface Model {

    /**
     * The scores before softmax.
     *
     * @param x N x inputs
     * @return N x classes
     */
    SimpleMatrix scores(SimpleMatrix x, Mode mode);

    /** The mean loss over a batch with its N labels. */
    double loss(SimpleMatrix x, int[] labels, Mode mode);

    /** The live parameters by name, in the order of the layers. */
    Map<String, SimpleMatrix> params();

    /** The gradients of the mean training loss of a batch, under the names of {@link #params()}; a fresh map. */
    Map<String, SimpleMatrix> gradient(SimpleMatrix x, int[] labels);
}
