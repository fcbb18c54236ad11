// accepted: a 1x1 parameter for each input, found by its own way
package koans.ch08training;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import koans.ch06learning.Differentiation;
import koans.kit.Optimizer;
import org.ejml.simple.SimpleMatrix;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;

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
        Map<String, SimpleMatrix> x = new LinkedHashMap<>();
        for (int i = 0; i < start.length; i++) {
            x.put("x" + i, row(new double[]{start[i]}));
        }
        double[][] path = new double[steps + 1][];
        path[0] = start.clone();
        for (int k = 1; k <= steps; k++) {
            double[] gradient = Differentiation.gradient(f, path[k - 1]);
            Map<String, SimpleMatrix> g = new LinkedHashMap<>();
            for (int i = 0; i < gradient.length; i++) {
                g.put("x" + i, row(new double[]{gradient[i]}));
            }
            optimizer.update(x, g);
            path[k] = x.values().stream().mapToDouble(matrix -> matrix.get(0)).toArray();
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
        XYChart chart = new XYChartBuilder().title("Optimizer paths").xAxisTitle("x").yAxisTitle("y").build();
        paths.forEach((name, path) -> chart.addSeries(name, column(path, 0), column(path, 1)));
        return chart;
    }

    private static double[] column(double[][] rows, int index) {
        double[] column = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            column[i] = rows[i][index];
        }
        return column;
    }
}
