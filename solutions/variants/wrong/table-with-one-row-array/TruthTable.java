// rejected by: 4.9
// message: Every row is the same array
// One array made before the loop, put into the table four times.
package koans.ch04perceptron;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntBinaryOperator;

public final class TruthTable {

    private TruthTable() {
    }

    public static int[][] rows(IntBinaryOperator gate) {
        int[][] rows = new int[4][];
        int[] row = new int[3];
        for (int i = 0; i < 4; i++) {
            row[0] = i / 2;
            row[1] = i % 2;
            row[2] = gate.applyAsInt(row[0], row[1]);
            rows[i] = row;
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
