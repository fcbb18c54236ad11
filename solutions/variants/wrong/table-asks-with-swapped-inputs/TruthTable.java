// rejected by: 4.9
// message: belong to swapped inputs
// Asks the gate for x2, x1; AND and OR do not notice.
package koans.ch04perceptron;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntBinaryOperator;

public final class TruthTable {

    private TruthTable() {
    }

    public static int[][] rows(IntBinaryOperator gate) {
        int[][] rows = new int[4][];
        for (int i = 0; i < 4; i++) {
            int x1 = i / 2;
            int x2 = i % 2;
            rows[i] = new int[]{x1, x2, gate.applyAsInt(x2, x1)};
        }
        return rows;
    }

    public static List<String> format(IntBinaryOperator gate) {
        List<String> lines = new ArrayList<>();
        for (int x1 = 0; x1 < 2; x1++) {
            for (int x2 = 0; x2 < 2; x2++) {
                lines.add("[" + x1 + " " + x2 + "] ==> " + gate.applyAsInt(x1, x2));
            }
        }
        return lines;
    }
}
