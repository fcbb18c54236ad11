package koans.ch04perceptron;

import java.util.Arrays;
import java.util.function.IntBinaryOperator;
import koans.grader.Exercise;
import koans.grader.check.Check;
import net.jqwik.api.Group;
import org.junit.jupiter.api.Test;

class GatesTest {

    private static final int[] AND = {0, 0, 0, 1};
    private static final int[] OR = {0, 1, 1, 1};
    private static final int[] NAND = {1, 1, 1, 0};
    private static final int[] XOR = {0, 1, 1, 0};

    @Group
    @Exercise(id = "4.5", title = "AND gate", points = 2, writes = "and")
    class And {

        @Test
        void isOneOnlyWhenBothInputsAre() {
            hasTable("and", Gates::and, AND);
        }

        @Test
        void takesNothingButZeroAndOne() {
            rejectsOtherInputs("and", Gates::and);
        }
    }

    @Group
    @Exercise(id = "4.6", title = "OR gate", points = 2, writes = "or")
    class Or {

        @Test
        void isOneWhenAnyInputIs() {
            hasTable("or", Gates::or, OR);
        }

        @Test
        void takesNothingButZeroAndOne() {
            rejectsOtherInputs("or", Gates::or);
        }
    }

    @Group
    @Exercise(id = "4.7", title = "NAND gate", points = 2, writes = "nand")
    class Nand {

        @Test
        void isZeroOnlyWhenBothInputsAreOne() {
            hasTable("nand", Gates::nand, NAND);
        }

        @Test
        void takesNothingButZeroAndOne() {
            rejectsOtherInputs("nand", Gates::nand);
        }
    }

    @Group
    @Exercise(id = "4.8", title = "XOR from three gates", points = 3, writes = "xor")
    class Xor {

        @Test
        void isOneWhenTheInputsDiffer() {
            hasTable("xor", Gates::xor, XOR);
        }

        @Test
        void takesNothingButZeroAndOne() {
            rejectsOtherInputs("xor", Gates::xor);
        }
    }

    private static void hasTable(String name, IntBinaryOperator gate, int[] table) {
        for (int row = 0; row < 4; row++) {
            int x1 = row / 2;
            int x2 = row % 2;
            Check.that(name + "(" + x1 + ", " + x2 + ")", () -> gate.applyAsInt(x1, x2))
                    .diagnosis(() -> nameOf(gate))
                    .is(table[row]);
        }
    }

    private static void rejectsOtherInputs(String name, IntBinaryOperator gate) {
        Check.that(name + "(2, 1)", () -> gate.applyAsInt(2, 1)).isRejectedWith(IllegalArgumentException.class, "2");
        Check.that(name + "(0, -1)", () -> gate.applyAsInt(0, -1)).isRejectedWith(IllegalArgumentException.class, "-1");
    }

    /** What the gate does instead, if it has a name. */
    private static String nameOf(IntBinaryOperator gate) {
        int[] table = new int[4];
        for (int row = 0; row < 4; row++) {
            table[row] = gate.applyAsInt(row / 2, row % 2);
        }
        return switch (Arrays.toString(table)) {
            case "[0, 0, 0, 1]" -> "This is AND.";
            case "[0, 1, 1, 1]" -> "This is OR: either input alone gets over the threshold.";
            case "[1, 1, 1, 0]" -> "This is NAND.";
            case "[0, 1, 1, 0]" -> "This is XOR.";
            case "[1, 0, 0, 0]" -> "This is NOR.";
            case "[0, 0, 1, 1]" -> "Only x1 counts: is w2 used?";
            case "[0, 1, 0, 1]" -> "Only x2 counts: is w1 used?";
            case "[0, 0, 0, 0]" -> "It never fires: is the threshold out of reach?";
            case "[1, 1, 1, 1]" -> "It always fires: does the threshold have the right sign?";
            default -> null;
        };
    }
}
