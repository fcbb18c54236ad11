// rejected by: 7.1
// message: Bad input is answered instead of rejected
// Fields start at 0, and nobody asks whether forward was called.
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
        return new double[]{dout * y, dout * x};
    }
}
