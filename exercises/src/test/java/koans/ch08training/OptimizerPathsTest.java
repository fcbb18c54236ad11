package koans.ch08training;

import static koans.ch08training.OptimizerPathsJudge.MEASURED;
import static koans.ch08training.OptimizerPathsJudge.downTheBowl;
import static koans.ch08training.OptimizerPathsJudge.hasPath;
import static koans.ch08training.OptimizerPathsJudge.styles;
import static koans.ch08training.OptimizerPathsJudge.three;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import koans.ch08training.OptimizerPathsJudge.Own;
import koans.grader.Exercise;
import koans.grader.Fact;
import koans.grader.arbitrary.Numbers;
import koans.grader.check.Charts;
import koans.grader.check.Check;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries.XYSeriesRenderStyle;

class OptimizerPathsTest {

    @Group
    @Exercise(id = "8.7", title = "The way down", points = 4, writes = "path")
    class Path {

        private final double[] start = {-7, 2};

        @Test
        void zigzagsWithPlainDescent() {
            OptimizerPathsJudge.checkZigzag(start,
                    new double[][]{{-7, 2}, {-6.335, -1.8}, {-5.733175, 1.62}, {-5.188523, -1.458}});
        }

        @Test
        void letsTheOptimizerRememberWhatItMoves() {
            OptimizerPathsJudge.checkMomentum(start,
                    new double[][]{{-7, 2}, {-6.93, 1.6}, {-6.7977, 0.92}, {-6.610653, 0.124}});
        }

        @Test
        void asksTheOptimizerOnceAStep() {
            Own own = Own.descent(0.1);
            Check.that("how often path(optimizer, f, [3, -1, 2], 5) calls the optimizer", () -> {
                OptimizerPaths.path(own, x -> x[0] * x[0] + x[1] * x[1] + x[2], new double[]{3, -1, 2}, 5);
                return own.calls;
            }).once().is(5);
        }

        @Test
        void isOnlyTheStartWithoutSteps() {
            Check.that("path(optimizer, f, start, 0)",
                            () -> OptimizerPaths.path(Own.descent(0.1), OptimizerPathsJudge::valley, start, 0))
                    .given("start", start)
                    .is(new double[][]{{-7, 2}});
        }

        @Property(tries = 20)
        void worksForAnyNumberOfInputs(@ForAll("starts") double[] start) {
            Check.that("path(plain descent with lr 0.1, f, start, 3)",
                            () -> OptimizerPaths.path(Own.descent(0.1), OptimizerPathsJudge::bowl, start, 3))
                    .within(MEASURED)
                    .given("start", start)
                    .because("f is x0^2 + 2 x1^2 + 3 x2^2 + ..., so each step multiplies x0 by 0.8, x1 by 0.6, ...")
                    .is(downTheBowl(start));
        }

        @Provide
        Arbitrary<double[]> starts() {
            return Numbers.vectors(4, 5);
        }
    }

    @Group
    @Exercise(id = "8.8", title = "Paths from above", points = 3, writes = "chart")
    class Chart {

        /** Two short paths whose x and y cannot be mixed up, in an order that is not alphabetic. */
        private final Map<String, double[][]> two = new LinkedHashMap<>();

        {
            two.put("zigzag", new double[][]{{-7, 2}, {-6, -1.5}, {-5, 1}});
            two.put("direct", new double[][]{{-7, 2}, {-3, 0.5}});
        }

        @Fact("Shows the paths of three optimizers")
        @Test
        void showsThePathsOfFourOptimizers() {
            Map<String, double[][]> paths = three();
            Check.that("the number of series in chart(paths of SGD, Momentum and AdaGrad)", () -> {
                XYChart chart = OptimizerPaths.chart(paths);
                Charts.keep("8.8-optimizer-paths", chart);
                return chart.getSeriesMap().size();
            }).is(3);
            paths.forEach((name, path) -> hasPath(paths, name));
        }

        @Test
        void hasOneLineForEachPath() {
            Check.that("the names of the series in chart({zigzag: .., direct: ..})",
                            () -> new ArrayList<>(OptimizerPaths.chart(two).getSeriesMap().keySet()))
                    .mistake("The names are in another order than those of the map.", List.of("direct", "zigzag"))
                    .is(List.of("zigzag", "direct"));
            Check.that("the styles of the series", () -> styles(OptimizerPaths.chart(two)))
                    .satisfies("lines, not scatters of dots",
                            (List<XYSeriesRenderStyle> styles) -> !styles.contains(XYSeriesRenderStyle.Scatter));
        }

        @Test
        void drawsEveryPathFromItsStartToItsEnd() {
            hasPath(two, "zigzag");
            hasPath(two, "direct");
        }

        @Test
        void namesItsAxes() {
            Check.that("chart(paths).getTitle()", () -> OptimizerPaths.chart(two).getTitle()).is("Optimizer paths");
            Check.that("chart(paths).getXAxisTitle()", () -> OptimizerPaths.chart(two).getXAxisTitle())
                    .mistake("The titles of the two axes are swapped.", "y")
                    .is("x");
            Check.that("chart(paths).getYAxisTitle()", () -> OptimizerPaths.chart(two).getYAxisTitle()).is("y");
        }

        @Test
        void drawsAPathOfASinglePoint() {
            hasPath(Map.of("standstill", new double[][]{{3, -4}}), "standstill");
        }
    }
}
