package koans.ch04perceptron;

import java.util.Arrays;
import java.util.function.IntBinaryOperator;
import koans.grader.check.Check;
import koans.grader.check.Rejected;

/** Which gate a gate is. */
final class GatesJudge {

    private GatesJudge() {
    }

    static void hasTable(String name, IntBinaryOperator gate, int[] table) {
        for (int row = 0; row < 4; row++) {
            int x1 = row / 2;
            int x2 = row % 2;
            Check.that(name + "(" + x1 + ", " + x2 + ")", () -> gate.applyAsInt(x1, x2))
                    .diagnosis(() -> nameOf(gate))
                    .is(table[row]);
        }
    }

    static void rejectsOtherInputs(String name, IntBinaryOperator gate) {
        for (int bad : new int[]{2, -1}) {
            Rejected.saying("" + bad).by(name, gate::applyAsInt, bad, 1);
            Rejected.saying("" + bad).by(name, gate::applyAsInt, 0, bad);
        }
    }

    /** What the gate does instead, if it has a name. */
    private static String nameOf(IntBinaryOperator gate) {
        int[] table = new int[4];
        for (int row = 0; row < 4; row++) {
            table[row] = gate.applyAsInt(row / 2, row % 2);
        }
        return switch (Arrays.toString(table)) {
            case "[0, 0, 0, 1]" -> "This is AND: it wants both inputs.";
            case "[0, 1, 1, 1]" -> "This is OR: one input alone is enough.";
            case "[1, 1, 1, 0]" -> "This is NAND, the opposite of AND.";
            case "[0, 1, 1, 0]" -> "This is XOR: it stops firing when both inputs are 1.";
            case "[1, 0, 0, 0]" -> "This is NOR: one input alone silences it.";
            case "[0, 0, 1, 1]" -> "Only x1 counts: is w2 used?";
            case "[0, 1, 0, 1]" -> "Only x2 counts: is w1 used?";
            case "[1, 0, 0, 1]" -> "This is XNOR: it fires when the inputs agree.";
            case "[0, 0, 0, 0]" -> "It never fires. Try the four inputs by hand, step by step.";
            case "[1, 1, 1, 1]" -> "It always fires. Try the four inputs by hand, step by step.";
            default -> null;
        };
    }
}
