package koans.lab;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import koans.ch05network.Activations;
import koans.ch08training.ActivationStats;
import koans.ch08training.Sgd;
import koans.ch08training.WeightInit;
import koans.kit.Mnist;
import koans.kit.Model;
import koans.kit.Png;
import org.ejml.simple.SimpleMatrix;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.style.lines.SeriesLines;

/**
 * Shows what first weights do to the numbers in a fresh network, and to its learning.
 *
 * <p>Takes about a minute.
 */
public final class InitialValues {

    private static final int LAYERS = 5;
    private static final int NODES = 100;
    private static final int BINS = 30;
    private static final int WIDTH = 420;
    private static final int HEIGHT = 280;
    private static final int LEGEND = 100;

    private InitialValues() {
    }

    /** Takes the number of batches for each training. */
    public static void main(String[] args) {
        int batches = Arguments.counts("about a minute", args, new Arguments.Count("batches for each training", 500,
                10, 10000))[0];
        spreads();
        digits(batches);
        notes();
    }

    private static Map<String, BiFunction<Integer, Integer, SimpleMatrix>> weights() {
        SplittableRandom random = new SplittableRandom(1);
        Map<String, BiFunction<Integer, Integer, SimpleMatrix>> weights = new LinkedHashMap<>();
        weights.put("std 1", (in, out) -> WeightInit.gaussian(in, out, 1, random));
        weights.put("std 0.01", (in, out) -> WeightInit.gaussian(in, out, 0.01, random));
        weights.put("Xavier", (in, out) -> WeightInit.xavier(in, out, random));
        weights.put("He", (in, out) -> WeightInit.he(in, out, random));
        return weights;
    }

    private static void spreads() {
        Map<String, UnaryOperator<SimpleMatrix>> activations = new LinkedHashMap<>();
        activations.put("sigmoid", Activations::sigmoid);
        activations.put("tanh", x -> x.elementOp((int r, int c, double v) -> Math.tanh(v)));
        activations.put("ReLU", Activations::relu);
        SimpleMatrix x = WeightInit.gaussian(1000, NODES, 1, new SplittableRandom(2));
        BufferedImage picture = new BufferedImage(4 * WIDTH + LEGEND, 3 * HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = picture.createGraphics();
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("", "layer 1", "layer 2", "layer 3", "layer 4", "layer 5", "saturated"));
        int row = 0;
        for (String activation : activations.keySet()) {
            UnaryOperator<SimpleMatrix> f = activations.get(activation);
            int col = 0;
            for (Map.Entry<String, BiFunction<Integer, Integer, SimpleMatrix>> kind : weights().entrySet()) {
                List<SimpleMatrix> layers = new ArrayList<>();
                for (int k = 0; k < LAYERS; k++) {
                    layers.add(kind.getValue().apply(NODES, NODES));
                }
                List<SimpleMatrix> outputs = outputs(x, layers, f);
                String title = activation + ", " + kind.getKey();
                rows.add(row(title, ActivationStats.layerStds(x, layers, f), activation.equals("sigmoid")
                        ? ActivationStats.saturatedShare(outputs.get(LAYERS - 1)) : Double.NaN));
                BufferedImage chart = Png.picture(histograms(title, outputs));
                pen.drawImage(chart, col * WIDTH, row * HEIGHT, null);
                col++;
            }
            row++;
        }
        pen.dispose();
        Console.line("Standard deviations behind each of five layers of 100 nodes, for 1000 normal samples:");
        Table.print(rows);
        Console.line("Another seed gave in layer 5: sigmoid 0.437 (66 % saturated), 0.0115, 0.116 for std 1, std "
                + "0.01,");
        Console.line("Xavier; ReLU 0, 0.177, 1.00 for std 0.01, Xavier, He.");
        Console.line("The picture shows how often which output occurs behind each layer, on a root scale.");
        Plot.save("lab-initial-values", picture);
    }

    private static List<SimpleMatrix> outputs(SimpleMatrix x, List<SimpleMatrix> layers,
                                              UnaryOperator<SimpleMatrix> f) {
        List<SimpleMatrix> outputs = new ArrayList<>();
        SimpleMatrix a = x;
        for (SimpleMatrix w : layers) {
            a = f.apply(a.mult(w));
            outputs.add(a);
        }
        return outputs;
    }

