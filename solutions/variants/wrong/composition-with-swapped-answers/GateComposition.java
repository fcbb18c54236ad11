// rejected by: 4.11
// message: in the wrong order
// Hands the answer of the second gate on first; AND does not notice.
package koans.ch04perceptron;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntBinaryOperator;

public final class GateComposition {

    private GateComposition() {
    }

    public static IntBinaryOperator compose(IntBinaryOperator first, IntBinaryOperator second, IntBinaryOperator out) {
        return (x1, x2) -> out.applyAsInt(second.applyAsInt(x1, x2), first.applyAsInt(x1, x2));
    }

    public static Map<String, int[]> enumerate() {
        Map<String, int[]> wirings = new LinkedHashMap<>();
        wirings.put("(OR, NAND) -> AND", answers(Gates::or, Gates::nand, Gates::and));
        wirings.put("(AND, NAND) -> OR", answers(Gates::and, Gates::nand, Gates::or));
        wirings.put("(AND, OR) -> NAND", answers(Gates::and, Gates::or, Gates::nand));
        return wirings;
    }

    private static int[] answers(IntBinaryOperator first, IntBinaryOperator second, IntBinaryOperator out) {
        int[] answers = new int[4];
        for (int i = 0; i < 4; i++) {
            answers[i] = out.applyAsInt(first.applyAsInt(i / 2, i % 2), second.applyAsInt(i / 2, i % 2));
        }
        return answers;
    }
}
