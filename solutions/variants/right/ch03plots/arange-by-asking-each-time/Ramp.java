// accepted: asks for each number whether it still lies below stop; the chart without the earlier exercise
package koans.ch03plots;

import java.util.ArrayList;
import java.util.List;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.style.markers.SeriesMarkers;

public final class Ramp {

    private Ramp() {
    }

    public static double[] arange(double start, double stop, double step) {
        if (step <= 0) {
            throw new ArithmeticException("a ramp that does not rise");
        }
        List<Double> values = new ArrayList<>();
        while (start + values.size() * step < stop) {
            values.add(values.size() * step + start);
        }
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }

    public static XYChart chart(double start, double stop, double step) {
        double[] y = arange(start, stop, step);
        int[] x = new int[y.length];
        for (int i = 0; i < x.length; i++) {
            x[i] = i;
        }
        XYChart chart = new XYChartBuilder().title("A ramp").build();
        chart.addSeries("ramp", java.util.Arrays.stream(x).asDoubleStream().toArray(), y)
                .setMarker(SeriesMarkers.NONE);
        return chart;
    }
}
