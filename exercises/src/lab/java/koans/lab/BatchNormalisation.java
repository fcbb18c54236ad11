package koans.lab;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntToDoubleFunction;
import koans.ch07backprop.Trainer;
import koans.ch08training.RegularizedNet;
import koans.ch08training.Sgd;
import koans.kit.DigitSet;
import koans.kit.Mnist;
import org.knowm.xchart.XYChart;

/**
 * Trains the same net from good and bad first weights, with and without batch normalization.
 *
 * <p>Takes about half a minute.
 */
public final class BatchNormalisation {

    private static final int TEST_DIGITS = 1000;
    private static final int HIDDEN = 50;

    private BatchNormalisation() {
    }

    /** Takes the number of training digits and of epochs. */
    public static void main(String[] args) {
        int[] counts = Arguments.counts("half a minute", args, new Arguments.Count("training digits", 2000, 100, 60000),
                new Arguments.Count("epochs", 10, 1, 1000));
        int count = counts[0];
        int epochs = counts[1];
        Mnist mnist = Mnist.load();
        DigitSet train = mnist.train().first(count);
        DigitSet test = mnist.test().first(TEST_DIGITS);
        XYChart chart = Plot.chart("First weights, with and without batch normalization", "epoch", "test accuracy, %");
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("first weights", "batch normalization", "training %", "test %"));
        List<String> spreads = List.of("0.001", "0.01", "He", "1");
        for (String name : spreads) {
            IntToDoubleFunction spread = name.equals("He") ? inputs -> Math.sqrt(2.0 / inputs)
                    : inputs -> Double.parseDouble(name);
            double[][] curves = new double[2][];
            for (boolean batchNorm : new boolean[]{false, true}) {
                Console.progress("weights of spread %s, batch normalization %s", name, batchNorm ? "on" : "off");
                SplittableRandom random = new SplittableRandom(1);
                RegularizedNet net = RegularizedNet.builder(train.pixels(), HIDDEN, HIDDEN, 10).spread(spread)
                        .batchNorm(batchNorm).build(random);
                Trainer.TrainingLog log = Digits.fit(new Trainer(net, new Sgd(0.1), 100, random), train, test, epochs);
                curves[batchNorm ? 1 : 0] = Digits.percent(log.testAccuracies());
                rows.add(List.of(name, batchNorm ? "on" : "off", Console.percent(100 * log.trainAccuracies()[epochs - 1]),
                        Console.percent(100 * log.testAccuracies()[epochs - 1])));
            }
            Plot.curves(chart, name, curves[0], name + ", normalized", curves[1]);
        }
        Console.line("%d training digits, %d test digits, %d epochs, Sgd 0.1, sizes %d-%d-%d-10:", count, TEST_DIGITS,
                epochs, train.pixels(), HIDDEN, HIDDEN);
        Table.print(rows);
        Console.line("With all 60,000 digits, He's weights, Adam and 16 epochs of a 784-50-100-10 net:");
        Table.print(List.of(List.of("batch normalization", "training %", "test %", "source"),
                List.of("on", "99.64", "97.83", "the notes, six updates a batch"),
                List.of("on", "99.76", "97.90", "the notes' way, measured again"),
                List.of("on", "99.71", "97.59", "one update a batch"),
                List.of("off", "99.44", "97.40", "one update a batch")));
        Plot.save("lab-batch-normalisation", chart);
    }
}
