// accepted: titles by setters, a smooth style, points in lists
package koans.ch08training;

import java.util.Arrays;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import koans.ch06learning.Differentiation;
import koans.kit.Optimizer;
import org.ejml.simple.SimpleMatrix;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries.XYSeriesRenderStyle;

/** The ways that optimizers take down a surface, to be looked at. */
public final class OptimizerPaths {

    private OptimizerPaths() {
    }

    /**
     * The whole walk of an optimizer: where it starts, and where it stands after each step.
     *
     * <p>The optimizer moves one parameter under a name of your choice: a 1 x n matrix, the same one in every step. Its
     * gradient is {@link Differentiation#gradient} of {@code f} at the place where the walk stands.
     *
     * @param optimizer a fresh one; it is called once a step
     * @param start     n numbers, left as they are
     * @param steps     how many steps, 0 or more
     * @return steps + 1 rows of n numbers, each a fresh array; the first equals start
     */
    public static double[][] path(Optimizer optimizer, ToDoubleFunction<double[]> f, double[] start, int steps) {
        SimpleMatrix x = row(start);
        double[][] path = new double[steps + 1][];
        path[0] = start.clone();
        for (int k = 1; k <= steps; k++) {
            optimizer.update(Map.of("x", x), Map.of("x", row(Differentiation.gradient(f, path[k - 1]))));
            path[k] = x.toArray2()[0];
        }
        return path;
    }

    private static SimpleMatrix row(double[] values) {
        return new SimpleMatrix(new double[][]{values});
    }

    /**
     * Paths in the plane, seen from above.
     *
     * <p>One line for each path, in the order of the map and named by its key: the first number of each row to the
     * right, the second one upwards. The title is {@code Optimizer paths}, the axes are titled {@code x} and {@code y}.
     *
     * @param paths for each name the rows {@code {x, y}}, from the start to the end
     */
    public static XYChart chart(Map<String, double[][]> paths) {
        XYChart chart = new XYChart(600, 400);
        chart.setTitle("Optimizer paths");
        chart.setXAxisTitle("x");
        chart.setYAxisTitle("y");
        chart.getStyler().setDefaultSeriesRenderStyle(XYSeriesRenderStyle.Line);
        paths.forEach((name, path) -> chart.addSeries(name,
                Arrays.stream(path).map(row -> row[0]).toList(), Arrays.stream(path).map(row -> row[1]).toList()));
        return chart;
    }
}
