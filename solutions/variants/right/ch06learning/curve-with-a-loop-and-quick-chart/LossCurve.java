// accepted: a while loop over a list, the chart with setters and markers
package koans.ch06learning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import koans.kit.Require;
import org.knowm.xchart.QuickChart;
import org.knowm.xchart.XYChart;

/** A loss that depends on a single number, as a curve. */
public final class LossCurve {

    private LossCurve() {
    }

    /**
     * Points of the curve of {@code f}: at {@code start}, {@code start + step}, {@code start + 2 * step} and so on, as
     * far as these are below {@code stop}.
     *
     * @param step above 0
     * @return two rows: the x values, and what {@code f} makes of them; an exception, of whatever type, if step is not
     *         above 0 or stop not above start
     */
    public static double[][] sample(DoubleUnaryOperator f, double start, double stop, double step) {
        Require.that(step > 0 && stop > start, "no points from %s to %s in steps of %s", start, stop, step);
        List<Double> xs = new ArrayList<>();
        while (start + xs.size() * step < stop) {
            xs.add(start + xs.size() * step);
        }
        double[] x = xs.stream().mapToDouble(v -> v).toArray();
        return new double[][]{x, Arrays.stream(x).map(f).toArray()};
    }

    /**
     * A line through the points.
     *
     * <p>One series, named {@code loss}. The title is {@code Loss curve}, the x axis is titled {@code x}, the y axis
     * {@code loss}.
     *
     * @param points two rows: the x values and the y values, as {@link #sample} gives them; an exception, of whatever
     *               type, if one row is longer than the other
     */
    public static XYChart chart(double[][] points) {
        return QuickChart.getChart("Loss curve", "x", "loss", "loss", points[0], points[1]);
    }
}
