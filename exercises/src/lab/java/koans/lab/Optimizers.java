package koans.lab;

import java.awt.Color;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import koans.ch08training.AdaGrad;
import koans.ch08training.Adam;
import koans.ch08training.Momentum;
import koans.ch08training.OptimizerPaths;
import koans.ch08training.Sgd;
import koans.ch08training.WeightInit;
import koans.kit.Mnist;
import koans.kit.Model;
import koans.kit.Optimizer;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.markers.SeriesMarkers;

/**
 * Lets four optimizers run down a valley, and then learn digits with the same network.
 *
 * <p>Takes about a minute.
 */
public final class Optimizers {

    private static final int STEPS = 30;

    private Optimizers() {
    }

    /** Takes the number of batches for each optimizer. */
    public static void main(String[] args) {
        int batches = Arguments.counts("about a minute", args,
                new Arguments.Count("batches for each optimizer", 600, 10, 10000))[0];
        valley();
        digits(batches);
        notes();
    }

    private static void valley() {
        Map<String, Optimizer> optimizers = new LinkedHashMap<>();
        optimizers.put("Sgd(0.95)", new Sgd(0.95));
        optimizers.put("Momentum(0.1, 0.9)", new Momentum(0.1, 0.9));
        optimizers.put("AdaGrad(1.5)", new AdaGrad(1.5));
        optimizers.put("Adam(0.3)", new Adam(0.3));
        Map<String, double[][]> paths = new LinkedHashMap<>();
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("optimizer", "x", "y", "height"));
        optimizers.forEach((name, optimizer) -> {
            double[][] path = OptimizerPaths.path(optimizer, Optimizers::height, new double[]{-7, 2}, STEPS);
            paths.put(name, path);
            double[] end = path[STEPS];
            rows.add(List.of(name, Console.number(end[0]), Console.number(end[1]), Console.number(height(end))));
        });
        Console.line("x^2/20 + y^2 from (-7, 2), after %d steps:", STEPS);
        Table.print(rows);
        XYChart chart = OptimizerPaths.chart(paths);
        for (double height : new double[]{0.1, 0.5, 1.5, 3, 5}) {
            addContour(chart, height);
        }
        Plot.save("lab-optimizer-paths", chart);
    }

    private static double height(double[] p) {
        return p[0] * p[0] / 20 + p[1] * p[1];
    }

    /** The ellipse of all points of this height. */
    private static void addContour(XYChart chart, double height) {
        double[] x = new double[101];
        double[] y = new double[101];
        for (int i = 0; i <= 100; i++) {
            x[i] = Math.sqrt(20 * height) * Math.cos(Math.PI * i / 50);
            y[i] = Math.sqrt(height) * Math.sin(Math.PI * i / 50);
        }
        XYSeries contour = chart.addSeries("height " + height, x, y);
        contour.setMarker(SeriesMarkers.NONE).setLineColor(Color.LIGHT_GRAY).setLineWidth(1).setShowInLegend(false);
    }

    private static void digits(int steps) {
        Map<String, Optimizer> optimizers = new LinkedHashMap<>();
        optimizers.put("Sgd(0.01)", new Sgd(0.01));
        optimizers.put("Momentum(0.01, 0.9)", new Momentum(0.01, 0.9));
        optimizers.put("AdaGrad(0.01)", new AdaGrad(0.01));
        optimizers.put("Adam(0.001)", new Adam(0.001));
        Mnist mnist = Mnist.load();
        XYChart chart = Plot.chart("Five layers on MNIST", "batch", "loss");
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("optimizer", "first loss", "loss half way", "last losses", "test accuracy"));
        optimizers.forEach((name, optimizer) -> {
            SplittableRandom random = new SplittableRandom(3);
            Model net = Digits.net((in, out) -> WeightInit.he(in, out, random));
            double[] losses = Digits.losses(name, net, optimizer, mnist.train(), steps);
            int n = losses.length;
            rows.add(List.of(name, Console.number(losses[0]), Console.number(Digits.mean(losses, n / 2 - 2, n / 2 + 3)),
                    Console.number(Digits.mean(losses, n - 5, n)), Console.number(Digits.accuracy(net, mnist.test()))));
            Plot.curve(chart, name, Digits.smooth(losses), Digits.EVERY);
        });
        Console.line("784-100-100-100-100-10, the same start and the same %d batches of 128 for each:", steps);
        Table.print(rows);
        Plot.save("lab-optimizers-on-mnist", chart);
    }

    private static void notes() {
        Console.line("What the notes report for 784-50-50-10 or 784-50-100-10 after 16 epochs of batches of 100. "
                + "Their");
        Console.line("loop made six updates a batch. Measured again: with six updates, and with one, as it should be.");
        Table.print(List.of(
                List.of("test accuracy", "notes", "six updates", "one update"),
                List.of("SGD 0.01", "0.9661", "0.9678", "0.9053"),
                List.of("SGD 0.1", "", "", "0.9713"),
                List.of("Momentum 0.01, 0.9", "0.9728", "0.9726", "0.9695"),
                List.of("AdaGrad 0.01", "0.9667", "0.9688", "0.9575"),
                List.of("Adam 0.001", "no output", "0.9748", "0.9706")));
        Console.line("With one update a batch, SGD at 0.1, momentum and Adam are equal within the noise of a run, "
                + "0.003.");
        Console.line("What looks like a better method is often a better step size.");
    }
}
