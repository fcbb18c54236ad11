package koans.ch04perceptron;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntBinaryOperator;
import koans.grader.check.Check;

/** Tables of gates as they have to be, and as they often are. */
final class TruthTableJudge {

    private static final int[][] AND_ROWS = {{0, 0, 0}, {0, 1, 0}, {1, 0, 0}, {1, 1, 1}};

    private TruthTableJudge() {
    }

    static void checkRows(String call, IntBinaryOperator gate, int[][] expected) {
        int[] last = expected[3];
        Check.that(call, () -> TruthTable.rows(gate))
                .mistake("Every row is the same array, so the last row overwrites the others.",
                        new int[][]{last, last, last, last})
                .mistake("Count like a binary number: 0 1 comes before 1 0.",
                        new int[][]{expected[0], expected[2], expected[1], expected[3]})
                .mistake("The answer stands last in a row, after x1 and x2.", answersFirst(expected))
                .mistake("The answers belong to swapped inputs: the gate takes x1 first.",
                        withAnswers(expected, 0, 2, 1, 3))
                .mistake("The inputs are missing: a row is x1, x2, answer.",
                        new int[]{expected[0][2], expected[1][2], expected[2][2], expected[3][2]})
                .mistake("This is the table of AND: ask the gate that is given.", withAnswers(AND_ROWS, 0, 1, 2, 3))
                .is(expected);
    }

    private static int[][] answersFirst(int[][] rows) {
        int[][] turned = new int[4][];
        for (int i = 0; i < 4; i++) {
            turned[i] = new int[]{rows[i][2], rows[i][0], rows[i][1]};
        }
        return turned;
    }

    /** The same inputs with the answers of other rows. */
    private static int[][] withAnswers(int[][] rows, int... from) {
        int[][] changed = new int[4][];
        for (int i = 0; i < 4; i++) {
            changed[i] = new int[]{rows[i][0], rows[i][1], rows[from[i]][2]};
        }
        return changed;
    }

    static void asksTheGate(int times) {
        List<String> calls = new ArrayList<>();
        Check.that("how often rows(gate) asks the gate", () -> {
            TruthTable.rows((x1, x2) -> calls.add(x1 + " " + x2) ? 1 : 0);
            return calls.size();
        }).diagnosis(() -> "It asks for " + String.join(", then ", calls) + ".").once().is(times);
    }

    static void checkFormat(String call, IntBinaryOperator gate, List<String> expected) {
        Check.that(call, () -> TruthTable.format(gate))
                .mistake("Between the inputs stands a space and nothing else.",
                        expected.stream().map(line -> line.replaceFirst(" ", ", ")).toList())
                .mistake("Between the inputs stands a space.",
                        expected.stream().map(line -> line.replaceFirst(" ", "")).toList())
                .mistake("The answer stands once, behind the arrow.",
                        expected.stream().map(line -> line.replace("]", " " + line.charAt(10) + "]")).toList())
                .mistake("The lines hold no line break: each is an entry of its own.",
                        expected.stream().map(line -> line + "\n").toList())
                .mistake("Each row is an entry of its own, not one text for all.",
                        List.of(String.join("\n", expected)))
                .mistake("This is the table of AND: ask the gate that is given.",
                        List.of("[0 0] ==> 0", "[0 1] ==> 0", "[1 0] ==> 0", "[1 1] ==> 1"))
                .hint("brackets, one space between the inputs, then a space, the arrow ==>, a space")
                .is(expected);
    }
}
