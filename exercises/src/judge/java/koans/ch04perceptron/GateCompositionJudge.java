package koans.ch04perceptron;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntBinaryOperator;
import java.util.stream.Stream;
import koans.grader.check.Check;

/** Three gates, how they are asked, and how they are often wired. */
final class GateCompositionJudge {

    static final IntBinaryOperator OR = Math::max;
    static final IntBinaryOperator NAND = (x1, x2) -> 1 - x1 * x2;
    static final IntBinaryOperator AND = (x1, x2) -> x1 * x2;
    private static final List<String> KEYS = List.of("(OR, NAND) -> AND", "(AND, NAND) -> OR", "(AND, OR) -> NAND");

    private GateCompositionJudge() {
    }

    /** Three operators that mind the order of what they are given. */
    static IntBinaryOperator oddGate() {
        return GateComposition.compose((a, b) -> a - b, (a, b) -> 1000 * a + b, (a, b) -> 3 * a + b);
    }

    /** What the odd gate makes of 2 and 20 shows how it is wired. */
    static String aboutTheWiring() {
        String aboutTheCalls = aboutTheCalls();
        if (aboutTheCalls != null) {
            return aboutTheCalls;
        }
        return switch (oddGate().applyAsInt(2, 20)) {
            case 6042 -> "The answers reach the last gate in the wrong order.";
            case -18034, 1928, 8020, -4034 ->
                "One gate gets the answer of another: the first two both look at the inputs.";
            case 19948, 2074, 20056 -> "x1 and x2 are swapped on the way to a gate.";
            case 20020 -> "Each gate gets only one of the inputs: both look at x1 and x2.";
            case -18, 2020 -> "The answer of the last gate is not used.";
            default -> null;
        };
    }

    /** The questions asked by OR and NAND before AND for 1 0, in their order. */
    static List<String> questions() {
        List<String> calls = new ArrayList<>();
        GateComposition.compose(recorded("first", OR, calls), recorded("second", NAND, calls),
                recorded("out", AND, calls)).applyAsInt(1, 0);
        return calls;
    }

    private static IntBinaryOperator recorded(String name, IntBinaryOperator gate, List<String> calls) {
        return (x1, x2) -> {
            calls.add(name + "(" + x1 + ", " + x2 + ")");
            return gate.applyAsInt(x1, x2);
        };
    }

    /** Whether each of the three gates is asked, and only once. */
    private static String aboutTheCalls() {
        List<String> calls = questions();
        if (calls.size() > 3) {
            return "It asks too often: ask each of the three once, and only when the new gate is asked.";
        }
        List<String> silent = Stream.of("first", "second", "out")
                .filter(name -> calls.stream().noneMatch(call -> call.startsWith(name))).toList();
        return silent.isEmpty() ? null : "Never asked: " + String.join(", ", silent)
                + ". Use the gates that are given, not those you know.";
    }

    static void answers(String key, int... expected) {
        Check.that("enumerate().get(\"" + key + "\")", () -> GateComposition.enumerate().get(key))
                .mistake("These answers belong to (OR, NAND) -> AND.", new int[]{0, 1, 1, 0})
                .mistake("These answers belong to (AND, NAND) -> OR.", new int[]{1, 1, 1, 1})
                .mistake("The gate at the end is asked with the inputs, not with the answers of the other two.",
                        new int[][]{{0, 0, 0, 1}, {0, 1, 1, 1}, {1, 1, 1, 0}}[KEYS.indexOf(key)])
                .diagnosis(() -> aboutTheLast(key))
                .is(expected);
    }

    private static String aboutTheLast(String key) {
        Map<String, int[]> wirings = GateComposition.enumerate();
        int[] last = {1, 1, 1, 0};
        if (wirings.values().stream().allMatch(answers -> Arrays.equals(answers, last))) {
            return "All wirings have the answers of the last one: does each have an array of its own?";
        }
        return Arrays.equals(wirings.get(key), last) ? "These answers belong to (AND, OR) -> NAND." : null;
    }

    static String aboutTheKeys() {
        Map<String, int[]> wirings = GateComposition.enumerate();
        if (wirings.keySet().equals(Set.copyOf(KEYS))) {
            return "The keys are right, their order is not. A HashMap has no order; a LinkedHashMap keeps yours.";
        }
        if (wirings.size() == 27) {
            return "Each of the three gates is used once, so no gate may appear twice in a wiring.";
        }
        if (wirings.size() == 6) {
            return "Swapping the first two gates changes nothing: count such a pair once.";
        }
        return wirings.size() == 3 ? "Three wirings, but other names: mind the order of the first two, "
                + "the comma and the spaces." : null;
    }
}
