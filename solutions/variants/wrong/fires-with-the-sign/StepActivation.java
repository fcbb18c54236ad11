// rejected by: 4.3
// message: This is the sign of the sum
// Math.signum has three answers; a perceptron has two.
package koans.ch04perceptron;

public final class StepActivation {

    private StepActivation() {
    }

    public static int fires(double k) {
        return (int) Math.signum(k);
    }

    public static int overThreshold(double sum, double theta) {
        return sum > theta ? 1 : 0;
    }
}
