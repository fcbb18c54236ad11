// rejected by: 4.4
// message: Compared with >= instead of >
// The convention of fires, where that of the gates is asked for.
package koans.ch04perceptron;

public final class StepActivation {

    private StepActivation() {
    }

    public static int fires(double k) {
        return k >= 0 ? 1 : 0;
    }

    public static int overThreshold(double sum, double theta) {
        return sum >= theta ? 1 : 0;
    }
}
