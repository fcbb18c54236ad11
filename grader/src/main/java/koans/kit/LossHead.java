package koans.kit;

import org.ejml.simple.SimpleMatrix;

/** The end of a network: it turns scores and labels into one number, and starts the way back. */
public interface LossHead {

    /**
     * The mean loss of a batch.
     *
     * @param scores N x classes
     * @param labels N class numbers, from 0
     */
    double forward(SimpleMatrix scores, int[] labels);

    /** The gradient of the last loss with respect to its scores, N x classes. */
    SimpleMatrix backward();
}
