// rejected by: 4.12
// message: not with the answers of the other two
// The table of the gate at the end; the two in front are never asked.
package koans.ch04perceptron;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntBinaryOperator;

public final class GateComposition {

    private GateComposition() {
    }

    public static IntBinaryOperator compose(IntBinaryOperator first, IntBinaryOperator second, IntBinaryOperator out) {
        return (x1, x2) -> out.applyAsInt(first.applyAsInt(x1, x2), second.applyAsInt(x1, x2));
    }

    public static Map<String, int[]> enumerate() {
        Map<String, int[]> wirings = new LinkedHashMap<>();
        wirings.put("(OR, NAND) -> AND", answers(Gates::and));
        wirings.put("(AND, NAND) -> OR", answers(Gates::or));
        wirings.put("(AND, OR) -> NAND", answers(Gates::nand));
        return wirings;
    }

    private static int[] answers(IntBinaryOperator gate) {
        int[] answers = new int[4];
        for (int i = 0; i < 4; i++) {
            answers[i] = gate.applyAsInt(i / 2, i % 2);
        }
        return answers;
    }
}
