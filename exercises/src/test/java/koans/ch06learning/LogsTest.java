package koans.ch06learning;

import koans.grader.Exercise;
import koans.grader.check.Check;
import net.jqwik.api.ForAll;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class LogsTest {

    @Group
    @Exercise(id = "6.1", title = "Logarithms", points = 2)
    class Log {

        @Test
        void isThePowerThatGivesTheNumber() {
            LogsJudge.check(2, 8, 3);
            LogsJudge.check(10, 0.01, -2);
            LogsJudge.check(10, 0.6, -0.2218487496163564);
            LogsJudge.check(Math.E, 0.6, -0.5108256237659907);
        }

        @Test
        void isZeroForOne() {
            LogsJudge.check(7, 1, 0);
            LogsJudge.check(0.5, 1, 0);
        }

        @Test
        void fallsForABaseBelowOne() {
            LogsJudge.check(0.5, 8, -3);
            LogsJudge.check(0.1, 0.01, 2);
        }

        @Property(tries = 50)
        void undoesThePower(@ForAll @IntRange(min = 2, max = 20) int halves,
                            @ForAll @IntRange(min = -6, max = 6) int k) {
            double base = halves == 2 ? 0.5 : halves / 2.0;
            LogsJudge.check(base, Math.pow(base, k), k);
        }

        @Test
        void isInfiniteForZero() {
            Check.that("log(10, 0)", () -> Logs.log(10, 0))
                    .mistake("0 is allowed: its logarithm is minus infinity.", Double.NaN)
                    .is(Double.NEGATIVE_INFINITY);
            Check.that("log(0.5, 0)", () -> Logs.log(0.5, 0))
                    .mistake("For a base below 1 the sign changes: dividing by ln 0.5 does it.",
                            Double.NEGATIVE_INFINITY)
                    .is(Double.POSITIVE_INFINITY);
        }

        @Test
        void doesNotExistBelowZero() {
            rejects(10, -1);
            rejects(Math.E, -0.001);
        }

        @Test
        void needsABaseAboveZeroThatIsNotOne() {
            rejects(1, 5);
            rejects(0, 5);
            rejects(-2, 4);
            rejects(-2, 0.5);
        }

        private static void rejects(double base, double x) {
            Check.that("log(" + base + ", " + x + ")", () -> Logs.log(base, x)).isRejected();
        }
    }
}
