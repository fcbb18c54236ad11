// rejected by: 4.3
// message: Compared with > instead of >=
// The other convention: a sum of 0 stays silent.
package koans.ch04perceptron;

public final class StepActivation {

    private StepActivation() {
    }

    public static int fires(double k) {
        return k > 0 ? 1 : 0;
    }

    public static int overThreshold(double sum, double theta) {
        return sum > theta ? 1 : 0;
    }
}
