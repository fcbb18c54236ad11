// rejected by: 3.2
// message: rounding errors add up
// Adds the step until the end is reached.
package koans.ch03plots;

import java.util.stream.DoubleStream;
import koans.kit.Require;
import org.knowm.xchart.XYChart;

public final class Ramp {

    private Ramp() {
    }

    public static double[] arange(double start, double stop, double step) {
        Require.that(step > 0, "a step above 0 is needed, not %s", step);
        return DoubleStream.iterate(start, v -> v < stop, v -> v + step).toArray();
    }

    public static XYChart chart(double start, double stop, double step) {
        return FirstChart.line("ramp", arange(start, stop, step));
    }
}
