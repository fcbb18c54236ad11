// rejected by: 7.1
// message: must not be static
// Two nodes of one graph share their memory.
package koans.ch07backprop;

public final class Mul {

    private static double x;
    private static double y;
    private boolean ready;

    public double forward(double x, double y) {
        Mul.x = x;
        Mul.y = y;
        ready = true;
        return x * y;
    }

    public double[] backward(double dout) {
        if (!ready) {
            throw new IllegalStateException("backward needs a forward first");
        }
        return new double[]{dout * y, dout * x};
    }
}
