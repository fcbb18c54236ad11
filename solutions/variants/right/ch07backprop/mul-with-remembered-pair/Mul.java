// accepted: the inputs are kept as the answer already, and null says that there was no forward
package koans.ch07backprop;

public final class Mul {

    private double[] crossed;

    public double forward(double x, double y) {
        crossed = new double[]{y, x};
        return y * x;
    }

    public double[] backward(double dout) {
        if (crossed == null) {
            throw new IllegalStateException("Call FORWARD before backward");
        }
        return new double[]{crossed[0] * dout, crossed[1] * dout};
    }
}
