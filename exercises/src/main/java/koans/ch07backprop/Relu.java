package koans.ch07backprop;

import static koans.kit.Todo.todo;

import koans.kit.Layer;
import org.ejml.simple.SimpleMatrix;

/** The layer {@code max(0, x)}, number by number. It has no parameters. */
public final class Relu implements Layer {

    /**
     * Keeps what is above 0 and turns the rest into 0.
     *
     * @param x N x D, left as it is
     * @return N x D
     */
    @Override
    public SimpleMatrix forward(SimpleMatrix x) {
        return todo();
    }

    /**
     * Lets {@code dout} through where the last input was above 0, and gives 0 elsewhere, at exactly 0 too.
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
