package koans.ch04perceptron;

import java.util.Arrays;
import java.util.LinkedHashMap;
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
        return (x1, x2) -> out.applyAsInt(first.applyAsInt(x1, x2), second.applyAsInt(x1, x2));
    }

    /**
     * All ways to put two of the three gates AND, OR, NAND side by side and the third behind them.
     *
     * <p>The keys, in this order: {@code "(OR, NAND) -> AND"}, {@code "(AND, NAND) -> OR"},
     * {@code "(AND, OR) -> NAND"}. The value of a key is what that wiring answers to the inputs 0 0, 0 1, 1 0, 1 1.
     */
    public static Map<String, int[]> enumerate() {
        Map<String, int[]> wirings = new LinkedHashMap<>();
        wirings.put("(OR, NAND) -> AND", answers(compose(Gates::or, Gates::nand, Gates::and)));
        wirings.put("(AND, NAND) -> OR", answers(compose(Gates::and, Gates::nand, Gates::or)));
        wirings.put("(AND, OR) -> NAND", answers(compose(Gates::and, Gates::or, Gates::nand)));
        return wirings;
    }

    private static int[] answers(IntBinaryOperator gate) {
        return Arrays.stream(TruthTable.rows(gate)).mapToInt(row -> row[2]).toArray();
    }
}
