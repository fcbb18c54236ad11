package koans.lab;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import koans.ch06learning.GradientDescent;
import org.knowm.xchart.XYChart;

/** Walks down the bowl x0² + x1² with learning rates from far too small to too large. */
public final class GradientDescents {

    private static final double[] RATES = {1e-10, 0.01, 0.1, 0.9, 1.01, 10};
    private static final double[] START = {-3, 4};
    private static final int STEPS = 100;

    private GradientDescents() {
    }

    /** Takes no arguments, and a second. */
    public static void main(String[] args) {
        ToDoubleFunction<double[]> bowl = x -> x[0] * x[0] + x[1] * x[1];
        XYChart chart = Lab.chart("Gradient descent on x0² + x1²", "step", "height");
        chart.getStyler().setYAxisLogarithmic(true);
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("learning rate", "x0", "x1", "height"));
        for (double rate : RATES) {
            double[][] path = GradientDescent.path(bowl, START, rate, STEPS);
            double[] end = path[STEPS];
            rows.add(List.of(number(rate), number(end[0]), number(end[1]), number(bowl.applyAsDouble(end))));
            if (rate < 10) {
                Lab.curve(chart, "rate " + number(rate), Arrays.stream(path).skip(1).mapToDouble(bowl).toArray());
            }
        }
        Lab.line("From (-3, 4), %d steps:", STEPS);
        Lab.table(rows);
        Lab.save("lab-gradient-descents", chart);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.4g", value);
    }
}
