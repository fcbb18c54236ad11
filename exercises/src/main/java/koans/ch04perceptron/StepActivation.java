package koans.ch04perceptron;

import static koans.kit.Todo.todo;

/** Whether a perceptron fires, given how strongly its inputs speak for it. Two conventions are in use. */
public final class StepActivation {

    private StepActivation() {
    }

    /**
     * 1 when {@code k >= 0}, otherwise 0: the convention of the learning rule.
     */
    public static int fires(double k) {
        return todo();
    }

    /**
     * 1 when {@code sum > theta}, otherwise 0: the convention of the gates. A sum that only reaches the threshold does
     * not fire.
     */
    public static int overThreshold(double sum, double theta) {
        return todo();
    }
}
