// accepted: an anonymous class, and a loop over the gate that stands at the end
package koans.ch04perceptron;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntBinaryOperator;

public final class GateComposition {

    private GateComposition() {
    }

    public static IntBinaryOperator compose(IntBinaryOperator first, IntBinaryOperator second, IntBinaryOperator out) {
        return new IntBinaryOperator() {
            @Override
            public int applyAsInt(int x1, int x2) {
                int lower = second.applyAsInt(x1, x2);
                int upper = first.applyAsInt(x1, x2);
                return out.applyAsInt(upper, lower);
            }
        };
    }

    public static Map<String, int[]> enumerate() {
        String[] names = {"AND", "OR", "NAND"};
        IntBinaryOperator[] gates = {Gates::and, Gates::or, Gates::nand};
        Map<String, int[]> wirings = new LinkedHashMap<>();
        for (int out = 0; out < 3; out++) {
            int first = out == 0 ? 1 : 0;
            int second = 3 - first - out;
            IntBinaryOperator gate = compose(gates[first], gates[second], gates[out]);
            int[] answers = new int[4];
            Arrays.setAll(answers, i -> gate.applyAsInt(i / 2, i % 2));
            wirings.put("(" + names[first] + ", " + names[second] + ") -> " + names[out], answers);
        }
        return wirings;
    }
}
