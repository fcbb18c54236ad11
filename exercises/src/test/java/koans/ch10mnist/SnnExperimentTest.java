package koans.ch10mnist;

import static koans.ch10mnist.SnnExperimentJudge.EPOCHS;
import static koans.ch10mnist.SnnExperimentJudge.MUST_NOT_TRAIN;
import static koans.ch10mnist.SnnExperimentJudge.TOY;
import static koans.ch10mnist.SnnExperimentJudge.UNSCALED;
import static koans.ch10mnist.SnnExperimentJudge.accuracy;
import static koans.ch10mnist.SnnExperimentJudge.allAt;
import static koans.ch10mnist.SnnExperimentJudge.digits;
import static koans.ch10mnist.SnnExperimentJudge.epochs;
import static koans.ch10mnist.SnnExperimentJudge.labelled;
import static koans.ch10mnist.SnnExperimentJudge.numbers;
import static koans.ch10mnist.SnnExperimentJudge.onAndOn;
import static koans.ch10mnist.SnnExperimentJudge.rates;
import static koans.ch10mnist.SnnExperimentJudge.testEpochs;
import static koans.ch10mnist.SnnExperimentJudge.trained;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import koans.ch10mnist.SnnExperimentJudge.Weights;
import koans.grader.Exercise;
import koans.grader.Fact;
import koans.grader.arbitrary.Numbers;
import koans.grader.check.Charts;
import koans.grader.check.Check;
import koans.kit.DigitSet;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.ejml.simple.SimpleMatrix;
import org.junit.jupiter.api.Test;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries.XYSeriesRenderStyle;

class SnnExperimentTest {

    @Group
    @Exercise(id = "10.7", title = "How many are right", points = 3, writes = "accuracy")
    class Accuracy {

        @Test
        void isTheShareOfRightAnswers() {
            DigitSet digits = digits(8, 2);
            Weights net = new Weights(8, 6);
            for (int right : new int[]{0, 3, 6, 8}) {
                SnnExperimentJudge.checkAccuracy(net, labelled(digits, net, right), right / 8.0);
            }
            SnnExperimentJudge.checkAccuracy(net, labelled(digits(1, 1), net, 1), 1);
        }

        @Fact("Takes the first of equally large outputs")
        @Test
        void countsTheFirstOfEquallyLargeOutputs() {
            Weights zeros = new Weights(new SimpleMatrix(5, 9), new SimpleMatrix(10, 5));
            DigitSet digits = DigitSet.of(new byte[27], new int[]{0, 9, 0}, 3, 3);
            Check.that("accuracy(a network whose outputs are all 0.5, three digits with the labels 0, 9, 0)",
                            () -> SnnExperiment.accuracy(zeros.network(0.1), digits))
                    .mistake("Of equally large outputs the last is taken; the first counts.", 1 / 3.0)
                    .is(2 / 3.0);
        }

        @Test
        void changesNothing() {
            SimpleNetwork net = new Weights(1, 3).network(0.1);
            Check.that("the weights after accuracy(net, digits)", () -> {
                SnnExperiment.accuracy(net, digits(5, 3));
                return net.wih();
            }).hint(MUST_NOT_TRAIN).is(new Weights(1, 3).wih());
        }

        @Fact("Hands paper to the network as 0.01")
        @Test
        void seesPaperAsOneHundredth() {
            // One hidden neuron is at 1 where all inputs are 0.01, and at 0.5 where they are 0. The others are at 0.5.
            SimpleMatrix wih = new SimpleMatrix(5, 9);
            SimpleMatrix who = new SimpleMatrix(10, 5);
            for (int p = 0; p < 9; p++) {
                wih.set(0, p, 1000);
            }
            who.set(3, 0, 1);
            who.set(0, 1, 1.5);
            DigitSet blank = DigitSet.of(new byte[27], new int[]{3, 0, 3}, 3, 3);
            Check.that("accuracy(a network that says 3 where all inputs are 0.01, three blank pictures with the labels"
                            + " 3, 0, 3)", () -> SnnExperiment.accuracy(new SimpleNetwork(wih, who, 0.1), blank))
                    .mistake(UNSCALED, 1 / 3.0)
                    .is(2 / 3.0);
        }

        @Test
        void needsDigits() {
            DigitSet none = DigitSet.of(new byte[0], new int[0], 3, 3);
            Check.that("accuracy(net, no digits)", () -> SnnExperiment.accuracy(new Weights(1, 1).network(0.1), none))
                    .isRejected();
        }
    }

    @Group
    @Exercise(id = "10.8", title = "Trying learning rates and epochs", points = 6,
            writes = {"epoch", "sweepLearningRates", "sweepEpochs"})
    class Sweeps {

