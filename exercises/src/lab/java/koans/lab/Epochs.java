package koans.lab;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import koans.ch10mnist.SimpleNetwork;
import koans.ch10mnist.SnnExperiment;
import koans.kit.Mnist;
import org.knowm.xchart.XYChart;

/**
 * Trains a simple network for five epochs, with 100 and with 200 hidden neurons.
 *
 * <p>Takes a minute or two with the first 5000 digits. The argument says how many digits to learn from: with all 60000
 * it takes about ten minutes.
 */
public final class Epochs {

    private static final int EPOCHS = 5;
    private static final double RATE = 0.3;

    /** Accuracies with all 60,000 digits at learning rate 0.1, replayed with the rule of section 10.5. */
    private static final double[][] REPLAYED = {
        {0.9483, 0.9595, 0.9644, 0.9653, 0.9667}, {0.9576, 0.9669, 0.9693, 0.9722, 0.9723}};

    private Epochs() {
    }

    /** Takes how many digits to learn from. */
    public static void main(String[] args) {
        int count = Arguments.counts("a minute or two", args, new Arguments.Count("training digits", 5000, 1,
                60000))[0];
        Mnist all = Mnist.load();
        Mnist digits = new Mnist(all.train().first(count), all.test());
        int[] hidden = {100, 200};
        double[][] found = new double[2][EPOCHS];
        for (int net = 0; net < 2; net++) {
            SimpleNetwork network =
                    SimpleNetwork.withRandomWeights(784, hidden[net], 10, RATE, new SplittableRandom(1));
            for (int epoch = 0; epoch < EPOCHS; epoch++) {
                Console.progress("%d hidden neurons, epoch %d of %d", hidden[net], epoch + 1, EPOCHS);
                found[net][epoch] = SnnExperiment.sweepEpochs(1, network, digits)[0];
            }
        }
        List<List<String>> table = new ArrayList<>();
        table.add(List.of("epochs", "100 neurons", "200 neurons", "60000 digits: 100", "200 neurons"));
        for (int epoch = 0; epoch < EPOCHS; epoch++) {
            table.add(List.of("" + (epoch + 1), Console.number(found[0][epoch]), Console.number(found[1][epoch]),
                    Console.number(REPLAYED[0][epoch]), Console.number(REPLAYED[1][epoch])));
        }
        Console.line("Accuracy on the 10000 test digits, learning from %d at learning rate %s, with 100 and 200 hidden"
                + " neurons.", digits.train().size(), RATE);
        Console.line("Beside it: all digits at learning rate 0.1, replayed with the rule of section 10.5.");
        Table.print(table);
        Console.line("More neurons want more digits: 200 are the better ones once there are 60000.");
        XYChart chart = Plot.chart("More epochs, more neurons", "epochs", "accuracy");
        Plot.curve(chart, "100 hidden neurons", found[0]);
        Plot.curve(chart, "200 hidden neurons", found[1]);
        Plot.save("lab-epochs", chart);
    }
}
