// accepted: an addition that keeps order like a multiplication does
package koans.ch07backprop;

public final class Add {

    private boolean wentForward;

    public double forward(double x, double y) {
        wentForward = true;
        return y + x;
    }

    public double[] backward(double dout) {
        if (!wentForward) {
            throw new IllegalStateException("forward first");
        }
        double[] gradients = new double[2];
        java.util.Arrays.fill(gradients, dout);
        return gradients;
    }
}
