// rejected by: 3.3
// message: dots without a line
// Draws points instead of a line.
package koans.ch03plots;

import koans.kit.Require;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries.XYSeriesRenderStyle;

public final class Ramp {

    private Ramp() {
    }

    public static double[] arange(double start, double stop, double step) {
        Require.that(step > 0, "a step above 0 is needed, not %s", step);
        double[] values = new double[(int) Math.max(0, Math.ceil((stop - start) / step))];
        for (int i = 0; i < values.length; i++) {
            values[i] = start + i * step;
        }
        return values;
    }

    public static XYChart chart(double start, double stop, double step) {
        XYChart chart = FirstChart.line("ramp", arange(start, stop, step));
        chart.getStyler().setDefaultSeriesRenderStyle(XYSeriesRenderStyle.Scatter);
        return chart;
    }
}
