package koans.ch07backprop;

import static koans.kit.Todo.todo;

/** A node of a computation graph that multiplies its two inputs. */
public final class Mul {

    /** The product {@code x * y}. */
    public double forward(double x, double y) {
        return todo();
    }

    /**
     * The gradients for the inputs of the last {@link #forward}: each is {@code dout} times the other input.
     *
     * @param dout the gradient for the product
     * @return the gradient for x and the gradient for y, {@code {dout * y, dout * x}}
     * @throws IllegalStateException before any forward, with the word "forward"
     */
    public double[] backward(double dout) {
        return todo();
    }
}
