package koans.ch04perceptron;

import static koans.kit.Todo.todo;

import java.util.List;
import java.util.function.IntBinaryOperator;

/** What a gate answers, input by input. */
public final class TruthTable {

    private TruthTable() {
    }

    /**
     * The four rows {@code {x1, x2, answer}}, counted like a binary number: 0 0, 0 1, 1 0, 1 1.
     *
     * @param gate asked once for each row
     */
    public static int[][] rows(IntBinaryOperator gate) {
        return todo();
    }

    /** The rows as text, one line for each: {@code "[0 1] ==> 0"} for inputs 0 and 1 and the answer 0. */
    public static List<String> format(IntBinaryOperator gate) {
        return todo();
    }
}
