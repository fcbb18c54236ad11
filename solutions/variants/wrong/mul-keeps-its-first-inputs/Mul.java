// rejected by: 7.1
// message: These are the inputs of the first forward
// The inputs are stored once.
package koans.ch07backprop;

public final class Mul {

    private double x;
    private double y;
    private boolean ready;

    public double forward(double x, double y) {
        if (!ready) {
            this.x = x;
            this.y = y;
            ready = true;
        }
        return x * y;
    }

    public double[] backward(double dout) {
        if (!ready) {
            throw new IllegalStateException("backward needs a forward first");
        }
        return new double[]{dout * y, dout * x};
    }
}
