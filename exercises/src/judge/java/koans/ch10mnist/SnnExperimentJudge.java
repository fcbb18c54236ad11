package koans.ch10mnist;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.IntStream;
import koans.grader.check.Charts;
import koans.grader.check.Check;
import koans.kit.DigitSet;
import koans.kit.Mnist;
import org.ejml.simple.SimpleMatrix;

/** A small network with learning of its own, and what sweeps of it find. */
final class SnnExperimentJudge {

    static final String UNSCALED =
            "The pixels are only divided by 255, so paper is 0. Scale them as in 10.1.";
    static final String MUST_NOT_TRAIN = "Whoever measures must not train.";
    private static final String ALL_ZERO = "Each accuracy is 0. Is accuracy right, exercise 10.7?";
    static final int EPOCHS = 3;
    static final Mnist TOY = new Mnist(digits(40, 1), digits(25, 2));
    /** What references start from; learners get a network like it, and never this one. */
    private static final Weights START = new Weights(1, 5);

    private SnnExperimentJudge() {
    }

    static void checkAccuracy(Weights net, DigitSet digits, double expected) {
        int size = digits.size();
        int right = (int) Math.round(expected * size);
        Check.that("accuracy(net, " + size + " digits of 3x3 pixels, of which the net knows " + right + ")",
                        () -> SnnExperiment.accuracy(net.network(0.1), digits))
                .mistake("This is their number; the share is asked for.", (double) right)
                .mistake("This is a percentage; the share is from 0 to 1.", 100 * expected)
                .mistake("There is a division of whole numbers, which drops the fraction.", (double) (right / size))
                .mistake("This is the share of the wrong ones.", 1 - expected)
                .mistake("One digit is left out: the first, or the last.", (right - 1.0) / size)
                .mistake(UNSCALED, accuracy(net, digits, 1 / 255.0, 0))
                .mistake("The pixels are from 0 to 255 here. Scale them as in 10.1.", accuracy(net, digits, 1, 0))
                .diagnosis(() -> changesWeights(net, digits) ? MUST_NOT_TRAIN : null)
                .is(expected);
    }

    static boolean changesWeights(Weights net, DigitSet digits) {
        SimpleNetwork measured = net.network(0.1);
        SnnExperiment.accuracy(measured, digits);
        return !Arrays.equals(net.numbers(), numbers(measured.wih(), measured.who()));
    }

