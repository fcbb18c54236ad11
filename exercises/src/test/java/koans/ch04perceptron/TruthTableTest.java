package koans.ch04perceptron;

import static koans.ch04perceptron.TruthTableJudge.asksTheGate;
import static koans.ch04perceptron.TruthTableJudge.checkFormat;
import static koans.ch04perceptron.TruthTableJudge.checkRows;

import java.util.List;
import java.util.function.IntBinaryOperator;
import koans.grader.Exercise;
import koans.grader.Fact;
import net.jqwik.api.ForAll;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class TruthTableTest {

    private static final IntBinaryOperator AND = (x1, x2) -> x1 * x2;
    private static final IntBinaryOperator ONLY_X1 = (x1, x2) -> x1 * (1 - x2);

    @Group
    @Exercise(id = "4.9", title = "Truth table", points = 3, writes = "rows")
    class Rows {

        @Fact("Lists the AND gate")
        @Test
        void listsTheAndGate() {
            checkRows("rows(and)", AND, new int[][]{{0, 0, 0}, {0, 1, 0}, {1, 0, 0}, {1, 1, 1}});
        }

        @Test
        void keepsTheInputsApart() {
            checkRows("rows(gate)   // gate: x1 is 1 and x2 is 0", ONLY_X1,
                    new int[][]{{0, 0, 0}, {0, 1, 0}, {1, 0, 1}, {1, 1, 0}});
        }

        @Property(tries = 16)
        void asksWhateverGateItIsGiven(@ForAll @IntRange(max = 1) int y00, @ForAll @IntRange(max = 1) int y01,
                                       @ForAll @IntRange(max = 1) int y10, @ForAll @IntRange(max = 1) int y11) {
            int[][] answers = {{y00, y01}, {y10, y11}};
            checkRows("rows(gate)", (x1, x2) -> answers[x1][x2],
                    new int[][]{{0, 0, y00}, {0, 1, y01}, {1, 0, y10}, {1, 1, y11}});
        }

        @Test
        void asksTheGateOncePerRow() {
            asksTheGate(4);
        }
    }

    @Group
    @Exercise(id = "4.10", title = "Printing the table", points = 2, writes = "format")
    class Format {

        @Fact("Writes the AND gate")
        @Test
        void writesTheAndGate() {
            checkFormat("format(and)", AND, List.of("[0 0] ==> 0", "[0 1] ==> 0", "[1 0] ==> 0", "[1 1] ==> 1"));
        }

        @Test
        void keepsTheInputsApart() {
            checkFormat("format(gate)   // gate: x1 is 1 and x2 is 0", ONLY_X1,
                    List.of("[0 0] ==> 0", "[0 1] ==> 0", "[1 0] ==> 1", "[1 1] ==> 0"));
        }

        @Property(tries = 16)
        void asksWhateverGateItIsGiven(@ForAll @IntRange(max = 1) int y00, @ForAll @IntRange(max = 1) int y01,
                                       @ForAll @IntRange(max = 1) int y10, @ForAll @IntRange(max = 1) int y11) {
            int[][] answers = {{y00, y01}, {y10, y11}};
            checkFormat("format(gate)", (x1, x2) -> answers[x1][x2],
                    List.of("[0 0] ==> " + y00, "[0 1] ==> " + y01, "[1 0] ==> " + y10, "[1 1] ==> " + y11));
        }
    }
}
