package koans.lab;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import koans.ch07backprop.Trainer;
import koans.ch08training.Experiment;
import koans.ch08training.RegularizedNet;
import koans.ch08training.Sgd;
import koans.kit.DigitSet;
import koans.kit.Mnist;
import org.ejml.simple.SimpleMatrix;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries.XYSeriesRenderStyle;

/**
 * Searches learning rate and weight decay at random, on 500 digits, judged by 500 others.
 *
 * <p>Takes about half a minute.
 */
public final class HyperParameters {

    private static final int DIGITS = 500;

    private record Trial(double rate, double decay, double train, double judged) {
    }

    private HyperParameters() {
    }

    /** Takes the number of trials and of epochs. */
    public static void main(String[] args) {
        int[] counts = Arguments.counts("half a minute", args, new Arguments.Count("trials", 40, 1, 1000),
                new Arguments.Count("epochs", 10, 1, 1000));
        int count = counts[0];
        int epochs = counts[1];
        // The test digits stay out of it: what is chosen by them cannot be tested by them.
        DigitSet digits = Mnist.load().train();
        SimpleMatrix x = digits.images(IntStream.range(0, DIGITS).toArray());
        int[] labels = digits.labels(IntStream.range(0, DIGITS).toArray());
        SimpleMatrix others = digits.images(IntStream.range(DIGITS, 2 * DIGITS).toArray());
        int[] otherLabels = digits.labels(IntStream.range(DIGITS, 2 * DIGITS).toArray());
        SplittableRandom random = new SplittableRandom(1);
        List<Trial> trials = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            double rate = Experiment.logUniform(1e-4, 3, random);
            double decay = Experiment.logUniform(1e-6, 1, random);
            Console.progress("trial %d of %d: learning rate %.2g, weight decay %.2g", i, count, rate, decay);
            SplittableRandom same = new SplittableRandom(2);
            RegularizedNet net = RegularizedNet.builder(digits.pixels(), 50, 10).weightDecay(decay).build(same);
            Trainer.TrainingLog log = new Trainer(net, new Sgd(rate), 50, same)
                    .fit(x, labels, others, otherLabels, epochs);
            trials.add(new Trial(rate, decay, log.trainAccuracies()[epochs - 1], log.testAccuracies()[epochs - 1]));
        }
        trials.sort(Comparator.comparingDouble(Trial::judged).reversed());
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("place", "learning rate", "weight decay", "training %", "others %"));
        for (int i = 0; i < trials.size(); i++) {
            if (i < 8 || i >= trials.size() - 4) {
                Trial trial = trials.get(i);
                rows.add(List.of(i + 1 + "", Console.number("%.2g", trial.rate), Console.number("%.2g", trial.decay),
                        Console.number("%.1f", 100 * trial.train), Console.number("%.1f", 100 * trial.judged)));
            }
        }
        Console.line("%d trials, %d epochs each, on %d digits; judged by %d others. The best and the worst:", count,
                epochs,
                DIGITS, DIGITS);
        Table.print(rows);
        Console.line("Next: draw again, from the range of the best ones alone.");
        Plot.save("lab-hyper-parameters", chart(trials));
    }

    private static XYChart chart(List<Trial> trials) {
        XYChart chart = Plot.chart("Which learning rates are worth trying", "learning rate", "accuracy on others, %");
        chart.getStyler().setDefaultSeriesRenderStyle(XYSeriesRenderStyle.Scatter).setXAxisLogarithmic(true);
        scatter(chart, "weight decay below 0.01", trials.stream().filter(trial -> trial.decay < 0.01).toList());
        scatter(chart, "weight decay above 0.01", trials.stream().filter(trial -> trial.decay >= 0.01).toList());
        return chart;
    }

    private static void scatter(XYChart chart, String name, List<Trial> trials) {
        if (!trials.isEmpty()) {
            chart.addSeries(name, trials.stream().mapToDouble(Trial::rate).toArray(),
                    trials.stream().mapToDouble(trial -> 100 * trial.judged).toArray());
        }
    }
}
