// rejected by: 3.2
// message: first number is start itself
// Begins one step too far.
package koans.ch03plots;

import koans.kit.Require;
import org.knowm.xchart.XYChart;

public final class Ramp {

    private Ramp() {
    }

    public static double[] arange(double start, double stop, double step) {
        Require.that(step > 0, "a step above 0 is needed, not %s", step);
        double[] values = new double[(int) Math.max(0, Math.ceil((stop - start) / step))];
        for (int i = 0; i < values.length; i++) {
            values[i] = start + (i + 1) * step;
        }
        return values;
    }

    public static XYChart chart(double start, double stop, double step) {
        return FirstChart.line("ramp", arange(start, stop, step));
    }
}
