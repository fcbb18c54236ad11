package koans.lab;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import koans.ch06learning.GradientDescent;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.style.lines.SeriesLines;

/**
 * Walks down the bowl x0² + x1² with learning rates from far too small to too large.
 *
 * <p>Takes a second.
 */
public final class GradientDescents {

    private static final double[] RATES = {1e-10, 0.01, 0.1, 0.9, 1.01, 10};
    private static final double[] START = {-3, 4};
    private static final int STEPS = 100;

    private GradientDescents() {
    }

    /** Takes no arguments. */
    public static void main(String[] args) {
        Arguments.counts("a second", args);
        ToDoubleFunction<double[]> bowl = x -> x[0] * x[0] + x[1] * x[1];
        XYChart chart = Plot.chart("Gradient descent on x0² + x1²", "step", "height");
        chart.getStyler().setYAxisLogarithmic(true);
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("learning rate", "x0", "x1", "height"));
        for (double rate : RATES) {
            double[][] path = GradientDescent.path(bowl, START, rate, STEPS);
            double[] end = path[STEPS];
            rows.add(List.of("" + rate, Console.number("%.4g", end[0]), Console.number("%.4g", end[1]),
                    Console.number("%.4g", bowl.applyAsDouble(end))));
            if (rate < 10) {
                // A step of 0.9 is as much too long as one of 0.1 is too short: one line covers the other.
                Plot.curve(chart, "rate " + rate, Arrays.stream(path).skip(1).mapToDouble(bowl).toArray())
                        .setLineStyle(rate == 0.9 ? SeriesLines.DASH_DASH : SeriesLines.SOLID);
            }
        }
        Console.line("From (-3, 4), %d steps:", STEPS);
        Table.print(rows);
        Console.line("The right rates 0.1 and 0.9 shrink x0 and x1 to 0.8 of their size each step, 0.9 by jumping to the");
        Console.line("other side. With 10 they should grow 19 times as large each step, for ever. But when x + H is x,");
        Console.line("the measured slope is 0, and the walk ends.");
        Plot.save("lab-gradient-descents", chart);
    }
}
