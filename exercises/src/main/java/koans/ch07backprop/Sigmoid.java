package koans.ch07backprop;

import static koans.kit.Todo.todo;

import koans.kit.Layer;
import org.ejml.simple.SimpleMatrix;

/** The layer {@code y = 1 / (1 + exp(-x))}, number by number. It has no parameters. */
public final class Sigmoid implements Layer {

    /**
     * Squeezes each number into the range from 0 to 1.
     *
     * @param x N x D, left as it is
     * @return N x D
     */
    @Override
    public SimpleMatrix forward(SimpleMatrix x) {
        return todo();
    }

    /**
     * {@code dout * y * (1 - y)}, number by number, with the outputs {@code y} of the last forward.
     *
     * @param dout N x D, left as it is; any exception if it has another shape than the last input, or if there was no
     *             {@code forward} yet
     * @return N x D
     */
    @Override
    public SimpleMatrix backward(SimpleMatrix dout) {
        return todo();
    }
}
