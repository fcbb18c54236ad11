package koans.ch04perceptron;

import static koans.kit.Todo.todo;

import java.util.Map;
import java.util.function.IntBinaryOperator;

/** Gates behind gates: two layers of perceptrons. */
public final class GateComposition {

    private GateComposition() {
    }

    /**
     * A new gate: {@code first} and {@code second} both look at the two inputs, {@code out} looks at their two answers.
     *
     * <p>{@code out(first(x1, x2), second(x1, x2))}, for operators of any kind. Whenever the new gate is asked, it asks
     * each of the three once.
     */
    public static IntBinaryOperator compose(IntBinaryOperator first, IntBinaryOperator second, IntBinaryOperator out) {
        return todo();
    }

    /**
     * All ways to put two of the three gates AND, OR, NAND side by side and the third behind them.
     *
     * <p>The keys, in this order: {@code "(OR, NAND) -> AND"}, {@code "(AND, NAND) -> OR"},
     * {@code "(AND, OR) -> NAND"}. The value of a key is what that wiring answers to the inputs 0 0, 0 1, 1 0, 1 1.
     */
    public static Map<String, int[]> enumerate() {
        return todo();
    }
}
