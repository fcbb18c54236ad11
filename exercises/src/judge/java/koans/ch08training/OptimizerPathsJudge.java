package koans.ch08training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import koans.ch08training.Updates.Rule;
import koans.grader.check.Check;
import koans.kit.Optimizer;
import org.ejml.simple.SimpleMatrix;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.XYSeries.XYSeriesRenderStyle;

/** Optimizers that are right, walks by the exact gradient, and what a chart shows of them. */
final class OptimizerPathsJudge {

    /** Gradients by differences are good to about 1e-10; other steps than 1e-4 may cost some digits. */
    static final double MEASURED = 1e-6;

    private OptimizerPathsJudge() {
    }

    /** An optimizer of the test's own, with one state for every number of every matrix; counts its calls. */
    static final class Own implements Optimizer {
        private final Rule rule;
        private final Map<SimpleMatrix, double[][]> states = new IdentityHashMap<>();
        int calls;

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
    static double valley(double[] p) {
        return p[0] * p[0] / 20 + p[1] * p[1];
    }

    /** A walk through the valley by the exact gradient. */
    static double[][] walk(Rule rule, int steps) {
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

    /** Checks three steps of plain descent in the valley. */
    static void checkZigzag(double[] start, double[][] expected) {
        Check.that("path(plain descent with lr 0.95, x^2/20 + y^2, start, 3)",
                        () -> OptimizerPaths.path(Own.descent(0.95), OptimizerPathsJudge::valley, start, 3))
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
                .is(expected);
    }

    /** Checks three steps of momentum in the valley. */
    static void checkMomentum(double[] start, double[][] expected) {
        Check.that("path(momentum with lr 0.1 and 0.9, x^2/20 + y^2, start, 3)",
                        () -> OptimizerPaths.path(Own.momentum(0.1, 0.9), OptimizerPathsJudge::valley, start, 3))
                .within(MEASURED)
                .given("start", start)
                .mistake("Every step hands the optimizer another matrix, so it takes it for a new parameter. Make "
                        + "the matrix once.", walk((state, g) -> -0.1 * g, 3))
                .is(expected);
    }

    /** x0^2 + 2 x1^2 + 3 x2^2 + ... */
    static double bowl(double[] x) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += (i + 1) * x[i] * x[i];
        }
        return sum;
    }

    /** Three steps of plain descent from there with a learning rate of 0.1. */
    static double[][] downTheBowl(double[] start) {
        double[][] path = new double[4][start.length];
        for (int k = 0; k < 4; k++) {
            for (int i = 0; i < start.length; i++) {
                path[k][i] = start[i] * Math.pow(1 - 0.2 * (i + 1), k);
            }
        }
        return path;
    }

    /** Thirty steps of three optimizers down the valley. */
    static Map<String, double[][]> three() {
        Map<String, double[][]> paths = new LinkedHashMap<>();
        paths.put("SGD", walk((state, g) -> -0.95 * g, 30));
        paths.put("Momentum", walk((v, g) -> v[0] = 0.9 * v[0] - 0.1 * g, 30));
        paths.put("AdaGrad", walk((h, g) -> {
            h[0] += g * g;
            return -1.5 * g / (Math.sqrt(h[0]) + 1e-7);
        }, 30));
        return paths;
    }

    static void hasPath(Map<String, double[][]> paths, String name) {
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

    static XYSeries series(Map<String, double[][]> paths, String name) {
        return OptimizerPaths.chart(paths).getSeriesMap().get(name);
    }

    static double[] counted(double[] values, int from) {
        double[] counted = new double[values.length];
        Arrays.setAll(counted, i -> i + from);
        return counted;
    }

    /** The series' own style, or that of the chart. */
    static List<XYSeriesRenderStyle> styles(XYChart chart) {
        List<XYSeriesRenderStyle> styles = new ArrayList<>();
        chart.getSeriesMap().values().forEach(series -> styles.add(series.getXYSeriesRenderStyle() == null
                ? chart.getStyler().getDefaultSeriesRenderStyle() : series.getXYSeriesRenderStyle()));
        return styles;
    }
}
