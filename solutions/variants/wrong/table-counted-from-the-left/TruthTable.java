// rejected by: 4.9
// message: 0 1 comes before 1 0
// x1 changes fastest: 00, 10, 01, 11.
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
            rows[i] = new int[]{i % 2, i / 2, gate.applyAsInt(i % 2, i / 2)};
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
