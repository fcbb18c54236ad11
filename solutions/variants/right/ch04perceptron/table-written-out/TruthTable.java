// accepted: the four rows written out, the lines from a stream and a format
package koans.ch04perceptron;

import java.util.List;
import java.util.function.IntBinaryOperator;
import java.util.stream.Stream;

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
        return Stream.of(rows(gate)).map(r -> String.format("[%d %d] ==> %d", r[0], r[1], r[2])).toList();
    }
}
