// rejected by: 4.4
// message: without a tolerance
// Wants the sum clearly over the threshold, as one would when comparing results.
package koans.ch04perceptron;

public final class StepActivation {

    private StepActivation() {
    }

    public static int fires(double k) {
        return k >= 0 ? 1 : 0;
    }

    public static int overThreshold(double sum, double theta) {
        return sum - theta > 1e-9 ? 1 : 0;
    }
}
