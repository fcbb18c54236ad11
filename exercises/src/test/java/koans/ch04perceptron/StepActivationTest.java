package koans.ch04perceptron;

import java.util.Arrays;
import koans.grader.Exercise;
import koans.grader.Fact;
import koans.grader.check.Check;
import net.jqwik.api.ForAll;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class StepActivationTest {

    @Group
    @Exercise(id = "4.3", title = "To fire or not", points = 2, writes = "fires")
    class Fires {

        @Test
        void firesFromZeroUpwards() {
            check(-0.3, 0);
            check(-0.2, 0);
            check(0.1, 1);
            check(0.2, 1);
        }

        @Test
        void firesAtExactlyZero() {
            check(0.0, 1);
            check(-0.0, 1);
        }

        @Fact("Even the smallest distance from zero counts")
        @Test
        void needsNoDistanceFromZero() {
            check(-1e-300, 0);
            check(1e-300, 1);
        }

        @Property(tries = 30)
        void firesOnOneSideOnly(@ForAll @DoubleRange(min = 0.01, max = 1000) double k) {
            check(k, 1);
            check(-k, 0);
        }

        private static void check(double k, int expected) {
            Check.that("fires(" + k + ")", () -> StepActivation.fires(k))
                    .diagnosis(Fires::looksLike)
                    .is(expected);
        }

        private static String looksLike() {
            double[] sums = {-2, -0.3, 0, 0.3, 2};
            String answers = Arrays.toString(Arrays.stream(sums).mapToInt(StepActivation::fires).toArray());
            return switch (answers) {
                case "[0, 0, 0, 1, 1]" -> "Compared with > instead of >=: a sum of exactly 0 fires.";
                case "[1, 1, 0, 0, 0]", "[1, 1, 1, 0, 0]" -> "0 and 1 are the wrong way round.";
                case "[0, 1, 1, 1, 1]" -> "The sum loses its decimals before it is compared: -0.3 is not 0.";
                case "[-1, -1, 0, 1, 1]", "[-1, -1, 1, 1, 1]" ->
                    "This is the sign of the sum. A perceptron that does not fire says 0.";
                case "[0, 0, 1, 1, 1]" -> "Compare with 0 itself, without a tolerance.";
                case "[0, 0, 0, 0, 1]" -> "A sum of 0.3 does not fire: is it compared with 0?";
                case "[0, 0, 0, 0, 0]" -> "It never fires.";
                case "[1, 1, 1, 1, 1]" -> "It always fires.";
                default -> null;
            };
        }
    }

    @Group
    @Exercise(id = "4.4", title = "Over the threshold", points = 2, writes = "overThreshold")
    class OverThreshold {

        @Test
        void firesAboveTheThreshold() {
            check(0.5, 0.7, 0);
            check(1.0, 0.7, 1);
            check(-0.5, -0.7, 1);
            check(-1.0, -0.7, 0);
        }

        @Test
        void doesNotFireAtTheThresholdItself() {
            Check.that("overThreshold(0.7, 0.7)", () -> StepActivation.overThreshold(0.7, 0.7))
                    .mistake("Compared with >= instead of >: reaching the threshold is not enough here.", 1)
                    .is(0);
        }

        @Fact("Even the smallest distance from the threshold counts")
        @Test
        void needsNoDistanceFromTheThreshold() {
            check(1e-300, 0, 1);
            check(0, 1e-300, 0);
        }

        @Property(tries = 30)
        void comparesTheTwoAndNothingElse(@ForAll @DoubleRange(min = -9, max = 9) double theta) {
            check(theta + 0.25, theta, 1);
            check(theta - 0.25, theta, 0);
        }

        private static void check(double sum, double theta, int expected) {
            Check.that("overThreshold(" + sum + ", " + theta + ")", () -> StepActivation.overThreshold(sum, theta))
                    .diagnosis(OverThreshold::looksLike)
                    .is(expected);
        }

        private static String looksLike() {
            double[][] calls = {{0.5, 0.7}, {1, 0.7}, {-0.5, -0.7}, {-1, -0.7}};
            String answers = Arrays.toString(Arrays.stream(calls)
                    .mapToInt(call -> StepActivation.overThreshold(call[0], call[1])).toArray());
            return switch (answers) {
                case "[0, 1, 1, 0]" -> "Compare with the threshold itself, without a tolerance.";
                case "[1, 1, 0, 0]" -> "The threshold is not used, or has the wrong sign.";
                case "[1, 0, 0, 1]" -> "The two are compared the wrong way round.";
                case "[0, 1, 0, 1]" -> "The signs are lost: -0.5 is over -0.7.";
                case "[0, 0, 0, 0]" -> "It never fires.";
                case "[1, 1, 1, 1]" -> "It always fires.";
                default -> null;
            };
        }
    }
}
