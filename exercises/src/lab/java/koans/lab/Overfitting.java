package koans.lab;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import koans.ch07backprop.Trainer;
import koans.ch08training.RegularizedNet;
import koans.ch08training.Sgd;
import koans.kit.DigitSet;
import koans.kit.Mnist;
import org.knowm.xchart.XYChart;

/**
 * Lets a net learn 300 digits by heart, and tries weight decay and dropout against it.
 *
 * <p>Takes about a minute.
 */
public final class Overfitting {

    private static final int TEST_DIGITS = 1000;

    private Overfitting() {
    }

    /** Takes the number of training digits and of epochs. */
    public static void main(String[] args) {
        int[] counts = Arguments.counts("about a minute", args, new Arguments.Count("training digits", 300, 50, 60000),
                new Arguments.Count("epochs", 100, 1, 1000));
        int count = counts[0];
        int epochs = counts[1];
        Mnist mnist = Mnist.load();
        DigitSet train = mnist.train().first(count);
        DigitSet test = mnist.test().first(TEST_DIGITS);
        Map<String, RegularizedNet.Builder> nets = new LinkedHashMap<>();
        nets.put("nothing", net(train));
        nets.put("weight decay 0.1", net(train).weightDecay(0.1));
        nets.put("dropout 0.3", net(train).dropout(0.3));
        nets.put("both", net(train).weightDecay(0.1).dropout(0.3));
        XYChart chart = Plot.chart("Learning " + count + " digits by heart", "epoch", "accuracy, %");
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("against it", "training %", "test %", "gap"));
        nets.forEach((name, builder) -> {
            Console.progress("%s", name);
            SplittableRandom random = new SplittableRandom(1);
            RegularizedNet net = builder.build(random);
            Trainer.TrainingLog log = Digits.fit(new Trainer(net, new Sgd(0.1), 50, random), train, test, epochs);
            double trained = 100 * log.trainAccuracies()[epochs - 1];
            double tested = 100 * log.testAccuracies()[epochs - 1];
            rows.add(List.of(name, Console.percent(trained), Console.percent(tested), Console.percent(trained - tested)));
            Plot.curves(chart, name + ", training", Digits.percent(log.trainAccuracies()),
                    name + ", test", Digits.percent(log.testAccuracies()));
        });
        Console.line("%d training digits, %d test digits, %d epochs, Sgd 0.1, sizes %d-100-100-10:", count, TEST_DIGITS,
                epochs, train.pixels());
        Table.print(rows);
        Console.line("A narrower gap alone is no gain: the test has to get better, not only the training worse.");
        Console.line("");
        Console.line("With all 60,000 digits and batch normalization there is little to be learned by heart:");
        Table.print(List.of(List.of("against it", "training %", "test %", "gap", "source"),
                List.of("nothing", "99.64", "97.83", "1.81", "the notes, 16 epochs"),
                List.of("dropout 0.15", "97.94", "96.37", "1.57", "the notes: dropout on while measuring"),
                List.of("dropout 0.15", "99.07", "97.62", "1.45", "the same again, off while measuring"),
                List.of("weight decay 0.001", "95.88", "95.37", "0.51", "the notes, after 2 epochs only"),
                List.of("weight decay 0.001", "98.96", "97.46", "1.50", "the same again, 16 epochs")));
        Plot.save("lab-overfitting", chart);
    }

    private static RegularizedNet.Builder net(DigitSet digits) {
        return RegularizedNet.builder(digits.pixels(), 100, 100, 10);
    }
}
