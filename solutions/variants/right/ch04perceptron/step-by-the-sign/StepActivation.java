// accepted: from the sign of the difference, shifted from -1, 0, 1
package koans.ch04perceptron;

public final class StepActivation {

    private StepActivation() {
    }

    public static int fires(double k) {
        return 1 + (int) Math.min(0, Math.signum(k));
    }

    public static int overThreshold(double sum, double theta) {
        return (int) Math.max(0, Math.signum(sum - theta));
    }
}
