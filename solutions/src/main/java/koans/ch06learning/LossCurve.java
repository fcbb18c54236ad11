package koans.ch06learning;

import java.util.function.DoubleUnaryOperator;
import koans.kit.Require;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;

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
        int count = (int) Math.ceil((stop - start) / step);
        double[][] points = new double[2][count];
        for (int i = 0; i < count; i++) {
            points[0][i] = start + i * step;
            points[1][i] = f.applyAsDouble(points[0][i]);
        }
        return points;
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
        XYChart chart = new XYChartBuilder().title("Loss curve").xAxisTitle("x").yAxisTitle("loss").build();
        chart.addSeries("loss", points[0], points[1]);
        chart.getStyler().setMarkerSize(0);
        return chart;
    }
}
