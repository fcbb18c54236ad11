// rejected by: 4.10
// message: not one text for all
// Joins the lines: one entry instead of four.
package koans.ch04perceptron;

import java.util.List;
import java.util.function.IntBinaryOperator;

public final class TruthTable {

    private TruthTable() {
    }

    public static int[][] rows(IntBinaryOperator gate) {
        return new int[][]{
            {0, 0, gate.applyAsInt(0, 0)},
            {0, 1, gate.applyAsInt(0, 1)},
            {1, 0, gate.applyAsInt(1, 0)},
            {1, 1, gate.applyAsInt(1, 1)},
        };
    }

    public static List<String> format(IntBinaryOperator gate) {
        StringBuilder text = new StringBuilder();
        for (int[] row : rows(gate)) {
            text.append(text.length() == 0 ? "" : "\n").append(String.format("[%d %d] ==> %d", row[0], row[1], row[2]));
        }
        return List.of(text.toString());
    }
}
