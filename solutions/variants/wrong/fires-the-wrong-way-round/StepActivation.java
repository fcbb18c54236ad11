// rejected by: 4.3
// message: 0 and 1 are the wrong way round
// Tests for the negative case and forgets to swap the answers.
package koans.ch04perceptron;

public final class StepActivation {

    private StepActivation() {
    }

    public static int fires(double k) {
        return k < 0 ? 1 : 0;
    }

    public static int overThreshold(double sum, double theta) {
        return sum > theta ? 1 : 0;
    }
}
