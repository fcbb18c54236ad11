package koans.ch04perceptron;

import static koans.ch04perceptron.SeparabilityJudge.GRID;
import static koans.ch04perceptron.SeparabilityJudge.finds;
import static koans.ch04perceptron.SeparabilityJudge.findsNone;
import static koans.ch04perceptron.SeparabilityJudge.outputs;
import static koans.ch04perceptron.SeparabilityJudge.rejects;

import koans.grader.Exercise;
import koans.grader.Fact;
import koans.grader.arbitrary.Numbers;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class SeparabilityTest {

    @Group
    @Exercise(id = "4.20", title = "What one perceptron cannot do", points = 6, writes = "search")
    class Search {

        @Fact("Finds weights for AND")
        @Test
        void findsWeightsForAnd() {
            finds(new int[]{0, 0, 0, 1}, GRID);
        }

        @Fact("Finds no weights for XOR and its opposite")
        @Test
        void findsNoneForXorAndItsOpposite() {
            findsNone(new int[]{0, 1, 1, 0}, GRID);
            findsNone(new int[]{1, 0, 0, 1}, GRID);
        }

        @Fact("Finds weights for the other fourteen truth tables")
        @Test
        void findsWeightsForTheOtherFourteen() {
            for (int code = 0; code < 16; code++) {
                if (code != 0b0110 && code != 0b1001) {
                    finds(new int[]{code >> 3 & 1, code >> 2 & 1, code >> 1 & 1, code & 1}, GRID);
                }
            }
        }

        @Test
        void triesOnlyTheNumbersOfTheGrid() {
            findsNone(new int[]{0, 0, 0, 1}, new double[]{0, 1});
            finds(new int[]{0, 0, 0, 1}, new double[]{1, -1});
            findsNone(new int[]{0, 1, 0, 1}, new double[]{2});
        }

        @Test
        void doesNotFireAtASumOfZero() {
            finds(new int[]{0, 0, 0, 0}, new double[]{0});
            findsNone(new int[]{1, 1, 1, 1}, new double[]{0});
        }

        @Property(tries = 40)
        void findsWhatTheGridCanDo(@ForAll("grids") double[] grid, @ForAll @IntRange(max = 3) int b,
                                   @ForAll @IntRange(max = 3) int w1, @ForAll @IntRange(max = 3) int w2) {
            finds(outputs(new double[]{grid[b], grid[w1], grid[w2]}), grid);
        }

        @Fact("Finds no weights for XOR, whatever the grid")
        @Property(tries = 20)
        void findsNoneForXorWhateverTheGrid(@ForAll("grids") double[] grid) {
            findsNone(new int[]{0, 1, 1, 0}, grid);
        }

        @Test
        void takesFourOutputsOfZeroAndOne() {
            rejects(new int[]{0, 0, 1});
            rejects(new int[]{0, 0, 0, 1, 1});
            rejects(new int[]{0, 0, 0, 2});
            rejects(new int[]{-1, 0, 0, 1});
        }

        @Provide
        Arbitrary<double[]> grids() {
            return Numbers.vector(4, 3);
        }
    }
}
