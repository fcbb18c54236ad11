// rejected by: 4.4
// message: The threshold is not used, or has the wrong sign
// Asks fires, which knows no threshold but 0.
package koans.ch04perceptron;

public final class StepActivation {

    private StepActivation() {
    }

    public static int fires(double k) {
        return k >= 0 ? 1 : 0;
    }

    public static int overThreshold(double sum, double theta) {
        return sum > 0 ? 1 : 0;
    }
}
