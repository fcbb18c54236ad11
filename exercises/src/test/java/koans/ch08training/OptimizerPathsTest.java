package koans.ch08training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import koans.ch08training.Updates.Rule;
import koans.grader.Exercise;
import koans.grader.Fact;
import koans.grader.arbitrary.Numbers;
import koans.grader.check.Charts;
import koans.grader.check.Check;
import koans.kit.Optimizer;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.ejml.simple.SimpleMatrix;
import org.junit.jupiter.api.Test;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.XYSeries.XYSeriesRenderStyle;

class OptimizerPathsTest {

    /** Gradients by differences are good to about 1e-10; other steps than 1e-4 may cost some digits. */
    private static final double MEASURED = 1e-6;

    /** An optimizer of the test's own, with one state for every number of every matrix; counts its calls. */
    private static final class Own implements Optimizer {
        private final Rule rule;
        private final Map<SimpleMatrix, double[][]> states = new IdentityHashMap<>();
        private int calls;

        Own(Rule rule) {
            this.rule = rule;
        }

        static Own descent(double lr) {
            return new Own((state, g) -> -lr * g);
        }

        static Own momentum(double lr, double momentum) {
            return new Own((v, g) -> {
                v[0] = momentum * v[0] - lr * g;
                return v[0];
            });
        }

        @Override
        public void update(Map<String, SimpleMatrix> params, Map<String, SimpleMatrix> grads) {
            calls++;
            params.forEach((name, p) -> {
                double[][] state = states.computeIfAbsent(p, q -> new double[q.getNumElements()][1]);
                for (int i = 0; i < p.getNumElements(); i++) {
                    p.set(i, p.get(i) + rule.step(state[i], grads.get(name).get(i)));
                }
            });
        }
    }

    /** The valley x^2/20 + y^2. */
    private static double valley(double[] p) {
        return p[0] * p[0] / 20 + p[1] * p[1];
    }

    /** A walk through the valley by the exact gradient. */
    private static double[][] walk(Rule rule, int steps) {
        double[][] states = new double[2][1];
        double[] p = {-7, 2};
        double[][] path = new double[steps + 1][];
        path[0] = p.clone();
        for (int k = 1; k <= steps; k++) {
            double[] step = {rule.step(states[0], p[0] / 10), rule.step(states[1], 2 * p[1])};
            p[0] += step[0];
            p[1] += step[1];
            path[k] = p.clone();
        }
        return path;
    }

    @Group
    @Exercise(id = "8.7", title = "The way down", points = 4, writes = "path")
    class Path {

        private final double[] start = {-7, 2};

        @Test
        void zigzagsWithPlainDescent() {
            Check.that("path(plain descent with lr 0.95, x^2/20 + y^2, start, 3)",
                            () -> OptimizerPaths.path(Own.descent(0.95), OptimizerPathsTest::valley, start, 3))
                    .within(MEASURED)
                    .given("start", start)
                    .mistake("The start is missing: it is the first row.", new double[][]{
                        {-6.335, -1.8}, {-5.733175, 1.62}, {-5.188523, -1.458}})
                    .mistake("The last step is missing: three steps after the start make four rows.", new double[][]{
                        {-7, 2}, {-6.335, -1.8}, {-5.733175, 1.62}})
                    .mistake("All rows are one and the same array: each needs a copy of its own.", new double[][]{
                        {-5.188523, -1.458}, {-5.188523, -1.458}, {-5.188523, -1.458}, {-5.188523, -1.458}})
                    .mistake("The rows are the matrix's own array, which the next step changes. toArray2() copies, "
                            + "getDDRM().getData() does not.", new double[][]{
                                {-7, 2}, {-5.188523, -1.458}, {-5.188523, -1.458}, {-5.188523, -1.458}})
                    .mistake("The walk never leaves its start: where does the optimizer leave its result?",
                            new double[][]{{-7, 2}, {-7, 2}, {-7, 2}, {-7, 2}})
                    .mistake("Every step uses the gradient of the start: measure it where the walk stands.",
                            new double[][]{{-7, 2}, {-6.335, -1.8}, {-5.67, -5.6}, {-5.005, -9.4}})
                    .mistake("Every step begins at the start again.", new double[][]{
                        {-7, 2}, {-6.335, -1.8}, {-6.335, -1.8}, {-6.335, -1.8}})
                    .is(new double[][]{{-7, 2}, {-6.335, -1.8}, {-5.733175, 1.62}, {-5.188523, -1.458}});
        }

