package koans.ch05network;

import java.util.function.UnaryOperator;
import koans.ch03plots.ChartStyle;
import koans.ch03plots.PointCharts;
import koans.ch03plots.Ramp;
import org.ejml.simple.SimpleMatrix;
import org.knowm.xchart.XYChart;

/**
 * The activation functions as curves. Each chart has one series, drawn as a line; its x axis is titled
 * {@code weighted sum}, its y axis {@code output}.
 */
public final class ActivationCharts {

    private ActivationCharts() {
    }

    /**
     * The step function at -5, -4.9, ..., 4.9: 100 points.
     *
     * <p>The series is named {@code step}, the title is {@code Step function}. The y axis goes from -0.1 to 1.1.
     */
    public static XYChart step() {
        XYChart chart = curve("step", Ramp.arange(-5, 5, 0.1), Activations::step, "Step function");
        return ChartStyle.yRange(chart, -0.1, 1.1);
    }

    /**
     * The sigmoid at -6, -5.9, ..., 5.9: 120 points.
     *
     * <p>The series is named {@code sigmoid}, the title is {@code Sigmoid function}. The y axis goes from -0.1 to 1.1.
     */
    public static XYChart sigmoid() {
        XYChart chart = curve("sigmoid", Ramp.arange(-6, 6, 0.1), Activations::sigmoid, "Sigmoid function");
        return ChartStyle.yRange(chart, -0.1, 1.1);
    }

    /**
     * The ReLU at -5, -4.9, ..., 4.9: 100 points.
     *
     * <p>The series is named {@code relu}, the title is {@code ReLU function}. The x axis goes from -6 to 6, the y axis
     * from -1 to 5.5.
     */
    public static XYChart relu() {
        XYChart chart = curve("relu", Ramp.arange(-5, 5, 0.1), Activations::relu, "ReLU function");
        return ChartStyle.yRange(ChartStyle.xRange(chart, -6, 6), -1, 5.5);
    }

    private static XYChart curve(String name, double[] x, UnaryOperator<SimpleMatrix> activation, String title) {
        double[] y = activation.apply(new SimpleMatrix(x)).getDDRM().getData();
        return PointCharts.labelled(PointCharts.line(name, x, y), title, "weighted sum", "output");
    }
}