    private static List<String> row(String title, double[] stds, double saturated) {
        List<String> row = new ArrayList<>(List.of(title));
        for (double std : stds) {
            row.add(Console.number("%.3g", std));
        }
        row.add(Double.isNaN(saturated) ? "" : Console.number("%.0f %%", 100 * saturated));
        return row;
    }

    /** How often which outputs occur, a line for each layer. What lies above 3 is left out. */
    private static XYChart histograms(String title, List<SimpleMatrix> outputs) {
        double low = title.startsWith("tanh") ? -1 : 0;
        double high = title.startsWith("ReLU") ? 3 : 1;
        boolean last = title.endsWith("He");
        XYChart chart = new XYChart(last ? WIDTH + LEGEND : WIDTH, HEIGHT);
        chart.setTitle(title);
        chart.getStyler().setYAxisTicksVisible(false).setXAxisMin(low).setXAxisMax(high).setXAxisDecimalPattern("0.0")
                .setMarkerSize(0);
        chart.getStyler().setLegendVisible(last).setChartBackgroundColor(Color.WHITE);
        double[] middles = new double[BINS];
        for (int bin = 0; bin < BINS; bin++) {
            middles[bin] = low + (bin + 0.5) * (high - low) / BINS;
        }
        for (int k = 0; k < outputs.size(); k++) {
            double[] counts = new double[BINS];
            for (double v : outputs.get(k).getDDRM().getData()) {
                int bin = (int) ((v - low) / (high - low) * BINS);
                if (v <= high) {
                    counts[Math.min(bin, BINS - 1)]++;
                }
            }
            for (int bin = 0; bin < BINS; bin++) {
                // On a linear scale a peak would hide everything else.
                counts[bin] = Math.sqrt(counts[bin]);
            }
            chart.addSeries("layer " + (k + 1), middles, counts);
        }
        return chart;
    }

    private static void digits(int steps) {
        Mnist mnist = Mnist.load();
        XYChart chart = Plot.chart("Five ReLU layers on MNIST, Sgd(0.01)", "batch", "loss");
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("weights", "first loss", "last losses", "test accuracy", "different nodes in layer 1"));
        Map<String, BiFunction<Integer, Integer, SimpleMatrix>> kinds = weights();
        kinds.remove("std 1");
        kinds.put("zeros", WeightInit::zeros);
        kinds.forEach((name, weights) -> {
            Model net = Digits.net(weights);
            double[] losses = Digits.losses(name, net, new Sgd(0.01), mnist.train(), steps);
            rows.add(List.of(name, Console.number(losses[0]),
                    Console.number(Digits.mean(losses, losses.length - 5, losses.length)),
                    Console.number(Digits.accuracy(net, mnist.test())),
                    "" + WeightInit.distinctColumns(net.params().get("W1"), 1e-9)));
            Plot.curve(chart, name, Digits.smooth(losses), Digits.EVERY)
                    .setLineStyle(name.equals("zeros") ? SeriesLines.DASH_DASH : SeriesLines.SOLID);
        });
        Console.line("784-100-100-100-100-10 with ReLU and Sgd(0.01), the same %d batches of 128 for each:", steps);
        Table.print(rows);
        Plot.save("lab-initial-values-on-mnist", chart);
    }

    private static void notes() {
        Console.line("What the notes report for 784-50-100-10 with ReLU and Adam, training / test, and what "
                + "repetitions");
        Console.line("with their six updates a batch and with a single one gave:");
        Table.print(List.of(
                List.of("weights", "notes", "six updates", "one update"),
                List.of("zeros", "no output", ".1124/.1135", ""),
                List.of("std 0.01", "no output", ".9928/.9748", ".9895/.9706"),
                List.of("Xavier", ".9808/.9645", ".9874/.9708", ".9937/.9722"),
                List.of("He", "no output", ".9932/.9762", ".9944/.9740")));
        Console.line("Three layers and Adam forgive almost any spread but zero. Five layers and plain descent do not.");
    }
}
