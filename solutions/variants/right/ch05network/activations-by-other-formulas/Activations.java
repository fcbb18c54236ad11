// accepted: the sigmoid as a tanh, ReLU as a product with the step (which gives -0.0), the identity as + 0
package koans.ch05network;

import org.ejml.simple.SimpleMatrix;

public final class Activations {

    private Activations() {
    }

    public static SimpleMatrix step(SimpleMatrix x) {
        return x.elementOp((int r, int c, double v) -> Math.max(0, Math.signum(v)));
    }

    public static double sigmoid(double x) {
        return (1 + Math.tanh(x / 2)) / 2;
    }

    public static SimpleMatrix sigmoid(SimpleMatrix x) {
        return x.negative().elementExp().plus(1).elementPower(-1);
    }

    public static double relu(double x) {
        return (x + Math.abs(x)) / 2;
    }

    public static SimpleMatrix relu(SimpleMatrix x) {
        return x.elementMult(step(x));
    }

    public static SimpleMatrix identity(SimpleMatrix x) {
        return x.plus(0);
    }
}
