package koans.ch07backprop;

/** A node of a computation graph that adds its two inputs. */
public final class Add {

    /** The sum {@code x + y}. */
    public double forward(double x, double y) {
        return x + y;
    }

    /**
     * The gradients for the two inputs: addition hands {@code dout} on to both, whatever they were.
     *
     * @param dout the gradient for the sum
     * @return the gradient for x and the gradient for y
     */
    public double[] backward(double dout) {
        return new double[]{dout, dout};
    }
}
