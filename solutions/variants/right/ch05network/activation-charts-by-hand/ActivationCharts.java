// accepted: points made in loops, by tenths, with formulas of their own
package koans.ch05network;

import java.util.function.DoubleUnaryOperator;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;

public final class ActivationCharts {

    private ActivationCharts() {
    }

    public static XYChart step() {
        XYChart chart = chart("Step function");
        draw(chart, "step", -5, 5, x -> x <= 0 ? 0 : 1);
        chart.getStyler().setYAxisMin(-0.1).setYAxisMax(1.1);
        return chart;
    }

    public static XYChart sigmoid() {
        XYChart chart = chart("Sigmoid function");
        draw(chart, "sigmoid", -6, 6, x -> 0.5 + 0.5 * Math.tanh(x / 2));
        chart.getStyler().setYAxisMin(-0.1).setYAxisMax(1.1);
        return chart;
    }

    public static XYChart relu() {
        XYChart chart = chart("ReLU function");
        draw(chart, "relu", -5, 5, x -> x < 0 ? 0 : x);
        chart.getStyler().setXAxisMin(-6.0).setXAxisMax(6.0).setYAxisMin(-1.0).setYAxisMax(5.5);
        return chart;
    }

    private static XYChart chart(String title) {
        return new XYChartBuilder().title(title).xAxisTitle("weighted sum").yAxisTitle("output").build();
    }

    private static void draw(XYChart chart, String name, int from, int to, DoubleUnaryOperator function) {
        double[] x = new double[10 * (to - from)];
        double[] y = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            x[i] = (10 * from + i) / 10.0 + 1e-14;
            y[i] = function.applyAsDouble(x[i]);
        }
        chart.addSeries(name, x, y);
    }
}
