package koans.ch04perceptron;

import static koans.ch04perceptron.GatesJudge.hasTable;
import static koans.ch04perceptron.GatesJudge.rejectsOtherInputs;

import koans.grader.Exercise;
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
}
