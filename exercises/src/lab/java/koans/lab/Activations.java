package koans.lab;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import koans.ch07backprop.MultiLayerNet;
import koans.ch07backprop.Relu;
import koans.ch07backprop.Sigmoid;
import koans.ch07backprop.Trainer;
import koans.ch08training.Sgd;
import koans.ch08training.WeightInit;
import koans.kit.DigitSet;
import koans.kit.Layer;
import koans.kit.Mnist;
import org.ejml.simple.SimpleMatrix;
import org.knowm.xchart.XYChart;

/**
 * Trains the same net with ReLU and with sigmoids, which sit at chance for epochs at first.
 *
 * <p>Takes a minute or two: fewer digits than in the notes, so that an epoch is shorter, and fewer steps. All of it,
 * {@code ./koans lab Activations 60000 16}, takes about five minutes.
 */
public final class Activations {

    private static final int[] SIZES = {784, 50, 100, 10};
    private static final double SPREAD = 0.02;
    /** A network that answers the same for every digit is right for a tenth of them. */
    private static final double CHANCE = 0.2;

    private Activations() {
    }

    /** Takes the number of training digits and of epochs. */
    public static void main(String[] args) {
        int[] counts = Arguments.counts("a minute or two", args, new Arguments.Count("training digits", 20000, 100, 60000),
                new Arguments.Count("epochs", 15, 1, 100));
        Mnist mnist = Mnist.load();
        DigitSet train = mnist.train().first(counts[0]);
        DigitSet test = mnist.test();
        XYChart chart = Plot.chart("ReLU and sigmoid, 784-50-100-10", "epoch of " + counts[0] + " digits",
                "test accuracy, %");
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("", "above 20 %", "training %", "test %", "notes: training %", "test %"));
        rows.add(row("ReLU, spread 0.02", Relu::new, false, train, test, counts[1], chart, "98.50", "96.95"));
        rows.add(row("sigmoid, spread 0.02", Sigmoid::new, false, train, test, counts[1], chart, "93.10", "92.92"));
        rows.add(row("sigmoid, Xavier", Sigmoid::new, true, train, test, counts[1], chart, "94.83 *", "94.75 *"));
        Console.line("784-50-100-10, Sgd(0.1), batches of 100, %d training digits, %d epochs: %d updates.", counts[0],
                counts[1], (counts[0] + 99) / 100 * counts[1]);
        Table.print(rows);
        Console.line("Above 20 %: the first epoch that ends there. Until then every digit gets nearly the same answer.");
        Console.line("The notes: 60000 digits, 16 epochs, 9600 updates; their sigmoids were at chance for 1200 of them.");
        Console.line("Xavier's weights (*) are not in the notes: the same training, measured again with them.");
        Plot.save("lab-activations", chart);
    }

    private static List<String> row(String name, Supplier<Layer> activation, boolean xavier, DigitSet train,
                                    DigitSet test, int epochs, XYChart chart, String... notes) {
        SplittableRandom random = new SplittableRandom(1);
        MultiLayerNet net = new MultiLayerNet(SIZES, activation, SPREAD, random);
        for (int k = 1; xavier && k < SIZES.length; k++) {
            SimpleMatrix w = net.params().get("W" + k);
            w.setTo(WeightInit.xavier(w.getNumRows(), w.getNumCols(), random));
        }
        Trainer.TrainingLog log = Digits.epochs(name, new Trainer(net, new Sgd(0.1), 100, new SplittableRandom(2)),
                train, test, epochs);
        Plot.curve(chart, name, Digits.percent(log.testAccuracies()));
        String above = IntStream.range(0, epochs).filter(i -> log.testAccuracies()[i] > CHANCE)
                .mapToObj(i -> "epoch " + (i + 1)).findFirst().orElse("never");
        return List.of(name, above, Console.percent(100 * log.trainAccuracies()[epochs - 1]),
                Console.percent(100 * log.testAccuracies()[epochs - 1]), notes[0], notes[1]);
    }
}
