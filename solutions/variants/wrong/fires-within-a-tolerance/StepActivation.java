// rejected by: 4.3
// message: without a tolerance
// Takes small negative sums for 0, as one would when comparing results.
package koans.ch04perceptron;

public final class StepActivation {

    private StepActivation() {
    }

    public static int fires(double k) {
        return k >= -1e-12 ? 1 : 0;
    }

    public static int overThreshold(double sum, double theta) {
        return sum > theta ? 1 : 0;
    }
}
