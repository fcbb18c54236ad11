// rejected by: 4.12
// message: Swapping the first two gates changes nothing
// Six ways to order three gates, but the first two may be swapped.
package koans.ch04perceptron;

import java.util.LinkedHashMap;
import java.util.List;
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
        List<String> names = List.of("AND", "OR", "NAND");
        List<IntBinaryOperator> gates = List.of(Gates::and, Gates::or, Gates::nand);
        for (int out = 0; out < 3; out++) {
            for (int first = 0; first < 3; first++) {
                for (int second = 0; second < 3; second++) {
                    if (first != second && second != out && out != first) {
                        wirings.put("(" + names.get(first) + ", " + names.get(second) + ") -> " + names.get(out),
                                answers(gates.get(first), gates.get(second), gates.get(out)));
                    }
                }
            }
        }
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
