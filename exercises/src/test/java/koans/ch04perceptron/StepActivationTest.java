package koans.ch04perceptron;

import koans.grader.Exercise;
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
            Check.that("fires(0)", () -> StepActivation.fires(0.0))
                    .mistake("Compared with > instead of >=: a sum of exactly 0 fires.", 0)
                    .is(1);
            check(-0.0, 1);
            check(-1e-300, 0);
        }

        @Property
        void firesOnOneSideOnly(@ForAll @DoubleRange(min = 0.01, max = 1000) double k) {
            check(k, 1);
            check(-k, 0);
        }

        private static void check(double k, int expected) {
            Check.that("fires(" + k + ")", () -> StepActivation.fires(k))
                    .mistake("0 and 1 are the wrong way round.", 1 - expected)
                    .is(expected);
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

        @Property
        void comparesTheTwoAndNothingElse(@ForAll @DoubleRange(min = -9, max = 9) double theta) {
            check(theta + 0.25, theta, 1);
            check(theta - 0.25, theta, 0);
        }

        private static void check(double sum, double theta, int expected) {
            Check.that("overThreshold(" + sum + ", " + theta + ")", () -> StepActivation.overThreshold(sum, theta))
                    .mistake("The threshold is not used, or has the wrong sign.", sum >= 0 ? 1 : 0)
                    .is(expected);
        }
    }
}
