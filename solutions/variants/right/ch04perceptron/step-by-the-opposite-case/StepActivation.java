// accepted: asks for the silent case, and looks at the difference
package koans.ch04perceptron;

public final class StepActivation {

    private StepActivation() {
    }

    public static int fires(double k) {
        return k < 0 ? 0 : 1;
    }

    public static int overThreshold(double sum, double theta) {
        if (theta - sum >= 0) {
            return 0;
        }
        return 1;
    }
}
