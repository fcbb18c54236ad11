// rejected by: 5.7
// message: One point too many
// Includes 5.
package koans.ch05network;

import java.util.function.UnaryOperator;
import koans.ch03plots.ChartStyle;
import koans.ch03plots.PointCharts;
import koans.ch03plots.Ramp;
import org.ejml.simple.SimpleMatrix;
import org.knowm.xchart.XYChart;

public final class ActivationCharts {

    private ActivationCharts() {
    }

    public static XYChart step() {
        XYChart chart = curve("step", Ramp.arange(-5, 5, 0.1), Activations::step, "Step function");
        return ChartStyle.yRange(chart, -0.1, 1.1);
    }

    public static XYChart sigmoid() {
        XYChart chart = curve("sigmoid", Ramp.arange(-6, 6, 0.1), Activations::sigmoid, "Sigmoid function");
        return ChartStyle.yRange(chart, -0.1, 1.1);
    }

    public static XYChart relu() {
        XYChart chart = curve("relu", Ramp.arange(-5, 5.05, 0.1), Activations::relu, "ReLU function");
        return ChartStyle.yRange(ChartStyle.xRange(chart, -6, 6), -1, 5.5);
    }

    private static XYChart curve(String name, double[] x, UnaryOperator<SimpleMatrix> activation, String title) {
        double[] y = activation.apply(new SimpleMatrix(x)).getDDRM().getData();
        return PointCharts.labelled(PointCharts.line(name, x, y), title, "weighted sum", "output");
    }
}
