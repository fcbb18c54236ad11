// rejected by: 4.12
// message: does each have an array of its own
// One array for all answers, filled anew for each wiring.
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
        int[] answers = new int[4];
        answers(answers, Gates::or, Gates::nand, Gates::and);
        wirings.put("(OR, NAND) -> AND", answers);
        answers(answers, Gates::and, Gates::nand, Gates::or);
        wirings.put("(AND, NAND) -> OR", answers);
        answers(answers, Gates::and, Gates::or, Gates::nand);
        wirings.put("(AND, OR) -> NAND", answers);
        return wirings;
    }

    private static void answers(int[] answers, IntBinaryOperator first, IntBinaryOperator second,
                                IntBinaryOperator out) {
        for (int i = 0; i < 4; i++) {
            answers[i] = out.applyAsInt(first.applyAsInt(i / 2, i % 2), second.applyAsInt(i / 2, i % 2));
        }
    }
}
