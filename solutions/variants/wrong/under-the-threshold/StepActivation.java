// rejected by: 4.4
// message: compared the wrong way round
// Reads the arguments in the wrong order.
package koans.ch04perceptron;

public final class StepActivation {

    private StepActivation() {
    }

    public static int fires(double k) {
        return k >= 0 ? 1 : 0;
    }

    public static int overThreshold(double sum, double theta) {
        return theta > sum ? 1 : 0;
    }
}