        private static final String ALL_ZERO = "Each accuracy is 0. Is accuracy right, exercise 10.7?";

        private final Weights start = new Weights(1, 5);

        @Fact("Goes through the digits once per epoch")
        @Test
        void goThroughTheDigitsOncePerEpoch() {
            DigitSet digits = digits(12, 4);
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

        @Fact("Measures after every epoch")
        @Test
        void measureAfterEveryEpoch() {
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
            Check.that("the length of sweepEpochs(1, net, digits)",
                    () -> SnnExperiment.sweepEpochs(1, start.network(0.8), TOY).length).is(1);
        }

        @Fact("Measures every learning rate from the same start")
        @Test
        void measureEveryLearningRateFromTheSameStart() {
            // Neither sorted nor in the order of a HashMap; at 4 the last epoch is worse than the one before.
            double[] rates = {0.4, 4, 0.3};
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

        @Fact("Asks for one network per learning rate")
        @Test
        void askForOneNetworkPerLearningRate() {
            double[] rates = {0.3, 0.1, 0.2};
            List<Double> asked = new ArrayList<>();
            Check.that("what start was asked for in sweepLearningRates([0.3, 0.1, 0.2], start, 1, digits)",
                    () -> {
                        SnnExperiment.sweepLearningRates(rates, rate -> {
                            asked.add(rate);
                            return start.network(rate);
                        }, 1, TOY);
                        return asked;
                    }).given("rates", rates).is(List.of(0.3, 0.1, 0.2));
        }

        @Fact("Leaves the network as it has learned")
        @Test
        void leaveTheNetworkAsItHasLearned() {
            int[] order = IntStream.range(0, 40).toArray();
            Weights expected = start.trained(TOY.train(), order, 0.8).trained(TOY.train(), order, 0.8);
            Check.that("the weights of net after sweepEpochs(2, net, digits)", () -> {
                SimpleNetwork net = start.network(0.8);
                SnnExperiment.sweepEpochs(2, net, TOY);
                return numbers(net.wih(), net.who());
            }).is(expected.numbers());
        }
    }

    @Group
    @Exercise(id = "10.9", title = "Accuracy against learning rate", points = 3, writes = "chart")
    class Chart {

        private final Map<Double, Double> found = new LinkedHashMap<>();

        Chart() {
            found.put(0.3, 0.9485);
            found.put(0.01, 0.9214);
            found.put(0.9, 0.8505);
            found.put(0.1, 0.9483);
        }

        @Test
        void goesFromTheSmallestLearningRateToTheLargest() {
            SnnExperimentJudge.checkChart(found, new double[]{0.01, 0.1, 0.3, 0.9},
                    new double[]{0.9214, 0.9483, 0.9485, 0.8505});
            Charts.keep("10.9-learning-rates", SnnExperiment.chart(found));
        }

        @Property(tries = 15)
        void drawsAnyAccuracies(@ForAll("numbers") double[] numbers) {
            Map<Double, Double> accuracies = new LinkedHashMap<>();
            for (int i = 0; i < numbers.length; i++) {
                accuracies.put(numbers[i], i / 8.0);
            }
            TreeMap<Double, Double> sorted = new TreeMap<>(accuracies);
            SnnExperimentJudge.checkChart(accuracies, sorted.keySet().stream().mapToDouble(v -> v).toArray(),
                    sorted.values().stream().mapToDouble(v -> v).toArray());
        }

        @Test
        void saysWhatItShows() {
            Check.that("the names of the series in chart(accuracies)",
                    () -> Charts.names(SnnExperiment.chart(found))).is(new String[]{"accuracy"});
            Check.that("the style of the series in chart(accuracies)",
                    () -> Charts.style(SnnExperiment.chart(found), 0)).is(XYSeriesRenderStyle.Line);
            Check.that("chart(accuracies).getTitle()", () -> chart().getTitle()).is("Learning rates");
            Check.that("chart(accuracies).getXAxisTitle()", () -> chart().getXAxisTitle())
                    .mistake("The titles of the two axes are swapped.", "accuracy").is("learning rate");
            Check.that("chart(accuracies).getYAxisTitle()", () -> chart().getYAxisTitle()).is("accuracy");
        }

        @Test
        void needsSomethingToDraw() {
            Check.that("chart of an empty map", () -> SnnExperiment.chart(Map.of())).isRejected();
        }

        @Provide
        Arbitrary<double[]> numbers() {
            return Numbers.vectors(5, 3);
        }

        private XYChart chart() {
            return SnnExperiment.chart(found);
        }
    }
}
