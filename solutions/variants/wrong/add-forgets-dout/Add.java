// rejected by: 7.2
// message: dout is left out
// The derivative of a sum is 1, and the chain rule is forgotten.
package koans.ch07backprop;

public final class Add {

    public double forward(double x, double y) {
        return x + y;
    }

    public double[] backward(double dout) {
        return new double[]{1, 1};
    }
}
