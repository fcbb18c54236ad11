package koans.lab;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import koans.ch10mnist.DigitsCnn;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.style.Styler.LegendPosition;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** Listens to a training: prints loss, accuracy and the time left, and remembers them for a chart. */
final class TrainingCurve implements DigitsCnn.Progress {

    private static final int NEIGHBOURS = 5;

    private final String name;
    private final List<Integer> batches = new ArrayList<>();
    private final List<Double> losses = new ArrayList<>();
    private final List<Double> accuracies = new ArrayList<>();
    private long start;

    TrainingCurve(String name) {
        this.name = name;
    }

    @Override
    public void batch(int done, int of, double loss, double accuracy) {
        if (batches.isEmpty()) {
            start = System.nanoTime();
        }
        batches.add(done);
        losses.add(loss);
        accuracies.add(accuracy);
        int last = batches.size();
        double seconds = (System.nanoTime() - start) / 1e9;
        Console.progress("%s: batch %d of %d, loss %.3f, accuracy %.1f %%%s", name, done, of, mean(losses, last - 1),
                100 * mean(accuracies, last - 1),
                done == 0 ? "" : String.format(Locale.ROOT, ", %.0f s left", seconds / done * (of - done)));
    }

    /** Loss and accuracy over the batches, smoothed. */
    XYChart chart(String title) {
        XYChart chart = Plot.chart(title, "batches learned from", "loss");
        double[] x = batches.stream().mapToDouble(b -> b).toArray();
        double[] loss = new double[x.length];
        double[] mistakes = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            loss[i] = mean(losses, i);
            mistakes[i] = 1 - mean(accuracies, i);
        }
        chart.addSeries("loss", x, loss).setMarker(SeriesMarkers.NONE).setLineColor(new Color(31, 119, 180));
        chart.addSeries("share of mistakes", x, mistakes).setMarker(SeriesMarkers.NONE)
                .setLineColor(new Color(214, 39, 40));
        chart.setYAxisTitle("loss, share of mistakes");
        chart.getStyler().setYAxisMin(0.0).setLegendPosition(LegendPosition.InsideNE);
        return chart;
    }

    /** The mean of a number and the few before it: single batches go up and down. */
    private static double mean(List<Double> numbers, int at) {
        return numbers.subList(Math.max(0, at - NEIGHBOURS + 1), at + 1).stream().mapToDouble(n -> n).average()
                .orElse(0);
    }
}
