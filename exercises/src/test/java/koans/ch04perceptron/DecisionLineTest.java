package koans.ch04perceptron;

import static koans.ch04perceptron.DecisionLineJudge.checkLine;
import static koans.ch04perceptron.DecisionLineJudge.checkSide;

import java.util.Arrays;
import koans.grader.Exercise;
import koans.grader.Fact;
import koans.grader.check.Check;
import koans.grader.check.Rejected;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class DecisionLineTest {

    @Group
    @Exercise(id = "4.18", title = "The separating line", points = 4, writes = {"slope", "intercept"})
    class SlopeAndIntercept {

        @Fact("Turns the weights of AND into a line")
        @Test
        void turnsTheWeightsOfAndIntoALine() {
            checkLine(new double[]{0.4, 0.3, 0.1}, -3, 4);
            checkLine(new double[]{0.4, 0.35, 0.05}, -7, 8);
        }

        @Test
        void keepsTheSignsOfTheWeights() {
            checkLine(new double[]{1, 2, -4}, 0.5, -0.25);
            checkLine(new double[]{-3, 0, 2}, 0, -1.5);
        }

        @Fact("Passes through the points whose net input is zero")
        @Property(tries = 40)
        void passesThroughPointsWithoutNetInput(@ForAll @IntRange(min = -8, max = 8) int w0,
                                                @ForAll @IntRange(min = -8, max = 8) int w1,
                                                @ForAll @IntRange(min = 1, max = 4) int w2,
                                                @ForAll @IntRange(min = -5, max = 5) int x1) {
            double[] w = {w0, w1, w2};
            Check.that("-w0 + w1*x1 + w2*(slope(w)*x1 + intercept(w)), with x1 = " + x1,
                            () -> -w0 + w1 * x1 + w2 * (DecisionLine.slope(w) * x1 + DecisionLine.intercept(w)))
                    .given("w", w)
                    .because("the point lies on the line")
                    .is(0.0);
        }

        @Property(tries = 40)
        void doesNotMoveWhenTheWeightsAreScaled(@ForAll @IntRange(min = -8, max = 8) int w0,
                                           @ForAll @IntRange(min = -8, max = 8) int w1,
                                           @ForAll @IntRange(min = 1, max = 4) int w2) {
            checkLine(new double[]{2.5 * w0, 2.5 * w1, 2.5 * w2}, (double) -w1 / w2, (double) w0 / w2);
            checkLine(new double[]{-w0, -w1, -w2}, (double) -w1 / w2, (double) w0 / w2);
        }

        @Test
        void knowsThatAVerticalLineHasNoSlope() {
            Rejected.saying("vertical").by("slope", DecisionLine::slope, new double[]{1, 2, 0});
            Rejected.saying("vertical").by("intercept", DecisionLine::intercept, new double[]{1, 2, 0});
        }

        @Test
        void mayBeAlmostVertical() {
            checkLine(new double[]{1, 2, 1e-9}, -2e9, 1e9);
        }

        @Test
        void takesThreeWeights() {
            for (double[] w : new double[][]{{1, 2}, {1, 2, 3, 4}}) {
                String weights = Arrays.toString(w);
                Check.that("slope(" + weights + ")", () -> DecisionLine.slope(w)).isIllegalArgument();
                Check.that("intercept(" + weights + ")", () -> DecisionLine.intercept(w)).isIllegalArgument();
            }
        }
    }

    @Group
    @Exercise(id = "4.19", title = "Which side of the line", points = 3, writes = "side")
    class Side {

        @Fact("Is what the perceptron answers")
        @Test
        void asksThePerceptron() {
            double[] w = {0.4, 0.3, 0.1};
            checkSide(w, 0, 0, 0);
            checkSide(w, 1, 0, 0);
            checkSide(w, 1, 2, 1);
            checkSide(w, 0, 5, 1);
        }

        @Test
        void keepsTheInputsApart() {
            double[] w = {2, 1, -3};
            checkSide(w, 4, 0, 1);
            checkSide(w, 0, 4, 0);
            checkSide(w, 0, -4, 1);
        }

        @Test
        void countsTheLineItselfAsFiring() {
            checkSide(new double[]{0.5, 0.25, 0.25}, 1, 1, 1);
        }

        @Test
        void knowsTheSidesOfAVerticalLine() {
            double[] w = {1, 2, 0};
            checkSide(w, 0, 7, 0);
            checkSide(w, 1, -7, 1);
        }

        @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
        void firesWhereTheNetInputIsPositive(@ForAll @IntRange(min = -4, max = 4) int w1,
                                             @ForAll @IntRange(min = -4, max = 4) int w2,
                                             @ForAll @IntRange(min = -4, max = 4) int x1,
                                             @ForAll @IntRange(min = -4, max = 4) int x2,
                                             @ForAll @IntRange(min = 1, max = 9) int distance) {
            int onTheLine = w1 * x1 + w2 * x2;
            checkSide(new double[]{onTheLine - distance, w1, w2}, x1, x2, 1);
            checkSide(new double[]{onTheLine + distance, w1, w2}, x1, x2, 0);
        }

        @Test
        void takesThreeWeights() {
            Rejected.saying().by("side", DecisionLine::side, new double[]{1, 2}, 3.0, 4.0);
            Rejected.saying().by("side", DecisionLine::side, new double[]{1, 2, 3, 4}, 5.0, 6.0);
        }
    }
}
