// accepted: epochs inside the sweep; the chart from a list of sorted entries
package koans.ch10mnist;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.DoubleFunction;
import java.util.stream.IntStream;
import koans.ch05network.ArgMax;
import koans.kit.DigitSet;
import koans.kit.Mnist;
import koans.kit.Require;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;

/** What learning rates and epochs do to a {@link SimpleNetwork} that learns to read digits. */
public final class SnnExperiment {

    private static final int CLASSES = 10;

    private SnnExperiment() {
    }

    /**
     * The share of digits whose largest output belongs to their label, from 0 to 1. The network sees a digit through
     * {@link SnnScaling#inputs}, and is left as it is.
     *
     * @param net    a network with as many inputs as the digits have pixels, and ten outputs
     * @param digits the digits; none at all are an error: an exception, of whatever type
     */
    public static double accuracy(SimpleNetwork net, DigitSet digits) {
        Require.that(digits.size() > 0, "no digits to measure");
        long right = IntStream.range(0, digits.size())
                .filter(digit -> ArgMax.of(net.query(inputs(digits, digit))) == digits.label(digit))
                .count();
        return (double) right / digits.size();
    }

    /**
     * Trains the network on every digit once, in the order of the set. Inputs and targets are those of
     * {@link SnnScaling}, for ten classes.
     *
     * @param net    a network with as many inputs as the digits have pixels, and ten outputs; changed
     * @param digits the digits, left as they are
     */
    public static void epoch(SimpleNetwork net, DigitSet digits) {
        for (int digit = 0; digit < digits.size(); digit++) {
            net.train(inputs(digits, digit), SnnScaling.target(digits.label(digit), CLASSES));
        }
    }

    private static double[] inputs(DigitSet digits, int digit) {
        return SnnScaling.inputs(IntStream.range(0, digits.pixels()).map(p -> digits.pixel(digit, p)).toArray());
    }

    /**
     * Trains one network for each learning rate, and measures it on the test digits.
     *
     * @param rates  the learning rates
     * @param start  makes the network to start with, from its learning rate: asked once for each rate
     * @param epochs how many times each network goes through {@code digits.train()}
     * @param digits the digits to learn from and to be measured on
     * @return the learning rates in the given order, each with its accuracy on {@code digits.test()}
     */
    public static Map<Double, Double> sweepLearningRates(double[] rates, DoubleFunction<SimpleNetwork> start,
            int epochs, Mnist digits) {
        Map<Double, Double> accuracies = new LinkedHashMap<>();
        for (double rate : rates) {
            SimpleNetwork net = start.apply(rate);
            for (int k = 0; k < epochs; k++) {
                epoch(net, digits.train());
            }
            accuracies.put(rate, accuracy(net, digits.test()));
        }
        return accuracies;
    }

    /**
     * Trains a network, and measures it on the test digits after every epoch.
     *
     * @param max    how many times the network goes through {@code digits.train()}, 1 or more
     * @param net    the network to start with; changed
     * @param digits the digits to learn from and to be measured on
     * @return the accuracies on {@code digits.test()}: after one epoch, after two, and so on up to {@code max}
     */
    public static double[] sweepEpochs(int max, SimpleNetwork net, Mnist digits) {
        double[] accuracies = new double[max];
        for (int k = 0; k < max; k++) {
            epoch(net, digits.train());
            accuracies[k] = accuracy(net, digits.test());
        }
        return accuracies;
    }

    /**
     * The accuracies as a line: learning rates to the right, from the smallest to the largest, accuracies upwards.
     *
     * <p>One series, named {@code accuracy}. The title is {@code Learning rates}, the x axis is titled
     * {@code learning rate}, the y axis {@code accuracy}.
     *
     * @param accuracies the accuracy for each learning rate, in any order; none at all are an error: an exception, of
     *                   whatever type
     */
    public static XYChart chart(Map<Double, Double> accuracies) {
        double[] x = numbers(accuracies.keySet());
        java.util.Arrays.sort(x);
        double[] y = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            y[i] = accuracies.get(x[i]);
        }
        XYChart chart = new XYChartBuilder().title("Learning rates")
                .xAxisTitle("learning rate").yAxisTitle("accuracy").build();
        chart.addSeries("accuracy", x, y);
        return chart;
    }

    private static double[] numbers(Collection<Double> numbers) {
        return numbers.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
