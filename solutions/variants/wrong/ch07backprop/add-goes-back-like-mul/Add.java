// rejected by: 7.2
// message: That is what a multiplication does
// The backward of the multiplication, copied.
package koans.ch07backprop;

public final class Add {

    private double x;
    private double y;

    public double forward(double x, double y) {
        this.x = x;
        this.y = y;
        return x + y;
    }

    public double[] backward(double dout) {
        return new double[]{dout * y, dout * x};
    }
}
