package koans.ch03plots;

import static koans.ch03plots.FirstChartJudge.hasPoints;
import static koans.ch03plots.FirstChartJudge.isNamed;

import java.util.stream.IntStream;
import koans.grader.Exercise;
import koans.grader.arbitrary.Numbers;
import koans.grader.check.Charts;
import koans.grader.check.Check;
import koans.grader.check.Rejected;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class FirstChartTest {

    @Group
    @Exercise(id = "3.1", title = "A first chart", points = 3, writes = "line")
    class Line {

        private static final double[] HILL = {1, 2, 3, 4, 5, 6, 7, 6, 5, 4, 3, 2, 1, 0};

        @Test
        void drawsTheNumbersFromIndexZeroOn() {
            Charts.keep("3.1-first-chart", Check.that("line(\"hill\", y)", () -> FirstChart.line("hill", HILL))
                    .given("y", HILL).run());
            hasPoints(HILL);
        }

        @Test
        void hasOneSeriesWithThatName() {
            isNamed(HILL, "hill");
            isNamed(HILL, "temperature in C");
        }

        @Test
        void isALine() {
            Drawn.isALine("line(\"hill\", y)", () -> FirstChart.line("hill", HILL));
        }

        @Property(tries = 20)
        void drawsAnyNumbers(@ForAll("vectors") double[] y) {
            hasPoints(y);
        }

        @Test
        void needsSomethingToDraw() {
            Rejected.anyhow().by("line", FirstChart::line, "nothing", new double[0]);
        }

        @Test
        void drawsManyNumbers() {
            hasPoints(IntStream.range(0, 40).mapToDouble(i -> i * i % 17).toArray());
        }

        @Provide
        Arbitrary<double[]> vectors() {
            return Numbers.vectors(6, 9);
        }
    }
}
