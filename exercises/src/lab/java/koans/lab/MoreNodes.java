package koans.lab;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import koans.ch07backprop.MultiLayerNet;
import koans.ch07backprop.Relu;
import koans.ch07backprop.Trainer;
import koans.ch08training.Sgd;
import koans.kit.DigitSet;
import koans.kit.Mnist;
import org.knowm.xchart.XYChart;

/**
 * Trains three nets, each larger than the last, and shows how much they learn by heart.
 *
 * <p>Takes a minute or two: fewer digits than in the notes, and fewer steps. All of it,
 * {@code ./koans lab MoreNodes 60000 16}, takes about six minutes.
 */
public final class MoreNodes {

    private MoreNodes() {
    }

    /** Takes the number of training digits and of epochs. */
    public static void main(String[] args) {
        int[] counts = Arguments.counts("a minute or two", args, new Arguments.Count("training digits", 10000, 100,
                60000),
                new Arguments.Count("epochs", 20, 1, 100));
        Mnist mnist = Mnist.load();
        DigitSet train = mnist.train().first(counts[0]);
        XYChart chart = Plot.chart("More nodes, more layers", "epoch of " + counts[0] + " digits", "accuracy, %");
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("", "parameters", "training %", "test %", "gap", "notes: training %", "test %", "gap"));
        rows.add(row(new int[]{784, 50, 10}, 0.01, train, mnist.test(), counts[1], chart, 97.95, 96.79));
        rows.add(row(new int[]{784, 50, 100, 10}, 0.02, train, mnist.test(), counts[1], chart, 98.50, 96.95));
        rows.add(row(new int[]{784, 100, 100, 10}, 0.02, train, mnist.test(), counts[1], chart, 98.89, 97.47));
        // The gaps are small: show them, not the first epochs.
        double end = chart.getSeriesMap().values().stream().mapToDouble(series -> series.getYData()[counts[1] - 1])
                .min().orElseThrow();
        chart.getStyler().setYAxisMin(Math.max(0, 10 * Math.floor(end / 10) - 10));
        Console.line("ReLU, Sgd(0.1), batches of 100, %d training digits, %d epochs; in the notes 60000 and 16:",
                counts[0],
                counts[1]);
        Table.print(rows);
        Console.line("Between seeds the test accuracy differs by up to 0.3: smaller differences in it say nothing.");
        Plot.save("lab-more-nodes", chart);
    }

    private static List<String> row(int[] sizes, double spread, DigitSet train, DigitSet test, int epochs,
                                    XYChart chart, double notesTrain, double notesTest) {
        String name = Arrays.stream(sizes).mapToObj(String::valueOf).collect(Collectors.joining("-"));
        MultiLayerNet net = new MultiLayerNet(sizes, Relu::new, spread, new SplittableRandom(1));
        Trainer.TrainingLog log = Digits.epochs(name, new Trainer(net, new Sgd(0.1), 100, new SplittableRandom(2)),
                train, test, epochs);
        Plot.curves(chart, name + ", training", Digits.percent(log.trainAccuracies()),
                name + ", test", Digits.percent(log.testAccuracies()));
        double trained = 100 * log.trainAccuracies()[epochs - 1];
        double tested = 100 * log.testAccuracies()[epochs - 1];
        int parameters = net.params().values().stream().mapToInt(p -> p.getNumElements()).sum();
        return List.of(name, "" + parameters, Console.percent(trained), Console.percent(tested),
                Console.percent(trained - tested),
                Console.percent(notesTrain), Console.percent(notesTest), Console.percent(notesTrain - notesTest));
    }
}
