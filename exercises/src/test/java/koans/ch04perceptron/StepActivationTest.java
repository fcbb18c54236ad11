package koans.ch04perceptron;

import static koans.ch04perceptron.StepActivationJudge.checkFires;
import static koans.ch04perceptron.StepActivationJudge.checkOverThreshold;

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
            checkFires(-0.3, 0);
            checkFires(-0.2, 0);
            checkFires(0.1, 1);
            checkFires(0.2, 1);
        }

        @Test
        void firesAtExactlyZero() {
            checkFires(0.0, 1);
            checkFires(-0.0, 1);
        }

        @Fact("Even the smallest distance from zero counts")
        @Test
        void needsNoDistanceFromZero() {
            checkFires(-1e-300, 0);
            checkFires(1e-300, 1);
        }

        @Property(tries = 30)
        void firesOnOneSideOnly(@ForAll @DoubleRange(min = 0.01, max = 1000) double k) {
            checkFires(k, 1);
            checkFires(-k, 0);
        }
    }

    @Group
    @Exercise(id = "4.4", title = "Over the threshold", points = 2, writes = "overThreshold")
    class OverThreshold {

        @Test
        void firesAboveTheThreshold() {
            checkOverThreshold(0.5, 0.7, 0);
            checkOverThreshold(1.0, 0.7, 1);
            checkOverThreshold(-0.5, -0.7, 1);
            checkOverThreshold(-1.0, -0.7, 0);
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
            checkOverThreshold(1e-300, 0, 1);
            checkOverThreshold(0, 1e-300, 0);
        }

        @Property(tries = 30)
        void comparesTheTwoAndNothingElse(@ForAll @DoubleRange(min = -9, max = 9) double theta) {
            checkOverThreshold(theta + 0.25, theta, 1);
            checkOverThreshold(theta - 0.25, theta, 0);
        }
    }
}
