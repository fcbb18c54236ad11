package koans.ch04perceptron;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntBinaryOperator;

/** What a gate answers, input by input. */
public final class TruthTable {

    private TruthTable() {
    }

    /**
     * The four rows {@code {x1, x2, answer}}, counted like a binary number: 0 0, 0 1, 1 0, 1 1.
     *
     * @param gate asked once for each row
     */
    public static int[][] rows(IntBinaryOperator gate) {
        int[][] rows = new int[4][];
        for (int i = 0; i < 4; i++) {
            int x1 = i / 2;
            int x2 = i % 2;
            rows[i] = new int[]{x1, x2, gate.applyAsInt(x1, x2)};
        }
        return rows;
    }

    /** The rows as text, one line for each: {@code "[0 1] ==> 0"} for inputs 0 and 1 and the answer 0. */
    public static List<String> format(IntBinaryOperator gate) {
        List<String> lines = new ArrayList<>();
        for (int[] row : rows(gate)) {
            lines.add("[" + row[0] + " " + row[1] + "] ==> " + row[2]);
        }
        return lines;
    }
}