    /** The digits with new labels: the first ones as the network answers, the others otherwise. */
    static DigitSet labelled(DigitSet digits, Weights net, int right) {
        int[] labels = IntStream.range(0, digits.size())
                .map(i -> (net.answer(inputs(digits, i)) + (i < right ? 0 : 1)) % 10).toArray();
        byte[] pixels = new byte[digits.size() * 9];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (byte) digits.pixel(i / 9, i % 9);
        }
        return DigitSet.of(pixels, labels, 3, 3);
    }

    static double accuracy(Weights net, DigitSet digits, double factor, double more) {
        return IntStream.range(0, digits.size()).filter(i ->
                net.answer(inputs(digits, i, factor, more)) == digits.label(i)).count() / (double) digits.size();
    }

    static double[] trained(DigitSet digits, int[] order) {
        return START.trained(digits, order, 0.5).numbers();
    }

    static double[] testEpochs() {
        return epochs(START, 6, TOY.test(), TOY.test());
    }

    static double[] epochs(int max, DigitSet test) {
        return epochs(START, max, TOY.train(), test);
    }

    private static double[] epochs(Weights start, int max, DigitSet train, DigitSet test) {
        Weights net = start;
        double[] accuracies = new double[max];
        for (int k = 0; k < max; k++) {
            net = net.trained(train, IntStream.range(0, train.size()).toArray(), 0.8);
            accuracies[k] = net.accuracy(test);
        }
        return accuracies;
    }

    static Map<Double, Double> rates(double[] rates, int epochs, DigitSet train, DigitSet test) {
        Map<Double, Double> accuracies = new LinkedHashMap<>();
        for (double rate : rates) {
            Weights net = START;
            for (int k = 0; k < epochs; k++) {
                net = net.trained(train, IntStream.range(0, train.size()).toArray(), rate);
            }
            accuracies.put(rate, net.accuracy(test));
        }
        return accuracies;
    }

    static Map<Double, Double> allAt(double accuracy, double[] rates) {
        Map<Double, Double> accuracies = new LinkedHashMap<>();
        for (double rate : rates) {
            accuracies.put(rate, accuracy);
        }
        return accuracies;
    }

    static Map<Double, Double> onAndOn(double[] rates) {
        return onAndOn(rates, rates);
    }

    static Map<Double, Double> onAndOn(double[] used, double[] named) {
        Map<Double, Double> accuracies = new LinkedHashMap<>();
        Weights net = START;
        for (int i = 0; i < used.length; i++) {
            for (int k = 0; k < EPOCHS; k++) {
                net = net.trained(TOY.train(), IntStream.range(0, 40).toArray(), used[i]);
            }
            accuracies.put(named[i], net.accuracy(TOY.test()));
        }
        return accuracies;
    }

    /** Checks an epoch of 12 digits with learning rate 0.5. */
    static void checkEpoch(Weights start, DigitSet digits) {
        int[] order = IntStream.range(0, 12).toArray();
        int[] backwards = IntStream.range(0, 12).map(i -> 11 - i).toArray();
        Check.that("the weights after epoch(net, 12 digits), with learning rate 0.5", () -> {
            SimpleNetwork net = start.network(0.5);
            SnnExperiment.epoch(net, digits);
            return numbers(net.wih(), net.who());
        })
                .mistake("The weights are as they were: nothing is trained.", start.numbers())
                .mistake("The last digit is left out.", trained(digits, Arrays.copyOf(order, 11)))
                .mistake("The first digit is left out.", trained(digits, Arrays.copyOfRange(order, 1, 12)))
                .mistake("The digits come in the order of the set; here they come backwards.",
                        trained(digits, backwards))
                .mistake("The pixels are only divided by 255. Scale them as in 10.1, to 0.01 .. 1.",
                        start.trained(digits, order, 0.5, 1 / 255.0, 0, 0.01, 0.99).numbers())
                .mistake("The pixels are from 0 to 255. Scale them as in 10.1, to 0.01 .. 1.",
                        start.trained(digits, order, 0.5, 1, 0, 0.01, 0.99).numbers())
                .mistake("The targets are 0 and 1. Make them as in 10.2, 0.01 and 0.99.",
                        start.trained(digits, order, 0.5, 0.99 / 255, 0.01, 0, 1).numbers())
                .hint("For each digit: inputs as in 10.1, a target for ten classes as in 10.2 from its own label, "
                        + "and train.")
                .is(trained(digits, order));
    }

    /** Checks six epochs. */
    static void checkSweepOfEpochs(Weights start) {
        double[] expected = epochs(6, TOY.test());
        double[] longer = new double[6];
        for (int k = 0; k < 6; k++) {
            longer[k] = epochs((k + 1) * (k + 2) / 2, TOY.test())[(k + 1) * (k + 2) / 2 - 1];
        }
        Check.that("sweepEpochs(6, net, 40 digits to learn from and 25 to be tested on)",
                        () -> SnnExperiment.sweepEpochs(6, start.network(0.8), TOY))
                .mistake("The network is measured on the digits that it has learned from. Take digits.test().",
                        epochs(6, TOY.train()))
                .mistake("This measures before the epoch instead of after it.",
                        IntStream.range(0, 6).mapToDouble(k -> k == 0 ? start.accuracy(TOY.test())
                                : expected[k - 1]).toArray())
                .mistake("There are too many epochs: entry k goes on from entry k - 1, with one more.", longer)
                .mistake("The network learns from the test digits.", testEpochs())
                .mistake(ALL_ZERO, new double[6])
                .is(expected);
    }

    /** Checks three epochs for each of the rates 0.4, 4 and 0.3. */
    static void checkSweepOfRates(Weights start, double... rates) {
        Map<Double, Double> expected = rates(rates, EPOCHS, TOY.train(), TOY.test());
        Map<Double, Double> best = new LinkedHashMap<>();
        for (double rate : rates) {
            best.put(rate, IntStream.rangeClosed(1, EPOCHS).mapToDouble(
                    k -> rates(new double[]{rate}, k, TOY.train(), TOY.test()).get(rate)).max().orElseThrow());
        }
        Map<Double, Double> zeros = new LinkedHashMap<>(expected);
        zeros.replaceAll((rate, accuracy) -> 0.0);
        Check.that("sweepLearningRates([0.4, 4, 0.3], start, 3, 40 digits to learn from and 25 for the test)",
                        () -> SnnExperiment.sweepLearningRates(rates, start::network, EPOCHS, TOY))
                .mistake("The networks are measured on the digits that they have learned from. Take digits.test().",
                        rates(rates, EPOCHS, TOY.train(), TOY.train()))
                .mistake("They learn from the test digits as well: whoever does that cannot be tested by them.",
                        rates(rates, EPOCHS, TOY.test(), TOY.test()))
                .mistake("These are the best accuracies on the way. What counts is the last one.", best)
                .mistake(ALL_ZERO, zeros)
                .mistake("These networks have learned for one epoch, whatever was asked for.",
                        rates(rates, 1, TOY.train(), TOY.test()))
                .mistake("These networks have learned nothing yet.", rates(rates, 0, TOY.train(), TOY.test()))
                .mistake("The rates are sorted; they come in the order in which they are given.",
                        new TreeMap<>(expected))
                .mistake("A HashMap has an order of its own: which kind of map keeps the order in which it is "
                        + "filled?", new LinkedHashMap<>(new HashMap<>(expected)))
                .mistake("One network learns on and on. Each rate starts with a network of its own.",
                        onAndOn(rates))
                .mistake("One network learns on and on, at the first rate. Ask start for each rate.",
                        onAndOn(new double[]{0.4, 0.4, 0.4}, rates))
                .mistake("All networks learn at the first rate. Ask start for each rate.",
                        allAt(expected.get(0.4), rates))
                .hint("For each rate, in the given order: a network by start.apply(rate), 3 epochs with the "
                        + "training digits, and its accuracy (10.7) on the test digits.")
                .is(expected);
    }

    static void checkChart(Map<Double, Double> accuracies, double[] rates, double[] values) {
        Check.that("the x values of chart(accuracies)", () -> Charts.x(SnnExperiment.chart(accuracies), 0))
                .given("accuracies", accuracies)
                .mistake("The points come in the order of the map. Sort them, or the line runs back and forth.",
                        accuracies.keySet().stream().mapToDouble(v -> v).toArray())
                .mistake("x and y are swapped: accuracies go upwards.", values)
                .mistake("XChart counts the points by itself, from 1. Give it the learning rates.",
                        IntStream.rangeClosed(1, rates.length).asDoubleStream().toArray())
                .is(rates);
        Check.that("the y values of chart(accuracies)", () -> Charts.y(SnnExperiment.chart(accuracies), 0))
                .given("accuracies", accuracies)
                .mistake("x is sorted and y is not: each accuracy belongs to its own rate.",
                        accuracies.values().stream().mapToDouble(v -> v).toArray())
                .mistake("The accuracies are sorted too: each belongs to its own rate.",
                        Arrays.stream(values).sorted().toArray())
                .is(values);
    }

    /** A network of nine inputs, five hidden neurons and ten outputs, with learning of its own. */
    record Weights(SimpleMatrix wih, SimpleMatrix who) {

        Weights(double deviation, long seed) {
            this(random(5, 9, deviation, seed), random(10, 5, 1, seed + 1000));
        }

        static SimpleMatrix random(int rows, int cols, double deviation, long seed) {
            SplittableRandom random = new SplittableRandom(seed);
            SimpleMatrix w = new SimpleMatrix(rows, cols);
            for (int i = 0; i < w.getNumElements(); i++) {
                w.set(i, random.nextGaussian(0, deviation));
            }
            return w;
        }

        SimpleNetwork network(double lr) {
            return new SimpleNetwork(wih, who, lr);
        }

        int answer(SimpleMatrix x) {
            SimpleMatrix o = sigmoid(who.mult(sigmoid(wih.mult(x))));
            int best = 0;
            for (int k = 1; k < 10; k++) {
                best = o.get(k) > o.get(best) ? k : best;
            }
            return best;
        }

        double accuracy(DigitSet digits) {
            return IntStream.range(0, digits.size()).filter(i -> answer(inputs(digits, i)) == digits.label(i)).count()
                    / (double) digits.size();
        }

        Weights trained(DigitSet digits, int[] order, double lr) {
            return trained(digits, order, lr, 0.99 / 255, 0.01, 0.01, 0.99);
        }

        Weights trained(DigitSet digits, int[] order, double lr, double factor, double more, double low, double high) {
            SimpleMatrix ih = wih;
            SimpleMatrix ho = who;
            for (int i : order) {
                SimpleMatrix x = inputs(digits, i, factor, more);
                SimpleMatrix t = SimpleMatrix.filled(10, 1, low);
                t.set(digits.label(i), high);
                SimpleMatrix h = sigmoid(ih.mult(x));
                SimpleMatrix o = sigmoid(ho.mult(h));
                SimpleMatrix d = t.minus(o).elementMult(o).elementMult(o.negative().plus(1));
                SimpleMatrix back = ho.transpose().mult(d).elementMult(h).elementMult(h.negative().plus(1));
                ho = ho.plus(d.mult(h.transpose()).scale(lr));
                ih = ih.plus(back.mult(x.transpose()).scale(lr));
            }
            return new Weights(ih, ho);
        }

        double[] numbers() {
            return SnnExperimentJudge.numbers(wih, who);
        }
    }

    static SimpleMatrix inputs(DigitSet digits, int digit) {
        return inputs(digits, digit, 0.99 / 255, 0.01);
    }

    static SimpleMatrix inputs(DigitSet digits, int digit, double factor, double more) {
        SimpleMatrix x = new SimpleMatrix(9, 1);
        for (int p = 0; p < 9; p++) {
            x.set(p, digits.pixel(digit, p) * factor + more);
        }
        return x;
    }

    /** Digits of 3x3 pixels: ten patterns with a little noise, in a random order. */
    static DigitSet digits(int size, long seed) {
        int[] patterns = {0b111_101_111, 0b010_010_010, 0b110_010_011, 0b111_011_111, 0b101_111_001, 0b011_010_110,
            0b100_111_111, 0b111_001_001, 0b010_101_010, 0b111_111_001};
        SplittableRandom random = new SplittableRandom(seed);
        byte[] pixels = new byte[9 * size];
        int[] labels = new int[size];
        for (int i = 0; i < size; i++) {
            labels[i] = random.nextInt(10);
            for (int p = 0; p < 9; p++) {
                boolean ink = (patterns[labels[i]] >> 8 - p & 1) == 1;
                pixels[9 * i + p] = (byte) (random.nextInt(60) + (ink ? 190 : 0));
            }
        }
        return DigitSet.of(pixels, labels, 3, 3);
    }

    static SimpleMatrix sigmoid(SimpleMatrix a) {
        return a.elementOp((int r, int c, double v) -> 1 / (1 + Math.exp(-v)));
    }

    static double[] numbers(SimpleMatrix... matrices) {
        return Arrays.stream(matrices).flatMapToDouble(m -> IntStream.range(0, m.getNumElements()).mapToDouble(m::get))
                .toArray();
    }
}
