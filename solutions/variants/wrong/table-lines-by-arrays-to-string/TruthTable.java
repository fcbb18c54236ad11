// rejected by: 4.10
// message: a space and nothing else
// Arrays.toString puts commas between the inputs.
package koans.ch04perceptron;

import java.util.ArrayList;
import java.util.Arrays;
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
            lines.add(Arrays.toString(Arrays.copyOf(row, 2)) + " ==> " + row[2]);
        }
        return lines;
    }
}
