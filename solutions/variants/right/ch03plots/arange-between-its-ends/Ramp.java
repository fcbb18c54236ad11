// accepted: each number as a mean of start and the end of the last step
package koans.ch03plots;

import java.util.stream.IntStream;
import org.knowm.xchart.XYChart;

public final class Ramp {

    private Ramp() {
    }

    public static double[] arange(double start, double stop, double step) {
        if (!(step > 0)) {
            throw new IllegalStateException();
        }
        int n = start < stop ? (int) Math.ceil((stop - start) / step) : 0;
        double end = start + n * step;
        return IntStream.range(0, n).mapToDouble(i -> (start * (n - i) + end * i) / n).toArray();
    }

    public static XYChart chart(double start, double stop, double step) {
        return FirstChart.line("ramp", arange(start, stop, step));
    }
}
