package koans.ch04perceptron;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntBinaryOperator;
import java.util.stream.Stream;
import koans.grader.Exercise;
import koans.grader.Fact;
import koans.grader.check.Check;
import net.jqwik.api.ForAll;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class GateCompositionTest {

    @Group
    @Exercise(id = "4.11", title = "Gates behind gates", points = 3, writes = "compose")
    class Compose {

        private static final IntBinaryOperator OR = Math::max;
        private static final IntBinaryOperator NAND = (x1, x2) -> 1 - x1 * x2;
        private static final IntBinaryOperator AND = (x1, x2) -> x1 * x2;

        @Fact("Makes XOR of OR, NAND and AND")
        @Test
        void makesXor() {
            int[] xor = {0, 1, 1, 0};
            for (int row = 0; row < 4; row++) {
                int x1 = row / 2;
                int x2 = row % 2;
                Check.that("compose(or, nand, and)(" + x1 + ", " + x2 + ")",
                                () -> GateComposition.compose(OR, NAND, AND).applyAsInt(x1, x2))
                        .diagnosis(Compose::looksLike)
                        .is(xor[row]);
            }
        }

        @Test
        void asksEachGateOnce() {
            List<String> calls = new ArrayList<>();
            Check.that("the questions that compose(or, nand, and)(1, 0) asks, sorted", () -> {
                GateComposition.compose(recorded("first", OR, calls), recorded("second", NAND, calls),
                        recorded("out", AND, calls)).applyAsInt(1, 0);
                return calls.stream().sorted().toList();
            }).diagnosis(Compose::looksLike).is(List.of("first(1, 0)", "out(1, 1)", "second(1, 0)"));
        }

        @Property(tries = 20)
        void worksForOperatorsOfAnyKind(@ForAll @IntRange(min = 2, max = 9) int x1,
                                        @ForAll @IntRange(min = 20, max = 29) int x2) {
            Check.that("compose((a, b) -> a - b, (a, b) -> 1000 * a + b, (a, b) -> 3 * a + b)(" + x1 + ", " + x2 + ")",
                            () -> oddGate().applyAsInt(x1, x2))
                    .diagnosis(Compose::looksLike)
                    .is(3 * (x1 - x2) + 1000 * x1 + x2);
        }

        /** Three operators that mind the order of what they are given. */
        private static IntBinaryOperator oddGate() {
            return GateComposition.compose((a, b) -> a - b, (a, b) -> 1000 * a + b, (a, b) -> 3 * a + b);
        }

        /** What the odd gate makes of 2 and 20 shows how it is wired. */
        private static String looksLike() {
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

        private static IntBinaryOperator recorded(String name, IntBinaryOperator gate, List<String> calls) {
            return (x1, x2) -> {
                calls.add(name + "(" + x1 + ", " + x2 + ")");
                return gate.applyAsInt(x1, x2);
            };
        }

        /** Whether each of the three gates is asked, and only once. */
        private static String aboutTheCalls() {
            List<String> calls = new ArrayList<>();
            GateComposition.compose(recorded("first", OR, calls), recorded("second", NAND, calls),
                    recorded("out", AND, calls)).applyAsInt(1, 0);
            if (calls.size() > 3) {
                return "It asks too often: ask each of the three once, and only when the new gate is asked.";
            }
            List<String> silent = Stream.of("first", "second", "out")
                    .filter(name -> calls.stream().noneMatch(call -> call.startsWith(name))).toList();
            return silent.isEmpty() ? null : "Never asked: " + String.join(", ", silent)
                    + ". Use the gates that are given, not those you know.";
        }
    }

    @Group
    @Exercise(id = "4.12", title = "Every wiring of three gates", points = 4, writes = "enumerate")
    class Enumerate {

        private static final List<String> KEYS = List.of("(OR, NAND) -> AND", "(AND, NAND) -> OR", "(AND, OR) -> NAND");

        @Test
        void namesTheThreeWirings() {
            Check.that("enumerate().size()", () -> GateComposition.enumerate().size())
                    .diagnosis(Enumerate::aboutTheKeys)
                    .is(3);
            Check.that("the keys of enumerate()", () -> List.copyOf(GateComposition.enumerate().keySet()))
                    .diagnosis(Enumerate::aboutTheKeys)
                    .is(KEYS);
        }

        @Fact("Only one of the three wirings is XOR")
        @Test
        void findsXorInOneOfThem() {
            answers(0, 0, 1, 1, 0);
            answers(1, 1, 1, 1, 1);
            answers(2, 1, 1, 1, 0);
        }

        private static void answers(int wiring, int... expected) {
            String key = KEYS.get(wiring);
            Check.that("enumerate().get(\"" + key + "\")", () -> GateComposition.enumerate().get(key))
                    .mistake("These answers belong to (OR, NAND) -> AND.", new int[]{0, 1, 1, 0})
                    .mistake("These answers belong to (AND, NAND) -> OR.", new int[]{1, 1, 1, 1})
                    .mistake("The gate at the end is asked with the inputs, not with the answers of the other two.",
                            new int[][]{{0, 0, 0, 1}, {0, 1, 1, 1}, {1, 1, 1, 0}}[wiring])
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

        private static String aboutTheKeys() {
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
}