        @Test
        void letsTheOptimizerRememberWhatItMoves() {
            Check.that("path(momentum with lr 0.1 and 0.9, x^2/20 + y^2, start, 3)",
                            () -> OptimizerPaths.path(Own.momentum(0.1, 0.9), OptimizerPathsTest::valley, start, 3))
                    .within(MEASURED)
                    .given("start", start)
                    .mistake("Every step hands the optimizer another matrix, so it takes it for a new parameter. Make "
                            + "the matrix once.", walk((state, g) -> -0.1 * g, 3))
                    .is(new double[][]{{-7, 2}, {-6.93, 1.6}, {-6.7977, 0.92}, {-6.610653, 0.124}});
        }

        @Test
        void asksTheOptimizerOnceAStep() {
            Own own = Own.descent(0.1);
            Check.that("how often path(optimizer, f, [3, -1, 2], 5) calls the optimizer", () -> {
                OptimizerPaths.path(own, x -> x[0] * x[0] + x[1] * x[1] + x[2], new double[]{3, -1, 2}, 5);
                return own.calls;
            }).is(5);
        }

        @Test
        void isOnlyTheStartWithoutSteps() {
            Check.that("path(optimizer, f, start, 0)",
                            () -> OptimizerPaths.path(Own.descent(0.1), OptimizerPathsTest::valley, start, 0))
                    .given("start", start)
                    .is(new double[][]{{-7, 2}});
        }

        @Property(tries = 20)
        void worksForAnyNumberOfInputs(@ForAll("starts") double[] start) {
            double[][] expected = new double[4][start.length];
            for (int k = 0; k < 4; k++) {
                for (int i = 0; i < start.length; i++) {
                    expected[k][i] = start[i] * Math.pow(1 - 0.2 * (i + 1), k);
                }
            }
            ToDoubleFunction<double[]> f = x -> {
                double sum = 0;
                for (int i = 0; i < x.length; i++) {
                    sum += (i + 1) * x[i] * x[i];
                }
                return sum;
            };
            Check.that("path(plain descent with lr 0.1, f, start, 3)",
                            () -> OptimizerPaths.path(Own.descent(0.1), f, start, 3))
                    .within(MEASURED)
                    .given("start", start)
                    .because("f is x0^2 + 2 x1^2 + 3 x2^2 + ..., so each step multiplies x0 by 0.8, x1 by 0.6, ...")
                    .is(expected);
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
            Map<String, double[][]> paths = new LinkedHashMap<>();
            paths.put("SGD", walk((state, g) -> -0.95 * g, 30));
            paths.put("Momentum", walk((v, g) -> v[0] = 0.9 * v[0] - 0.1 * g, 30));
            paths.put("AdaGrad", walk((h, g) -> {
                h[0] += g * g;
                return -1.5 * g / (Math.sqrt(h[0]) + 1e-7);
            }, 30));
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

        private static void hasPath(Map<String, double[][]> paths, String name) {
            double[] x = Arrays.stream(paths.get(name)).mapToDouble(point -> point[0]).toArray();
            double[] y = Arrays.stream(paths.get(name)).mapToDouble(point -> point[1]).toArray();
            Check.that("the x values of the series " + name, () -> series(paths, name).getXData())
                    .mistake("x and y are swapped: the first number of a row goes to the right.", y)
                    .mistake("The x values count the steps: they should be the first numbers of the rows.",
                            counted(x, 0))
                    .mistake("XChart counts the x values itself when it gets none: give it the first numbers of the "
                            + "rows.", counted(x, 1))
                    .mistake("The first point, the start, is missing.", Arrays.copyOfRange(x, 1, x.length))
                    .is(x);
            Check.that("the y values of the series " + name, () -> series(paths, name).getYData())
                    .mistake("x and y are swapped: the second number of a row goes upwards.", x)
                    .is(y);
        }

        private static XYSeries series(Map<String, double[][]> paths, String name) {
            return OptimizerPaths.chart(paths).getSeriesMap().get(name);
        }

        private static double[] counted(double[] values, int from) {
            double[] counted = new double[values.length];
            Arrays.setAll(counted, i -> i + from);
            return counted;
        }

        /** The series' own style, or that of the chart. */
        private static List<XYSeriesRenderStyle> styles(XYChart chart) {
            List<XYSeriesRenderStyle> styles = new ArrayList<>();
            chart.getSeriesMap().values().forEach(series -> styles.add(series.getXYSeriesRenderStyle() == null
                    ? chart.getStyler().getDefaultSeriesRenderStyle() : series.getXYSeriesRenderStyle()));
            return styles;
        }
    }
}
