package koans.lab;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import koans.ch10mnist.SimpleNetwork;
import koans.ch10mnist.SnnExperiment;
import koans.kit.Mnist;

/**
 * Trains a simple network for one epoch at each of seven learning rates.
 *
 * <p>Takes about a minute with the first 5000 digits. The argument says how many digits to learn from: with all 60000
 * it takes some six minutes.
 */
public final class LearningRates {

    private static final double[] RATES = {0.01, 0.05, 0.1, 0.2, 0.3, 0.6, 0.9};

    /** Accuracies after one epoch of all 60,000 digits: as reported, and replayed with the rule of section 10.5. */
    private static final Map<Double, String> REPORTED = Map.of(0.1, "0.9523", 0.3, "0.94");
    private static final Map<Double, String> OLD_RULE =
            Map.of(0.01, "0.9214", 0.1, "0.9483", 0.2, "0.9559", 0.3, "0.9485", 0.6, "0.9103", 0.9, "0.8505");
    private static final Map<Double, String> GRADIENT =
            Map.of(0.01, "0.8897", 0.1, "0.9371", 0.3, "0.9483", 0.6, "0.9490", 0.9, "0.9386");

    private LearningRates() {
    }

    /** Takes how many digits to learn from. */
    public static void main(String[] args) {
        int count = Arguments.counts("about a minute", args, new Arguments.Count("training digits", 5000, 1, 60000))[0];
        Mnist all = Mnist.load();
        Mnist digits = new Mnist(all.train().first(count), all.test());
        Map<Double, Double> found = new LinkedHashMap<>();
        List<List<String>> table = new ArrayList<>();
        table.add(List.of("rate", "accuracy", "60000: notes", "60000: rule of 10.5", "60000: gradient"));
        for (double rate : RATES) {
            Console.progress("learning rate %s, %d of %d", rate, found.size() + 1, RATES.length);
            found.putAll(SnnExperiment.sweepLearningRates(new double[]{rate}, lr ->
                    SimpleNetwork.withRandomWeights(784, 100, 10, lr, new SplittableRandom(1)), 1, digits));
            table.add(List.of("" + rate, Console.number(found.get(rate)),
                    REPORTED.getOrDefault(rate, ""), OLD_RULE.getOrDefault(rate, ""), GRADIENT.getOrDefault(rate, "")));
        }
        Console.line("Accuracy on the 10000 test digits after one epoch of %d, with 100 hidden neurons:",
                digits.train().size());
        Table.print(table);
        Console.line("For comparison, one epoch of all 60000 digits: as in the notes that this course grew out of, measured"
                + " anew with the rule of 10.5, and with the gradient of 10.6.");
        if (count < 60000) {
            Console.line("Few digits are few steps, and large rates are ahead: the hill comes with more digits.");
        }
        Console.line("Between seeds the accuracy differs by about 0.005: neighbours in this table may change places.");
        Plot.save("lab-learning-rates", SnnExperiment.chart(found));
    }
}
