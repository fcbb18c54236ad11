package koans.ch03plots;

import static koans.ch03plots.RampJudge.checkArange;
import static koans.ch03plots.RampJudge.hasPoints;
import static koans.ch03plots.RampJudge.rejectsArange;

import koans.grader.Exercise;
import koans.grader.check.Charts;
import koans.grader.check.Check;
import koans.grader.check.Rejected;
import net.jqwik.api.ForAll;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class RampTest {

    @Group
    @Exercise(id = "3.2", title = "Numbers in steps", points = 4, writes = "arange")
    class Arange {

        @Test
        void goesUpInSteps() {
            checkArange(0, 10, 3, 4);
            checkArange(0, 1, 0.3, 4);
            checkArange(2, 4, 0.5, 4);
        }

        @Test
        void beginsAtStartAndEndsBeforeStop() {
            checkArange(-6, 6, 1.5, 8);
            checkArange(0, 12, 4, 3);
            checkArange(3, 4, 5, 1);
        }

        @Test
        void makesTheAxesOfLaterCharts() {
            checkArange(-5, 5, 0.1, 100);
            checkArange(-6, 6, 0.1, 120);
            checkArange(0, 12, 0.01, 1200);
        }

        @Test
        void isEmptyWhenStartIsNotBelowStop() {
            checkArange(5, 0, 1, 0);
            checkArange(2, 2, 1, 0);
        }

        @Test
        void doesNotAddUpRoundingErrors() {
            checkArange(0, 1, 0.1, 10);
            checkArange(0, 10_000, 0.1, 100_000);
        }

        @Property(tries = 60)
        void countsAsManyAsThereIsRoomFor(@ForAll @IntRange(min = -40, max = 40) int start,
                                          @ForAll @IntRange(min = -8, max = 60) int length,
                                          @ForAll @IntRange(min = 1, max = 16) int step) {
            // Eighths are exact, so that there is no doubt about the last one.
            int count = length <= 0 ? 0 : (length + step - 1) / step;
            checkArange(start / 8.0, (start + length) / 8.0, step / 8.0, count);
        }

        @Test
        void needsAStepAboveZero() {
            rejectsArange(1, 0, -0.5);
            rejectsArange(1, 0, 0);
            rejectsArange(0, 1, -0.5);
            rejectsArange(0, 1, 0);
        }
    }

    @Group
    @Exercise(id = "3.3", title = "A ramp", points = 2, writes = "chart")
    class Chart {

        @Test
        void drawsTheNumbersAgainstTheirIndex() {
            Charts.keep("3.3-ramp", Check.that("chart(0, 12, 0.5)", () -> Ramp.chart(0, 12, 0.5)).run());
            hasPoints(0, 12, 0.01, 1200);
            hasPoints(-2, 1, 0.5, 6);
        }

        @Test
        void isOneLineNamedRamp() {
            Check.that("the names of the series in chart(0, 3, 1)", () -> Charts.names(Ramp.chart(0, 3, 1)))
                    .is(new String[]{"ramp"});
            Drawn.isALine("chart(0, 3, 1)", () -> Ramp.chart(0, 3, 1));
        }

        @Property(tries = 15)
        void drawsAnyNumbers(@ForAll @IntRange(min = -40, max = 40) int start,
                             @ForAll @IntRange(min = 1, max = 9) int count,
                             @ForAll @IntRange(min = 1, max = 16) int step) {
            hasPoints(start / 8.0, (start + step * count) / 8.0, step / 8.0, count);
        }

        @Test
        void needsSomethingToDraw() {
            Rejected.anyhow().by("chart", Ramp::chart, 5.0, 0.0, 1.0);
        }
    }
}
