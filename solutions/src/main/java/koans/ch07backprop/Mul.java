package koans.ch07backprop;

/** A node of a computation graph that multiplies its two inputs. */
public final class Mul {

    private double x;
    private double y;
    private boolean ready;

    /** The product {@code x * y}. */
    public double forward(double x, double y) {
        this.x = x;
        this.y = y;
        ready = true;
        return x * y;
    }

    /**
     * The gradients for the inputs of the last {@link #forward}: each is {@code dout} times the other input.
     *
     * @param dout the gradient for the product
     * @return the gradient for x and the gradient for y, {@code {dout * y, dout * x}}
     * @throws IllegalStateException before any forward, with the word "forward"
     */
    public double[] backward(double dout) {
        if (!ready) {
            throw new IllegalStateException("backward needs a forward first");
        }
        return new double[]{dout * y, dout * x};
    }
}
