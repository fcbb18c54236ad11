package koans.ch04perceptron;

import static koans.ch04perceptron.GateCompositionJudge.AND;
import static koans.ch04perceptron.GateCompositionJudge.NAND;
import static koans.ch04perceptron.GateCompositionJudge.OR;
import static koans.ch04perceptron.GateCompositionJudge.answers;
import static koans.ch04perceptron.GateCompositionJudge.oddGate;
import static koans.ch04perceptron.GateCompositionJudge.questions;

import java.util.List;
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

        @Fact("Makes XOR of OR, NAND and AND")
        @Test
        void makesXor() {
            int[] xor = {0, 1, 1, 0};
            for (int row = 0; row < 4; row++) {
                int x1 = row / 2;
                int x2 = row % 2;
                Check.that("compose(or, nand, and)(" + x1 + ", " + x2 + ")",
                                () -> GateComposition.compose(OR, NAND, AND).applyAsInt(x1, x2))
                        .diagnosis(GateCompositionJudge::aboutTheWiring)
                        .is(xor[row]);
            }
        }

        @Test
        void asksEachGateOnce() {
            Check.that("the questions that compose(or, nand, and)(1, 0) asks, sorted",
                            () -> questions().stream().sorted().toList())
                    .diagnosis(GateCompositionJudge::aboutTheWiring)
                    .is(List.of("first(1, 0)", "out(1, 1)", "second(1, 0)"));
        }

        @Property(tries = 20)
        void worksForOperatorsOfAnyKind(@ForAll @IntRange(min = 2, max = 9) int x1,
                                        @ForAll @IntRange(min = 20, max = 29) int x2) {
            Check.that("compose((a, b) -> a - b, (a, b) -> 1000 * a + b, (a, b) -> 3 * a + b)(" + x1 + ", " + x2 + ")",
                            () -> oddGate().applyAsInt(x1, x2))
                    .diagnosis(GateCompositionJudge::aboutTheWiring)
                    .is(3 * (x1 - x2) + 1000 * x1 + x2);
        }
    }

    @Group
    @Exercise(id = "4.12", title = "Every wiring of three gates", points = 4, writes = "enumerate")
    class Enumerate {

        @Test
        void namesTheThreeWirings() {
            Check.that("enumerate().size()", () -> GateComposition.enumerate().size())
                    .diagnosis(GateCompositionJudge::aboutTheKeys)
                    .is(3);
            Check.that("the keys of enumerate()", () -> List.copyOf(GateComposition.enumerate().keySet()))
                    .diagnosis(GateCompositionJudge::aboutTheKeys)
                    .is(List.of("(OR, NAND) -> AND", "(AND, NAND) -> OR", "(AND, OR) -> NAND"));
        }

        @Fact("Only one of the three wirings is XOR")
        @Test
        void findsXorInOneOfThem() {
            answers("(OR, NAND) -> AND", 0, 1, 1, 0);
            answers("(AND, NAND) -> OR", 1, 1, 1, 1);
            answers("(AND, OR) -> NAND", 1, 1, 1, 0);
        }
    }
}
