// rejected by: 7.2
// message: The gradient is shared out
// Half of the gradient for each input.
package koans.ch07backprop;

public final class Add {

    public double forward(double x, double y) {
        return x + y;
    }

    public double[] backward(double dout) {
        return new double[]{dout / 2, dout / 2};
    }
}
