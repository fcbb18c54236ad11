// rejected by: 7.1
// message: 0 is an input like any other
// Zero inputs are taken for inputs that never came.
package koans.ch07backprop;

public final class Mul {

    private double x;
    private double y;

    public double forward(double x, double y) {
        this.x = x;
        this.y = y;
        return x * y;
    }

    public double[] backward(double dout) {
        if (x == 0 && y == 0) {
            throw new IllegalStateException("backward needs a forward first");
        }
        return new double[]{dout * y, dout * x};
    }
}
