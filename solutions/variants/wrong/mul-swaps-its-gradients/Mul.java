// rejected by: 7.1
// message: The two gradients are swapped
// Each input is paired with its own value.
package koans.ch07backprop;

public final class Mul {

    private double x;
    private double y;
    private boolean ready;

    public double forward(double x, double y) {
        this.x = x;
        this.y = y;
        ready = true;
        return x * y;
    }

    public double[] backward(double dout) {
        if (!ready) {
            throw new IllegalStateException("backward needs a forward first");
        }
        return new double[]{dout * x, dout * y};
    }
}
