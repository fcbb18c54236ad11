package koans.ch04perceptron;

import java.util.Arrays;
import koans.grader.check.Check;

/** What is wrong with a step that fires elsewhere. */
final class StepActivationJudge {

    private StepActivationJudge() {
    }

    static void checkFires(double k, int expected) {
        Check.that("fires(" + k + ")", () -> StepActivation.fires(k))
                .diagnosis(StepActivationJudge::whereItFires)
                .is(expected);
    }

    private static String whereItFires() {
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

    static void checkOverThreshold(double sum, double theta, int expected) {
        Check.that("overThreshold(" + sum + ", " + theta + ")", () -> StepActivation.overThreshold(sum, theta))
                .diagnosis(StepActivationJudge::howItCompares)
                .is(expected);
    }

    private static String howItCompares() {
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
