package koans.ch04perceptron;

import koans.grader.check.Check;

/** What a separating line is taken for. */
final class DecisionLineJudge {

    private DecisionLineJudge() {
    }

    static void checkLine(double[] w, double slope, double intercept) {
        Check.that("slope(w)", () -> DecisionLine.slope(w))
                .given("w", w)
                .mistake("The sign is wrong: on the line, what w1 adds w2 has to take away.", -slope)
                .mistake("The weights are the wrong way round: x2 stands alone, so divide by w2.", -w[2] / w[1])
                .mistake("The slope is made of the weights of x1 and x2; w0 shifts the line.", -w[0] / w[1])
                .mistake("The slope is made of the weights of x1 and x2; w0 shifts the line.", w[0] / w[2])
                .is(slope);
        Check.that("intercept(w)", () -> DecisionLine.intercept(w))
                .given("w", w)
                .mistake("The sign is wrong: the input of w0 is -1, not 1.", -intercept)
                .mistake("Divide by w2: the line is where the whole sum is 0.", w[0])
                .mistake("This is where the line crosses the other axis, x2 = 0.", w[0] / w[1])
                .is(intercept);
    }

    static void checkSide(double[] w, double x1, double x2, int expected) {
        Check.that("side(w, " + (int) x1 + ", " + (int) x2 + ")", () -> DecisionLine.side(w, x1, x2))
                .given("w", w)
                .diagnosis(() -> looksLike(w, -w[0] + w[1] * x1 + w[2] * x2))
                .hint("What is the sign of -w0 + w1*x1 + w2*x2? Slope and intercept are not needed for it.")
                .is(expected);
    }

    private static String looksLike(double[] w, double netInput) {
        String answers = "" + DecisionLine.side(new double[]{2, 1, 1}, 1, 0)
                + DecisionLine.side(new double[]{1, 2, 0.5}, 0, 1) + DecisionLine.side(new double[]{1, 1, -3}, 4, 0)
                + DecisionLine.side(new double[]{1, 1, 1}, 1, 0);
        return switch (answers) {
            case "0010" -> netInput == 0
                    ? "A point on the line fires: a net input of exactly 0 counts as 1." : null;
            case "1011", "1111" -> "The sign of w0 is wrong: its input is -1.";
            case "0101" -> "x1 and x2 are swapped.";
            case "0001" -> w[2] < 0
                    ? "Above the line is not the same as firing: with a negative w2 it fires below." : null;
            case "1100", "1101" -> "0 and 1 are the wrong way round.";
            default -> null;
        };
    }
}
