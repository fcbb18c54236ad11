// rejected by: 7.1
// message: dout is left out
// The local derivative alone; right as long as dout is 1.
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
        return new double[]{y, x};
    }
}
