// rejected by: 4.10
// message: The lines hold no line break
// Thinks of printing, where a line ends with a line break.
package koans.ch04perceptron;

import java.util.ArrayList;
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
        List<String> lines = new ArrayList<>();
        for (int[] row : rows(gate)) {
            lines.add(String.format("[%d %d] ==> %d\n", row[0], row[1], row[2]));
        }
        return lines;
    }
}
