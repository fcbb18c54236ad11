// rejected by: 4.3
// message: The sum loses its decimals
// (int) rounds towards zero, so -0.3 becomes 0 and fires.
package koans.ch04perceptron;

public final class StepActivation {

    private StepActivation() {
    }

    public static int fires(double k) {
        return (int) k >= 0 ? 1 : 0;
    }

    public static int overThreshold(double sum, double theta) {
        return sum > theta ? 1 : 0;
    }
}
